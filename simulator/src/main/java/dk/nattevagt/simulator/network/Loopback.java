package dk.nattevagt.simulator.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Decides which hosts this program may talk to: only those on this machine. */
public final class Loopback {

    private Loopback() {}

    /** Whether the host is this machine. Looks no name up: {@code localhost} and literal addresses only. */
    public static boolean isLoopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    /** A port that nobody listens on at this moment. */
    public static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Why a host is refused, as one sentence. */
    public static String refusal(String host) {
        return host
                + " is not this machine: simulated homes and gateways only talk to loopback addresses, such as 127.0.0.1";
    }
}
