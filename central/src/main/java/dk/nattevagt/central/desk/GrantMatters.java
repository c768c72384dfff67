package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantComplaint;
import dk.nattevagt.central.casework.GrantDecision;
import dk.nattevagt.central.casework.GrantEntry;
import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.casework.GrantNote;
import dk.nattevagt.central.casework.Judgement;
import dk.nattevagt.central.casework.Verdict;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.grant.Period;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.grant.WorkingDays;
import dk.nattevagt.central.letter.Matter;
import dk.nattevagt.central.people.MunicipalityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells letters what people have decided and written down about grants. Blocking. */
public final class GrantMatters implements GrantReader {
    private final GrantStore store;
    private final GrantGround ground;

    public GrantMatters(GrantStore store, GrantGround ground) {
        this.store = store;
        this.ground = ground;
    }

    @Override
    public Optional<GrantCase> grant(GrantId id) {
        return store.file(id).map(GrantFile::grant);
    }

    @Override
    public List<GrantCase> all(MunicipalityId municipality) {
        return store.all(municipality);
    }

    @Override
    public List<Matter> matters(GrantId id) {
        return store.file(id).map(this::matters).orElse(List.of());
    }

    private List<Matter> matters(GrantFile file) {
        List<Matter> matters = new ArrayList<>();
        GrantComplaint complaint = file.complaints().isEmpty() ? null : file.complaints().getLast();
        lastDecision(file, act -> switch (act) {
            case GRANTED, GRANTED_IN_PART, REFUSED, CHANGED, ENDED -> true;
            case CONTINUED, WITHDRAWN -> false;
        }).flatMap(decision -> decided(file, decision, complaint)).ifPresent(matters::add);
        file.delay().flatMap(note -> delayed(file, note)).ifPresent(matters::add);
        if (complaint != null) {
            matters.addAll(complained(file, complaint));
        }
        return matters;
    }

    private static Optional<GrantDecision> lastDecision(GrantFile file, Predicate<GrantDecision.Act> act) {
        return file.decisions().stream().filter(GrantDecision::stands).filter(one -> act.test(one.act()))
                .reduce((_, last) -> last);
    }

    /** What the last decision says; that a complaint has changed it is told as the answer to the complaint. */
    private Optional<Matter> decided(GrantFile file, GrantDecision decision, @Nullable GrantComplaint complaint) {
        Grant grant = file.grant().grant();
        boolean answer = complaint != null && complaint.outcome() == GrantComplaint.Outcome.CHANGED
                && decision.number() > complaint.decision();
        return answer ? Optional.empty() : Optional.of(switch (decision.act()) {
            case GRANTED -> decided(grant, decision, Matter.Outcome.GRANTED);
            case GRANTED_IN_PART -> decided(grant, decision, Matter.Outcome.PART);
            case REFUSED -> decided(grant, decision, Matter.Outcome.REFUSED);
            case ENDED -> new Matter.Ended(grant.decided(), decision.made(), decision.day(), decision.reasons(),
                    decision.legalBasis(), look(file, decision));
            case CHANGED, CONTINUED, WITHDRAWN -> new Matter.Altered(grant.decided(), decision.made(), decision.day(),
                    decision.reasons(), decision.legalBasis(), grant.variant());
        });
    }

    private static Matter decided(Grant grant, GrantDecision decision, Matter.Outcome outcome) {
        return new Matter.Decided(outcome, grant.applied(), decision.made(), grant.started(), decision.reasons(),
                decision.legalBasis(), grant.variant(), grant.duration(), decision.journalNoteOnly());
    }

    private Optional<Matter> delayed(GrantFile file, GrantNote note) {
        LocalDate applied = file.grant().grant().applied();
        WorkingDays days = ground.book().workingDays(file.grant().municipality());
        return applied == null
                ? Optional.empty()
                : service(file).flatMap(service -> service.rules().stream()
                        .filter(rule -> rule.kind() == RuleKind.CASEWORK && isFor(rule, file.grant().grant()))
                        .findFirst()
                        .flatMap(rule -> Optional.ofNullable(rule.period()).map(period -> new Matter.Delayed(
                                applied, days.onOrAfter(period.endFrom(applied, days)), rule, note.day(),
                                note.text()))));
    }

