package dk.nattevagt.simulator.world;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BootMark;
import org.jspecify.annotations.Nullable;

/** Somebody pressed, or a detector sensed something, while the gateway had power; and what is known of the event it became. */
final class Press {
    final DeviceId device;
    final String boot;
    final long uptimeMs;
    final long at;
    @Nullable
    EventKey event;
    /** The gateway has heard the receipt. */
    boolean receipted;

    /** @param at by the world's time, in milliseconds */
    Press(DeviceId device, String boot, long uptimeMs, long at) {
        this.device = device;
        this.boot = boot;
        this.uptimeMs = uptimeMs;
        this.at = at;
    }

    boolean became(AlarmRaised raised) {
        BootMark mark = raised.mark();
        return mark != null && mark.boot().equals(boot) && mark.uptimeMs() == uptimeMs
                && device.equals(raised.key().source().device());
    }
}
