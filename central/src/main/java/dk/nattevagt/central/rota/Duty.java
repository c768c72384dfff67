package dk.nattevagt.central.rota;

import dk.nattevagt.central.people.UserId;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * Who is on which shifts of which weekdays.
 *
 * @param days the days on which the shifts begin; empty for all
 * @param shifts names; empty for all
 */
public record Duty(Set<DayOfWeek> days, Set<String> shifts, List<UserId> people) {
    public Duty {
        days = Set.copyOf(days);
        shifts = Set.copyOf(shifts);
        people = List.copyOf(people);
    }

    boolean covers(ShiftKey shift) {
        return (days.isEmpty() || days.contains(shift.date().getDayOfWeek()))
                && (shifts.isEmpty() || shifts.contains(shift.name()));
    }
}