    private static boolean isFor(Rule rule, Grant grant) {
        String variant = rule.onlyFor().variant();
        return variant == null || variant.equals(grant.variant());
    }

    private List<Matter> complained(GrantFile file, GrantComplaint complaint) {
        List<Matter> matters = new ArrayList<>();
        GrantDecision about = numbered(file, complaint.decision()).orElse(null);
        LocalDate made = about == null ? null : about.made();
        matters.add(new Matter.ComplaintReceived(complaint.received(), made, complaint.reassessBy()));
        GrantComplaint.Outcome outcome = complaint.outcome();
        String reasons = complaint.reasons();
        if (outcome == GrantComplaint.Outcome.UPHELD && reasons != null) {
            matters.add(new Matter.ComplaintUpheld(complaint.received(), made, reassessed(file, complaint), reasons,
                    about == null ? null : about.legalBasis()));
        }
        if (outcome == GrantComplaint.Outcome.CHANGED) {
            file.decisions().stream().filter(GrantDecision::stands)
                    .filter(one -> one.number() > complaint.decision()).findFirst()
                    .ifPresent(anew -> matters.add(new Matter.ComplaintChanged(complaint.received(), made, anew.made(),
                            anew.reasons(), anew.legalBasis())));
        }
        LocalDate passedOn = complaint.passedOn();
        if (passedOn != null) {
            matters.add(new Matter.PassedOn(complaint.received(), passedOn));
        }
        return matters;
    }

    private static Optional<GrantDecision> numbered(GrantFile file, int number) {
        return file.decisions().stream().filter(one -> one.number() == number).findFirst();
    }

    /** The day it was assessed again, from the journal. */
    private LocalDate reassessed(GrantFile file, GrantComplaint complaint) {
        return store.journal(file.id()).stream().filter(entry -> entry.kind() == GrantEntry.Kind.REASSESSED)
                .filter(entry -> String.valueOf(complaint.number()).equals(entry.details().get("complaint")))
                .map(entry -> LocalDate.ofInstant(entry.at(), ground.zone())).reduce((_, last) -> last)
                .orElse(ground.today());
    }

    private Optional<ServiceStandard> service(GrantFile file) {
        return ground.book().standard(file.grant().standard())
                .flatMap(standard -> standard.service(file.grant().grant().service()));
    }

    private Matter.@Nullable Look look(GrantFile file, GrantDecision ending) {
        return file.judgements().stream().filter(Judgement::stands).filter(one -> one.verdict() == Verdict.END)
                .filter(one -> ending.day().equals(one.endsOn())).reduce((_, last) -> last)
                .flatMap(judgement -> service(file).flatMap(service -> service.rules().stream()
                        .filter(rule -> rule.id().equals(judgement.rule())).findFirst())
                        .map(rule -> look(file, rule, judgement.due())))
                .orElse(null);
    }

    private Matter.Look look(GrantFile file, Rule rule, LocalDate due) {
        List<GrantEvent> calls = ground.history().events(file.grant().municipality(), file.grant().citizen(),
                GrantGround.from(file.grant().grant(), due), due);
        LocalDate from = rule.kind() == RuleKind.INACTIVITY ? from(file, rule, due, calls) : null;
        return Looking.at(rule, from, due, calls);
    }

    /** The day the period that ended on this one was counted from: the decision, or the last need that was shown. */
    private @Nullable LocalDate from(GrantFile file, Rule rule, LocalDate due, List<GrantEvent> calls) {
        Period period = rule.period();
        LocalDate decided = file.grant().grant().decided();
        if (period == null || decided == null) {
            return null;
        }
        WorkingDays days = ground.book().workingDays(file.grant().municipality());
        return calls.stream().filter(call -> "help-given".equals(call.outcome())).map(GrantEvent::date)
                .filter(day -> !day.isBefore(decided) && period.endFrom(day, days).equals(due)).findFirst()
                .orElse(decided);
    }
}
