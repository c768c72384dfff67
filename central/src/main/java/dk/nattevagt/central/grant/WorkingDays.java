package dk.nattevagt.central.grant;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Hverdage: Monday to Friday, no public holiday, and not closed by the municipality.
 *
 * @param closed public holidays, and other days on which the municipality is closed
 */
public record WorkingDays(Predicate<LocalDate> closed) {

    /** Whether it is one. */
    public boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !closed.test(day);
    }

    /** This day, or the first working day after it: a deadline on any other day moves there, and runs to 23.59. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!includes(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** This day, or the last working day before it. */
    LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!includes(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** So many working days after this day, which is not counted itself. */
    LocalDate plus(LocalDate day, int count) {
        LocalDate found = day;
        for (int counted = 0; counted < count; counted++) {
            found = onOrAfter(found.plusDays(1));
        }
        return found;
    }
}
