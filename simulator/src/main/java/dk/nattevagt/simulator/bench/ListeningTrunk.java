package dk.nattevagt.simulator.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The far end of a telephone line on this machine: notes when each call's INVITE arrives and says that it is busy. Speaks just
 * enough SIP over UDP (RFC 3261) for the caller to know that it was heard.
 */
final class ListeningTrunk implements AutoCloseable {
    private static final Set<String> COPIED = Set.of("via", "from", "call-id", "cseq");

    private final DatagramSocket socket;
    private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();
    private final Set<String> calls = new HashSet<>();

    ListeningTrunk() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().name("trunk").daemon().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** When the next call came, by {@link System#nanoTime}. @throws IOException when none comes in time */
    long nextCall(int seconds) throws IOException, InterruptedException {
        Long arrived = arrivals.poll(seconds, TimeUnit.SECONDS);
        if (arrived == null) {
            throw new IOException("no INVITE came to the trunk within %d seconds".formatted(seconds));
        }
        return arrived;
    }

    private void listen() {
        DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                take(packet, System.nanoTime());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void take(DatagramPacket packet, long now) throws IOException {
        String message = new String(packet.getData(), 0, packet.getLength(), UTF_8);
        if (!message.startsWith("INVITE ")) {
            return;
        }
        if (calls.add(header(message, "call-id").orElse(""))) {
            arrivals.add(now);
        }
        byte[] busy = busy(message).getBytes(UTF_8);
        socket.send(new DatagramPacket(busy, busy.length, packet.getSocketAddress()));
    }

    private static String busy(String invite) {
        String copied = invite.lines().takeWhile(line -> !line.isBlank())
                .filter(line -> COPIED.contains(name(line)))
                .collect(Collectors.joining("\r\n"));
        return "SIP/2.0 486 Busy Here\r\n%s\r\nTo: %s;tag=trunk\r\nContent-Length: 0\r\n\r\n".formatted(copied,
                header(invite, "to").orElse(""));
    }

    private static Optional<String> header(String message, String name) {
        return message.lines().takeWhile(line -> !line.isBlank())
                .filter(line -> name(line).equals(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    private static String name(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public void close() {
        socket.close();
    }
}
