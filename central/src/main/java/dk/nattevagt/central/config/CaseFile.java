package dk.nattevagt.central.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.grant.GrantEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One grant and what has happened to it, as {@code central review} reads it.
 *
 * @param unknown what the file says that has no meaning here, in a sentence each
 */
public record CaseFile(LocalDate today, Grant grant, List<GrantEvent> events, List<String> unknown) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public CaseFile {
        events = List.copyOf(events);
        unknown = List.copyOf(unknown);
    }

    /**
     * Reads a case.
     *
     * @throws ConfigurationException with file, line and key
     */
    public static CaseFile read(Path file) {
        try {
            return new Reader(file.toString()).read(JSON.readTree(Files.readString(file)));
        } catch (JacksonException wrong) {
            throw new ConfigurationException("%s:%d: is not JSON".formatted(file,
                    wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr()));
        } catch (IOException unreadable) {
            throw new ConfigurationException(file + ": cannot be read");
        }
    }

    private record Reader(String file) {
        CaseFile read(JsonNode root) {
            JsonNode grant = root.path("grant");
            List<GrantEvent> events = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            JsonNode listed = root.path("events");
            for (int number = 0; number < listed.size(); number++) {
                JsonNode event = listed.get(number);
                String key = "events[%d]".formatted(number);
                String kind = text(event, key, "kind");
                EventKind.ofWireName(kind).ifPresentOrElse(known -> events.add(event(event, key, known)),
                        () -> unknown.add("%s: %s.kind: no event is called %s".formatted(file, key, kind)));
            }
            return new CaseFile(day(root, "", "today"), grant(grant), events, unknown);
        }

        private Grant grant(JsonNode grant) {
            String duration = optionalText(grant, "duration");
            LocalDate decided = optionalDay(grant, "grant", "decided");
            LocalDate applied = optionalDay(grant, "grant", "applied");
            if (decided == null && applied == null) {
                throw wrong("grant", "decided", "is missing, and so is applied");
            }
            return new Grant(text(grant, "grant", "service"), optionalText(grant, "legalBasis"), applied, decided,
                    optionalDay(grant, "grant", "started"), duration == null ? null : duration(duration),
                    optionalText(grant, "variant"));
        }

        private GrantDuration duration(String written) {
            return Arrays.stream(GrantDuration.values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(written)).findFirst()
                    .orElseThrow(() -> wrong("grant", "duration", "is temporary or permanent, not " + written));
        }

        private GrantEvent event(JsonNode event, String key, EventKind kind) {
            LocalDate date = day(event, key, "date");
            LocalDate to = optionalDay(event, key, "to");
            try {
                return new GrantEvent(date, to == null ? date : to, kind, optionalText(event, "outcome"),
                        optionalText(event, "reason"));
            } catch (IllegalArgumentException backwards) {
                throw wrong(key, "to", "is before date");
            }
        }

        private LocalDate day(JsonNode node, String path, String key) {
            LocalDate day = optionalDay(node, path, key);
            if (day == null) {
                throw wrong(path, key, "is missing");
            }
            return day;
        }

        private @Nullable LocalDate optionalDay(JsonNode node, String path, String key) {
            String written = optionalText(node, key);
            try {
                return written == null ? null : LocalDate.parse(written);
            } catch (DateTimeException wrong) {
                throw wrong(path, key, "is no date such as 2026-11-21: " + written);
            }
        }

        private String text(JsonNode node, String path, String key) {
            String text = optionalText(node, key);
            if (text == null) {
                throw wrong(path, key, "is missing");
            }
            return text;
        }

        private static @Nullable String optionalText(JsonNode node, String key) {
            JsonNode value = node.path(key);
            return value.isValueNode() && !value.isNull() ? value.asText() : null;
        }

        private ConfigurationException wrong(String path, String key, String what) {
            return new ConfigurationException(
                    "%s: %s%s %s".formatted(file, path.isEmpty() ? "" : path + ".", key, what));
        }
    }
}
