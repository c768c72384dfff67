package dk.nattevagt.central.casework;

import dk.nattevagt.central.casework.CaseworkDecision.Refused;
import dk.nattevagt.central.casework.CaseworkEvent.Answer;
import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.ServiceStandard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applications, and what is decided about them. */
final class ApplicationRules {
    private ApplicationRules() {}

    static CaseworkDecision apply(GrantId id, Application asked, CaseworkGround ground) {
        Optional<ServiceStandard> known = ground.standard().service(asked.service());
        if (known.isEmpty()) {
            return CaseworkRefusal.UNKNOWN_SERVICE.because(asked.service(), ServiceWords.services(ground.standard()));
        }
        ServiceStandard service = known.get();
        if (asked.applied().isAfter(ground.today())) {
            return CaseworkRefusal.IN_THE_FUTURE.because();
        }
        Optional<Refused> wrong = wrongVariant(service, asked.variant())
                .or(() -> wrongBasis(service, asked.legalBasis()));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        String basis = ServiceWords.basis(service, asked.legalBasis()).orElse(null);
        Grant grant = new Grant(service.service(), basis, asked.applied(), null, null, asked.duration(),
                asked.variant());
        GrantCase first = new GrantCase(id, asked.citizen(), asked.municipality(), ground.standard().id(), grant,
                Stage.APPLIED, 1);
        return HouseholdRules.apply(first, service, ground).<CaseworkDecision>map(refused -> refused)
                .orElseGet(() -> GrantRules.changed(GrantFile.of(first), GrantEntry.Kind.APPLIED, asked.by(), ground,
                        GrantRules.and(Map.of("service", service.service(), "applied", asked.applied().toString()),
                                "variant", asked.variant())));
    }

    private static Optional<Refused> wrongVariant(ServiceStandard service, @Nullable String variant) {
        List<String> known = ServiceWords.variants(service);
        return variant == null || known.contains(variant)
                ? Optional.empty()
                : Optional.of(CaseworkRefusal.UNKNOWN_VARIANT.because(variant, service.inASentence(),
                        known.isEmpty() ? "ingen dele af den" : String.join(", ", known)));
    }

    private static Optional<Refused> wrongBasis(ServiceStandard service, @Nullable String basis) {
        return basis == null || ServiceWords.basis(service, basis).isPresent()
                ? Optional.empty()
                : Optional.of(CaseworkRefusal.UNKNOWN_BASIS.because(basis, service.inASentence(),
                        service.legalBasis().isEmpty()
                                ? "intet, kommunen giver det af sig selv"
                                : String.join(", ", service.legalBasis())));
    }

    static CaseworkDecision decide(GrantFile file, CaseworkEvent.Decide decide, CaseworkGround ground) {
        Optional<ServiceStandard> known = ground.service(file.grant().grant());
        if (known.isEmpty()) {
            return CaseworkRefusal.UNKNOWN_SERVICE.because(file.grant().grant().service(),
                    ServiceWords.services(ground.standard()));
        }
        Optional<Refused> wrong = notNow(file, decide).or(() -> wrongDayOrWords(file, decide, ground))
                .or(() -> wrongVariant(known.get(), decide.variant()))
                .or(() -> wrongBasis(known.get(), decide.legalBasis()));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return decide.answer() == Answer.REFUSE
                ? refuse(file, decide, ground)
                : grant(file, decide, known.get(), ground);
    }

    /** An application is decided once; then only what a judgement or a complaint has opened. */
    private static Optional<Refused> notNow(GrantFile file, CaseworkEvent.Decide decide) {
        if (file.waitingDecision().isPresent()) {
            return Optional.of(CaseworkRefusal.WAITS_FOR_SECOND.because());
        }
        if (file.grant().stage() == Stage.APPLIED) {
            return Optional.empty();
        }
        if (file.grant().stage() == Stage.WITHDRAWN) {
            return Optional.of(GrantRules.closed(file.grant()));
        }
        if (!opened(file)) {
            return Optional.of(CaseworkRefusal.DECIDED_ALREADY.because());
        }
        return decide.answer() == Answer.REFUSE
                ? Optional.of(CaseworkRefusal.JUDGE_INSTEAD.because())
                : Optional.empty();
    }

    /** Whether something decided is to be decided anew. */
    static boolean opened(GrantFile file) {
        boolean complaint = file.complaints().stream().anyMatch(GrantComplaint::waitsForNewDecision);
        boolean change = file.grant().stage() == Stage.GRANTED
                && file.judgements().stream().filter(Judgement::stands).reduce((_, last) -> last)
                        .filter(last -> last.verdict() == Verdict.CHANGE)
                        .filter(last -> file.decisions().stream().noneMatch(one -> one.at().isAfter(last.at())))
                        .isPresent();
        return complaint || change;
    }

