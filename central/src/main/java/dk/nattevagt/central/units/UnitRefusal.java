package dk.nattevagt.central.units;

import dk.nattevagt.central.grant.Danish;
import dk.nattevagt.central.units.UnitLedger.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an entry is not written.
 *
 * @param name for programs
 * @param sentence in Danish
 */
public record UnitRefusal(String name, String sentence) {

    /** Why this one is not; nothing where it may be written. */
    public static Optional<UnitRefusal> of(UnitRule rule, Span span, List<UnitEntry> entries, UnitEntry wanted,
            LocalDate today) {
        LocalDate day = wanted.day();
        if (day.isAfter(today)) {
            return refused("in-the-future", "Forbrug skrives ned, når det har fundet sted: %s er ikke kommet endnu."
                    .formatted(Danish.day(day)));
        }
        if (!span.includes(day)) {
            return refused("outside-the-grant", day.isBefore(span.start())
                    ? "Bevillingen begyndte først %s.".formatted(Danish.day(span.start()))
                    : "Bevillingen er ophørt: den sidste dag var %s."
                            .formatted(Danish.day(Objects.requireNonNull(span.ended()))));
        }
        int usedThatDay = entries.stream().filter(entry -> entry.day().equals(day)).mapToInt(UnitEntry::used).sum();
        if (usedThatDay + wanted.used() < 0) {
            return refused("not-used-that-day", "Der kan højst gives %s tilbage: mere er der ikke brugt %s."
                    .formatted(rule.measure().danish(usedThatDay), Danish.day(day)));
        }
        return balance(rule, span, entries, wanted, today);
    }

    private static Optional<UnitRefusal> balance(UnitRule rule, Span span, List<UnitEntry> entries, UnitEntry wanted,
            LocalDate today) {
        int before = UnitLedger.of(rule, span, entries, today).missing();
        List<UnitEntry> with = Stream.concat(entries.stream(), Stream.of(wanted)).toList();
        if (UnitLedger.of(rule, span, with, today).missing() <= before) {
            return Optional.empty();
        }
        int left = UnitLedger.of(rule, span, entries, wanted.day()).balance();
        String asked = rule.measure().danish(wanted.used());
        return left < wanted.used()
                ? refused("more-than-the-balance", "Der var kun %s tilbage %s, så der kan ikke bruges %s."
                        .formatted(rule.measure().danish(left), Danish.day(wanted.day()), asked))
                : refused("used-since",
                        ("Der var %s tilbage %s, men de er brugt siden. Ret det senere forbrug først, hvis"
                                + " det er forkert.").formatted(rule.measure().danish(left), Danish.day(wanted.day())));
    }

    private static Optional<UnitRefusal> refused(String name, String sentence) {
        return Optional.of(new UnitRefusal(name, sentence));
    }
}
