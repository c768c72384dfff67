package dk.nattevagt.central.grant;

import static dk.nattevagt.central.grant.Danish.count;
import static dk.nattevagt.central.grant.Danish.day;
import static dk.nattevagt.central.grant.Danish.neuter;

import dk.nattevagt.central.alarm.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a running period shows, in Danish sentences for the assessor. */
final class InactivityWords {
    private static final String NEED = "et væsentligt behov for at tilkalde hjælp";

    private InactivityWords() {}

    static String of(ServiceStandard standard, Rule rule, Inactivity found, LocalDate today) {
        String end = end(rule, found, today);
        return switch (found.conclusion()) {
            case NEED_SHOWN -> "Borgeren fik hjælp efter et kald den " + day(found.from())
                    + "; det viser et væsentligt behov. " + end;
            case NO_NEED_SHOWN -> "Borgeren har ikke vist " + NEED + " siden " + since(found) + ". " + end + " "
                    + calls(found) + gaps(found) + next(standard, rule, found, today);
            case CANNOT_BE_SHOWN -> "Det kan ikke vises, om borgeren har haft " + NEED + " siden " + since(found)
                    + ", fordi " + because(found) + ". " + end + " " + first(found);
        };
    }

    private static String since(Inactivity found) {
        return found.anew()
                ? "den " + day(found.from()) + ", da borgeren sidst fik hjælp efter et kald"
                : "bevillingen den " + day(found.from());
    }

    private static String end(Rule rule, Inactivity found, LocalDate today) {
        Period period = rule.period();
        String ends = today.isAfter(found.due()) ? " sluttede" : " slutter";
        String now = today.equals(found.due()) ? " i dag," : "";
        return "Perioden på " + (period == null ? "" : period.danish()) + ends + now + " den " + day(found.due()) + ".";
    }

    /** {@code 3 kald i perioden: 2 fejltryk, 1 prøve.} */
    private static String calls(Inactivity found) {
        int all = found.calls().values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return "Ingen kald i perioden.";
        }
        return "%d kald i perioden: %s.".formatted(all, String.join(", ", found.calls().entrySet().stream()
                .map(InactivityWords::calls).toList()));
    }

    private static String calls(Map.Entry<Outcome, Integer> called) {
        int number = called.getValue();
        return switch (called.getKey()) {
            case HELP_GIVEN -> number + " med hjælp";
            case NO_HELP_NEEDED -> number + " uden behov for hjælp";
            case ACCIDENTAL -> number + " fejltryk";
            case TEST -> count(number, "prøve", "prøver");
            case TECHNICAL -> count(number, "teknisk alarm", "tekniske alarmer");
            case STAFF_PRESS -> number + " fra personalet";
        };
    }

    private static String gaps(Inactivity found) {
        return found.unprotectedDays() == 0
                ? ""
                : " Udstyret kunne ikke kalde hjælp i %s; det er for kort tid til at så tvivl om perioden."
                        .formatted(count(found.unprotectedDays(), "dag", "dage"));
    }

    private static String next(ServiceStandard standard, Rule rule, Inactivity found, LocalDate today) {
        if (today.isBefore(found.due())) {
            return "";
        }
        return rule.consequence().equals("grant-ends")
                ? " Efter kvalitetsstandarden ophører bevillingen af %s. Det sker ikke af sig selv: En visitator skal afgøre det."
                        .formatted(standard.inASentence())
                : " En visitator skal vurdere bevillingen af %s. Den kan kun fortsætte med en helt særlig og individuel begrundelse, som skal skrives ned."
                        .formatted(standard.inASentence());
    }

    private static String because(Inactivity found) {
        List<String> reasons = new ArrayList<>();
        if (found.unclassified() > 0) {
            reasons.add(neuter(found.unclassified(), "kald") + " ikke er vurderet");
        }
        if (found.unprotectedDays() > found.provenUpToDays()) {
            reasons.add("udstyret ikke kunne kalde hjælp i " + count(found.unprotectedDays(), "dag", "dage"));
        }
        return String.join(", og fordi ", reasons);
    }

    private static String first(Inactivity found) {
        String calls = switch (found.unclassified()) {
            case 0 -> "";
            case 1 -> "Få kaldet vurderet først. ";
            default -> "Få kaldene vurderet først. ";
        };
        return calls + "Bevillingen kan ikke ophøre på dette grundlag.";
    }
}
