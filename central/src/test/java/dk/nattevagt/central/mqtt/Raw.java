package dk.nattevagt.central.mqtt;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/** MQTT byte by byte, for what no decent client says. */
final class Raw implements AutoCloseable {
    private final Socket socket;

    private Raw(Socket socket) {
        this.socket = socket;
    }

    /** Connects as {@code gw-0001}, and reads the CONNACK. */
    static Raw connect(int port, int version) throws IOException {
        Raw raw = new Raw(new Socket(InetAddress.ofLiteral("127.0.0.1"), port));
        // A server that says nothing fails the test instead of hanging it.
        raw.socket.setSoTimeout(10_000);
        Buffer body = Buffer.buffer(new byte[]{0, 4, 'M', 'Q', 'T', 'T', (byte) version, (byte) 0xC2, 0, 60});
        if (version == 5) {
            body.appendByte((byte) 0);
        }
        for (String field : List.of("gw-0001", "gw-0001", "demo")) {
            body.appendUnsignedShort(field.length()).appendString(field);
        }
        raw.send(0x10, body);
        raw.packet();
        return raw;
    }

    /** A PUBLISH with QoS 1. */
    void publish(int version, int id, String topic, byte[] payload) throws IOException {
        Buffer body = Buffer.buffer().appendUnsignedShort(topic.length()).appendString(topic).appendUnsignedShort(id);
        if (version == 5) {
            body.appendByte((byte) 0);
        }
        send(0x32, body.appendBytes(payload));
    }

    /** Writes one packet. */
    void send(int type, Buffer body) throws IOException {
        Buffer packet = Buffer.buffer().appendByte((byte) type);
        int length = body.length();
        for (; length > 127; length >>= 7) {
            packet.appendByte((byte) ((length & 127) | 128));
        }
        socket.getOutputStream().write(packet.appendByte((byte) length).appendBuffer(body).getBytes());
    }

    /** The next packet's type and body (shorter than 128 bytes); an empty array when the connection has ended. */
    byte[] packet() throws IOException {
        int type = socket.getInputStream().read();
        if (type < 0) {
            return new byte[0];
        }
        byte[] body = socket.getInputStream().readNBytes(socket.getInputStream().read());
        return Buffer.buffer().appendByte((byte) type).appendBytes(body).getBytes();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
