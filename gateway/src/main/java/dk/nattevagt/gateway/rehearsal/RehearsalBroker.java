package dk.nattevagt.gateway.rehearsal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** The house's own broker, with a Zigbee bridge behind it that says a few usual things to whoever subscribes. */
public final class RehearsalBroker implements AutoCloseable {
    private final ServerSocket listening;
    private final CountDownLatch heard = new CountDownLatch(4);

    /** Begins to listen on a free loopback port. */
    public RehearsalBroker() throws IOException {
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().name("rehearsal-broker").daemon().start(this::accept);
    }

    /** The port it listens on. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Opens when the gateway has taken what the bridge had to say. */
    public CountDownLatch heard() {
        return heard;
    }

    private void accept() {
        try {
            while (true) {
                serve(listening.accept());
            }
        } catch (IOException closed) {
            // The rehearsal is over.
        }
    }

    private void serve(Socket socket) {
        try (MqttPeer peer = new MqttPeer(socket)) {
            peer.serve((_, _, _) -> {}, RehearsalBroker::talk, heard::countDown);
        } catch (IOException ended) {
            // The gateway's end of the line says why, in its log.
        }
    }

    private static void talk(MqttPeer peer) throws IOException {
        say(peer, "zigbee2mqtt/bridge/state", "{\"state\":\"online\"}");
        say(peer, "zigbee2mqtt/bridge/devices", "[]");
        say(peer, "zigbee2mqtt/0x00124b0022a1", "{\"smoke\":false,\"battery\":97,\"linkquality\":120}");
        say(peer, "owntracks/ellen/phone",
                "{\"_type\":\"location\",\"lat\":55.6,\"lon\":12.5,\"tst\":1795227225,\"acc\":12,\"batt\":80}");
    }

    private static void say(MqttPeer peer, String topic, String payload) throws IOException {
        peer.publish(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
