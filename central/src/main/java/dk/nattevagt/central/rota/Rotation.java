package dk.nattevagt.central.rota;

import dk.nattevagt.central.people.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * Weeks that come again and again.
 *
 * @param from the first day; the week it lies in is the first of the cycle. Before it the rotation says nothing
 * @param weeks at least one, each from Monday
 */
public record Rotation(LocalDate from, List<List<Duty>> weeks) {
    /** Nobody plans further, and every week is looked at when a plan is saved. */
    public static final int LONGEST = 26;

    public Rotation {
        weeks = weeks.stream().map(List::copyOf).toList();
        if (weeks.isEmpty() || weeks.size() > LONGEST) {
            throw new IllegalArgumentException("a rotation has from 1 to " + LONGEST + " weeks");
        }
    }

    /** Whether it has begun on the day of this shift. */
    boolean begunAt(ShiftKey shift) {
        return !shift.date().isBefore(from);
    }

    /** Who is on this shift, in the order written. */
    List<UserId> people(ShiftKey shift) {
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long week = ChronoUnit.DAYS.between(monday, shift.date()) / 7;
        return weeks.get((int) (week % weeks.size())).stream()
                .filter(duty -> duty.covers(shift))
                .flatMap(duty -> duty.people().stream())
                .distinct()
                .toList();
    }

    /** Everybody it names. */
    public List<UserId> everybody() {
        return weeks.stream().flatMap(List::stream).flatMap(duty -> duty.people().stream()).distinct().toList();
    }

    /** Every shift it names. */
    Stream<String> shiftNames() {
        return weeks.stream().flatMap(List::stream).flatMap(duty -> duty.shifts().stream()).distinct().sorted();
    }
}
