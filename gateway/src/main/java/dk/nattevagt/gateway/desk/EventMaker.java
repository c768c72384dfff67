package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.lock.CodeRules;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.TechnicalReported;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives each event its key, its time and its place in the order of this boot. */
final class EventMaker {
    private final DeskSettings settings;
    private final InstantSource clock;
    private final Supplier<EventId> ids;
    private final Supplier<Duration> uptime;
    private long sequence;

    EventMaker(DeskSettings settings, InstantSource clock, Supplier<Duration> uptime, Supplier<EventId> ids) {
        this.settings = settings;
        this.clock = clock;
        this.uptime = uptime;
        this.ids = ids;
    }

    /** @param at the uptime at which it happened, which may be a little before now */
    AlarmRaised alarm(DeviceId device, Cause cause, Duration at, boolean test) {
        return new AlarmRaised(key(device), wall(at), cause, mark(at), null, test);
    }

    DeviceReported condition(DeviceId device, DeviceCondition condition, Duration at) {
        return new DeviceReported(key(device), wall(at), condition, mark(at));
    }

    /** @param device null for the gateway itself */
    TechnicalReported technical(@Nullable DeviceId device, Trouble trouble, boolean present) {
        return new TechnicalReported(key(device), now(), trouble, present, mark(uptime.get()));
    }

    DeviceListed listed(Device device, boolean mounted) {
        return new DeviceListed(key(device.id()), now(), device.entry(), mounted, device.provenAt(),
                mark(uptime.get()));
    }

    LockReported lock(DeviceId device, BoltState bolt, @Nullable LockCommand commanded) {
        return new LockReported(key(device), now(), bolt, commanded, mark(uptime.get()));
    }

    /** @param lock as the order names it, which may be none of ours */
    LockAnswered answered(DeviceId lock, OrderId order, OrderAnswer answer) {
        return new LockAnswered(key(lock), now(), order, answer, mark(uptime.get()));
    }

    /** @param match null unless the code was right */
    CodeEntered entered(DeviceId lock, CodeAnswer answer, CodeRules.@Nullable Match match) {
        return new CodeEntered(key(lock), now(), answer, match == null ? null : match.shift(),
                match == null ? null : match.slot(), mark(uptime.get()));
    }

    GatewayMessage position(DeviceId device, @Nullable Instant at, Fix fix, FixOrder order, @Nullable Integer percent,
            @Nullable Boolean charging) {
        return new PositionReported(key(device), at == null ? now() : at, fix, order, percent, charging,
                mark(uptime.get()));
    }

    Heartbeat heartbeat(long outboxDepth, GatewayHealth health) {
        return new Heartbeat(key(null), now(), settings.version(), outboxDepth, health, mark(uptime.get()));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private EventKey key(@Nullable DeviceId device) {
        EventSource source = device == null
                ? EventSource.of(settings.gateway())
                : EventSource.of(settings.gateway(), device);
        return new EventKey(source, ids.get());
    }

    private Instant wall(Duration at) {
        return now().minusMillis(Math.max(0, uptime.get().minus(at).toMillis()));
    }

    private BootMark mark(Duration at) {
        sequence++;
        return new BootMark(settings.boot(), sequence, at.toMillis());
    }
}
