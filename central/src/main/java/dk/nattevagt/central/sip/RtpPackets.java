package dk.nattevagt.central.sip;

import java.net.DatagramPacket;
import java.nio.ByteBuffer;

/** The packets of one RTP stream (RFC 3550 §5.1), in order. */
final class RtpPackets {

    static final int ALAW = 8;
    static final int FRAME_BYTES = 160;
    static final int HEADER_BYTES = 12;

    private final ByteBuffer packet = ByteBuffer.allocate(HEADER_BYTES + FRAME_BYTES);
    private final int source = Tokens.number();
    private int sequence = Tokens.number();
    private int timestamp = Tokens.number();

    /** A new packet with its header; the same buffer each time. */
    ByteBuffer next(int payloadType, boolean marker) {
        packet.clear();
        packet.put((byte) 0x80).put((byte) (marker ? payloadType | 0x80 : payloadType)).putShort((short) sequence++);
        return packet.putInt(timestamp).putInt(source);
    }

    /** The packet as it is now, for sending. */
    DatagramPacket datagram() {
        return new DatagramPacket(packet.array(), packet.position());
    }

    /** 20 ms pass, whether anything was sent in them or not. */
    void pass() {
        timestamp += FRAME_BYTES;
    }
}
