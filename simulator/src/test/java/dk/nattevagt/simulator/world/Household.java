package dk.nattevagt.simulator.world;

import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people and things at home: they press, press again, hold on to call it off; smoke comes, stays and clears. */
public final class Household {
    public static final DeviceId BUTTON = new DeviceId("button-1");
    public static final DeviceId SMOKE = new DeviceId("smoke-1");
    static final DeviceId LOCK = new DeviceId("lock-1");
    static final DeviceId TRACKER = new DeviceId("tracker-1");
    static final DeviceId PULL_CORD = new DeviceId("cord-1");

    static final List<InputRule> INPUTS = List.of(
            new InputRule(BUTTON, Cause.BUTTON, Duration.ofMillis(50), Duration.ofSeconds(4)),
            new InputRule(SMOKE, Cause.SMOKE, Duration.ofMillis(50), null),
            new InputRule(PULL_CORD, Cause.PULL_CORD, Duration.ofMillis(50), null),
            new InputRule(TRACKER, Cause.TRACKER_SOS, Duration.ofMillis(50), null));

    /** Between letting go and pressing again there is more than any bounce. */
    private static final long PAUSE_MS = 400;

    private final World world;
    private final GatewayHost gateway;
    private final Map<DeviceId, Long> freeFrom = new HashMap<>();

    Household(World world, GatewayHost gateway) {
        this.world = world;
        this.gateway = gateway;
    }

    /** Lives through a night: something happens about this often, until it is over. */
    void live(long every, long until) {
        world.time().after(world.chance().between(every / 4, every * 2), () -> {
            if (world.time().elapsed() < until) {
                something();
                live(every, until);
            }
        });
    }

    private void something() {
        long what = world.chance().between(0, 9);
        if (what < 5) {
            push(BUTTON, world.chance().between(15, 900), world.chance().happens(0.4));
        } else if (what < 6) {
            push(BUTTON, world.chance().between(4_200, 8_000), false);
        } else if (what < 7) {
            push(PULL_CORD, world.chance().between(100, 20_000), false);
        } else if (what < 9) {
            push(SMOKE, world.chance().between(1_000, 90_000), world.chance().happens(0.3));
        } else {
            pushAgainAndAgain(world.chance().between(3, 8));
        }
    }

    private void pushAgainAndAgain(long times) {
        push(BUTTON, 200, true);
        if (times > 1) {
            world.time().after(world.chance().between(700, 3_000), () -> pushAgainAndAgain(times - 1));
        }
    }

    /** Pushes the device's contact for this long, if nobody else does just now. */
    public void push(DeviceId device, long millis, boolean bouncing) {
        long now = world.time().elapsed();
        if (now < freeFrom.getOrDefault(device, 0L)) {
            return;
        }
        freeFrom.put(device, now + millis + PAUSE_MS);
        world.story().tell(gateway.id().value(), device + " is pressed for " + millis + " ms");
        gateway.press(device);
        if (bouncing) {
            bounce(device, true);
        }
        world.time().after(millis, () -> {
            gateway.level(device, false);
            if (bouncing) {
                bounce(device, false);
            }
        });
    }

    private void bounce(DeviceId device, boolean settlesAt) {
        world.time().after(3, () -> gateway.level(device, !settlesAt));
        world.time().after(8, () -> gateway.level(device, settlesAt));
    }
}
