package dk.nattevagt.gateway.technician;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The page's JSON in Danish sentences. */
final class Sentences {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu")
            .withZone(ZoneId.of("Europe/Copenhagen"));
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]");

    private Sentences() {}

    static void status(JsonNode status, PrintWriter out) {
        JsonNode box = status.path("box");
        out.println("Boks " + status.path("gateway").asText() + ": " + box.path("words").asText() + ". "
                + waiting(box.path("outboxDepth").asLong()));
        for (JsonNode device : status.path("devices")) {
            out.println(name(device) + ": " + state(device));
        }
        broken(status, out);
        for (JsonNode stranger : status.path("strangers")) {
            out.println("%s:%s: Fundet, ikke monteret%s".formatted(text(stranger, "adapter"),
                    text(stranger, "address"),
                    stranger.path("model").isTextual() ? " (" + text(stranger, "model") + ")" : ""));
        }
    }

    /** The rules the home does not keep, with what to do about them. */
    static void broken(JsonNode status, PrintWriter out) {
        for (JsonNode rule : status.path("broken")) {
            out.println("Mangler: %s %s (%s)".formatted(text(rule, "words"), text(rule, "advice"),
                    text(rule, "source")));
        }
    }

    private static String waiting(long count) {
        return count == 0
                ? "Intet venter på at blive sendt."
                : count == 1 ? "Én besked venter på at blive sendt." : count + " beskeder venter på at blive sendt.";
    }

    /** {@code smoke-1 (Røgalarm, Stue)}. */
    static String name(JsonNode device) {
        List<String> words = new ArrayList<>(List.of(text(device, "kindWords")));
        for (String key : List.of("name", "room")) {
            if (device.path(key).isTextual()) {
                words.add(text(device, key));
            }
        }
        return text(device, "id") + " (" + String.join(", ", words) + ")";
    }

    private static String state(JsonNode device) {
        List<String> words = new ArrayList<>();
        if (!device.path("active").asBoolean()) {
            words.add("Ikke aktiv, mangler prøve");
        } else {
            String day = DAY.format(Instant.parse(device.path("provenAt").asText()));
            words.add(device.path("overdue").asBoolean()
                    ? "Prøve er overskredet, sidst prøvet " + day
                    : "Aktiv, prøvet " + day);
        }
        device.path("troubles").forEach(trouble -> words.add(text(trouble, "words")));
        if (device.path("lock").isObject()) {
            words.add(text(device.path("lock"), "words"));
        }
        if (device.path("batteryPercent").isNumber()) {
            words.add("batteri " + device.path("batteryPercent").asInt() + " %");
        }
        if (!device.path("wired").asBoolean()) {
            words.add("sidst hørt for " + device.path("silentForSeconds").asLong() / 60 + " min siden");
        }
        return String.join("; ", words);
    }

    /** A device's own words must not steer the technician's terminal. */
    static String text(JsonNode node, String key) {
        return UNSEEN.matcher(node.path(key).asText()).replaceAll("?");
    }
}
