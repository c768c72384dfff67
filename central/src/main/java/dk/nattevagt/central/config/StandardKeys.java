package dk.nattevagt.central.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quality standard in a catalogue file. What is null here and must not be is refused by {@link StandardReader}, with its line.
 *
 * @param standard its id, such as greve-2022
 * @param municipality null where the source does not name it
 * @param document its number among the sources
 * @param approved as precisely as the source says it: a date or a year; null where it says nothing
 * @param complaint for the services that do not say themselves
 */
public record StandardKeys(@Nullable String standard, @Nullable String municipality, @Nullable String document,
        @Nullable String title, @Nullable String approved, @Nullable ComplaintKeys complaint,
        @Nullable List<ServiceKeys> services) {

    /**
     * One service.
     *
     * @param also other names of it
     * @param legalBasis empty where the municipality gives it without a duty to
     * @param section where it stands, unless a rule says otherwise
     */
    public record ServiceKeys(@Nullable String service, @Nullable List<String> also,
            @Nullable List<String> legalBasis, @Nullable String section, @Nullable ComplaintKeys complaint,
            @Nullable List<RuleKeys> rules, @Nullable List<TermKeys> terms) {}

    /**
     * The right of complaint.
     *
     * @param within such as 4 weeks; needed where there is a right
     * @param stated false where the source does not say the period itself
     * @param to to whom the complaint is sent
     * @param passedOnTo who gets it after that
     * @param instead what the citizen can do where there is none: new-facts
     * @param lines where it stands; only a period that is not stated may stand nowhere
     */
    public record ComplaintKeys(@Nullable Boolean right, @Nullable String within, @Nullable Boolean stated,
            @Nullable String to, @Nullable String passedOnTo, @Nullable String instead, @Nullable String section,
            @Nullable String lines) {}

    /**
     * What a service promises or asks beside its rules.
     *
     * @param term its kind, such as free-choice
     * @param value what its kind asks for
     * @param variant the part of the service it is for
     */
    public record TermKeys(@Nullable String term, @Nullable String value, @Nullable String variant,
            @Nullable String section, @Nullable String lines) {}

    /**
     * One rule.
     *
     * @param from started, decided, visit or the name of an event; left out: as its kind counts
     * @param on the event it waits for
     * @param atLeastDays how long that event must last
     * @param moreThan how often in a row it must have happened and once more
     * @param unless the event that sets it aside
     * @param variant the part of the service it is for
     * @param without the part it is not for
     * @param duration temporary or permanent
     * @param yearly a month and day, such as 03-31
     * @param quantity how much
     * @param atLeast the lower end of a quantity, or the only one of it
     * @param usually a shorter period that is aimed at
     * @param atMost the longest period, where the source gives a span
     * @param before whether it is to be done before the period is over
     * @param flexible whether an individual assessment may depart from it
     * @param whenMissed what is to be done when the deadline will not be kept: tell-citizen-new-date
     * @param lines of the sentence in the source, such as 12-14
     */
    public record RuleKeys(@Nullable String rule, @Nullable String kind, @Nullable String period,
            @Nullable String from, @Nullable String on, @Nullable Integer atLeastDays, @Nullable Integer moreThan,
            @Nullable String unless, @Nullable String variant, @Nullable String without, @Nullable String duration,
            @Nullable String yearly, @Nullable Double quantity, @Nullable Double atLeast, @Nullable String unit,
            @Nullable String per, @Nullable Integer minutesEach, @Nullable String usually, @Nullable String atMost,
            @Nullable Boolean before, @Nullable Boolean flexible, @Nullable String whenMissed,
            @Nullable String section, @Nullable String consequence, @Nullable String lines) {}
}
