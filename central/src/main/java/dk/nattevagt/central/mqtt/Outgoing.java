package dk.nattevagt.central.mqtt;

import io.micrometer.core.instrument.Counter;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What is on its way to one connection: a bounded window of unacknowledged messages and a bounded queue behind it. A connection
 * that reads nothing fills both and then loses what comes after; the gateway asks again for a receipt it misses, and the
 * database for an acknowledgement. Used on the connection's own event loop only.
 */
final class Outgoing {
    private static final int LAST_ID = 65_535;

    private final MqttEndpoint endpoint;
    private final int window;
    private final int waitingAtMost;
    private final Counter undelivered;
    private final Map<Integer, Parcel> unacknowledged = new HashMap<>();
    private final Deque<Parcel> waiting = new ArrayDeque<>();
    private int unsent;
    private int lastId;
    private boolean closed;

    private record Parcel(String topic, Buffer payload, CompletableFuture<Boolean> done) {}

    Outgoing(MqttEndpoint endpoint, Limits limits, Counter undelivered) {
        this.endpoint = endpoint;
        this.window = Math.min(limits.unacknowledged(), receiveMaximum(endpoint.connectProperties()));
        this.waitingAtMost = limits.waiting();
        this.undelivered = undelivered;
    }

    private static int receiveMaximum(MqttProperties properties) {
        return properties.getProperty(MqttProperties.RECEIVE_MAXIMUM) instanceof IntegerProperty maximum
                ? Math.max(1, maximum.value())
                : LAST_ID;
    }

    /** Sends it. Done: true once acknowledged (QoS 1) or written (QoS 0), false when neither will come. */
    void send(String topic, byte[] payload, MqttQoS qos, CompletableFuture<Boolean> done) {
        Parcel parcel = new Parcel(topic, Buffer.buffer(payload), done);
        if (closed) {
            done.complete(false);
        } else if (qos == MqttQoS.AT_MOST_ONCE) {
            sendAndForget(parcel);
        } else if (unacknowledged.size() < window) {
            sendNow(parcel);
        } else if (waiting.size() < waitingAtMost) {
            waiting.add(parcel);
        } else {
            drop(parcel);
        }
    }

    /** The gateway has answered a message; with an error code it has not taken it. */
    void acknowledged(int id, boolean taken) {
        Parcel parcel = unacknowledged.remove(id);
        if (parcel == null) {
            return;
        }
        parcel.done().complete(taken);
        Parcel next = waiting.poll();
        if (next != null) {
            sendNow(next);
        }
    }

    /** The connection is gone, and all that was under way with it. */
    void close() {
        closed = true;
        List<Parcel> lost = new ArrayList<>(unacknowledged.values());
        lost.addAll(waiting);
        unacknowledged.clear();
        waiting.clear();
        lost.forEach(parcel -> parcel.done().complete(false));
    }

    private void sendNow(Parcel parcel) {
        int id = freeId();
        unacknowledged.put(id, parcel);
        write(parcel, MqttQoS.AT_LEAST_ONCE, id);
    }

    private void sendAndForget(Parcel parcel) {
        if (unsent >= waitingAtMost) {
            drop(parcel);
        } else {
            write(parcel, MqttQoS.AT_MOST_ONCE, 0);
        }
    }

    private void write(Parcel parcel, MqttQoS qos, int id) {
        unsent++;
        try {
            endpoint.publish(parcel.topic(), parcel.payload(), qos, false, false, id)
                    .onComplete(written -> {
                        unsent--;
                        if (written.failed() || qos == MqttQoS.AT_MOST_ONCE) {
                            parcel.done().complete(written.succeeded());
                        }
                    });
        } catch (IllegalArgumentException | IllegalStateException goneInBetween) {
            unsent--;
            parcel.done().complete(false);
        }
    }

    private void drop(Parcel parcel) {
        undelivered.increment();
        parcel.done().complete(false);
    }

    private int freeId() {
        do {
            lastId = lastId == LAST_ID ? 1 : lastId + 1;
        } while (unacknowledged.containsKey(lastId));
        return lastId;
    }
}
