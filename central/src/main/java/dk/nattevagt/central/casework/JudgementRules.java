package dk.nattevagt.central.casework;

import dk.nattevagt.central.casework.CaseworkDecision.Refused;
import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.people.UserId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a person decides about what the rules propose. */
final class JudgementRules {
    private JudgementRules() {}

    static CaseworkDecision judge(GrantFile file, CaseworkEvent.Judge judge, CaseworkGround ground) {
        GrantCase before = file.grant();
        if (before.revision() != judge.revision()) {
            return CaseworkRefusal.CHANGED_SINCE.because();
        }
        if (before.stage() == Stage.APPLIED) {
            return CaseworkRefusal.NOT_DECIDED.because();
        }
        if (before.stage() == Stage.REFUSED || before.stage() == Stage.WITHDRAWN) {
            return GrantRules.closed(before);
        }
        Optional<Looked> found = Looks.of(file, ground).stream().filter(one -> one.is(judge.about())).findFirst();
        if (found.isEmpty() || (before.stage() == Stage.ENDED && !found.get().factsChanged())) {
            return before.stage() == Stage.ENDED
                    ? GrantRules.closed(before)
                    : CaseworkRefusal.NO_SUCH_PROPOSAL.because();
        }
        return waits(file, judge.about()).or(() -> wrong(file, judge, ground))
                .<CaseworkDecision>map(refused -> refused)
                .orElseGet(() -> judged(file, judge, found.get().proposal().rule(), ground));
    }

    private static Optional<Refused> waits(GrantFile file, CaseworkEvent.Key about) {
        return file.waitingJudgements().stream().anyMatch(one -> one.isAbout(about.rule(), about.due()))
                ? Optional.of(CaseworkRefusal.WAITS_FOR_SECOND.because())
                : Optional.empty();
    }

    private static Optional<Refused> wrong(GrantFile file, CaseworkEvent.Judge judge, CaseworkGround ground) {
        if (judge.reasons().isBlank()) {
            return Optional.of(CaseworkRefusal.REASONS_MISSING.because());
        }
        if (judge.verdict() != Verdict.END) {
            return judge.lookAgainOn() != null && !judge.lookAgainOn().isAfter(ground.today())
                    ? Optional.of(CaseworkRefusal.NOT_IN_THE_FUTURE.because())
                    : Optional.empty();
        }
        LocalDate endsOn = judge.endsOn();
        LocalDate decided = file.grant().grant().decided();
        if (endsOn == null) {
            return Optional.of(CaseworkRefusal.ENDS_ON_MISSING.because());
        }
        if (decided != null && endsOn.isBefore(decided)) {
            return Optional.of(CaseworkRefusal.BEFORE_DECISION.because(Danish.day(decided)));
        }
        return endsOn.isBefore(ground.today()) && GrantRules.blank(judge.whyBackdated())
                ? Optional.of(CaseworkRefusal.BACKDATED.because())
                : Optional.empty();
    }

    private static CaseworkDecision judged(GrantFile file, CaseworkEvent.Judge judge, Rule rule,
            CaseworkGround ground) {
        boolean ends = judge.verdict() == Verdict.END;
        boolean waits = ends && ground.settings().fourEyes();
        GrantFile looked = ends ? file : lookedAt(file, judge.by(), rule, ground);
        Judgement judgement = new Judgement(rule.id(), judge.about().due(), judge.verdict(), judge.reasons(),
                judge.by(), ground.now(), Looks.digest(looked, rule, judge.about().due(), judge.endsOn(), ground),
                ends ? null : judge.lookAgainOn(), ends ? judge.endsOn() : null,
                waits ? Confirmation.WAITING : Confirmation.NONE, null, null);
        GrantFile written = looked.and(judgement);
        Map<String, String> details = GrantRules.and(GrantRules.and(Map.of("rule", rule.id(), "due",
                judge.about().due().toString(), "verdict", judge.verdict().wireName(), "waits", String.valueOf(waits)),
                "endsOn", judgement.endsOn()), "whyBackdated", judge.whyBackdated());
        if (waits) {
            return GrantRules.changed(written.with(file.grant().touched()), GrantEntry.Kind.JUDGED, judge.by(), ground,
                    details);
        }
        return (ends ? Optional.<Refused>empty() : reopened(file, ground)).<CaseworkDecision>map(refused -> refused)
                .orElseGet(() -> GrantRules.changed(ends
                        ? ended(written, judgement, ground)
                        : goesOn(written,
                                judgement, ground),
                        GrantEntry.Kind.JUDGED, judge.by(), ground, details));
    }

    /** To look at a grant answers whatever asks for a look; what asks whether there is a need, or is an end, it does not answer. */
    private static GrantFile lookedAt(GrantFile file, UserId by, Rule rule, CaseworkGround ground) {
        if (rule.kind() == RuleKind.INACTIVITY || rule.kind() == RuleKind.DURATION) {
            return file;
        }
        EventKind look = rule.yearly() == null ? EventKind.REVIEW : EventKind.ACCOUNTS;
        GrantEvent event = new GrantEvent(ground.today(), ground.today(), look, null, null);
        return file.and(new GrantFact(event, by, ground.now()));
    }

    /** A grant that ended and goes on after all must not stand beside one that has come in its place. */
    private static Optional<Refused> reopened(GrantFile file, CaseworkGround ground) {
        return file.grant().stage() == Stage.ENDED
                ? ground.service(file.grant().grant())
                        .flatMap(service -> HouseholdRules.grant(file.grant(), ground.today(), service, ground))
                : Optional.empty();
    }

    private static GrantFile goesOn(GrantFile file, Judgement judgement, CaseworkGround ground) {
        GrantDecision.Act act = judgement.verdict() == Verdict.CHANGE
                ? GrantDecision.Act.CHANGED
                : GrantDecision.Act.CONTINUED;
        return file.with(file.grant().lasting(Stage.GRANTED, file.grant().grant()))
                .and(GrantRules.decision(file, act, judgement.reasons(), ground.today(), judgement.by(), ground));
    }

    /** A person has decided the end, and a second one has agreed where one must. */
    static GrantFile ended(GrantFile file, Judgement judgement, CaseworkGround ground) {
        LocalDate last = Objects.requireNonNull(judgement.endsOn());
        GrantDecision decision = new GrantDecision(file.decisions().size() + 1, GrantDecision.Act.ENDED,
                judgement.reasons(), file.grant().grant().legalBasis(), ground.today(), last, false, judgement.by(),
                ground.now(),
                judgement.confirmation(), judgement.confirmedBy(), judgement.confirmedAt());
        return file.with(file.grant().closed(Stage.ENDED, file.grant().grant(), last, judgement.by())).and(decision);
    }
}
