package dk.nattevagt.central.supervision;

import dk.nattevagt.protocol.message.BootMark;
import org.jspecify.annotations.Nullable;

/**
 * Where a word stands among those of its gateway. Words may overtake each other on the way: what was said later counts.
 *
 * @param boot one run of the gateway
 * @param sequence counts its words from 1
 */
public record Mark(String boot, long sequence) {

    /** The mark of a message; null where the gateway gave none. */
    public static @Nullable Mark of(@Nullable BootMark mark) {
        return mark == null ? null : new Mark(mark.boot(), mark.sequence());
    }

    /** Whether this was said before the other. Between two runs nobody knows: then what arrives later counts as later. */
    public static boolean isBefore(@Nullable Mark one, @Nullable Mark other) {
        return one != null && other != null && one.boot.equals(other.boot) && one.sequence < other.sequence;
    }
}
