package dk.nattevagt.central.mqtt;

import dk.nattevagt.protocol.message.RefusalReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the front door counts. No tag ever names a gateway, a device or a person. */
final class MqttMetrics {
    final Counter received;
    final Counter incredibleClock;
    final Counter unknownDevice;
    final Counter undelivered;
    private final Timer intake;
    private final Map<RefusalReason, Counter> refused;
    private final Map<Turned, Counter> turned;
    private final Map<Dropped, Counter> dropped;
    private final Map<NotTaken, Counter> notTaken;

    /** Why a connection was not let in. */
    enum Turned {
        NO_CREDENTIALS, WRONG_PASSWORD, UNKNOWN_GATEWAY, TOO_MANY_SESSIONS, BUSY, AUTHENTICATION_FAILED
    }

    /** Why the front door ended a connection. */
    enum Dropped {
        PACKET_TOO_LARGE, MALFORMED_PACKET, TOO_MANY_IN_HAND, TAKEN_OVER, NOT_STORED, NO_HOME
    }

    /** Why a message must come again. */
    enum NotTaken {
        LANE_FULL, STORE_FAILED, TOO_MANY_IN_HAND, BROKEN
    }

    /** Every reason is shown from the start, at nought: a dashboard need not wait for the first mishap. */
    MqttMetrics(MeterRegistry registry, Supplier<Number> connectedGateways) {
        received = counter(registry, "nattevagt.mqtt.received", "messages that gateways published");
        incredibleClock = counter(registry, "nattevagt.clock.incredible", "alarms with a time that cannot be true");
        unknownDevice = counter(registry, "nattevagt.device.unknown",
                "events of devices neither the registry nor the gateway itself names");
        undelivered = counter(registry, "nattevagt.mqtt.undelivered",
                "messages to gateways dropped because too many wait");
        refused = counters(registry, RefusalReason.class, RefusalReason::wireName, "nattevagt.mqtt.refused",
                "messages that cannot be accepted");
        turned = counters(registry, Turned.class, MqttMetrics::wireName, "nattevagt.mqtt.connections.refused",
                "connections not let in");
        dropped = counters(registry, Dropped.class, MqttMetrics::wireName, "nattevagt.mqtt.connections.dropped",
                "connections the front door ended");
        notTaken = counters(registry, NotTaken.class, MqttMetrics::wireName, "nattevagt.mqtt.not.taken",
                "messages that could not be stored now and must come again");
        intake = Timer.builder("nattevagt.intake")
                .description("from a publish read off the wire to its commit")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofNanos(100_000))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
        Gauge.builder("nattevagt.mqtt.connected.gateways", connectedGateways)
                .description("gateways connected under their own client id")
                .strongReference(true)
                .register(registry);
    }

    void refused(RefusalReason reason) {
        increment(refused, reason);
    }

    void turnedAway(Turned reason) {
        increment(turned, reason);
    }

    void dropped(Dropped reason) {
        increment(dropped, reason);
    }

    void notTaken(NotTaken reason) {
        increment(notTaken, reason);
    }

    void committedAfter(Duration sincePublish) {
        intake.record(sincePublish);
    }

    private static <E extends Enum<E>> void increment(Map<E, Counter> counters, E reason) {
        Counter counter = counters.get(reason);
        if (counter != null) {
            counter.increment();
        }
    }

    private static String wireName(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    private static <E extends Enum<E>> Map<E, Counter> counters(MeterRegistry registry, Class<E> reasons,
            Function<E, String> wireName, String name, String description) {
        Map<E, Counter> counters = new EnumMap<>(reasons);
        for (E reason : reasons.getEnumConstants()) {
            counters.put(reason, Counter.builder(name).description(description).tag("reason", wireName.apply(reason))
                    .register(registry));
        }
        return counters;
    }
}
