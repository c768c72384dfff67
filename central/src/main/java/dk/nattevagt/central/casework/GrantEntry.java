package dk.nattevagt.central.casework;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a grant's journal: who did what, when. Lines are only ever added.
 *
 * @param details what the kind says, by name
 */
public record GrantEntry(Instant at, Kind kind, UserId by, Map<String, String> details) {
    public GrantEntry {
        details = Map.copyOf(details);
    }

    /** What a line tells. */
    public enum Kind {
        TAKEN_OVER("taken-over"), APPLIED("applied"), DECIDED("decided"), DELIVERED("delivered"), HAPPENED(
                "happened"), JUDGED("judged"), CONFIRMED("confirmed"), REJECTED("rejected"), DELAYED(
                        "delayed"), COMPLAINED("complained"), REASSESSED("reassessed"), PASSED_ON(
                                "passed-on"), WITHDRAWN("withdrawn"), MOVED("moved");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The kind with this name, or nothing. */
        public static Optional<Kind> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
        }
    }
}
