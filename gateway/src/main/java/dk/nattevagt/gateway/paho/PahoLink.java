package dk.nattevagt.gateway.paho;

import dk.nattevagt.gateway.delivery.Link;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.wire.Decoded;
import dk.nattevagt.protocol.wire.MessageCodec;
import dk.nattevagt.protocol.wire.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The link to the central: messages over a connection that a {@link Supervisor} renews for ever, by whichever way works. */
public final class PahoLink implements Link, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PahoLink.class);
    /** How often the best way is looked at from another. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(5);

    private final Ways ways;
    private final GatewayId gateway;
    private final LinkListener listener;
    private final Supervisor supervisor;
    private volatile int uplink;

    /** With one way to the central. */
    public PahoLink(LinkSettings settings, LinkListener listener, RandomGenerator random) {
        this(List.of(new Uplink(settings)), LOOK_BACK, listener, random);
    }

    /** With several ways to the central, the best first, looked at again every few minutes. */
    public PahoLink(List<Uplink> uplinks, LinkListener listener, RandomGenerator random) {
        this(uplinks, LOOK_BACK, listener, random);
    }

    /**
     * With all there is to choose.
     *
     * @param uplinks the ways to the central, the best first
     * @param lookBack how often the best way is looked at from another
     * @param random for the jitter of the back-off
     */
    PahoLink(List<Uplink> uplinks, Duration lookBack, LinkListener listener, RandomGenerator random) {
        this.ways = new Ways(uplinks, lookBack);
        this.gateway = uplinks.getFirst().settings().gateway();
        this.listener = listener;
        this.supervisor = new Supervisor("central", new ToTheCentral(), this::up, this::down, random);
    }

    /** Begins to connect; returns at once. */
    public void start() {
        supervisor.start();
    }

    @Override
    public boolean publish(GatewayMessage message) {
        Session session = supervisor.current();
        return session != null
                && session.publish(Topics.up(gateway, MessageCodec.channel(message)), MessageCodec.encode(message));
    }

    /** The number of the way in use, from 1; null while none is. */
    public @Nullable Integer uplink() {
        int number = uplink;
        return number == 0 ? null : number;
    }

    private final class ToTheCentral implements Course {
        @Override
        public Session open() throws MqttException, IOException {
            Uplink way = ways.current();
            return new Session(way.wire(), way.local(), PahoLink.this::arrived);
        }

        @Override
        public void worked() {
            ways.worked();
        }

        @Override
        public void failed() {
            ways.failed();
        }

        @Override
        public void dumb() {
            ways.dumb();
        }

        @Override
        public boolean shallLeave() {
            return ways.shallGoBack();
        }

        @Override
        public String toString() {
            return ways.current().toString();
        }
    }

    private void up() {
        uplink = ways.number();
        listener.linkUp();
    }

    private void down() {
        uplink = 0;
        listener.linkDown();
    }

    private void arrived(String topic, byte[] payload, boolean retained, Runnable acknowledge) {
        if (Topics.parseDown(gateway, topic).isEmpty()) {
            LOG.atWarn().addKeyValue("topic", topic).log("A message on an unknown topic is passed over");
            acknowledge.run();
            return;
        }
        switch (MessageCodec.decode(payload)) {
            case Decoded.Message<CentralMessage>(CentralMessage message) -> listener.message(message, acknowledge);
            case Decoded.Refused<CentralMessage> refused -> {
                LOG.atWarn().addKeyValue("topic", topic)
                        .addKeyValue("reason", refused.refusal().reason().wireName())
                        .log("The central sent something that cannot be read");
                acknowledge.run();
            }
        }
    }

    /** Disconnects and waits a moment for the threads to end. The central keeps the session. */
    @Override
    public void close() {
        supervisor.close();
    }
}
