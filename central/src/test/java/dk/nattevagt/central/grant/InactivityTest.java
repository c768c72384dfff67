package dk.nattevagt.central.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The personal alarm's running period, by hand; the grant was decided on 20 May 2026. */
class InactivityTest {
    private static final LocalDate DECIDED = LocalDate.parse("2026-05-20");
    private static final Grant GRANT = new Grant("nødkald", null, null, DECIDED, null, null, null);
    private static final WorkingDays EVERY_DAY = new WorkingDays(_ -> false);

    private static Inactivity on(String today, List<GrantEvent> events) {
        LocalDate day = LocalDate.parse(today);
        Facts facts = new Facts(GRANT, new History(events), day);
        return Inactivity.of(DECIDED, Period.parse("6 months"), facts, EVERY_DAY, ReviewRules.PROVEN_UP_TO_DAYS);
    }

    /** {@code call:DATE:OUTCOME}, {@code call:DATE} or {@code off:DATE:DATE}, separated by spaces. */
    private static List<GrantEvent> events(String written) {
        return Stream.of(written.split(" ")).filter(one -> !one.isEmpty()).map(one -> {
            String[] parts = one.split(":", -1);
            LocalDate day = LocalDate.parse(parts[1]);
            return parts[0].equals("off")
                    ? new GrantEvent(day, LocalDate.parse(parts[2]), EventKind.UNPROTECTED, null, "offline")
                    : new GrantEvent(day, day, EventKind.CALL, parts.length > 2 ? parts[2] : null, null);
        }).toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
            "2026-11-20, '', 2026-11-20, NO_NEED_SHOWN",
            "2026-11-21, '', 2026-11-20, NO_NEED_SHOWN",
            "2026-11-21, call:2026-06-02:accidental, 2026-11-20, NO_NEED_SHOWN",
            "2026-11-21, call:2026-06-02:test call:2026-06-03:technical call:2026-06-04:staff-press, 2026-11-20, NO_NEED_SHOWN",
            "2026-11-21, call:2026-06-02:no-help-needed, 2026-11-20, NO_NEED_SHOWN",
            "2026-11-21, call:2026-06-02:help-given, 2026-12-02, NEED_SHOWN",
            "2026-12-02, call:2026-06-02:help-given, 2026-12-02, NO_NEED_SHOWN",
            "2026-11-21, call:2026-11-20:help-given, 2027-05-20, NEED_SHOWN",
            "2026-11-21, call:2026-06-02, 2026-11-20, CANNOT_BE_SHOWN",
            "2026-11-21, call:2026-06-02 call:2026-07-02:help-given, 2027-01-02, NEED_SHOWN",
            "2026-11-21, call:2026-05-19:help-given, 2026-11-20, NO_NEED_SHOWN",
            "2026-11-30, call:2026-11-25, 2026-11-20, CANNOT_BE_SHOWN",
            "2026-11-21, call:2026-05-20, 2026-11-20, NO_NEED_SHOWN",
            "2026-11-21, call:2026-06-02:gibberish, 2026-11-20, CANNOT_BE_SHOWN",
            "2026-07-02, off:2026-07-01:2026-07-31, 2026-11-20, NO_NEED_SHOWN",
            "2026-11-21, off:2026-07-01:2026-07-03, 2026-11-20, NO_NEED_SHOWN",
            "2026-11-21, off:2026-07-01:2026-07-04, 2026-11-20, CANNOT_BE_SHOWN",
            "2026-11-21, off:2026-07-01:2026-07-02 off:2026-08-01:2026-08-02, 2026-11-20, CANNOT_BE_SHOWN",
            "2026-11-21, off:2026-07-01:2026-07-03 off:2026-07-02:2026-07-03, 2026-11-20, NO_NEED_SHOWN",
            "2026-11-21, off:2026-05-01:2026-05-22, 2026-11-20, NO_NEED_SHOWN",
            "2026-11-30, off:2026-11-20:2026-11-29, 2026-11-20, NO_NEED_SHOWN",
            "2026-11-21, call:2026-06-02:help-given off:2026-05-21:2026-05-31, 2026-12-02, NEED_SHOWN"})
    void a_period_is_read_for_what_it_shows(String today, String written, LocalDate due, Conclusion conclusion) {
        Inactivity found = on(today, events(written));
        assertThat(found.due()).isEqualTo(due);
        assertThat(found.conclusion()).isEqualTo(conclusion);
    }

    @Test
    void one_more_call_for_real_help_never_makes_the_end_more_likely() {
        Random random = new Random(7);
        IntStream.range(0, 2_000).forEach(_ -> {
            LocalDate today = DECIDED.plusDays(1 + random.nextInt(500));
            List<GrantEvent> events = new ArrayList<>();
            for (int number = random.nextInt(5); number > 0; number--) {
                events.add(anything(random, today));
            }
            Inactivity before = on(today.toString(), events);
            LocalDate day = DECIDED.plusDays(random.nextInt((int) (today.toEpochDay() - DECIDED.toEpochDay()) + 1));
            events.add(new GrantEvent(day, day, EventKind.CALL, "help-given", null));
            Inactivity after = on(today.toString(), events);
            assertThat(after.due()).isAfterOrEqualTo(before.due());
            if (before.conclusion() == Conclusion.NEED_SHOWN) {
                assertThat(after.conclusion()).isEqualTo(Conclusion.NEED_SHOWN);
            }
        });
    }

    private static GrantEvent anything(Random random, LocalDate today) {
        LocalDate day = DECIDED.minusDays(20)
                .plusDays(random.nextInt((int) (today.toEpochDay() - DECIDED.toEpochDay()) + 20));
        return switch (random.nextInt(4)) {
            case 0 -> new GrantEvent(day, day.plusDays(random.nextInt(5)), EventKind.UNPROTECTED, null, null);
            case 1 -> new GrantEvent(day, day, EventKind.CALL, null, null);
            case 2 -> new GrantEvent(day, day, EventKind.CALL, "help-given", null);
            default -> new GrantEvent(day, day, EventKind.CALL, "accidental", null);
        };
    }
}
