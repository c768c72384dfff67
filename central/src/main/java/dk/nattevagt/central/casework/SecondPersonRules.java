package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.people.UserId;
import java.util.Map;
import java.util.Optional;

/** Four eyes: until a second person has agreed, nothing has come of a decision to refuse or to end. */
final class SecondPersonRules {
    private SecondPersonRules() {}

    static CaseworkDecision confirm(GrantFile file, CaseworkEvent.Confirm confirm, CaseworkGround ground) {
        CaseworkEvent.Key about = confirm.about();
        if (about == null) {
            return file.waitingDecision().map(waiting -> confirmed(file, waiting, confirm.by(), ground))
                    .orElseGet(CaseworkRefusal.NOTHING_WAITS::because);
        }
        return waiting(file, about).map(waiting -> confirmed(file, waiting, confirm.by(), ground))
                .orElseGet(CaseworkRefusal.NOTHING_WAITS::because);
    }

    private static Optional<Judgement> waiting(GrantFile file, CaseworkEvent.Key about) {
        return file.waitingJudgements().stream().filter(one -> one.isAbout(about.rule(), about.due())).findFirst();
    }

    private static CaseworkDecision confirmed(GrantFile file, GrantDecision waiting, UserId by,
            CaseworkGround ground) {
        if (waiting.by().equals(by)) {
            return CaseworkRefusal.SAME_PERSON.because();
        }
        GrantDecision stands = waiting.answered(Confirmation.CONFIRMED, by, ground.today(), ground.now());
        return GrantRules.changed(ApplicationRules.refused(file.answered(waiting, stands), stands),
                GrantEntry.Kind.CONFIRMED, by, ground, Map.of("decision", String.valueOf(waiting.number())));
    }

    private static CaseworkDecision confirmed(GrantFile file, Judgement waiting, UserId by, CaseworkGround ground) {
        if (waiting.by().equals(by)) {
            return CaseworkRefusal.SAME_PERSON.because();
        }
        Optional<Rule> rule = ground.service(file.grant().grant()).stream()
                .flatMap(service -> service.rules().stream()).filter(one -> one.id().equals(waiting.rule()))
                .findFirst();
        boolean asItWas = rule.isPresent() && Looks
                .digest(file, rule.get(), waiting.due(), waiting.endsOn(), ground).equals(waiting.facts());
        if (!asItWas) {
            return CaseworkRefusal.FACTS_CHANGED.because();
        }
        Judgement stands = waiting.answered(Confirmation.CONFIRMED, by, ground.now());
        return GrantRules.changed(JudgementRules.ended(file.answered(waiting, stands), stands, ground),
                GrantEntry.Kind.CONFIRMED, by, ground,
                Map.of("rule", waiting.rule(), "due", waiting.due().toString()));
    }

    static CaseworkDecision reject(GrantFile file, CaseworkEvent.Reject reject, CaseworkGround ground) {
        if (reject.reasons().isBlank()) {
            return CaseworkRefusal.REASONS_MISSING.because();
        }
        CaseworkEvent.Key about = reject.about();
        if (about == null) {
            return file.waitingDecision()
                    .map(waiting -> rejected(file, waiting.by(), reject, ground,
                            file.answered(waiting, answered(waiting, reject, ground)),
                            Map.of("decision", String.valueOf(waiting.number()))))
                    .orElseGet(CaseworkRefusal.NOTHING_WAITS::because);
        }
        return waiting(file, about)
                .map(waiting -> rejected(file, waiting.by(), reject, ground,
                        file.answered(waiting, answered(waiting, reject, ground)),
                        Map.of("rule", waiting.rule(), "due", waiting.due().toString())))
                .orElseGet(CaseworkRefusal.NOTHING_WAITS::because);
    }

    private static GrantDecision answered(GrantDecision waiting, CaseworkEvent.Reject reject, CaseworkGround ground) {
        return waiting.by().equals(reject.by())
                ? waiting
                : waiting.answered(Confirmation.REJECTED, reject.by(), ground.today(), ground.now());
    }

    private static Judgement answered(Judgement waiting, CaseworkEvent.Reject reject, CaseworkGround ground) {
        return waiting.by().equals(reject.by())
                ? waiting
                : waiting.answered(Confirmation.REJECTED, reject.by(), ground.now());
    }

    private static CaseworkDecision rejected(GrantFile file, UserId first, CaseworkEvent.Reject reject,
            CaseworkGround ground, GrantFile next, Map<String, String> details) {
        return first.equals(reject.by())
                ? CaseworkRefusal.SAME_PERSON.because()
                : GrantRules.changed(next.with(file.grant().touched()), GrantEntry.Kind.REJECTED, reject.by(), ground,
                        GrantRules.and(details, "reasons", reject.reasons()));
    }
}
