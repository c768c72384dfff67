package dk.nattevagt.central.casework;

import dk.nattevagt.central.casework.CaseworkDecision.Refused;
import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.grant.ServiceStandard;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What else a citizen and a home have: nobody is granted the same twice at a time, though each of a couple may have a grant for the unit
 * they share; and a smoke alarm works through a personal alarm in the same home [004 §15].
 */
final class HouseholdRules {
    private static final String SMOKE_ALARM = "røgalarm";
    private static final String PERSONAL_ALARM = "nødkald";

    private HouseholdRules() {}

    static Optional<Refused> apply(GrantCase asked, ServiceStandard service, CaseworkGround ground) {
        return overlaps(asked, service, ground, other -> other.stage().lasting())
                .or(() -> tooMany(asked, service, ground, other -> other.stage().lasting()))
                .or(() -> noPersonalAlarm(asked, ground, other -> other.stage().lasting()));
    }

    static Optional<Refused> grant(GrantCase asked, LocalDate day, ServiceStandard service, CaseworkGround ground) {
        return overlaps(asked, service, ground, other -> other.stage().lasting() || other.activeOn(day))
                .or(() -> tooMany(asked, service, ground, other -> other.activeOn(day)))
                .or(() -> noPersonalAlarm(asked, ground, other -> other.activeOn(ground.today())))
                .or(() -> MunicipalityCap.grant(asked, service, ground));
    }

    private static Stream<GrantCase> others(GrantCase asked, CaseworkGround ground) {
        return ground.household().stream().filter(other -> !other.id().equals(asked.id()));
    }

    private static Optional<Refused> overlaps(GrantCase asked, ServiceStandard service, CaseworkGround ground,
            Predicate<GrantCase> lasts) {
        if (cap(service).isPresent()) {
            // Several pieces are several grants; their number is what is limited.
            return Optional.empty();
        }
        return others(asked, ground).filter(other -> other.citizen().equals(asked.citizen()))
                .filter(other -> same(asked.grant(), other.grant())).filter(lasts).findFirst()
                .map(other -> CaseworkRefusal.OVERLAPS.because(service.inASentence(), dates(other)));
    }

    /** Different parts of a service may stand beside each other. */
    static boolean same(Grant one, Grant other) {
        return one.service().equals(other.service())
                && (one.variant() == null || other.variant() == null || one.variant().equals(other.variant()));
    }

    private static String dates(GrantCase other) {
        Grant grant = other.grant();
        LocalDate ended = other.ended();
        String until = ended == null ? "" : " til %s".formatted(Danish.day(ended));
        if (grant.decided() != null) {
            return "bevilget %s%s".formatted(Danish.day(grant.decided()), until);
        }
        return grant.applied() == null ? "ansøgt" : "ansøgt %s".formatted(Danish.day(grant.applied()));
    }

    /** How many pieces a home gets at most, where each is a grant of its own. */
    static Optional<Rule> cap(ServiceStandard service) {
        return service.rules().stream().filter(rule -> rule.kind() == RuleKind.QUANTITY)
                .filter(rule -> isPerHome(rule.quantity())).findFirst();
    }

    private static boolean isPerHome(Rule.@Nullable Quantity quantity) {
        return quantity != null && quantity.unit().equals("devices") && "home".equals(quantity.per());
    }

    private static Optional<Refused> tooMany(GrantCase asked, ServiceStandard service, CaseworkGround ground,
            Predicate<GrantCase> counts) {
        return cap(service).flatMap(rule -> {
            long most = (long) Objects.requireNonNull(rule.quantity()).amount();
            long there = others(asked, ground).filter(other -> same(asked.grant(), other.grant())).filter(counts)
                    .count();
            return there < most
                    ? Optional.empty()
                    : Optional.of(CaseworkRefusal.TOO_MANY.because(there, service.inASentence(), most,
                            ServiceWords.section(rule.source().section())));
        });
    }

    private static Optional<Refused> noPersonalAlarm(GrantCase asked, CaseworkGround ground,
            Predicate<GrantCase> counts) {
        return needsPersonalAlarm(asked) && others(asked, ground).filter(HouseholdRules::isPersonalAlarm)
                .noneMatch(counts)
                        ? Optional.of(CaseworkRefusal.NO_PERSONAL_ALARM.because())
                        : Optional.empty();
    }

    /** Whether it is a smoke alarm, which is silent without one. */
    static boolean needsPersonalAlarm(GrantCase grant) {
        return grant.grant().service().equals(SMOKE_ALARM);
    }

    /** Whether it is a personal alarm. */
    static boolean isPersonalAlarm(GrantCase grant) {
        return grant.grant().service().equals(PERSONAL_ALARM);
    }
}
