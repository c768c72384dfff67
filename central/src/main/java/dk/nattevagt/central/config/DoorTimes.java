package dk.nattevagt.central.config;

import dk.nattevagt.central.lock.LockAccess;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * From when, and for how long, a door may be opened.
 *
 * @param afterSettingOut how long after having set out somebody may open: {@code 2m}
 * @param orderLasts how long an order may be obeyed, at most ten minutes: {@code 2m}
 */
public record DoorTimes(@Nullable String afterSettingOut, @Nullable String orderLasts) {

    /** @throws ConfigurationException naming the key */
    LockAccess access() {
        LockAccess usual = LockAccess.STANDARD;
        try {
            return new LockAccess(span("door.afterSettingOut", afterSettingOut, usual.afterSettingOut()),
                    span("door.orderLasts", orderLasts, usual.orderLasts()), usual.contactWithin());
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("door: " + wrong.getMessage());
        }
    }

    private static Duration span(String key, @Nullable String written, Duration otherwise) {
        return written == null ? otherwise : Spans.parse(key, written);
    }
}
