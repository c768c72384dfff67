package dk.nattevagt.central.casework;

import dk.nattevagt.central.casework.CaseworkDecision.Refused;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.grant.ServiceStandard;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many courses of a service a municipality grants in a calendar year, such as 70 of relief for relatives [004 §25]. */
final class MunicipalityCap {
    private MunicipalityCap() {}

    /** The rule that limits them. */
    static Optional<Rule> of(ServiceStandard service) {
        return service.rules().stream()
                .filter(rule -> rule.kind() == RuleKind.QUANTITY && rule.consequence().equals("cap"))
                .filter(rule -> isYearly(rule.quantity())).findFirst();
    }

    private static boolean isYearly(Rule.@Nullable Quantity quantity) {
        return quantity != null && "municipality-year".equals(quantity.per());
    }

    static Optional<Refused> grant(GrantCase asked, ServiceStandard service, CaseworkGround ground) {
        return of(service).flatMap(rule -> {
            long most = (long) Objects.requireNonNull(rule.quantity()).amount();
            int year = begins(asked.grant(), ground).getYear();
            long begun = ground.sameService().stream().filter(other -> !other.id().equals(asked.id()))
                    .filter(other -> isGranted(other) && begins(other.grant(), ground).getYear() == year).count();
            return begun < most
                    ? Optional.empty()
                    : Optional.of(CaseworkRefusal.TOO_MANY_IN_YEAR.because(begun, service.inASentence(),
                            year, most, ServiceWords.section(rule.source().section())));
        });
    }

    private static boolean isGranted(GrantCase grant) {
        return grant.stage() == Stage.GRANTED || (grant.ended() != null && grant.grant().decided() != null);
    }

    /** Delivered, else decided, else about to be. */
    private static LocalDate begins(Grant grant, CaseworkGround ground) {
        return Objects.requireNonNullElse(grant.started(),
                Objects.requireNonNullElse(grant.decided(), ground.today()));
    }
}
