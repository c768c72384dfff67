package dk.nattevagt.central.units;

import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.grant.Source;
import org.jspecify.annotations.Nullable;

/** Whether there is room under a cap of the catalogue, or enough above a floor. */
public final class Caps {
    /** A rule's word for more than so much, instead of no more. */
    private static final String FLOOR = "floor";

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

    /**
     * Asks a rule.
     *
     * @param used so far, per what the rule counts by: in the home, on the day, in the municipality's year
     * @param wanted in addition; above 0
     * @throws IllegalArgumentException for a rule that is not about how much
     */
    public static Answer check(Rule rule, double used, double wanted) {
        Rule.Quantity quantity = rule.quantity();
        if (rule.kind() != RuleKind.QUANTITY || quantity == null) {
            throw new IllegalArgumentException(rule.id() + " is no cap");
        }
        if (wanted <= 0 || used < 0) {
            throw new IllegalArgumentException("something is wanted, and nothing or more is used");
        }
        double all = used + wanted;
        if (rule.consequence().equals(FLOOR)) {
            return all > quantity.amount()
                    ? new Answer.Allowed(null)
                    : new Answer.Refused("Det er for mere end %s.".formatted(words(rule)), rule.source());
        }
        return all <= quantity.amount()
                ? new Answer.Allowed(quantity.amount() - all)
                : new Answer.Refused(sentence(rule, used, wanted), rule.source());
    }

    private static String sentence(Rule rule, double used, double wanted) {
        String most = "Der kan højst gives %s".formatted(words(rule));
        return used == 0
                ? "%s. Der er bedt om %s.".formatted(most, DanishNumber.of(wanted))
                : "%s, og %s er brugt. Der er bedt om %s til.".formatted(most, DanishNumber.of(used),
                        DanishNumber.of(wanted));
    }

    /** The cap in Danish: {@code 15 timer pr. måned}. */
    public static String words(Rule rule) {
        Rule.Quantity quantity = rule.quantity();
        if (quantity == null) {
            throw new IllegalArgumentException(rule.id() + " is no cap");
        }
        boolean one = quantity.amount() == 1;
        String unit = switch (quantity.unit()) {
            case "hours" -> one ? "time" : "timer";
            case "times" -> one ? "gang" : "gange";
            case "devices" -> one ? "røgalarm" : "røgalarmer";
            case "courses" -> "forløb";
            case "clips" -> "klip";
            case "days" -> one ? "dag" : "dage";
            default -> quantity.unit();
        };
        String per = quantity.per();
        String how = per == null ? "" : switch (per) {
            case "day" -> " pr. døgn";
            case "week" -> " om ugen";
            case "month" -> " pr. måned";
            case "year" -> " om året";
            case "incident" -> " pr. hændelse";
            case "home" -> " pr. bolig";
            case "municipality-year" -> " om året i hele kommunen";
            default -> " pr. " + per;
        };
        return DanishNumber.of(quantity.amount()) + " " + unit + how;
    }
}
