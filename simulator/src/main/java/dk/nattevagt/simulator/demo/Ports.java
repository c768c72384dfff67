package dk.nattevagt.simulator.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The demo's ports; 0 takes any free one. */
record Ports(int http, int mqtt, int home, int door, int tracker) {

    /** For each port that another program has: which it is, and how to choose another. Empty when all are free. */
    List<String> taken() {
        List<String> sentences = new ArrayList<>();
        add(sentences, "http", http);
        add(sentences, "mqtt", mqtt);
        add(sentences, "home", home);
        add(sentences, "door", door);
        add(sentences, "tracker", tracker);
        return List.copyOf(sentences);
    }

    private static void add(List<String> sentences, String name, int port) {
        if (!isFree(port)) {
            sentences.add("Port %d (%s) is taken. Choose another: mvn -Pdemo -D%s=%d".formatted(port, name, name,
                    port + 10));
        }
    }

    private static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
