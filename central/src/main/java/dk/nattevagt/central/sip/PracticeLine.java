package dk.nattevagt.central.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whoever is called in practice mode: a SIP telephone on a free loopback port that answers every call at once and listens. It can be
 * reached from this machine only, and calls nobody.
 */
public final class PracticeLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PracticeLine.class);
    private static final int MOST_BYTES = 16_384;
    private static final int MOST_KEPT = 8;

    private final DatagramSocket socket;
    private final Map<String, PracticeCall> calls = new HashMap<>();
    private final Map<String, Sdp> callers = new HashMap<>();
    private final List<PracticeCall.Heard> heard = new ArrayList<>();
    private int answered;

    private PracticeLine(DatagramSocket socket) {
        this.socket = socket;
    }

    /**
     * Opens a line on a free port.
     *
     * @throws IOException when no loopback port is free
     */
    public static PracticeLine open() throws IOException {
        PracticeLine line = new PracticeLine(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
        Thread.ofPlatform().daemon().name("practice-line").start(line::listen);
        return line;
    }

    /** Where to call. */
    public SipTrunk trunk() {
        return new SipTrunk(socket.getLocalAddress().getHostAddress(), socket.getLocalPort(), null, null, "nattevagt");
    }

    /** How many calls were answered since the start. */
    public synchronized int answered() {
        return answered;
    }

    /** What was heard in the last ended calls, oldest first; at most eight are kept. */
    public synchronized List<PracticeCall.Heard> heard() {
        return List.copyOf(heard);
    }

    /**
     * Presses a key in every call that is going on: nobody else does.
     *
     * @throws IOException when that cannot be told
     */
    public synchronized void press(char key) throws IOException {
        for (Map.Entry<String, PracticeCall> call : calls.entrySet()) {
            call.getValue().press(key, callers.getOrDefault(call.getKey(), Sdp.NOWHERE));
        }
    }

    private void listen() {
        byte[] buffer = new byte[MOST_BYTES];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                Optional<SipText> request = SipText.read(buffer, packet.getLength());
                if (request.isPresent()) {
                    on(request.get(), packet);
                }
            } catch (IOException | RuntimeException failed) {
                if (!socket.isClosed()) {
                    LOG.warn("the practice line could not take a message", failed);
                }
            }
        }
    }

    private void on(SipText request, DatagramPacket from) throws IOException {
        switch (request.method()) {
            case "INVITE" -> send(invited(request), from);
            case "BYE" -> {
                ended(request.header("Call-ID"));
                send(request.answer("200 OK", Tokens.token(), "", ""), from);
            }
            case "CANCEL", "OPTIONS" -> send(request.answer("200 OK", Tokens.token(), "", ""), from);
            default -> {
            }
        }
    }

    /** A repeated INVITE gets the same answer (RFC 3261 §17.2.1). */
    private synchronized byte[] invited(SipText request) throws IOException {
        String id = request.header("Call-ID");
        PracticeCall call = calls.get(id);
        if (call == null) {
            call = PracticeCall.listen(socket.getLocalAddress());
            calls.put(id, call);
            answered++;
        }
        callers.put(id, Sdp.read(request.body().getBytes(StandardCharsets.UTF_8)));
        String address = socket.getLocalAddress().getHostAddress();
        String headers = "Contact: <sip:112@" + address + ":" + socket.getLocalPort() + ">\r\n"
                + "Content-Type: application/sdp";
        return request.answer("200 OK", call.tag(), headers, Sdp.offer(address, call.port(), Tokens.number()));
    }

    private synchronized void ended(String id) {
        PracticeCall call = calls.remove(id);
        callers.remove(id);
        if (call != null) {
            PracticeCall.Heard what = call.end();
            LOG.atInfo().addKeyValue("seconds", what.length().toSeconds()).addKeyValue("silent", what.silent())
                    .log("the practice line has heard a call out");
            heard.add(what);
            if (heard.size() > MOST_KEPT) {
                heard.removeFirst();
            }
        }
    }

    private void send(byte[] answer, DatagramPacket to) throws IOException {
        socket.send(new DatagramPacket(answer, answer.length, to.getSocketAddress()));
    }

    @Override
    public void close() {
        socket.close();
        synchronized (this) {
            calls.values().forEach(PracticeCall::end);
            calls.clear();
        }
    }
}
