package dk.nattevagt.central.alarm;

import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.message.ProgressStage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an alarm stands.
 *
 * <pre>
 * raised --accept--> accepted --on-the-way--> on-the-way --arrived--> arrived --close--> closed
 *                       |  \______________arrived_______________________^  |
 *                       |_______________________close______________________|   (from each of the three)
 * </pre>
 *
 * An overdue holder may be replaced: accept by another then leads from the three held states to accepted.
 */
public sealed interface AlarmState {

    /** The name used in HTTP and storage. */
    String wireName();

    /** How far help has come, as the citizen is told; null while nobody has the alarm. */
    @Nullable
    ProgressStage stage();

    /**
     * Nobody has it yet.
     *
     * @param ringings how many times the plan has made screens ring, from 1
     */
    record Raised(int ringings) implements AlarmState {
        @Override
        public String wireName() {
            return "raised";
        }

        @Override
        public @Nullable ProgressStage stage() {
            return null;
        }
    }

    /** A named person has it. */
    sealed interface Held extends AlarmState {
        UserId responder();

        /** Since when the state has been this one. */
        Instant since();

        /** The person has let a deadline pass: others are told, and may take the alarm over. */
        boolean overdue();

        /** The same state, overdue. */
        Held asOverdue();
    }

    /** Somebody has said: I take it. */
    record Accepted(UserId responder, Instant since, boolean overdue) implements Held {
        @Override
        public String wireName() {
            return "accepted";
        }

        @Override
        public ProgressStage stage() {
            return ProgressStage.ACCEPTED;
        }

        @Override
        public Held asOverdue() {
            return new Accepted(responder, since, true);
        }
    }

    /** Somebody is on the way. */
    record OnTheWay(UserId responder, Instant since, boolean overdue) implements Held {
        @Override
        public String wireName() {
            return "on-the-way";
        }

        @Override
        public ProgressStage stage() {
            return ProgressStage.ON_THE_WAY;
        }

        @Override
        public Held asOverdue() {
            return new OnTheWay(responder, since, true);
        }
    }

    /** Somebody is with the citizen. */
    record Arrived(UserId responder, Instant since, boolean overdue) implements Held {
        @Override
        public String wireName() {
            return "arrived";
        }

        @Override
        public ProgressStage stage() {
            return ProgressStage.ARRIVED;
        }

        @Override
        public Held asOverdue() {
            return new Arrived(responder, since, true);
        }
    }

    /**
     * It is over, and somebody has said what it was.
     *
     * @param note what else is worth knowing; null when nothing
     */
    record Closed(UserId by, Instant since, Outcome outcome, @Nullable String note) implements AlarmState {
        @Override
        public String wireName() {
            return "closed";
        }

        @Override
        public ProgressStage stage() {
            return ProgressStage.CLOSED;
        }
    }
}
