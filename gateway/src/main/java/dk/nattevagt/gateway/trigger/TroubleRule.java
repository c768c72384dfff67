package dk.nattevagt.gateway.trigger;

import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;

/**
 * When something that looks wrong on a wire is worth a technician's attention.
 *
 * @param begins it must look wrong for this long without a break
 * @param ends it must look well for this long without a break; zero: at once
 */
public record TroubleRule(Trouble trouble, Duration begins, Duration ends) {
    /** The flight of a relay's contact takes milliseconds; a second leaves room for old and slow ones. */
    public static final Duration CHANGEOVER = Duration.ofSeconds(1);
    /** Longer than any person holds a button or a cord. */
    public static final Duration HELD_TOO_LONG = Duration.ofSeconds(60);
    /** Lamps blink and lifts start: the mains may be gone for a moment. */
    public static final Duration MAINS_GONE = Duration.ofSeconds(5);
    /** Mains that come and go are not back. */
    public static final Duration MAINS_BACK = Duration.ofSeconds(30);

    /** @throws IllegalArgumentException when a time is negative */
    public TroubleRule {
        if (begins.isNegative() || ends.isNegative()) {
            throw new IllegalArgumentException("times must not be negative");
        }
    }

    /**
     * A changeover relay on two lines, seen as {@link LoopRules#contradicts}: wrong when both or neither of its contacts are
     * closed for longer than it takes to change over.
     */
    public static TroubleRule loop(Duration changeover) {
        return new TroubleRule(Trouble.FAULT, changeover, changeover);
    }

    /** A contact that has not let go: wrong while the input is active. */
    public static TroubleRule stuck(Duration heldTooLong) {
        return new TroubleRule(Trouble.STUCK, heldTooLong, Duration.ZERO);
    }

    /** A contact that is held while the mains are there: wrong while it is not. */
    public static TroubleRule mains(Duration gone, Duration back) {
        return new TroubleRule(Trouble.MAINS_LOST, gone, back);
    }

    /** Whether a person's hand makes this contact, and so cannot make it for ever. Detectors may: a fire is no stuck contact. */
    public static boolean canStick(Cause cause) {
        return switch (cause) {
            case BUTTON, PULL_CORD, TRACKER_SOS -> true;
            case SMOKE, HEAT, CO, WATER, DOOR, FALL, INACTIVITY, ZONE_LEFT -> false;
        };
    }
}
