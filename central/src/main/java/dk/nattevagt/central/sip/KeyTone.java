package dk.nattevagt.central.sip;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A key press as a telephone sends it (RFC 4733 §2.5.1): the event grows, and its end is told three times. */
final class KeyTone {

    private static final String KEYS = "0123456789*#ABCD";
    private static final int UPDATES = 5;
    private static final int ENDS = 3;
    private static final int END = 0x80;
    private static final int VOLUME = 10;
    private static final int MARKER = 0x80;

    private KeyTone() {}

    /** The packets of one press, 20 ms apart. */
    static List<byte[]> packets(char key, int source, int firstSequence, int timestamp) {
        int event = KEYS.indexOf(key);
        if (event < 0) {
            throw new IllegalArgumentException("no telephone has this key");
        }
        List<byte[]> packets = new ArrayList<>();
        for (int number = 0; number < UPDATES + ENDS; number++) {
            boolean last = number >= UPDATES;
            ByteBuffer packet = ByteBuffer.allocate(RtpPackets.HEADER_BYTES + 4);
            packet.put((byte) 0x80).put((byte) (number == 0 ? Sdp.KEYS | MARKER : Sdp.KEYS));
            packet.putShort((short) (firstSequence + number)).putInt(timestamp).putInt(source);
            packet.put((byte) event).put((byte) (last ? END | VOLUME : VOLUME));
            packet.putShort((short) (Math.min(number + 1, UPDATES) * RtpPackets.FRAME_BYTES));
            packets.add(packet.array());
        }
        return packets;
    }
}
