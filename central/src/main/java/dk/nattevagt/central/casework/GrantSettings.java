package dk.nattevagt.central.casework;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * How a municipality handles grants.
 *
 * @param standard the quality standard it decides by, such as greve-2022
 * @param fourEyes whether ending or refusing takes a second person
 * @param closed days of every year on which it is closed though they are no public holidays, such as 24 December
 * @param unprovenAfterDays more days than this without protection in all, and a period proves nothing; 0 or more
 * @param warnBeforeDays from how many days before a deadline it is shown as near; 1 or more
 */
public record GrantSettings(String standard, boolean fourEyes, Set<MonthDay> closed, int unprovenAfterDays,
        int warnBeforeDays) {
    /** Greve's standard, one person decides, open on every working day. */
    public static final GrantSettings STANDARD = new GrantSettings("greve-2022", false, Set.of(), 3, 7);

    /** @throws IllegalArgumentException outside the ranges */
    public GrantSettings {
        closed = Set.copyOf(closed);
        if (unprovenAfterDays < 0 || warnBeforeDays < 1) {
            throw new IllegalArgumentException("unprovenAfterDays is 0 or more, warnBeforeDays 1 or more");
        }
    }

    /** Whether it is closed on this day, holidays aside. */
    public boolean closedOn(LocalDate day) {
        return closed.contains(MonthDay.from(day));
    }
}