    private static Optional<Refused> wrongDayOrWords(GrantFile file, CaseworkEvent.Decide decide,
            CaseworkGround ground) {
        LocalDate applied = file.grant().grant().applied();
        if (decide.reasons().isBlank()) {
            return Optional.of(CaseworkRefusal.REASONS_MISSING.because());
        }
        if (decide.day().isAfter(ground.today())) {
            return Optional.of(CaseworkRefusal.IN_THE_FUTURE.because());
        }
        if (applied != null && decide.day().isBefore(applied)) {
            return Optional.of(CaseworkRefusal.BEFORE_APPLICATION.because(Danish.day(applied)));
        }
        return decide.journalNoteOnly() && decide.answer() != Answer.GRANT
                ? Optional.of(CaseworkRefusal.NOTE_NOT_ENOUGH.because())
                : Optional.empty();
    }

    private static CaseworkDecision refuse(GrantFile file, CaseworkEvent.Decide decide, CaseworkGround ground) {
        boolean waits = ground.settings().fourEyes();
        GrantDecision decision = new GrantDecision(file.decisions().size() + 1, GrantDecision.Act.REFUSED,
                decide.reasons(), file.grant().grant().legalBasis(), decide.day(), decide.day(), false, decide.by(),
                ground.now(),
                waits ? Confirmation.WAITING : Confirmation.NONE, null, null);
        GrantFile next = waits ? file.with(file.grant().touched()) : refused(file, decision);
        return GrantRules.changed(next.and(decision), GrantEntry.Kind.DECIDED, decide.by(), ground,
                Map.of("answer", decide.answer().wireName(), "day", decide.day().toString(), "waits",
                        String.valueOf(waits)));
    }

    static GrantFile refused(GrantFile file, GrantDecision decision) {
        Grant grant = file.grant().grant();
        Grant decided = new Grant(grant.service(), grant.legalBasis(), grant.applied(), decision.day(),
                grant.started(), grant.duration(), grant.variant());
        return file.with(file.grant().closed(Stage.REFUSED, decided, null, decision.by()));
    }

    private static CaseworkDecision grant(GrantFile file, CaseworkEvent.Decide decide, ServiceStandard service,
            CaseworkGround ground) {
        Grant before = file.grant().grant();
        String asked = decide.legalBasis() == null ? before.legalBasis() : decide.legalBasis();
        String basis = ServiceWords.basis(service, asked).orElse(null);
        if (basis == null && !service.legalBasis().isEmpty()) {
            return CaseworkRefusal.BASIS_MISSING.because(service.inASentence(),
                    String.join(" eller ", service.legalBasis()));
        }
        boolean goesOn = before.decided() != null && file.grant().stage() != Stage.REFUSED;
        Grant decided = new Grant(before.service(), basis, before.applied(),
                goesOn ? before.decided() : decide.day(), before.started(),
                decide.duration() == null ? before.duration() : decide.duration(),
                decide.variant() == null ? before.variant() : decide.variant());
        GrantCase next = file.grant().lasting(Stage.GRANTED, decided);
        Optional<Refused> refused = HouseholdRules.grant(next, decide.day(), service, ground);
        if (refused.isPresent()) {
            return refused.get();
        }
        GrantDecision decision = new GrantDecision(file.decisions().size() + 1, act(decide.answer(), goesOn),
                decide.reasons(), basis, decide.day(), decide.day(), decide.journalNoteOnly(), decide.by(),
                ground.now(),
                Confirmation.NONE, null, null);
        return GrantRules.changed(settled(file).with(next).and(decision), GrantEntry.Kind.DECIDED, decide.by(), ground,
                Map.of("answer", decide.answer().wireName(), "day", decide.day().toString(), "waits", "false",
                        "journalNoteOnly", String.valueOf(decide.journalNoteOnly())));
    }

    private static GrantDecision.Act act(Answer answer, boolean goesOn) {
        return switch (answer) {
            case GRANT -> goesOn ? GrantDecision.Act.CHANGED : GrantDecision.Act.GRANTED;
            case GRANT_IN_PART -> goesOn ? GrantDecision.Act.CHANGED : GrantDecision.Act.GRANTED_IN_PART;
            case REFUSE -> GrantDecision.Act.REFUSED;
        };
    }

    private static GrantFile settled(GrantFile file) {
        GrantFile next = file;
        for (GrantComplaint complaint : file.complaints()) {
            next = complaint.waitsForNewDecision() ? next.answered(complaint, complaint.settled()) : next;
        }
        return Objects.requireNonNull(next);
    }
}
