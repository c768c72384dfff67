package dk.nattevagt.central.config;

import com.fasterxml.jackson.databind.JsonNode;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.grant.GrantEvent;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a case of what stands in a file. What it does not know it names and leaves out; what cannot be is refused. */
final class CaseReader {
    private static final Set<String> KEYS = Set.of("today", "grant", "events");
    private static final Set<String> GRANT_KEYS = Set.of("service", "legalBasis", "applied", "decided", "started",
            "duration", "variant");
    private static final Set<String> EVENT_KEYS = Set.of("date", "to", "kind", "outcome", "reason");
    /** Holidays are known for these years. */
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final CaseText text;
    private final List<String> unknown = new ArrayList<>();

    CaseReader(CaseText text) {
        this.text = text;
    }

    CaseFile read(JsonNode root) {
        if (!root.isObject()) {
            throw new ConfigurationException("%s:%d: is no JSON object".formatted(text.file(), text.firstLine()));
        }
        leaveOut(root, "", KEYS);
        LocalDate today = day(root, "", "today");
        Grant grant = grant(root.path("grant"));
        return new CaseFile(today, grant, events(root.path("events")), unknown);
    }

    private void leaveOut(JsonNode node, String path, Set<String> known) {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                unknown.add(text.sentence(path + key, "is not known here, and is left out"));
            }
        });
    }

    private Grant grant(JsonNode grant) {
        if (!grant.isObject()) {
            throw text.wrong("grant", grant.isMissingNode() ? "is missing" : "is no JSON object");
        }
        leaveOut(grant, "grant.", GRANT_KEYS);
        String duration = optionalText(grant, "grant.", "duration");
        LocalDate decided = optionalDay(grant, "grant.", "decided");
        LocalDate applied = optionalDay(grant, "grant.", "applied");
        if (decided == null && applied == null) {
            throw text.wrong("grant.decided", "is missing, and so is applied");
        }
        return new Grant(text(grant, "grant.", "service"), optionalText(grant, "grant.", "legalBasis"), applied,
                decided,
                optionalDay(grant, "grant.", "started"), duration == null ? null : duration(duration),
                optionalText(grant, "grant.", "variant"));
    }

    private GrantDuration duration(String written) {
        return Arrays.stream(GrantDuration.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(written)).findFirst()
                .orElseThrow(() -> text.wrong("grant.duration", "is temporary or permanent, not " + written));
    }

    private List<GrantEvent> events(JsonNode listed) {
        if (!listed.isArray() && !listed.isMissingNode() && !listed.isNull()) {
            throw text.wrong("events", "is no list");
        }
        List<GrantEvent> events = new ArrayList<>();
        for (int number = 0; number < listed.size(); number++) {
            event(listed.get(number), "events[%d]".formatted(number), events);
        }
        return events;
    }

    private void event(JsonNode event, String key, List<GrantEvent> events) {
        if (!event.isObject()) {
            throw text.wrong(key, "is no JSON object");
        }
        String path = key + ".";
        leaveOut(event, path, EVENT_KEYS);
        String kind = text(event, path, "kind");
        EventKind.ofWireName(kind).ifPresentOrElse(known -> events.add(event(event, path, known)),
                () -> unknown.add(
                        text.sentence(path + "kind", "no event is called %s, and it is left out".formatted(kind))));
    }

    private GrantEvent event(JsonNode event, String path, EventKind kind) {
        LocalDate date = day(event, path, "date");
        LocalDate to = optionalDay(event, path, "to");
        if (to != null && to.isBefore(date)) {
            throw text.wrong(path + "to", "is before date");
        }
        String outcome = optionalText(event, path, "outcome");
        if (outcome != null && kind == EventKind.CALL && Outcome.ofWireName(outcome).isEmpty()) {
            unknown.add(text.sentence(path + "outcome",
                    "no call turns out as %s: it counts as not yet judged".formatted(outcome)));
        }
        return new GrantEvent(date, to == null ? date : to, kind, outcome, optionalText(event, path, "reason"));
    }

    private LocalDate day(JsonNode node, String path, String key) {
        LocalDate day = optionalDay(node, path, key);
        if (day == null) {
            throw text.wrong(path + key, "is missing");
        }
        return day;
    }

    private @Nullable LocalDate optionalDay(JsonNode node, String path, String key) {
        String written = optionalText(node, path, key);
        if (written == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException wrong) {
            // Named below, as a year nobody lives in is.
        }
        throw text.wrong(path + key, "is no date such as 2026-11-21: " + written);
    }

    private String text(JsonNode node, String path, String key) {
        String found = optionalText(node, path, key);
        if (found == null) {
            throw text.wrong(path + key, "is missing");
        }
        return found;
    }

    /** Some programs write å as a letter and a ring: here it is one letter. */
    private @Nullable String optionalText(JsonNode node, String path, String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw text.wrong(path + key, "is no text");
        }
        String written = value.asText();
        return Normalizer.isNormalized(written, Normalizer.Form.NFC)
                ? written
                : Normalizer.normalize(written, Normalizer.Form.NFC);
    }
}
