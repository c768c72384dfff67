package dk.nattevagt.central.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library's Danish calendar, held against the law. */
class DanishHolidaysTest {
    private final DanishHolidays holidays = new DanishHolidays();

    @ParameterizedTest
    @CsvSource({"2026-01-01, true", "2026-04-02, true", "2026-04-03, true", "2026-04-05, true", "2026-04-06, true",
            "2026-05-14, true", "2026-05-24, true", "2026-05-25, true", "2026-12-25, true", "2026-12-26, true",
            // Store bededag: the last was in 2023.
            "2023-05-05, true", "2024-04-26, false", "2025-05-16, false", "2026-05-01, false", "2027-04-23, false",
            // Many stay at home; the law does not say so.
            "2026-06-05, false", "2026-12-24, false", "2026-12-31, false", "2026-11-21, false"})
    void public_holidays_are_what_the_law_says(LocalDate day, boolean holiday) {
        assertThat(holidays.test(day)).isEqualTo(holiday);
    }
}
