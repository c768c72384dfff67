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
 * @param details what else the source says of it; nothing is proposed from them
 */
public record Rule(String id, RuleKind kind, @Nullable Period period, @Nullable EventKind trigger, OnlyFor onlyFor,
        @Nullable EventKind unless, @Nullable String yearly, String consequence, @Nullable Quantity quantity,
        Source source, Details details) {

    /** A rule of which the source says nothing more. */
    public Rule(String id, RuleKind kind, @Nullable Period period, @Nullable EventKind trigger, OnlyFor onlyFor,
            @Nullable EventKind unless, @Nullable String yearly, String consequence, @Nullable Quantity quantity,
            Source source) {
        this(id, kind, period, trigger, onlyFor, unless, yearly, consequence, quantity, source, Details.NONE);
    }

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

    /**
     * What a source says beside the rule itself.
     *
     * @param usually a shorter period that is aimed at, or the shorter end of a span; null for none
     * @param atMost the longest period, where the source gives a span; null for none
     * @param before whether it is to be done before the period is over
     * @param flexible whether the source lets it be departed from after an individual assessment
     * @param fromVisit whether the source counts from the assessor's visit, which is counted from the decision here
     * @param whenMissed what is to be done when the deadline will not be kept; null for nothing
     * @param minutesEach how long one unit is; null where nobody has said
     * @param least the lower end of a quantity given as a span; null for none
     * @param moreThan how often in a row it must have happened and once more; null for once
     */
    public record Details(@Nullable Period usually, @Nullable Period atMost, boolean before, boolean flexible,
            boolean fromVisit, @Nullable WhenMissed whenMissed, @Nullable Integer minutesEach, @Nullable Double least,
            @Nullable Integer moreThan) {
        /** Nothing more. */
        public static final Details NONE = new Details(null, null, false, false, false, null, null, null, null);
    }

    /** What is to be done when a deadline will not be kept. */
    public enum WhenMissed {
        /** The citizen is told at once, with the new expected date. */
        TELL_CITIZEN_NEW_DATE
    }
}
