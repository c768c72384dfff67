package dk.nattevagt.central.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quality standard in a catalogue file.
 *
 * @param standard its id, such as greve-2022
 * @param municipality null where the source does not name it
 * @param document its number among the sources
 * @param approved as precisely as the source says it: a date or a year; null where it says nothing
 * @param complaint for the services that do not say themselves
 */
public record StandardKeys(String standard, @Nullable String municipality, String document, String title,
        @Nullable String approved, @Nullable ComplaintKeys complaint, List<ServiceKeys> services) {

    /**
     * One service.
     *
     * @param also other names of it
     * @param section where it stands, unless a rule says otherwise
     * @param hours in which it is delivered
     * @param usually temporary or permanent, where the source tells
     */
    public record ServiceKeys(String service, @Nullable List<String> also, List<String> legalBasis, String section,
            @Nullable ComplaintKeys complaint, @Nullable HoursKeys hours, @Nullable String usually,
            List<RuleKeys> rules) {}

    /**
     * The right of complaint.
     *
     * @param within such as 4 weeks; needed where there is a right
     * @param instead what the citizen can do where there is none
     */
    public record ComplaintKeys(boolean right, @Nullable String within, @Nullable String basis,
            @Nullable String instead, @Nullable String section, @Nullable String lines) {}

    /** Hours of the day. */
    public record HoursKeys(String from, String to) {}

    /**
     * One rule.
     *
     * @param from started, decided or the name of an event; left out: as its kind counts
     * @param on the event it waits for
     * @param atLeastDays how long that event must last
     * @param unless the event that sets it aside
     * @param variant the part of the service it is for
     * @param without the part it is not for
     * @param duration temporary or permanent
     * @param yearly a month and day, such as 03-31
     * @param usually a shorter period that is aimed at
     * @param atMost the longest period, where the source gives a span
     * @param before whether it is to be done before the period is over
     * @param whenMissed what is to be done when the deadline will not be kept
     * @param lines of the sentence in the source, such as 12-14
     */
    public record RuleKeys(String rule, String kind, @Nullable String period, @Nullable String from,
            @Nullable String on, @Nullable Integer atLeastDays, @Nullable String unless, @Nullable String variant,
            @Nullable String without, @Nullable String duration, @Nullable String yearly, @Nullable Double quantity,
            @Nullable Double atLeast, @Nullable String unit, @Nullable String per, @Nullable Integer minutesEach,
            @Nullable String usually, @Nullable String atMost, @Nullable Boolean before, @Nullable String whenMissed,
            @Nullable String section, String consequence, String lines) {}
}
