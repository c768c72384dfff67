package dk.nattevagt.simulator.network;

import java.net.InetAddress;

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

    /** Why a host is refused, as one sentence. */
    public static String refusal(String host) {
        return host
                + " is not this machine: simulated homes and gateways only talk to loopback addresses, such as 127.0.0.1";
    }
}
