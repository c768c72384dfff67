package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.delivery.OutboxException;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.lock.Budget;
import dk.nattevagt.gateway.lock.DoorStore;
import dk.nattevagt.gateway.lock.OrderRules;
import dk.nattevagt.gateway.lock.TrustRules;
import dk.nattevagt.gateway.lock.TrustedTime;
import dk.nattevagt.gateway.lock.TrustedWindow;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Obeys the central's signed orders, each at most once: its number is on disk before the lock is told, so that a power cut in between
 * leaves a shut door and a used order, and never one that opens twice. What is remembered is held beside the disk too, which may fail.
 */
final class Doorkeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);
    /** Signatures cost time that alarms need, and answers cost the disk: whoever sends more is passed over. */
    private static final int ORDERS_AT_ONCE = 20;
    private static final Duration ORDER_EVERY = Duration.ofSeconds(3);
    private static final int ANSWERED = 64;
    /** How often the time is written down: an SD card wears out. */
    private static final Duration KEEP_TIME_EVERY = Duration.ofMinutes(1);

    private final DeskSettings settings;
    private final DoorStore store;
    private final Locks locks;
    private final Function<DeviceId, Optional<Device>> devices;
    private final Supplier<Duration> uptime;
    private final EventMaker events;
    private final Consumer<GatewayMessage> raise;
    private final TrustedTime time;
    private final Codes codes;
    private final Budget orders = new Budget(ORDERS_AT_ONCE, ORDER_EVERY);
    private final Map<DeviceId, Long> used = new HashMap<>();
    private final Map<SignedLockOrder, OrderAnswer> answered = new LinkedHashMap<>();
    private @Nullable Duration timeKeptAt;
    private boolean overrun;

    Doorkeeper(DeskSettings settings, DeskPorts ports, Locks locks, Function<DeviceId, Optional<Device>> devices,
            Supplier<Duration> uptime, EventMaker events, Consumer<GatewayMessage> raise) {
        this.settings = settings;
        this.store = ports.doors();
        this.locks = locks;
        this.devices = devices;
        this.uptime = uptime;
        this.events = events;
        this.raise = raise;
        this.time = new TrustedTime(settings.gateway(), settings.access().central(), TrustRules.USUAL);
        this.codes = new Codes(settings.access().codes(), store, this::lock, locks, time, uptime, events, raise);
    }

    /** The way in without the internet. */
    Codes codes() {
        return codes;
    }

    /** A heartbeat is about to be handed to the wire. */
    void sent(EventId heartbeat, Duration at) {
        time.sent(heartbeat, at);
    }

    /** The central says when it heard one. */
    void heard(HeartbeatHeard heard) {
        Duration now = uptime.get();
        boolean due = timeKeptAt == null || now.compareTo(timeKeptAt.plus(KEEP_TIME_EVERY)) >= 0;
        if (time.heard(heard, now) && due) {
            timeKeptAt = now;
            onDisk("The time is not written down", () -> {
                store.rememberFrom(heard.centralTime());
                store.trusted(heard.centralTime());
                return true;
            });
        }
    }

    /** The central, or somebody who can speak in its place, orders a lock to turn. */
    void ordered(SignedLockOrder signed) {
        if (!orders.take(uptime.get())) {
            if (!overrun) {
                LOG.atWarn().log("More orders to locks come than anybody can have given: they are passed over");
            }
            overrun = true;
            return;
        }
        overrun = false;
        OrderAnswer answer = OrderRules.refusal(signed, known()).orElseGet(() -> obey(signed.order()));
        if (isNews(signed, answer)) {
            answered.put(signed, answer);
            if (answered.size() > ANSWERED) {
                answered.remove(answered.keySet().iterator().next());
            }
            LockOrder order = signed.order();
            LOG.atInfo().addKeyValue("order", order.id()).addKeyValue("lock", order.lock())
                    .addKeyValue("answer", answer.wireName()).log("A lock was ordered to turn");
            raise.accept(events.answered(order.lock(), order.id(), answer));
        }
    }

    /** A wire may bring everything twice: what was answered is not answered again, unless there is something new to say. */
    private boolean isNews(SignedLockOrder signed, OrderAnswer answer) {
        OrderAnswer before = answered.get(signed);
        return before == null || (before != answer && answer != OrderAnswer.USED);
    }

    private OrderRules.Known known() {
        Optional<Instant> since = onDisk("The used orders cannot be read", store::rememberedSince)
                .flatMap(found -> found);
        // Without a memory that began before the order was given, nobody can say that it is unused.
        Optional<TrustedWindow> now = since.isEmpty() ? Optional.empty() : time.exactly(uptime.get());
        return new OrderRules.Known(settings.access().central(), settings.gateway(), lock -> lock(lock).isPresent(),
                lock -> highestUsed(lock, since), now);
    }

    private long highestUsed(DeviceId lock, Optional<Instant> since) {
        long kept = onDisk("The used orders cannot be read", () -> store.highestUsed(lock)).orElse(Long.MAX_VALUE);
        long before = since.map(Instant::toEpochMilli).orElse(0L);
        return Math.max(used.getOrDefault(lock, 0L), Math.max(kept, before));
    }

    private OrderAnswer obey(LockOrder order) {
        Device device = lock(order.lock()).orElseThrow();
        used.merge(order.lock(), order.number(), Math::max);
        boolean kept = onDisk("A used order could not be kept: the door stays as it is", () -> {
            store.used(order.lock(), order.number());
            return true;
        }).isPresent();
        return kept && locks.obey(device, order.command(), uptime.get())
                ? OrderAnswer.TURNED
                : OrderAnswer.NOT_TURNED;
    }

    private Optional<Device> lock(DeviceId id) {
        return devices.apply(id).filter(device -> device.entry().kind() == DeviceKind.LOCK);
    }

    static <T> Optional<T> onDisk(String otherwise, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (OutboxException disk) {
            LOG.atError().setCause(disk).log(otherwise);
            return Optional.empty();
        }
    }
}
