package dk.nattevagt.gateway.trigger;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may go wrong with one wired device beside what it raises alarms for. One of these per device, whether it has any trouble
 * to watch for or none.
 *
 * @param stuck for its main line; null where it may stay active for ever
 * @param loop for the pair of its main line and its loop line; null where there is no loop line
 * @param mains for its main line, which is active while the mains are there; null where it is no mains contact
 */
public record WiredRule(DeviceId device, @Nullable TroubleRule stuck, @Nullable TroubleRule loop,
        @Nullable TroubleRule mains) {

    /**
     * An alarm's input.
     *
     * @param stuckAfter null for the usual: {@link TroubleRule#HELD_TOO_LONG} where a hand makes the contact, else never
     * @param hasLoop whether a second, normally closed line says that the wire is whole
     */
    public static WiredRule alarm(DeviceId device, Cause cause, @Nullable Duration stuckAfter, boolean hasLoop) {
        Duration held = stuckAfter == null && TroubleRule.canStick(cause) ? TroubleRule.HELD_TOO_LONG : stuckAfter;
        return new WiredRule(device, held == null ? null : TroubleRule.stuck(held),
                hasLoop ? TroubleRule.loop(TroubleRule.CHANGEOVER) : null, null);
    }

    /** A contact that is active while the mains are there. */
    public static WiredRule mains(DeviceId device) {
        return new WiredRule(device, null, null,
                TroubleRule.mains(TroubleRule.MAINS_GONE, TroubleRule.MAINS_BACK));
    }

    /** A contact that is only looked at, such as a door's without an alarm. */
    public static WiredRule plain(DeviceId device) {
        return new WiredRule(device, null, null, null);
    }

    List<TroubleRule> all() {
        List<TroubleRule> all = new ArrayList<>();
        for (@Nullable
        TroubleRule rule : new TroubleRule[]{stuck, loop, mains}) {
            if (rule != null) {
                all.add(rule);
            }
        }
        return all;
    }
}
