package dk.nattevagt.gateway.rehearsal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The server's end of one MQTT 5 connection: as much of it as one well-behaved client needs. [MQTT 5.0 §3] */
final class MqttPeer implements AutoCloseable {
    private static final int CONNECT = 1;
    private static final int PUBLISH = 3;
    private static final int PUBACK = 4;
    private static final int SUBSCRIBE = 8;
    private static final int PING = 12;
    private static final int DISCONNECT = 14;
    private static final int QOS_1 = 0b0010;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private int lastId;

    @FunctionalInterface
    interface Publisher {
        void published(MqttPeer peer, String topic, byte[] payload) throws IOException;
    }

    @FunctionalInterface
    interface Subscriber {
        void subscribed(MqttPeer peer) throws IOException;
    }

    MqttPeer(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = socket.getOutputStream();
    }

    /**
     * Answers until the client leaves.
     *
     * @param onAck called for each message of ours that it has taken
     */
    void serve(Publisher publisher, Subscriber onSubscribed, Runnable onAck) throws IOException {
        while (true) {
            int first = in.readUnsignedByte();
            ByteBuffer body = ByteBuffer.wrap(in.readNBytes(length()));
            switch (first >> 4) {
                case CONNECT -> send(0x20, 0, 0, 0);
                case SUBSCRIBE -> {
                    subscribed(body);
                    onSubscribed.subscribed(this);
                }
                case PING -> send(0xD0);
                case PUBLISH -> receive(first, body, publisher);
                case PUBACK -> onAck.run();
                case DISCONNECT -> {
                    return;
                }
                default -> throw new IOException("a packet this peer does not know: " + (first >> 4));
            }
        }
    }

    /** Grants QoS 1 for each topic asked for. */
    private void subscribed(ByteBuffer body) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.write(body.get());
        answer.write(body.get());
        answer.write(0);
        skipProperties(body);
        while (body.hasRemaining()) {
            // Its length, its letters, its options.
            body.position(body.position() + body.getShort(body.position()) + Short.BYTES + 1);
            answer.write(1);
        }
        send(0x90, answer.toByteArray());
    }

    /** No client of ours sends properties of more than 127 bytes. */
    private static void skipProperties(ByteBuffer body) {
        body.position(body.position() + 1 + body.get(body.position()));
    }

    private void receive(int first, ByteBuffer body, Publisher publisher) throws IOException {
        byte[] topic = new byte[body.getShort()];
        body.get(topic);
        if ((first & QOS_1) != 0) {
            send(0x40, body.get(), body.get());
        }
        skipProperties(body);
        byte[] payload = new byte[body.remaining()];
        body.get(payload);
        publisher.published(this, new String(topic, StandardCharsets.UTF_8), payload);
    }

    void publish(String topic, byte[] payload) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(body);
        fields.writeUTF(topic);
        fields.writeShort(++lastId);
        fields.writeByte(0);
        fields.write(payload);
        send((PUBLISH << 4) | QOS_1, body.toByteArray());
    }

    private void send(int first, int... body) throws IOException {
        byte[] bytes = new byte[body.length];
        for (int i = 0; i < body.length; i++) {
            bytes[i] = (byte) body[i];
        }
        send(first, bytes);
    }

    private void send(int first, byte[] body) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(first);
        int left = body.length;
        do {
            packet.write(left > 127 ? (left % 128) | 128 : left);
            left /= 128;
        } while (left > 0);
        packet.write(body);
        out.write(packet.toByteArray());
        out.flush();
    }

    /** A length in 7-bit groups, the least significant first. */
    private int length() throws IOException {
        int length = 0;
        for (int shift = 0;; shift += 7) {
            int group = in.readUnsignedByte();
            length |= (group & 127) << shift;
            if (group < 128) {
                return length;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
