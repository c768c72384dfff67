package dk.nattevagt.central.sip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/** One call to the practice line: receives RTP and keeps what it hears. */
public final class PracticeCall {

    private static final int HEADER_BYTES = 12;
    private static final int ALAW = 8;
    private static final int MOST_KEPT = 120 * Spoken.BYTES_PER_SECOND;

    private final DatagramSocket socket;
    private final int source = Tokens.number();
    private int presses;
    private final String tag = Tokens.token();
    private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
    private int packets;

    /**
     * What came in.
     *
     * @param packets RTP packets of A-law
     * @param length of the sound in them, up to two minutes
     * @param silent whether a listener would have heard nothing
     */
    public record Heard(int packets, Duration length, boolean silent, Sound sound) {

        /** The sound itself, A-law, for comparing. */
        public interface Sound {
            /** A copy of the bytes, 8000 a second. */
            byte[] alaw();
        }
    }

    private PracticeCall(DatagramSocket socket) {
        this.socket = socket;
    }

    static PracticeCall listen(InetAddress address) throws IOException {
        PracticeCall call = new PracticeCall(LocalPorts.evenUdp(address));
        Thread.startVirtualThread(call::receive);
        return call;
    }

    String tag() {
        return tag;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void receive() {
        byte[] buffer = new byte[2048];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                hear(buffer, packet.getLength());
            } catch (IOException closed) {
                socket.close();
            }
        }
    }

    /** Presses a key: whoever called hears of it where they listen. */
    synchronized void press(char key, Sdp caller) throws IOException {
        if (caller.host() == null) {
            return;
        }
        presses++;
        InetSocketAddress there = new InetSocketAddress(caller.host(), caller.port());
        for (byte[] packet : KeyTone.packets(key, source, presses * 100, presses * Spoken.BYTES_PER_SECOND)) {
            socket.send(new DatagramPacket(packet, packet.length, there));
        }
    }

    private synchronized void hear(byte[] packet, int length) {
        boolean rtp = length > HEADER_BYTES && (packet[0] & 0xC0) == 0x80 && (packet[1] & 0x7F) == ALAW;
        if (rtp) {
            packets++;
            if (sound.size() < MOST_KEPT) {
                sound.write(packet, HEADER_BYTES, length - HEADER_BYTES);
            }
        }
    }

    /** The sound so far, A-law. */
    synchronized byte[] heardSoFar() {
        return sound.toByteArray();
    }

    synchronized Heard end() {
        socket.close();
        Spoken spoken = new Spoken(sound.toByteArray());
        return new Heard(packets, spoken.length(), spoken.isSilent(), spoken::alaw);
    }
}
