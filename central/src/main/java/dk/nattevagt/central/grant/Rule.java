package dk.nattevagt.central.grant;

import org.jspecify.annotations.Nullable;

/**
 * One rule of a quality standard.
 *
 * @param id unique in its standard
 * @param period null where the rule has none
 * @param trigger what it waits for; null where it is not about an event
 * @param onlyFor the grants it is for
 * @param unless an event that sets it aside; null where none does
 * @param yearly a day of every year by which it is due, as {@code 03-31}; null for none
 * @param consequence what follows, in the catalogue's word
 * @param quantity null where it is not about how much
 */
public record Rule(String id, RuleKind kind, @Nullable Period period, @Nullable EventKind trigger, OnlyFor onlyFor,
        @Nullable EventKind unless, @Nullable String yearly, String consequence, @Nullable Quantity quantity,
        Source source) {

    /**
     * The grants a rule is for.
     *
     * @param duration null for both
     * @param variant a part of the service; null for all of it
     * @param without a part of the service it is not for; null for none
     */
    public record OnlyFor(@Nullable GrantDuration duration, @Nullable String variant, @Nullable String without) {
        /** Every grant of the service. */
        public static final OnlyFor ALL = new OnlyFor(null, null, null);

        /** Whether this grant is among them; one of which nobody has said is. */
        boolean includes(Grant grant) {
            boolean duration = this.duration == null || grant.duration() == null || this.duration == grant.duration();
            boolean variant = this.variant == null || grant.variant() == null || this.variant.equals(grant.variant());
            return duration && variant && (without == null || !without.equals(grant.variant()));
        }
    }

    /**
     * How much.
     *
     * @param amount in its unit, above 0
     * @param unit such as hours, clips or devices
     * @param per such as week, day, incident or home; null for a saving
     */
    public record Quantity(double amount, String unit, @Nullable String per) {}
}
