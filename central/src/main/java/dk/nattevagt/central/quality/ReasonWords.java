package dk.nattevagt.central.quality;

import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.alarm.JournalEntry.Kind;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The slow link in Danish, with what the journal and the messages tell of it. Names no person. */
final class ReasonWords {
    private ReasonWords() {}

    static String sentence(LinkTime slow, AlarmRecord written) {
        List<String> said = new ArrayList<>();
        said.add(link(slow, written) + ".");
        switch (slow.link()) {
            case DELIVERY, CENTRAL -> {
                // The figures say it all.
            }
            case ANSWERING -> said.addAll(unanswered(written, slow.to()));
            case DEPARTURE, WAY -> said.addAll(hands(written));
        }
        return String.join(" ", said);
    }

    private static String link(LinkTime slow, AlarmRecord written) {
        String took = span(slow.took());
        String most = " (højst " + span(slow.target()) + ")";
        boolean open = written.alarm().open();
        return switch (slow.link()) {
            case DELIVERY -> "Alarmen var " + took + " undervejs fra hjemmet til centralen" + most;
            case CENTRAL -> "Der gik " + took + ", fra centralen fik alarmen, til det ringede hos nogen" + most;
            case ANSWERING -> slow.finished() || !open
                    ? "Der gik " + took + ", før nogen tog alarmen" + most
                    : "Ingen har taget alarmen i " + took + most;
            case DEPARTURE -> slow.finished()
                    ? "Der gik " + took + ", fra alarmen blev taget, til nogen kørte" + most
                    : open
                            ? "Alarmen er taget, men ingen er kørt i " + took + most
                            : "Der gik " + took + ", fra alarmen blev taget, til den blev afsluttet uden besøg" + most;
            case WAY -> slow.finished()
                    ? "Vejen ud til hjemmet tog " + took + most
                    : open
                            ? "Nogen er på vej og ikke fremme efter " + took + most
                            : "Alarmen blev afsluttet " + took + " efter afgang, uden at nogen var meldt fremme" + most;
        };
    }

    /** Why nobody answered: steps that reached nobody, steps nobody reacted to, messages that did not get through. */
    private static List<String> unanswered(AlarmRecord written, Instant until) {
        List<JournalEntry> before = written.journal().stream().filter(entry -> !entry.at().isAfter(until)).toList();
        List<String> said = new ArrayList<>();
        long climbed = count(before, Kind.NOT_ANSWERED);
        if (count(before, Kind.EXERCISE_BECAME_REAL) > 0) {
            said.add("Den begyndte som en øvelse og blev til en rigtig alarm.");
        }
        if (climbed > 0) {
            said.add("Planen kaldte videre %s uden svar.".formatted(climbed == 1 ? "én gang" : climbed + " gange"));
        }
        String skipped = before.stream().filter(entry -> entry.kind() == Kind.STEP_SKIPPED)
                .map(entry -> audience(entry.details().getOrDefault("audience", "")))
                .distinct().collect(Collectors.joining(", "));
        if (!skipped.isEmpty()) {
            said.add("Sprunget over, fordi der ikke var nogen at kalde: " + skipped + ".");
        }
        if (before.stream().anyMatch(entry -> entry.kind() == Kind.SCREENS_RANG) && before.stream()
                .filter(entry -> entry.kind() == Kind.SCREENS_RANG)
                .allMatch(entry -> "0".equals(entry.details().get("screens")))) {
            said.add("Ingen havde en skærm åben.");
        }
        messages(written, until, DeliveryState.FAILED).ifPresent(by -> said.add("Kom ikke frem: " + by + "."));
        messages(written, until, DeliveryState.UNCONFIRMED)
                .ifPresent(by -> said.add("Uden kvittering for, at de kom frem: " + by + "."));
        return said;
    }

    private static Optional<String> messages(AlarmRecord written, Instant until, DeliveryState state) {
        var byChannel = written.messages().stream()
                .filter(message -> message.state() == state && !message.plannedAt().isAfter(until))
                .map(Notification::key)
                .collect(Collectors.groupingBy(key -> key.channel(), TreeMap::new, Collectors.counting()));
        return byChannel.isEmpty()
                ? Optional.empty()
                : Optional.of(byChannel.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + channel(entry.getKey()))
                        .collect(Collectors.joining(", ")));
    }

    private static List<String> hands(AlarmRecord written) {
        List<String> said = new ArrayList<>();
        if (count(written.journal(), Kind.HOLDER_GONE) > 0) {
            said.add("Den, der havde taget alarmen, var der ikke længere.");
        }
        if (count(written.journal(), Kind.TAKEN_OVER) > 0) {
            said.add("En anden måtte overtage den.");
        }
        if (count(written.journal(), Kind.HANDED_OVER) > 0) {
            said.add("Den blev givet videre til en anden.");
        }
        return said;
    }

    private static long count(List<JournalEntry> journal, Kind kind) {
        return journal.stream().filter(entry -> entry.kind() == kind).count();
    }

    /** Whom a step names, without naming anybody. */
    static String audience(String wireName) {
        return Stream.of(wireName.split("\\+")).map(ReasonWords::target).collect(Collectors.joining(" og "));
    }

    private static String target(String name) {
        return switch (name) {
            case "on-shift" -> "vagten";
            case "on-shift:nurse" -> "sygeplejersken på vagt";
            case "on-shift:lock-access" -> "vagten med nøgleadgang";
            case "shift-leaders" -> "vagtlederne";
            case "everyone" -> "alle";
            default -> name.startsWith("team:")
                    ? "holdet " + name.substring("team:".length())
                    : name.startsWith("person:")
                            ? "en bestemt person"
                            : name.startsWith("on-shift:") ? "vagten med en bestemt opgave" : "et trin uden navn";
        };
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case PAGE -> "på skærmen";
            case PUSH -> "besked på telefonen";
            case SMS -> "sms";
            case VOICE -> "opkald";
            case EMAIL -> "e-mail";
        };
    }

    /** "45 sek", "2 min", "3 min 20 sek", "1 t 5 min". */
    static String span(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return seconds + " sek";
        }
        if (seconds < 600 && seconds % 60 != 0) {
            return String.format(Locale.ROOT, "%d min %d sek", seconds / 60, seconds % 60);
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        if (seconds < 86_400) {
            long minutes = seconds % 3600 / 60;
            return seconds / 3600 + " t" + (minutes == 0 ? "" : " " + minutes + " min");
        }
        return seconds / 86_400 + " døgn";
    }
}
