package dk.nattevagt.central.alarm;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules make of an event. */
public sealed interface Decision {

    /** The alarm changes: all of this is committed together or not at all. */
    record Changed(Alarm alarm, List<JournalEntry> journal, List<Effect> effects) implements Decision {
        public Changed {
            journal = List.copyOf(journal);
            effects = List.copyOf(effects);
        }

        /**
         * The same decision about something a person did earlier, in a dead spot: the journal says when.
         *
         * @param doneAt null when it is done now
         */
        public Changed doneEarlier(@Nullable Instant doneAt) {
            return doneAt == null
                    ? this
                    : new Changed(alarm, journal.stream().map(entry -> entry.doneAt(doneAt)).toList(), effects);
        }
    }

    /** Nothing changes, and why. */
    record Refused(RefusedBecause reason) implements Decision {}

    /** Why the rules refuse. */
    enum RefusedBecause {
        /** It must be accepted first. */
        NOT_ACCEPTED("not-accepted"),
        /** Somebody has it already. */
        ALREADY_HELD("already-held"),
        /** Somebody else has it. */
        HELD_BY_ANOTHER("held-by-another"),
        /** It has come further than that. */
        ALREADY_PAST("already-past"),
        /** It is not over yet. */
        NOT_CLOSED("not-closed"),
        /** Nobody has asked for that. */
        NOT_OFFERED("not-offered"),
        /** It is over. */
        CLOSED("closed"),
        /** Its deadline has been moved. */
        NOT_DUE("not-due"),
        /** There is nothing about 112 to do here now. */
        NO_EMERGENCY_CALL_TO_MAKE("no-emergency-call-to-make"),
        /** A fire is over only for somebody who has been there. */
        NOT_ON_SITE("not-on-site"),
        /** A false alarm of fire needs its reason. */
        REASON_MISSING("reason-missing"),
        /** 112 has been called, and a person must tell them first that it is not needed. */
        EMERGENCY_NOT_CANCELLED("emergency-not-cancelled"),
        /** What is reported belongs to an earlier call. */
        OUTDATED("outdated");

        private final String wireName;

        RefusedBecause(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }

        /** The reason with this name, or nothing. */
        public static Optional<RefusedBecause> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(reason -> reason.wireName.equals(wireName)).findFirst();
        }
    }
}
