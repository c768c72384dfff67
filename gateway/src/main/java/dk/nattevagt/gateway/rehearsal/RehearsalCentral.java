package dk.nattevagt.gateway.rehearsal;

import dk.nattevagt.protocol.authority.SigningKey;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.ProgressStage;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.wire.Decoded;
import dk.nattevagt.protocol.wire.MessageCodec;
import dk.nattevagt.protocol.wire.Topics;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A central for one gateway on the loopback address: hears a heartbeat and an alarm, receipts them, and tells of help. */
public final class RehearsalCentral implements AutoCloseable {
    private static final AlarmId ALARM = new AlarmId("rehearsal");

    private final ServerSocket listening;
    private final SigningKey orders;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("rehearsal-", 1).daemon().factory());
    private final CountDownLatch heartbeat = new CountDownLatch(1);
    private final CountDownLatch alarm = new CountDownLatch(1);
    private final CountDownLatch told = new CountDownLatch(3);

    /**
     * Begins to answer.
     *
     * @param listening a listening socket on the loopback address, with or without TLS; closed with this
     * @param orders signs the time
     */
    public RehearsalCentral(ServerSocket listening, SigningKey orders) {
        this.listening = listening;
        this.orders = orders;
        threads.execute(this::accept);
    }

    /** The port it listens on. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Opens when a heartbeat has come. */
    public CountDownLatch heartbeat() {
        return heartbeat;
    }

    /** Opens when an alarm has come. */
    public CountDownLatch alarm() {
        return alarm;
    }

    /** Opens when the gateway has taken the alarm's receipt, help's arrival and the end. */
    public CountDownLatch told() {
        return told;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void serve(Socket socket) {
        try (MqttPeer peer = new MqttPeer(socket)) {
            peer.serve(this::published, _ -> {}, told::countDown);
        } catch (IOException ended) {
            // The gateway's end of the line says why, in its log.
        }
    }

    private void published(MqttPeer peer, String topic, byte[] payload) throws IOException {
        Topics.Up up = Topics.parseUp(topic).orElseThrow(() -> new IOException("an unknown topic"));
        if (MessageCodec.decode(up.channel(),
                payload) instanceof Decoded.Message<GatewayMessage>(GatewayMessage read)) {
            answer(peer, up.gateway(), read);
        }
    }

    private void answer(MqttPeer peer, GatewayId gateway, GatewayMessage message) throws IOException {
        if (message instanceof Heartbeat) {
            say(peer, gateway,
                    orders.heard(gateway, message.key().id(), Instant.now().truncatedTo(ChronoUnit.MILLIS), null));
            heartbeat.countDown();
        } else {
            say(peer, gateway, new Receipt(message.key(), ALARM));
        }
        if (message instanceof AlarmRaised) {
            say(peer, gateway, new Progress(ALARM, ProgressStage.ON_THE_WAY));
            say(peer, gateway, new Progress(ALARM, ProgressStage.CLOSED));
            alarm.countDown();
        }
    }

    private static void say(MqttPeer peer, GatewayId gateway, CentralMessage message) throws IOException {
        peer.publish(Topics.down(gateway, MessageCodec.channel(message)),
                MessageCodec.encode(message, new EventId(UUID.randomUUID().toString()), Instant.now()));
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
