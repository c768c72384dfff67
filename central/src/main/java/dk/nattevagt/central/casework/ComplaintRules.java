package dk.nattevagt.central.casework;

import dk.nattevagt.central.casework.CaseworkDecision.Refused;
import dk.nattevagt.central.casework.GrantComplaint.Outcome;
import dk.nattevagt.central.casework.GrantComplaint.State;
import dk.nattevagt.central.grant.Complaint;
import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.grant.Period;
import dk.nattevagt.central.grant.ServiceStandard;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Complaints: received, assessed again, and passed on where the municipality stands by its decision. The day something is received is not
 * counted, and a last day on which nobody works moves to the next working day.
 */
public final class ComplaintRules {
    /**
     * So long after it got a complaint the municipality has assessed the case again and, where it stands by its decision, passed it on:
     * bekendtgørelse om retssikkerhed og administration på det sociale område §10. It stands in none of the five sources.
     */
    public static final Period REASSESS_WITHIN = new Period(4, Period.Unit.WEEKS);

    private ComplaintRules() {}

    static CaseworkDecision complain(GrantFile file, CaseworkEvent.Complain complain, CaseworkGround ground) {
        Optional<GrantDecision> decided = file.lastDecision();
        Optional<ServiceStandard> service = ground.service(file.grant().grant());
        if (decided.isEmpty() || service.isEmpty()) {
            return CaseworkRefusal.NOT_DECIDED.because();
        }
        GrantDecision decision = decided.get();
        Period within = service.get().complaint().within();
        if (within == null) {
            String instead = service.get().complaint().instead() == Complaint.Instead.NEW_FACTS
                    ? " Er der nye oplysninger, så skriv dem, og vurder sagen igen."
                    : "";
            return CaseworkRefusal.NO_RIGHT.because(service.get().inASentence(),
                    ServiceWords.section(service.get().section()), instead);
        }
        LocalDate got = complain.decisionReceived() == null ? decision.made() : complain.decisionReceived();
        Optional<Refused> wrong = wrong(file, complain, decision, got, ground);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        LocalDate lastDay = ground.days().onOrAfter(within.endFrom(got, ground.days()));
        boolean late = complain.received().isAfter(lastDay);
        GrantComplaint complaint = new GrantComplaint(file.complaints().size() + 1, decision.number(),
                complain.received(), complain.text(), late, State.RECEIVED,
                ground.days().onOrAfter(REASSESS_WITHIN.endFrom(complain.received(), ground.days())), null, null, null,
                complain.by(), ground.now());
        return GrantRules.changed(file.with(file.grant().touched()).and(complaint), GrantEntry.Kind.COMPLAINED,
                complain.by(), ground,
                Map.of("complaint", String.valueOf(complaint.number()), "received", complain.received().toString(),
                        "lastDay", lastDay.toString(), "late", String.valueOf(late)));
    }

    private static Optional<Refused> wrong(GrantFile file, CaseworkEvent.Complain complain, GrantDecision decision,
            LocalDate got, CaseworkGround ground) {
        if (complain.text().isBlank()) {
            return Optional.of(CaseworkRefusal.REASONS_MISSING.because());
        }
        if (complain.received().isAfter(ground.today())) {
            return Optional.of(CaseworkRefusal.IN_THE_FUTURE.because());
        }
        if (got.isBefore(decision.made()) || complain.received().isBefore(got)) {
            return Optional.of(CaseworkRefusal.BEFORE_DECISION.because(Danish.day(got)));
        }
        return file.complaints().stream().anyMatch(one -> one.open() && one.decision() == decision.number())
                ? Optional.of(CaseworkRefusal.COMPLAINT_OPEN.because())
                : Optional.empty();
    }

    static CaseworkDecision reassess(GrantFile file, CaseworkEvent.Reassess reassess, CaseworkGround ground) {
        return with(file, reassess.complaint(), complaint -> {
            if (complaint.state() != State.RECEIVED) {
                return CaseworkRefusal.REASSESSED_ALREADY.because();
            }
            if (reassess.reasons().isBlank()) {
                return CaseworkRefusal.REASONS_MISSING.because();
            }
            boolean dismissed = reassess.outcome() == Outcome.TOO_LATE;
            if (dismissed && !complaint.late()) {
                return CaseworkRefusal.NOT_LATE.because();
            }
            GrantComplaint next = complaint.reassessed(dismissed ? State.SETTLED : State.REASSESSED,
                    reassess.outcome(), reassess.reasons());
            return GrantRules.changed(file.with(file.grant().touched()).answered(complaint, next),
                    GrantEntry.Kind.REASSESSED, reassess.by(), ground,
                    Map.of("complaint", String.valueOf(complaint.number()), "outcome",
                            reassess.outcome().wireName()));
        });
    }

    static CaseworkDecision passOn(GrantFile file, CaseworkEvent.PassOn passOn, CaseworkGround ground) {
        return with(file, passOn.complaint(), complaint -> {
            if (complaint.state() != State.REASSESSED || complaint.outcome() != Outcome.UPHELD) {
                return CaseworkRefusal.REASSESS_FIRST.because();
            }
            if (passOn.day().isAfter(ground.today())) {
                return CaseworkRefusal.IN_THE_FUTURE.because();
            }
            if (passOn.day().isBefore(complaint.received())) {
                return CaseworkRefusal.BEFORE_COMPLAINT.because(Danish.day(complaint.received()));
            }
            return GrantRules.changed(
                    file.with(file.grant().touched()).answered(complaint, complaint.passedOn(passOn.day())),
                    GrantEntry.Kind.PASSED_ON, passOn.by(), ground,
                    Map.of("complaint", String.valueOf(complaint.number()), "day", passOn.day().toString()));
        });
    }

    private static CaseworkDecision with(GrantFile file, int number, Function<GrantComplaint, CaseworkDecision> act) {
        return file.complaints().stream().filter(one -> one.number() == number).findFirst()
                .map(one -> Objects.requireNonNull(act.apply(one)))
                .orElseGet(CaseworkRefusal.NO_SUCH_COMPLAINT::because);
    }
}
