package dk.nattevagt.central.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/** A SIP peer by hand, for what a scenario cannot say: answers when the test wants it to. */
final class RawPeer {

    private final DatagramSocket socket;
    private @Nullable SocketAddress caller;

    RawPeer(DatagramSocket socket) throws SocketException {
        this.socket = socket;
        if (socket.getSoTimeout() == 0) {
            socket.setSoTimeout(5_000);
        }
    }

    /** The next request of this method; others, and repetitions before it, are passed over. */
    SipText next(String method) throws IOException {
        byte[] buffer = new byte[16_384];
        while (true) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            socket.receive(packet);
            caller = packet.getSocketAddress();
            SipText request = SipText.read(buffer, packet.getLength()).orElseThrow();
            if (request.method().equals(method)) {
                return request;
            }
        }
    }

    void answer(SipText request, String status) throws IOException {
        byte[] answer = request.answer(status, "peer", "Contact: <sip:112@127.0.0.1:" + socket.getLocalPort() + ">",
                "");
        socket.send(new DatagramPacket(answer, answer.length, caller));
    }
}
