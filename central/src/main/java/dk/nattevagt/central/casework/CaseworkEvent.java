package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.people.UserId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something a person does with a grant. There is nothing else that changes one. */
public sealed interface CaseworkEvent {
    /** Who does it. */
    UserId by();

    /** What is made of an application. */
    enum Answer {
        /** Everything. */
        GRANT("grant"),
        /** Something. */
        GRANT_IN_PART("grant-in-part"),
        /** Nothing. */
        REFUSE("refuse");

        private final String wireName;

        Answer(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }

        /** The answer with this name, or nothing. */
        public static Optional<Answer> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(one -> one.wireName.equals(wireName)).findFirst();
        }
    }

    /** The proposal of a rule for a day. */
    record Key(String rule, LocalDate due) {}

    /**
     * Decides an application, or anew what a judgement or a complaint has opened.
     *
     * @param legalBasis null for the one applied for, or the only one there is
     * @param duration null as applied for
     * @param variant null as applied for
     */
    record Decide(UserId by, Answer answer, LocalDate day, String reasons, @Nullable String legalBasis,
            @Nullable GrantDuration duration, @Nullable String variant,
            boolean journalNoteOnly) implements CaseworkEvent {}

    /** Help was delivered for the first time. */
    record Deliver(UserId by, LocalDate day) implements CaseworkEvent {}

    /** Something has happened that rules count from. */
    record Happened(UserId by, EventKind kind, LocalDate date, LocalDate to,
            @Nullable String reason) implements CaseworkEvent {}

    /**
     * Decides about a proposal.
     *
     * @param endsOn the grant's last day, where it ends
     * @param whyBackdated why that day is before today; null where it is not
     * @param lookAgainOn when the proposal is to be shown again though nothing has changed; null for not before that
     * @param revision of the grant as it was seen
     */
    record Judge(UserId by, Key about, Verdict verdict, String reasons, @Nullable LocalDate endsOn,
            @Nullable String whyBackdated, @Nullable LocalDate lookAgainOn, long revision) implements CaseworkEvent {}

    /**
     * As the second person, agrees.
     *
     * @param about null for the decision about the application
     */
    record Confirm(UserId by, @Nullable Key about) implements CaseworkEvent {}

    /**
     * As the second person, does not agree.
     *
     * @param about null for the decision about the application
     */
    record Reject(UserId by, @Nullable Key about, String reasons) implements CaseworkEvent {}

    /** The application will not be decided in time; the citizen is told when it is expected. */
    record Delay(UserId by, LocalDate expected, String reason) implements CaseworkEvent {}

    /**
     * The citizen complains.
     *
     * @param decisionReceived when the citizen got the decision; null for the day of the decision, as by digital post
     */
    record Complain(UserId by, LocalDate received, @Nullable LocalDate decisionReceived,
            String text) implements CaseworkEvent {}

    /** The municipality has assessed again what is complained about. */
    record Reassess(UserId by, int complaint, GrantComplaint.Outcome outcome,
            String reasons) implements CaseworkEvent {}

    /** Ankestyrelsen was sent the complaint. */
    record PassOn(UserId by, int complaint, LocalDate day) implements CaseworkEvent {}

    /** The citizen does not want it any more. */
    record Withdraw(UserId by, LocalDate day, String reason) implements CaseworkEvent {}

    /** The citizen moves to another municipality. Ends nothing. */
    record Move(UserId by, LocalDate day, String to) implements CaseworkEvent {}
}
