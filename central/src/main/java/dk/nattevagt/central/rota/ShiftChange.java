package dk.nattevagt.central.rota;

import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;

/**
 * One person more or fewer on one shift than the rotation says. The latest word about a person and a shift counts, so a change is
 * undone by its opposite.
 *
 * @param reason why, such as illness; never about a citizen
 */
public record ShiftChange(TeamId team, ShiftKey shift, Kind kind, UserId person, String reason) {
    /** More or fewer. */
    public enum Kind {
        ADD("add"), REMOVE("remove");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The kind with this name, or nothing. */
        public static java.util.Optional<Kind> ofWireName(String name) {
            return java.util.Arrays.stream(values()).filter(kind -> kind.wireName.equals(name)).findFirst();
        }
    }
}
