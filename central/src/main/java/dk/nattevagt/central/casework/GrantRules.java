package dk.nattevagt.central.casework;

import dk.nattevagt.central.casework.CaseworkDecision.Changed;
import dk.nattevagt.central.casework.CaseworkDecision.Refused;
import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a grant, and what it makes of it. The only place where a grant is refused, ended or withdrawn, and always because
 * a person says so (promise 10).
 */
public final class GrantRules {
    /** How late something is told before it counts as late. */
    private static final int TOLD_IN_TIME_DAYS = 7;

    private GrantRules() {}

    /** Takes down an application. */
    public static CaseworkDecision apply(GrantId id, Application application, CaseworkGround ground) {
        return ApplicationRules.apply(id, application, ground);
    }

    /**
     * A grant from before the service came, as it stood then.
     *
     * @param service as the standard calls it
     * @param by what stands in the journal as the one who brought it along
     */
    public static Changed takeOver(InitialGrant initial, String standard, String service, UserId by, Instant now) {
        Grant told = initial.grant();
        Grant grant = new Grant(service, told.legalBasis(), told.applied(), told.decided(), told.started(),
                told.duration(), told.variant());
        GrantCase first = new GrantCase(initial.id(), initial.citizen(), initial.municipality(), standard, grant,
                told.decided() == null ? Stage.APPLIED : Stage.GRANTED, 1);
        return new Changed(GrantFile.of(first),
                List.of(new GrantEntry(now, GrantEntry.Kind.TAKEN_OVER, by, Map.of("service", service))));
    }

    /** What becomes of it. */
    public static CaseworkDecision decide(GrantFile file, CaseworkEvent event, CaseworkGround ground) {
        return switch (event) {
            case CaseworkEvent.Decide decide -> ApplicationRules.decide(file, decide, ground);
            case CaseworkEvent.Deliver deliver -> deliver(file, deliver, ground);
            case CaseworkEvent.Happened happened -> happened(file, happened, ground);
            case CaseworkEvent.Judge judge -> JudgementRules.judge(file, judge, ground);
            case CaseworkEvent.Confirm confirm -> SecondPersonRules.confirm(file, confirm, ground);
            case CaseworkEvent.Reject reject -> SecondPersonRules.reject(file, reject, ground);
            case CaseworkEvent.Delay delay -> delay(file, delay, ground);
            case CaseworkEvent.Complain complain -> ComplaintRules.complain(file, complain, ground);
            case CaseworkEvent.Reassess reassess -> ComplaintRules.reassess(file, reassess, ground);
            case CaseworkEvent.PassOn passOn -> ComplaintRules.passOn(file, passOn, ground);
            case CaseworkEvent.Withdraw withdraw -> withdraw(file, withdraw, ground);
            case CaseworkEvent.Move move -> move(file, move, ground);
        };
    }

    /** Help may begin before it is decided, where it cannot wait; it is written down that it did. */
    private static CaseworkDecision deliver(GrantFile file, CaseworkEvent.Deliver deliver, CaseworkGround ground) {
        GrantCase before = file.grant();
        Grant grant = before.grant();
        if (!before.stage().lasting()) {
            return closed(before);
        }
        if (grant.started() != null) {
            return CaseworkRefusal.DELIVERED_ALREADY.because(Danish.day(grant.started()));
        }
        if (deliver.day().isAfter(ground.today())) {
            return CaseworkRefusal.IN_THE_FUTURE.because();
        }
        if (grant.applied() != null && deliver.day().isBefore(grant.applied())) {
            return CaseworkRefusal.BEFORE_APPLICATION.because(Danish.day(grant.applied()));
        }
        boolean urgent = grant.decided() == null || deliver.day().isBefore(grant.decided());
        Grant started = new Grant(grant.service(), grant.legalBasis(), grant.applied(), grant.decided(),
                deliver.day(), grant.duration(), grant.variant());
        return changed(file.with(before.lasting(before.stage(), started)), GrantEntry.Kind.DELIVERED, deliver.by(),
                ground, Map.of("day", deliver.day().toString(), "beforeDecision", String.valueOf(urgent)));
    }

    private static CaseworkDecision happened(GrantFile file, CaseworkEvent.Happened happened, CaseworkGround ground) {
        GrantCase before = file.grant();
        LocalDate ended = before.ended();
        if (happened.kind() == EventKind.CALL || happened.kind() == EventKind.UNPROTECTED) {
            return CaseworkRefusal.NO_SUCH_EVENT.because();
        }
        if (before.stage() == Stage.REFUSED || before.stage() == Stage.WITHDRAWN) {
            return closed(before);
        }
        if (happened.date().isAfter(ground.today())) {
            return CaseworkRefusal.IN_THE_FUTURE.because();
        }
        if (ended != null && happened.date().isAfter(ended)) {
            return CaseworkRefusal.AFTER_THE_END.because(Danish.day(ended));
        }
        if (happened.kind() == EventKind.EXCEPTION && blank(happened.reason())) {
            return CaseworkRefusal.REASONS_MISSING.because();
        }
        String basis = before.grant().legalBasis();
        if (happened.kind() == EventKind.REHABILITATION_ENDED && basis != null && basis.startsWith("§112")) {
            return CaseworkRefusal.NO_COURSE.because(basis);
        }
        GrantEvent event = new GrantEvent(happened.date(), happened.to(), happened.kind(), null, happened.reason());
        if (file.facts().stream().anyMatch(fact -> fact.event().equals(event))) {
            return CaseworkRefusal.TOLD_ALREADY.because();
        }
        return changed(file.with(before.touched()).and(new GrantFact(event, happened.by(), ground.now())),
                GrantEntry.Kind.HAPPENED, happened.by(), ground,
                and(Map.of("kind", event.kind().wireName(), "date", event.date().toString(), "late",
                        String.valueOf(late(event, ground.today()))), "reason", event.reason()));
    }

