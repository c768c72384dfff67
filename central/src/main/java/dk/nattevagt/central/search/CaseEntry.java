package dk.nattevagt.central.search;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a case's timeline. Lines are only ever added.
 *
 * @param inPerson who held the group mobile; null where the log-in is one person's own
 * @param details what the kind says, by name
 */
public record CaseEntry(Instant at, Kind kind, UserId by, @Nullable String inPerson, Map<String, String> details) {
    public CaseEntry {
        details = Map.copyOf(details);
    }

    /** What a line tells. */
    public enum Kind {
        OPENED("opened"), JOINED("joined"), ADDED("added"), LEFT("left"), LEADS("leads"), SEARCHES(
                "searches"), ANSWERED(
                        "answered"), CORRECTED("corrected"), SEEN_AT("seen-at"), RISKS("risks"), RELATIVE_CALLED(
                                "relative-called"), POLICE_TOLD("police-told"), SHEET_PRINTED("sheet-printed"), NOTED(
                                        "noted"), FETCHING("fetching"), CLOSED("closed");

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
