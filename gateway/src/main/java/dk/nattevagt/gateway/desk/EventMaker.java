package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.gateway.trigger.Outcome;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Gives each outcome its key, its time and its place in the order of this boot. */
final class EventMaker {
    private final DeskSettings settings;
    private final InstantSource clock;
    private final Supplier<EventId> ids;
    private long sequence;

    EventMaker(DeskSettings settings, InstantSource clock, Supplier<EventId> ids) {
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    GatewayMessage event(InputRule rule, Outcome outcome, Duration uptime) {
        EventKey key = key(rule.device());
        // An outcome may be noticed a little after it happened; its wall time is counted back from now.
        Instant time = now().minusMillis(Math.max(0, uptime.minus(outcome.at()).toMillis()));
        BootMark mark = mark(outcome.at());
        return switch (outcome) {
            case Outcome.Raised _ -> new AlarmRaised(key, time, rule.cause(), mark, null);
            case Outcome.Cleared _ -> new DeviceReported(key, time, DeviceCondition.CLEARED, mark);
            case Outcome.Cancelled _ -> new DeviceReported(key, time, DeviceCondition.CANCELLED, mark);
        };
    }

    Heartbeat heartbeat(long outboxDepth, Duration uptime) {
        EventKey key = new EventKey(EventSource.of(settings.gateway()), ids.get());
        return new Heartbeat(key, now(), settings.version(), outboxDepth, GatewayHealth.UNKNOWN,
                mark(uptime));
    }

    private EventKey key(DeviceId device) {
        return new EventKey(EventSource.of(settings.gateway(), device), ids.get());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private BootMark mark(Duration at) {
        sequence++;
        return new BootMark(settings.boot(), sequence, at.toMillis());
    }
}
