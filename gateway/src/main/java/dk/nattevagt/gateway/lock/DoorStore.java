package dk.nattevagt.gateway.lock;

import dk.nattevagt.protocol.id.DeviceId;
import java.time.Instant;
import java.util.Optional;

/**
 * What must be remembered of the doors over a power cut. Used by one thread. Every method throws
 * {@link dk.nattevagt.gateway.delivery.OutboxException} when the disk does not do its part, and has then changed nothing.
 */
public interface DoorStore {

    /** The highest number of an order this lock has used; 0 when none. */
    long highestUsed(DeviceId lock);

    /** This number is used. When this returns, it is so after a power cut too. */
    void used(DeviceId lock, long number);

    /** Since when used orders are remembered, by the central's time; empty on a disk that has never been told. */
    Optional<Instant> rememberedSince();

    /** From now on they are. When this returns, that survives a power cut. A second call changes nothing. */
    void rememberFrom(Instant centralTime);

    /** The last time the central signed, as far as it was kept. */
    Optional<Instant> lastTrusted();

    /** Keeps it. A power cut just after may undo it. */
    void trusted(Instant time);

    /** The wrong codes that were kept. */
    KeptTries tries();

    /** Keeps them. When this returns, they survive a power cut. */
    void keep(KeptTries tries);

    /**
     * Wrong codes as they are kept.
     *
     * @param wrong how many
     * @param paused whether none is looked at for a time
     */
    record KeptTries(int wrong, boolean paused) {
        /** No wrong code. */
        public static final KeptTries NONE = new KeptTries(0, false);
    }
}
