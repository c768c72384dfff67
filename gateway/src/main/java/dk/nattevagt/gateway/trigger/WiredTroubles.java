package dk.nattevagt.gateway.trigger;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The troubles of all wired devices of a home. For one thread, as the desk is. */
public final class WiredTroubles {

    /** One device's outcome. */
    public record DeviceTrouble(DeviceId device, TroubleOutcome outcome) {}

    private final Map<DeviceId, Watched> devices = new LinkedHashMap<>();

    /** @param wasPresent whether an earlier boot left this device's trouble open */
    public WiredTroubles(Collection<WiredRule> rules, BiPredicate<DeviceId, Trouble> wasPresent) {
        for (WiredRule rule : rules) {
            devices.put(rule.device(), new Watched(rule, trouble -> wasPresent.test(rule.device(), trouble)));
        }
    }

    /** The device's main line was read: the alarm line of one with a loop. A device without a rule has no troubles here. */
    public List<DeviceTrouble> main(DeviceId device, boolean active, Duration uptime) {
        Watched watched = devices.get(device);
        return watched == null ? List.of() : watched.main(active, uptime);
    }

    /** The device's loop line was read. */
    public List<DeviceTrouble> loop(DeviceId device, boolean closed, Duration uptime) {
        Watched watched = devices.get(device);
        return watched == null ? List.of() : watched.loop(closed, uptime);
    }

    /** Time has passed. */
    public List<DeviceTrouble> timePassed(Duration uptime) {
        List<DeviceTrouble> all = new ArrayList<>();
        devices.values().forEach(watched -> all.addAll(watched.timePassed(uptime)));
        return all;
    }

    private static final class Watched {
        private final WiredRule rule;
        private final Map<Trouble, TroubleState> states = new EnumMap<>(Trouble.class);
        private @Nullable Boolean active;
        private @Nullable Boolean loopClosed;

        Watched(WiredRule rule, java.util.function.Predicate<Trouble> wasPresent) {
            this.rule = rule;
            rule.all().forEach(one -> states.put(one.trouble(),
                    TroubleState.atStart(wasPresent.test(one.trouble()))));
        }

        List<DeviceTrouble> main(boolean level, Duration uptime) {
            active = level;
            List<DeviceTrouble> all = new ArrayList<>(looked(rule.stuck(), level, uptime));
            all.addAll(looked(rule.mains(), !level, uptime));
            all.addAll(pair(uptime));
            return all;
        }

        List<DeviceTrouble> loop(boolean closed, Duration uptime) {
            loopClosed = closed;
            return pair(uptime);
        }

        /** Nothing contradicts before both lines have been read. */
        private List<DeviceTrouble> pair(Duration uptime) {
            Boolean main = active;
            Boolean loop = loopClosed;
            return main == null || loop == null
                    ? List.of()
                    : looked(rule.loop(), LoopRules.contradicts(main, loop), uptime);
        }

        private List<DeviceTrouble> looked(@Nullable TroubleRule one, boolean wrong, Duration uptime) {
            return one == null ? List.of() : take(one, TroubleRules.looked(state(one), wrong, uptime, one));
        }

        List<DeviceTrouble> timePassed(Duration uptime) {
            List<DeviceTrouble> all = new ArrayList<>();
            rule.all().forEach(one -> all.addAll(take(one, TroubleRules.timePassed(state(one), uptime, one))));
            return all;
        }

        private TroubleState state(TroubleRule one) {
            return states.getOrDefault(one.trouble(), TroubleState.AT_START);
        }

        private List<DeviceTrouble> take(TroubleRule one, TroubleRules.Step step) {
            states.put(one.trouble(), step.state());
            return step.outcomes().stream().map(outcome -> new DeviceTrouble(rule.device(), outcome)).toList();
        }
    }
}
