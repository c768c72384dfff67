package dk.nattevagt.central.sip;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;

/** Our own addresses and ports. */
final class LocalPorts {

    private static final int TRIES = 20;

    private LocalPorts() {}

    /** The address of ours from which packets to the peer leave; sends nothing. */
    static InetAddress addressTowards(InetAddress peer, int port) throws IOException {
        try (DatagramSocket probe = new DatagramSocket()) {
            probe.connect(new InetSocketAddress(peer, port));
            return probe.getLocalAddress();
        } catch (java.io.UncheckedIOException unreachable) {
            throw new IOException("no route to the trunk", unreachable);
        }
    }

    /** A UDP port that was free just now: jain-sip wants a number and takes no 0. */
    static int freeUdp(InetAddress address) throws SocketException {
        try (DatagramSocket socket = new DatagramSocket(0, address)) {
            return socket.getLocalPort();
        }
    }

    /** A socket on an even port: RTP has even ports by custom (RFC 3550 §11), and some equipment insists. */
    static DatagramSocket evenUdp(InetAddress address) throws SocketException {
        for (int tries = 1; tries < TRIES; tries++) {
            DatagramSocket socket = new DatagramSocket(0, address);
            if (socket.getLocalPort() % 2 == 0) {
                return socket;
            }
            socket.close();
        }
        return new DatagramSocket(0, address);
    }
}
