package dk.nattevagt.gateway.delivery;

import dk.nattevagt.protocol.id.EventId;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Ids in the form of a ULID: 48 bits of time, 80 bits of chance, 26 characters of Crockford's base 32. The chance alone makes
 * them unique, so a clock that jumps back does no harm.
 */
public final class EventIds implements Supplier<EventId> {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final InstantSource clock;
    private final RandomGenerator random;

    /** @param random unpredictable in a home, seeded in a test */
    public EventIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public EventId get() {
        StringBuilder id = new StringBuilder(26);
        append(id, clock.millis() & 0xFFFF_FFFF_FFFFL, 10);
        append(id, random.nextLong(), 8);
        append(id, random.nextLong(), 8);
        return new EventId(id.toString());
    }

    private static void append(StringBuilder id, long bits, int characters) {
        for (int shift = (characters - 1) * 5; shift >= 0; shift -= 5) {
            id.append(ALPHABET.charAt((int) (bits >>> shift) & 31));
        }
    }
}
