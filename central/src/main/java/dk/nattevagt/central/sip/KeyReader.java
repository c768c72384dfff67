package dk.nattevagt.central.sip;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * Keys out of RTP telephone events (RFC 4733 §2). A press is many packets with one timestamp, of which any may be lost, late
 * or doubled: the first one seen tells the key, all others of the same press tell nothing new.
 */
final class KeyReader {

    private static final String KEYS = "0123456789*#ABCD";
    private static final int VERSION_2 = 0x80;
    /** Presses whose packets may still come late. */
    private static final int REMEMBERED = 16;

    private record Press(int source, int timestamp) {}

    private final Set<Integer> payloadTypes;
    private final Deque<Press> known = new ArrayDeque<>();
    private int lastEvent = -1;
    private int lastEnds;

    /** Reads events under these payload types. */
    KeyReader(Set<Integer> payloadTypes) {
        this.payloadTypes = Set.copyOf(payloadTypes);
    }

    /** The key that a packet tells for the first time. */
    Optional<Character> read(byte[] packet, int length) {
        int start = payloadStart(packet, length);
        int end = length - padding(packet, length);
        boolean event = start > 0 && payloadTypes.contains(packet[1] & 0x7F) && end - start >= 4;
        return event ? pressed(packet, start) : Optional.empty();
    }

    private Optional<Character> pressed(byte[] packet, int payload) {
        Press press = new Press(number(packet, 8), number(packet, 4));
        int event = packet[payload] & 0xFF;
        int duration = unsignedShort(packet, payload + 2);
        if (known.contains(press)) {
            lastEnds = known.peekLast().equals(press) ? press.timestamp() + duration : lastEnds;
            return Optional.empty();
        }
        boolean marked = (packet[1] & 0x80) != 0;
        // A key held for more than 8 s goes on as a new event, unmarked, where the former ended (RFC 4733 §2.5.1.3).
        boolean held = !marked && event == lastEvent && press.timestamp() == lastEnds && !known.isEmpty();
        known.addLast(press);
        if (known.size() > REMEMBERED) {
            known.removeFirst();
        }
        lastEvent = event;
        lastEnds = press.timestamp() + duration;
        return held || event >= KEYS.length() ? Optional.empty() : Optional.of(KEYS.charAt(event));
    }

    /** Where the payload begins, behind contributors and extension (RFC 3550 §5.1, §5.3.1); 0 for what is no RTP. */
    private static int payloadStart(byte[] packet, int length) {
        if (length < RtpPackets.HEADER_BYTES || (packet[0] & 0xC0) != VERSION_2) {
            return 0;
        }
        int start = RtpPackets.HEADER_BYTES + 4 * (packet[0] & 0x0F);
        boolean extended = (packet[0] & 0x10) != 0;
        if (extended && start + 4 <= length) {
            start += 4 + 4 * unsignedShort(packet, start + 2);
        }
        return start <= length ? start : 0;
    }

    private static int padding(byte[] packet, int length) {
        return length > 0 && (packet[0] & 0x20) != 0 ? packet[length - 1] & 0xFF : 0;
    }

    private static int number(byte[] packet, int at) {
        return ByteBuffer.wrap(packet).getInt(at);
    }

    private static int unsignedShort(byte[] packet, int at) {
        return Short.toUnsignedInt(ByteBuffer.wrap(packet).getShort(at));
    }
}
