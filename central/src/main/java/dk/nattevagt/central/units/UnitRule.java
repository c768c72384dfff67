package dk.nattevagt.central.units;

import dk.nattevagt.central.grant.Period;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.grant.Source;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a service's time is saved, in the catalogue's own figures. A week or month of the grant runs from the day it began, whatever
 * day of the week or month that is; its units can be used from its first day, and lapse when the whole period that began with it is
 * over. So never more than the catalogue's cap is saved at once, and nobody loses a part of the first week or month.
 *
 * @param rule its id in the catalogue
 * @param every the step in which units come: one week or one month
 * @param lasts how many steps a unit can be saved, its own among them
 * @param each how many parts come with each step
 * @param measure what the parts are
 */
public record UnitRule(String rule, Period.Unit every, int lasts, int each, Measure measure, Source source) {

    /** What is counted, and in which parts. */
    public enum Measure {
        /** Whole clips. */
        CLIPS("clips", 1, "klip", "klip"),
        /** Hours, counted by the minute. */
        HOURS("hours", 60, "time", "timer");

        private final String wireName;
        private final int parts;
        private final String one;
        private final String many;

        Measure(String wireName, int parts, String one, String many) {
            this.wireName = wireName;
            this.parts = parts;
            this.one = one;
            this.many = many;
        }

        /** The catalogue's word for it. */
        public String wireName() {
            return wireName;
        }

        /** So many parts as an amount of units. */
        public double amount(int parts) {
            return (double) parts / this.parts;
        }

        /** So many units in parts; nothing where it is no whole number of them. */
        public Optional<Integer> parts(double amount) {
            double parts = amount * this.parts;
            long whole = Math.round(parts);
            return Math.abs(parts - whole) < 1e-6 && Math.abs(whole) < 1_000_000
                    ? Optional.of((int) whole)
                    : Optional.empty();
        }

        /** In Danish: {@code 2 klip}, {@code 1,5 timer}. */
        public String danish(int parts) {
            return "%s %s".formatted(DanishNumber.of(amount(parts)), parts == this.parts ? one : many);
        }
    }

    /**
     * A service's rule; nothing where its time cannot be saved.
     *
     * @throws IllegalArgumentException when the catalogue's figures do not divide into steps
     */
    public static Optional<UnitRule> of(ServiceStandard service) {
        return service.rules().stream().filter(rule -> rule.kind() == RuleKind.SAVED_UNITS).findFirst()
                .map(UnitRule::of);
    }

    private static UnitRule of(Rule rule) {
        Period period = rule.period();
        Rule.Quantity quantity = rule.quantity();
        if (period == null || quantity == null
                || (period.unit() != Period.Unit.WEEKS && period.unit() != Period.Unit.MONTHS)) {
            throw new IllegalArgumentException(rule.id() + ": units are saved for weeks or months, and so many");
        }
        Measure measure = switch (quantity.unit()) {
            case "clips" -> Measure.CLIPS;
            case "hours" -> Measure.HOURS;
            default -> throw new IllegalArgumentException(rule.id() + ": nobody saves " + quantity.unit());
        };
        int each = measure.parts(quantity.amount() / period.amount())
                .orElseThrow(() -> new IllegalArgumentException(rule.id() + ": the cap does not divide by the period"));
        return new UnitRule(rule.id(), period.unit(), period.amount(), each, measure, rule.source());
    }

    /** The most that can be saved at once, in parts. */
    public int cap() {
        return each * lasts;
    }

    /** The first day of a step, counted from 0. Counted from the start each time, so that the 31st stays the 31st. */
    LocalDate stepFrom(LocalDate start, int step) {
        return every == Period.Unit.WEEKS ? start.plusWeeks(step) : start.plusMonths(step);
    }

    /** The last day on which the units of a step can be used. */
    LocalDate lastDay(LocalDate start, int step) {
        return stepFrom(start, step + lasts).minusDays(1);
    }
}
