package dk.nattevagt.simulator.wholepath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A tracker at the other end of a real socket, and frames for it to send. */
final class TrackerLine implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** No answer takes this long; only a test that is about to fail waits for it. */
    private static final int PATIENCE_MS = 30_000;
    private static final int X25_REFLECTED = 0x8408;
    private static final int IBM_REFLECTED = 0xA001;

    private final Socket socket;

    /** Connects. */
    TrackerLine(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MS);
            socket.setTcpNoDelay(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    TrackerLine send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    TrackerLine hex(String digits) {
        return send(HEX.parseHex(digits));
    }

    TrackerLine text(String text) {
        return send(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The next bytes, as hexadecimal digits; fewer when the other end closes first. */
    String receive(int count) {
        try {
            return HEX.formatHex(socket.getInputStream().readNBytes(count));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The next bytes, as text. */
    String receiveText(int count) {
        return new String(HEX.parseHex(receive(count)), StandardCharsets.US_ASCII);
    }

    /** Waits until the other end has closed, and says whether it did so without a word. */
    boolean isLeftInSilence() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    /** A GT06 frame: its log-in when the type is 1. */
    static byte[] gt06(int type, int serial, String content) {
        byte[] bytes = HEX.parseHex(content);
        byte[] frame = ByteBuffer.allocate(bytes.length + 10).put((byte) 0x78).put((byte) 0x78)
                .put((byte) (bytes.length + 5)).put((byte) type).put(bytes).putShort((short) serial)
                .putShort((short) 0).put((byte) '\r').put((byte) '\n').array();
        int crc = crc(frame, 2, frame.length - 4, X25_REFLECTED, 0xFFFF) ^ 0xFFFF;
        return ByteBuffer.wrap(frame).putShort(frame.length - 4, (short) crc).array();
    }

    /** A Teltonika log-in. */
    static byte[] teltonikaLogin(String imei) {
        return ByteBuffer.allocate(imei.length() + 2).putShort((short) imei.length())
                .put(imei.getBytes(StandardCharsets.US_ASCII)).array();
    }

    /**
     * A Teltonika packet of codec 8 with one record.
     *
     * @param priority 2 is a call for help
     * @param element an element of one byte that is 1, such as 242, man down; 0 for none
     */
    static byte[] teltonika(long timeMs, int priority, int element) {
        int elements = element == 0 ? 0 : 1;
        ByteBuffer data = ByteBuffer.allocate(64).put((byte) 8).put((byte) 1).putLong(timeMs).put((byte) priority)
                .putInt(125_000_000).putInt(556_000_000).putShort((short) 10).putShort((short) 0).put((byte) 9)
                .putShort((short) 0).put((byte) element).put((byte) elements).put((byte) elements);
        if (elements > 0) {
            data.put((byte) element).put((byte) 1);
        }
        data.put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 1);
        byte[] whole = ByteBuffer.allocate(data.position() + 12).putInt(0).putInt(data.position())
                .put(data.array(), 0, data.position()).array();
        int crc = crc(whole, 8, whole.length - 4, IBM_REFLECTED, 0);
        return ByteBuffer.wrap(whole).putInt(whole.length - 4, crc).array();
    }

    private static int crc(byte[] bytes, int from, int end, int polynomial, int init) {
        int crc = init;
        for (int i = from; i < end; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ polynomial;
            }
        }
        return crc;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
