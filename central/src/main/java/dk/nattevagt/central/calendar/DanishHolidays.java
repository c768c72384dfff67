package dk.nattevagt.central.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Denmark's public holidays. Store bededag is one until 2023 and an ordinary day since; 5 June, 24 and 31 December are none. For any
 * thread.
 */
public final class DanishHolidays implements Predicate<LocalDate> {
    private final HolidayManager manager = HolidayManager
            .getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    @Override
    public boolean test(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::holidays).contains(day);
    }

    private Set<LocalDate> holidays(int year) {
        return manager.getHolidays(Year.of(year)).stream().map(Holiday::getDate).collect(Collectors.toSet());
    }
}
