package dk.nattevagt.central.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A SIP peer by hand, for what a scenario cannot say: answers and asks when the test wants it to. */
final class RawPeer {

    private static final String TAG = "peer";

    private final DatagramSocket socket;
    private @Nullable SocketAddress caller;

    RawPeer(DatagramSocket socket) throws SocketException {
        this.socket = socket;
        if (socket.getSoTimeout() == 0) {
            socket.setSoTimeout(5_000);
        }
    }

    /** The next request of this method; whatever comes before it is passed over. */
    SipText next(String method) throws IOException {
        return next(text -> text.method().equals(method));
    }

    /** The next final response; its method reads {@code SIP/2.0 200}. */
    SipText nextResponse() throws IOException {
        return next(text -> text.method().startsWith("SIP/2.0") && !text.method().endsWith("100"));
    }

    void answer(SipText request, String status) throws IOException {
        answer(request, status, "");
    }

    void answer(SipText request, String status, String sdp) throws IOException {
        String more = "Contact: <sip:112@" + here() + ">" + (sdp.isEmpty() ? "" : "\r\nContent-Type: application/sdp");
        send(request.answer(status, TAG, more, sdp));
    }

    void challenge(SipText request) throws IOException {
        send(request.answer("407 Proxy Authentication Required", TAG,
                "Proxy-Authenticate: Digest realm=\"solby\", nonce=\"a1\", algorithm=SHA-256, qop=\"auth\"", ""));
    }

    /** A request of ours in the dialogue that this INVITE began: From and To change places (RFC 3261 §12.2.1.1). */
    void ask(SipText invite, String method, int sequence, String sdp) throws IOException {
        String to = invite.header("To");
        String request = String.join("\r\n",
                method + " sip:70200000@127.0.0.1 SIP/2.0",
                "Via: SIP/2.0/UDP " + here() + ";branch=z9hG4bK" + Tokens.token(),
                "Max-Forwards: 70",
                "From: " + to + (to.contains("tag=") ? "" : ";tag=" + TAG),
                "To: " + (invite.method().equals("INVITE") ? invite.header("From") : "<sip:70200000@127.0.0.1>"),
                "Call-ID: " + invite.header("Call-ID"),
                "CSeq: " + sequence + " " + method,
                "Contact: <sip:112@" + here() + ">",
                "Content-Type: application/sdp",
                "Content-Length: " + sdp.length(), "", sdp);
        send(request.getBytes(StandardCharsets.UTF_8));
    }

    private SipText next(Predicate<SipText> wanted) throws IOException {
        byte[] buffer = new byte[16_384];
        while (true) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            socket.receive(packet);
            caller = packet.getSocketAddress();
            SipText text = SipText.read(buffer, packet.getLength()).orElseThrow();
            if (text.method().startsWith("SIP/")) {
                String status = new String(buffer, 0, "SIP/2.0 200".length(), StandardCharsets.UTF_8);
                text = new SipText(status, text.headers(), text.body());
            }
            if (wanted.test(text)) {
                return text;
            }
        }
    }

    private String here() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void send(byte[] message) throws IOException {
        socket.send(new DatagramPacket(message, message.length, caller));
    }
}
