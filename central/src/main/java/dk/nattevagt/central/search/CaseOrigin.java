package dk.nattevagt.central.search;

import dk.nattevagt.protocol.id.AlarmId;
import org.jspecify.annotations.Nullable;

/** How the first worry came. */
public sealed interface CaseOrigin {

    /** The name used in HTTP and storage. */
    String wireName();

    /** The wearer left a safe zone, or called with the tracker. The alarm goes its own way: closing the case does not close it. */
    record ZoneAlarm(AlarmId alarm) implements CaseOrigin {
        @Override
        public String wireName() {
            return "zone-alarm";
        }
    }

    /**
     * Somebody close to the citizen rang.
     *
     * @param phone as dialled; null when nobody wrote it down
     */
    record RelativeCalled(String name, @Nullable String phone) implements CaseOrigin {
        @Override
        public String wireName() {
            return "relative-called";
        }
    }

    /** Staff missed them. */
    record Staff() implements CaseOrigin {
        @Override
        public String wireName() {
            return "staff";
        }
    }
}
