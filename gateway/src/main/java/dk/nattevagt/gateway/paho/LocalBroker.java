package dk.nattevagt.gateway.paho;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client of the MQTT broker in the house, over which Zigbee2MQTT and OwnTracks speak. Its session outlives a restart of ours:
 * what is said at QoS 1 meanwhile comes afterwards.
 */
public final class LocalBroker implements AutoCloseable {
    /** What is asked for now is not wanted later: a broker that keeps it must not unlock a door when nobody stands there any more. */
    private static final Duration NOW_OR_NEVER = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(LocalBroker.class);

    private final BrokerSettings settings;
    private final RandomGenerator random;
    private volatile @Nullable Supervisor supervisor;

    /** @param random for the jitter of the back-off */
    public LocalBroker(BrokerSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** Begins to connect; returns at once. To be called once. */
    public void start(BrokerListener listener) {
        Course house = new ToTheHouse(settings.wire(), (topic, payload, retained, acknowledge) -> {
            try {
                listener.message(topic, payload, retained, acknowledge);
            } catch (RuntimeException bug) {
                // Said again it would fail again, and stand in the way of the others.
                LOG.atError().setCause(bug).log("A message of the house was not acted on");
                acknowledge.run();
            }
        });
        Supervisor started = new Supervisor("broker", house, listener::up, listener::down, random);
        supervisor = started;
        started.start();
    }

    /** Says something at QoS 1. False when there is no connection, or it takes no more: nothing is kept for later. */
    public boolean publish(String topic, byte[] payload) {
        Supervisor running = supervisor;
        Session session = running == null ? null : running.current();
        return session != null && session.publish(topic, payload, NOW_OR_NEVER);
    }

    /** There is one way only. */
    private record ToTheHouse(WireSettings wire, Inbound inbound) implements Course {
        @Override
        public Session open() throws MqttException {
            return new Session(wire, null, inbound);
        }

        @Override
        public void worked() {
            // Nothing to choose.
        }

        @Override
        public void failed() {
            // Nothing to choose.
        }

        @Override
        public void dumb() {
            // Nothing to choose.
        }

        @Override
        public boolean shallLeave() {
            return false;
        }

        @Override
        public String toString() {
            return wire.uri().toString();
        }
    }

    /** Disconnects. The broker keeps the session. */
    @Override
    public void close() {
        Supervisor running = supervisor;
        if (running != null) {
            running.close();
        }
    }
}