    /** Whether it is told long after it happened. */
    public static boolean late(GrantEvent event, LocalDate told) {
        return event.date().plusDays(TOLD_IN_TIME_DAYS).isBefore(told);
    }

    private static CaseworkDecision delay(GrantFile file, CaseworkEvent.Delay delay, CaseworkGround ground) {
        GrantCase before = file.grant();
        if (before.stage() != Stage.APPLIED) {
            return before.stage() == Stage.WITHDRAWN ? closed(before) : CaseworkRefusal.DECIDED_ALREADY.because();
        }
        if (!delay.expected().isAfter(ground.today())) {
            return CaseworkRefusal.NOT_IN_THE_FUTURE.because();
        }
        if (delay.reason().isBlank()) {
            return CaseworkRefusal.REASONS_MISSING.because();
        }
        return changed(
                file.with(before.touched())
                        .and(new GrantNote(GrantNote.Kind.DELAYED, delay.expected(), delay.reason(), delay.by(),
                                ground.now())),
                GrantEntry.Kind.DELAYED, delay.by(), ground,
                Map.of("expected", delay.expected().toString(), "reason", delay.reason()));
    }

    private static CaseworkDecision withdraw(GrantFile file, CaseworkEvent.Withdraw withdraw, CaseworkGround ground) {
        GrantCase before = file.grant();
        LocalDate applied = before.grant().applied();
        if (!before.stage().lasting()) {
            return closed(before);
        }
        if (withdraw.day().isAfter(ground.today())) {
            return CaseworkRefusal.IN_THE_FUTURE.because();
        }
        if (applied != null && withdraw.day().isBefore(applied)) {
            return CaseworkRefusal.BEFORE_APPLICATION.because(Danish.day(applied));
        }
        if (withdraw.reason().isBlank()) {
            return CaseworkRefusal.REASONS_MISSING.because();
        }
        GrantDecision written = decision(file, GrantDecision.Act.WITHDRAWN, withdraw.reason(), withdraw.day(),
                withdraw.by(), ground);
        return changed(
                file.with(before.closed(Stage.WITHDRAWN, before.grant(), withdraw.day(), withdraw.by())).and(written),
                GrantEntry.Kind.WITHDRAWN, withdraw.by(), ground,
                Map.of("day", withdraw.day().toString(), "reason", withdraw.reason()));
    }

    private static CaseworkDecision move(GrantFile file, CaseworkEvent.Move move, CaseworkGround ground) {
        GrantCase before = file.grant();
        if (!before.stage().lasting()) {
            return closed(before);
        }
        if (move.to().isBlank()) {
            return CaseworkRefusal.REASONS_MISSING.because();
        }
        return changed(
                file.with(before.touched())
                        .and(new GrantNote(GrantNote.Kind.MOVED, move.day(), move.to(), move.by(), ground.now())),
                GrantEntry.Kind.MOVED, move.by(), ground, Map.of("day", move.day().toString(), "to", move.to()));
    }

    /** A decision that waits for nobody. */
    static GrantDecision decision(GrantFile file, GrantDecision.Act act, String reasons, LocalDate day, UserId by,
            CaseworkGround ground) {
        return new GrantDecision(file.decisions().size() + 1, act, reasons, file.grant().grant().legalBasis(),
                ground.today(), day, false, by, ground.now(), Confirmation.NONE, null, null);
    }

    static Refused closed(GrantCase grant) {
        return CaseworkRefusal.CLOSED.because(switch (grant.stage()) {
            case REFUSED -> "der er givet afslag";
            case WITHDRAWN -> "borgeren har trukket den tilbage " + Danish.day(Objects.requireNonNull(grant.ended()));
            case ENDED -> "bevillingen er ophørt " + Danish.day(Objects.requireNonNull(grant.ended()));
            case APPLIED, GRANTED -> throw new IllegalArgumentException("it is not closed");
        });
    }

    static Changed changed(GrantFile next, GrantEntry.Kind kind, UserId by, CaseworkGround ground,
            Map<String, String> details) {
        return new Changed(next, List.of(new GrantEntry(ground.now(), kind, by, details)));
    }

    static Map<String, String> and(Map<String, String> details, String name, @Nullable Object value) {
        if (value == null) {
            return details;
        }
        Map<String, String> all = new TreeMap<>(details);
        all.put(name, value.toString());
        return all;
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
