package dk.nattevagt.central.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for keys in the sound of a call until its socket is closed. Hears only those it was told of: anybody can send UDP. */
final class KeyEar {

    private static final Logger LOG = LoggerFactory.getLogger(KeyEar.class);
    private static final int MOST_BYTES = 2_048;

    private final DatagramSocket socket;
    private final KeyReader reader;
    private final Consumer<Character> whenPressed;
    private volatile Set<InetAddress> speakers;

    KeyEar(DatagramSocket socket, Set<Integer> payloadTypes, Set<InetAddress> speakers,
            Consumer<Character> whenPressed) {
        this.socket = socket;
        this.reader = new KeyReader(payloadTypes);
        this.speakers = Set.copyOf(speakers);
        this.whenPressed = whenPressed;
    }

    void start() {
        Thread.startVirtualThread(this::listen);
    }

    void trust(Set<InetAddress> others) {
        speakers = Set.copyOf(others);
    }

    private void listen() {
        byte[] buffer = new byte[MOST_BYTES];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                if (speakers.contains(packet.getAddress())) {
                    reader.read(buffer, packet.getLength()).ifPresent(whenPressed);
                }
            } catch (IOException failed) {
                if (!socket.isClosed()) {
                    LOG.warn("a call's sound could not be listened to", failed);
                }
            }
        }
    }
}
