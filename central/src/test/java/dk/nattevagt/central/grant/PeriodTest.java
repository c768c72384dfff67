package dk.nattevagt.central.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.calendar.DanishHolidays;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting days, each row by hand. */
class PeriodTest {
    private static final WorkingDays WORKING_DAYS = new WorkingDays(new DanishHolidays());

    @ParameterizedTest(name = "{0} from {1} end on {2}")
    @CsvSource({"14 days, 2026-11-10, 2026-11-24", "4 weeks, 2026-02-01, 2026-03-01", "1 month, 2026-01-31, 2026-02-28",
            "6 months, 2026-08-31, 2027-02-28", "6 months, 2027-08-31, 2028-02-29", "6 months, 2026-05-20, 2026-11-20",
            "1 year, 2028-02-29, 2029-02-28", "3 years, 2026-11-21, 2029-11-21",
            // Friday the day before Easter week's last working day: Maundy Thursday to Easter Monday are none.
            "3 working-days, 2026-04-01, 2026-04-09", "5 working-days, 2026-11-20, 2026-11-27",
            // Store bededag 2026 is a working day; Ascension Day is none.
            "1 working-day, 2026-04-30, 2026-05-01", "8 working-days, 2026-05-05, 2026-05-18",
            "10 working-days, 2026-12-18, 2027-01-05", "24 hours, 2026-11-21, 2026-11-22",
            "48 hours, 2026-11-21, 2026-11-23"})
    void a_period_ends_where_the_calendar_says(String period, LocalDate from, LocalDate end) {
        assertThat(Period.parse(period).endFrom(from, WORKING_DAYS)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 2026-11-20", "2026-11-21, 2026-11-23", "2026-04-02, 2026-04-07", "2026-12-24, 2026-12-24",
            "2026-12-25, 2026-12-28"})
    void a_deadline_on_a_day_off_moves_to_the_next_working_day(LocalDate day, LocalDate deadline) {
        assertThat(WORKING_DAYS.onOrAfter(day)).isEqualTo(deadline);
    }

    @Test
    void a_municipality_may_be_closed_on_more_days() {
        LocalDate christmasEve = LocalDate.parse("2026-12-24");
        WorkingDays closed = new WorkingDays(new DanishHolidays().or(christmasEve::equals));
        assertThat(closed.onOrAfter(christmasEve)).isEqualTo("2026-12-28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "months", "0 days", "-1 days", "6 fortnights", "6  months", "six months"})
    void what_is_no_period_is_refused(String written) {
        assertThatThrownBy(() -> Period.parse(written)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no period");
    }
}
