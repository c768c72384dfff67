package dk.nattevagt.central.exercise;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing tried in an exercise.
 *
 * @param number from 1, in the order in which they are tried
 * @param cause what the device raises; null for a door, which raises nothing
 */
public record ExerciseStep(int number, Kind kind, GatewayId gateway, DeviceId device, @Nullable Cause cause,
        State state) {

    /** What is tried. */
    public enum Kind {
        /** Somebody calls for help. */
        PRESS("press"),
        /** A smoke alarm is made to smell smoke. */
        SMOKE("smoke"),
        /** The door is opened on the way in to one of the others. */
        DOOR("door");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The kind with this name, or nothing. */
        public static Optional<Kind> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
        }
    }

    /** How far it is. */
    public sealed interface State {

        /** The name used in HTTP and storage. */
        String wireName();

        /** Not begun. */
        record Planned() implements State {
            @Override
            public String wireName() {
                return "planned";
            }
        }

        /** Announced: exactly this signal counts as an exercise, once, until then. */
        record Awaited(Instant since, Instant until) implements State {
            @Override
            public String wireName() {
                return "awaited";
            }
        }

        /** The signal came and is used up; its alarm is to be answered like a real one. */
        record Signalled(AlarmId alarm, Instant at) implements State {
            @Override
            public String wireName() {
                return "signalled";
            }
        }

        /** It worked the whole way. */
        record Passed(AlarmId alarm, Instant at) implements State {
            @Override
            public String wireName() {
                return "passed";
            }
        }

        /** No signal came in time. It may be announced again. */
        record Missed(Instant at) implements State {
            @Override
            public String wireName() {
                return "missed";
            }
        }
    }

    /** Where its signal comes from. */
    public EventSource source() {
        return EventSource.of(gateway, device);
    }

    /**
     * Whether this is its signal: exactly this device, with exactly this cause. A fall sensor has a button too, and nobody is asked to
     * fall.
     */
    boolean isBy(EventSource signalled, Cause by) {
        boolean itsButton = cause == Cause.FALL && by == Cause.BUTTON;
        return (cause == by || itsButton) && source().equals(signalled);
    }

    ExerciseStep in(State next) {
        return new ExerciseStep(number, kind, gateway, device, cause, next);
    }
}
