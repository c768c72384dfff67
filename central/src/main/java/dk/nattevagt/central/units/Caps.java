package dk.nattevagt.central.units;

import dk.nattevagt.central.grant.Measure;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.grant.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether there is room under a cap of the catalogue, or enough for a floor. */
public final class Caps {
    private Caps() {}

    /** What a cap says. */
    public sealed interface Answer {
        /**
         * It is within the rule.
         *
         * @param left how much more there is room for after it; null where there is no upper limit
         */
        record Allowed(@Nullable Double left) implements Answer {}

        /** It is not; said in Danish, with where the rule stands. */
        record Refused(String sentence, Source source) implements Answer {}
    }

    /** How a rule limits. */
    private enum Limit {
        /** No more than that. */
        CAP,
        /** No less. */
        FLOOR,
        /** More than that. */
        ABOVE
    }

    private static Optional<Limit> limit(Rule rule) {
        return rule.kind() != RuleKind.QUANTITY || rule.quantity() == null
                ? Optional.empty()
                : switch (rule.consequence()) {
                    case "cap" -> Optional.of(Limit.CAP);
                    case "floor" -> Optional.of(Limit.FLOOR);
                    case "above" -> Optional.of(Limit.ABOVE);
                    default -> Optional.empty();
                };
    }

    /** Whether the rule can be asked: one that only says where one begins, or what takes approval, limits nothing. */
    public static boolean limits(Rule rule) {
        return limit(rule).isPresent();
    }

    /** Whether it sets an upper limit. */
    public static boolean isUpper(Rule rule) {
        return limit(rule).filter(limit -> limit == Limit.CAP).isPresent();
    }

    /**
     * Asks a rule.
     *
     * @param used so far, per what the rule counts by: in the home, on the day, in the municipality's year
     * @param wanted in addition; above 0
     * @throws IllegalArgumentException for a rule that limits nothing
     */
    public static Answer check(Rule rule, double used, double wanted) {
        Limit limit = limit(rule).orElseThrow(() -> new IllegalArgumentException(rule.id() + " limits nothing"));
        if (wanted <= 0 || used < 0) {
            throw new IllegalArgumentException("something is wanted, and nothing or more is used");
        }
        double all = used + wanted;
        double amount = quantity(rule).amount();
        return switch (limit) {
            case CAP -> all <= amount
                    ? new Answer.Allowed(amount - all)
                    : new Answer.Refused(sentence(rule, used, wanted), rule.source());
            case FLOOR -> all >= amount
                    ? new Answer.Allowed(null)
                    : new Answer.Refused("Det er for mindst %s.".formatted(words(rule)), rule.source());
            case ABOVE -> all > amount
                    ? new Answer.Allowed(null)
                    : new Answer.Refused("Det er for mere end %s.".formatted(words(rule)), rule.source());
        };
    }

    private static Rule.Quantity quantity(Rule rule) {
        Rule.Quantity quantity = rule.quantity();
        if (quantity == null) {
            throw new IllegalArgumentException(rule.id() + " is not about how much");
        }
        return quantity;
    }

    private static String sentence(Rule rule, double used, double wanted) {
        String most = "Der kan højst gives %s".formatted(words(rule));
        return used == 0
                ? "%s. Der er bedt om %s.".formatted(most, DanishNumber.of(wanted))
                : "%s, og %s er brugt. Der er bedt om %s til.".formatted(most, DanishNumber.of(used),
                        DanishNumber.of(wanted));
    }

    /** How much, in Danish: {@code 15 timer om måneden}. A word nobody knows stands as the catalogue has it. */
    public static String words(Rule rule) {
        Rule.Quantity quantity = quantity(rule);
        String much = quantity.unit().equals("devices")
                ? DanishNumber.of(quantity.amount()) + (quantity.amount() == 1 ? " røgalarm" : " røgalarmer")
                : Measure.Unit.ofWireName(quantity.unit()).map(unit -> unit.danish(quantity.amount()))
                        .orElseGet(() -> DanishNumber.of(quantity.amount()) + " " + quantity.unit());
        String per = quantity.per();
        return per == null
                ? much
                : much + " " + Measure.Per.ofWireName(per).map(Measure.Per::danish).orElse("pr. " + per);
    }
}
