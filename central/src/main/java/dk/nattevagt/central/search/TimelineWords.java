package dk.nattevagt.central.search;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The timeline in Danish, for the page and for the police. Who did it stands beside each line. */
public final class TimelineWords {
    private static final Locale DANISH = Locale.of("da", "DK");
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("d. MMMM 'kl.' HH.mm", DANISH);

    private final Function<UserId, String> names;
    private final ZoneId zone;

    /**
     * In these words.
     *
     * @param names of staff, as they are called
     */
    public TimelineWords(Function<UserId, String> names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    /** A line, without when and by whom. */
    public String line(CaseEntry entry) {
        Map<String, String> told = entry.details();
        String words = switch (entry.kind()) {
            case OPENED -> "Eftersøgningen begyndte" + how(told);
            case JOINED -> "Leder med" + colon(told, "where");
            case ADDED -> "Tog " + name(told) + " med";
            case LEFT -> "Forlod eftersøgningen";
            case LEADS -> "Overtog ledelsen";
            case SEARCHES -> name(told) + " leder: " + told.getOrDefault("where", "");
            case ANSWERED -> item(told) + ": " + told.getOrDefault("text", "");
            case CORRECTED -> item(told) + " rettet til: " + told.getOrDefault("text", "");
            case SEEN_AT -> "Sidst set " + moment(told);
            case RISKS -> risks(told.getOrDefault("risks", ""));
            case RELATIVE_CALLED -> relative(told);
            case POLICE_TOLD -> "Politiet fik besked " + moment(told) + colon(told, "text");
            case SHEET_PRINTED -> "Skrev arket til politiet ud";
            case NOTED -> told.getOrDefault("text", "");
            case FETCHING -> "Hjemmeplejen er sendt for at hente borgeren";
            case CLOSED -> closed(told);
        };
        String done = told.get("doneAt");
        return done == null ? words : words + " (gjort " + moment(Instant.parse(done)) + ", sendt senere)";
    }

    /** A day and a clock time in the municipality. */
    public String moment(Instant at) {
        return "den " + DAY_AND_CLOCK.format(at.atZone(zone));
    }

    private String moment(Map<String, String> told) {
        String at = told.get("at");
        return at == null ? "" : moment(Instant.parse(at));
    }

    private String name(Map<String, String> told) {
        return names.apply(new UserId(told.getOrDefault("who", "?")));
    }

    private static String how(Map<String, String> told) {
        return switch (told.getOrDefault("how", "")) {
            case "zone-alarm" -> ": alarm fra GPS'en";
            case "relative-called" -> ": " + told.getOrDefault("caller", "en pårørende") + " ringede";
            default -> ": personalet savnede borgeren";
        };
    }

    private static String item(Map<String, String> told) {
        return ChecklistItem.ofWireName(told.getOrDefault("item", "")).map(ChecklistItem::words).orElse("Andet");
    }

    private static String risks(String names) {
        String risks = Stream.of(names.split(" ")).map(Risk::ofWireName).flatMap(Optional::stream).map(Risk::words)
                .collect(Collectors.joining(", "));
        return risks.isEmpty() ? "Ingen kendt fare ved at vente" : "Fare ved at vente: " + risks;
    }

    private static String relative(Map<String, String> told) {
        String answer = RelativeAsked.Answer.ofWireName(told.getOrDefault("answer", ""))
                .map(RelativeAsked.Answer::words).orElse("");
        String fetches = switch (told.getOrDefault("fetches", "")) {
            case "true" -> ", henter selv";
            case "false" -> ", kan ikke hente";
            default -> "";
        };
        return "Ringede til %s (%s): %s%s%s".formatted(told.get("name"), told.get("relation"), answer, fetches,
                colon(told, "text"));
    }

    private String closed(Map<String, String> told) {
        String how = CaseEnding.How.ofWireName(told.getOrDefault("how", "")).map(CaseEnding.How::words).orElse("");
        String at = told.containsKey("at") ? " " + moment(told) : "";
        return "Afsluttet: " + how + at + colon(told, "where") + colon(told, "text");
    }

    private static String colon(Map<String, String> told, String detail) {
        String text = told.get(detail);
        return text == null ? "" : ": " + text;
    }
}
