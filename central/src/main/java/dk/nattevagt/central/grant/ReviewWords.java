package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why something is due, in Danish sentences for the assessor. */
final class ReviewWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.of("da", "DK"));

    private ReviewWords() {}

    static String of(ServiceStandard standard, Rule rule, LocalDate from, LocalDate due, LocalDate today) {
        String service = standard.inASentence();
        String what = switch (rule.kind()) {
            case CASEWORK -> "Ansøgningen om %s er fra %s. Sagsbehandlingen må tage %s."
                    .formatted(service, day(from), danish(rule));
            case START -> "Bevillingen af %s er fra %s. Hjælpen skal begynde inden for %s."
                    .formatted(service, day(from), danish(rule));
            case DURATION -> "Bevillingen af %s varer højst %s fra %s.".formatted(service, danish(rule), day(from));
            case REVIEW -> rule.yearly() == null
                    ? "Bevillingen af %s skal ses efter igen %s efter %s.".formatted(service, danish(rule), day(from))
                    : "Der skal aflægges regnskab for %s senest %s.".formatted(service, day(due));
            case FOLLOW_UP -> rule.period() == null
                    ? "Forløbet sluttede %s. Målene skal vurderes, og der skal træffes en ny afgørelse."
                            .formatted(day(from))
                    : "Der skal følges op på %s senest %s efter %s.".formatted(service, danish(rule), day(from));
            case ON_EVENT -> happened(rule, service, from);
            case INACTIVITY, QUANTITY, SAVED_UNITS, NOTICE, COMPLAINT ->
                throw new IllegalArgumentException("no sentence of this kind: " + rule.kind());
        };
        return what + " " + when(rule, due, today);
    }

    private static String happened(Rule rule, String service, LocalDate from) {
        EventKind trigger = rule.trigger();
        String because = trigger == null ? "" : switch (trigger) {
            case CONDITION_CHANGED -> "Borgerens tilstand eller behov ændrede sig %s.";
            case REHABILITATION_ENDED -> "Det rehabiliterende forløb sluttede %s.";
            case SELF_RELIANT -> "Borgeren blev helt eller delvist selvhjulpen %s.";
            case STAY -> "Borgeren blev indlagt eller kom på ophold %s, og det varer 15 dage eller mere.";
            case HELP_DECLINED -> "Borgeren har gentagne gange valgt hjælpen fra, senest %s.";
            case NO_MORE_BENEFIT -> "Målet var nået, eller borgeren havde ikke længere udbytte %s.";
            case CALL, UNPROTECTED, EXCEPTION, REVIEW, DEATH -> "Der skete noget %s.";
        };
        return because.formatted(day(from)) + " Bevillingen af %s skal vurderes på ny.".formatted(service);
    }

    private static String when(Rule rule, LocalDate due, LocalDate today) {
        boolean end = rule.kind() == RuleKind.DURATION;
        if (today.isAfter(due)) {
            return end ? "Den sluttede %s.".formatted(day(due)) : "Fristen var %s.".formatted(day(due));
        }
        return end ? "Den slutter %s.".formatted(day(due)) : "Fristen er %s.".formatted(day(due));
    }

    static String inactivity(ServiceStandard standard, Rule rule, Inactivity found, LocalDate today) {
        String service = standard.inASentence();
        String since = day(found.from());
        String until = day(found.due());
        return switch (found.conclusion()) {
            case NEED_SHOWN ->
                "Borgeren havde et væsentligt behov for hjælp %s. Perioden på %s løber derfra til %s."
                        .formatted(since, danish(rule), until);
            case NO_NEED_SHOWN -> today.isBefore(found.due())
                    ? "Der er indtil nu ikke vist et væsentligt behov for %s siden %s. Perioden på %s slutter %s."
                            .formatted(service, since, danish(rule), until)
                    : "Der er ikke vist et væsentligt behov for %s i de %s fra %s til %s. %s".formatted(service,
                            danish(rule), since, until, consequence(rule));
            case CANNOT_BE_SHOWN ->
                "Det kan ikke vises, om der har været et væsentligt behov for %s fra %s til %s, fordi %s."
                        .formatted(service, since, until, because(found));
        };
    }

    private static String consequence(Rule rule) {
        return rule.consequence().equals("grant-ends")
                ? "Efter kvalitetsstandarden ophører bevillingen. En visitator skal afgøre det."
                : "Bevillingen skal vurderes, medmindre der er en helt særlig og individuel grund til at fortsætte.";
    }

    private static String because(Inactivity found) {
        List<String> reasons = new ArrayList<>();
        if (found.unclassified() > 0) {
            reasons.add(found.unclassified() == 1
                    ? "ét kald ikke er vurderet"
                    : "%d kald ikke er vurderet".formatted(found.unclassified()));
        }
        if (found.unprotectedDays() > Inactivity.PROVEN_UP_TO_DAYS) {
            reasons.add("udstyret ikke kunne kalde hjælp i %d dage".formatted(found.unprotectedDays()));
        }
        return String.join(", og ", reasons);
    }

    private static String danish(Rule rule) {
        Period period = rule.period();
        return period == null ? "" : period.danish();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
