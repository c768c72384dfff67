package dk.nattevagt.central.grant;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How much, in Danish. */
final class QuantityWords {
    private QuantityWords() {}

    static String quantity(Rule rule) {
        Rule.Quantity quantity = Objects.requireNonNull(rule.quantity());
        String much = span(rule, quantity) + each(rule) + Measure.per(quantity);
        return RuleWords.is(rule, Consequence.CAP) && rule.details().least() != null
                ? "Der gives " + much
                : Consequence.ofWireName(rule.consequence()).orElse(Consequence.CAP).danish(much);
    }

    private static String span(Rule rule, Rule.Quantity quantity) {
        Double least = rule.details().least();
        return (least == null ? "" : Measure.number(least) + "-") + Measure.of(quantity.amount(), quantity.unit());
    }

    private static String each(Rule rule) {
        Integer minutes = rule.details().minutesEach();
        return minutes == null ? "" : " à " + minutes(minutes);
    }

    private static String minutes(int minutes) {
        return minutes % 60 == 0 ? Measure.of(minutes / 60.0, "hours") : Measure.of(minutes, "minutes");
    }

    static String saved(Rule rule) {
        Rule.Quantity quantity = Objects.requireNonNull(rule.quantity());
        @Nullable
        Integer minutes = rule.details().minutesEach();
        String inAll = minutes == null
                ? ""
                : " (%s)".formatted(Measure.of(quantity.amount() * minutes / 60.0, "hours"));
        return "Ubrugt tid kan gemmes i op til %s, højst %s%s%s, og det ældste bortfalder først".formatted(
                RuleWords.period(rule), Measure.danish(quantity), each(rule), inAll);
    }
}
