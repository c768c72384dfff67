package dk.nattevagt.central.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a personal alarm protected nobody, and which days that makes. */
class UnitGapsTest {
    private static final EventSource BUTTON = TestCalls.BUTTON;
    private static final EventSource CORD = EventSource.of(TestCalls.GATEWAY, new DeviceId("cord-1"));
    private static final EventSource SMOKE = EventSource.of(TestCalls.GATEWAY, new DeviceId("smoke-1"));
    private static final EventSource GATEWAY = EventSource.of(TestCalls.GATEWAY);
    private static final Duration MONTH = Duration.ofDays(31);
    private static final Instant NOW = local("2026-11-21T12:00");

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(TestCalls.ZONE).toInstant();
    }

    private static TechnicalAlarm trouble(EventSource source, TechnicalTrouble trouble, String began,
            @Nullable String ended) {
        return new TechnicalAlarm(1, source, trouble, local(began), local(began), ended == null ? null : local(ended),
                true, null);
    }

    /** A unit that is tried each month, from June on. */
    private static Unit unit(List<TechnicalAlarm> troubles, List<Mounting> mountings, UnitTest... more) {
        List<UnitTest> tests = new ArrayList<>(Stream.of("2026-06-01", "2026-07-01", "2026-08-01", "2026-09-01",
                "2026-10-01", "2026-10-31").map(day -> heard(BUTTON, day + "T10:00")).toList());
        tests.addAll(Arrays.asList(more));
        return new Unit(Set.of(BUTTON, CORD), Set.of(TestCalls.GATEWAY), troubles, mountings, tests,
                local("2026-06-01T10:00"));
    }

    private static UnitTest heard(EventSource source, String at) {
        return new UnitTest(source, local(at), UnitTest.Result.TEST);
    }

    private static List<Gap> gaps(Unit unit, String from, String to) {
        return UnitGaps.of(unit, MONTH, LocalDate.parse(from).atStartOfDay(TestCalls.ZONE).toInstant(),
                LocalDate.parse(to).plusDays(1).atStartOfDay(TestCalls.ZONE).toInstant(), NOW);
    }

    private static UnprotectedDays days(List<Gap> gaps, String from, String to) {
        return UnprotectedDays.of(gaps, LocalDate.parse(from), LocalDate.parse(to), TestCalls.ZONE, NOW);
    }

    private static String told(List<Gap> gaps) {
        return gaps.stream().map(gap -> "%s %s/%s".formatted(gap.kind().wireName(), written(gap.began()),
                gap.ended() == null ? "" : written(gap.ended()))).collect(Collectors.joining("; "));
    }

    private static String written(Instant at) {
        return LocalDateTime.ofInstant(at, TestCalls.ZONE).toString();
    }

    @Test
    void a_unit_that_is_heard_and_tried_each_month_has_no_gaps() {
        assertThat(gaps(unit(List.of(), List.of()), "2026-06-02", "2026-11-30")).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} from {2} to {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            gateway | GATEWAY_SILENT | 2026-08-03T10:00 | 2026-08-05T09:00 | offline 2026-08-03T10:00/2026-08-05T09:00
            gateway | GATEWAY_SILENT | 2026-11-20T10:00 |                  | offline 2026-11-20T10:00/
            gateway | OUTBOX_GROWING | 2026-08-03T10:00 | 2026-08-03T10:30 | offline 2026-08-03T10:00/2026-08-03T10:30
            button  | SILENT         | 2026-08-03T10:00 | 2026-08-04T10:00 | offline 2026-08-03T10:00/2026-08-04T10:00
            cord    | STUCK          | 2026-08-03T10:00 | 2026-08-04T10:00 | faulty 2026-08-03T10:00/2026-08-04T10:00
            button  | TAMPER         | 2026-08-03T10:00 | 2026-08-04T10:00 | faulty 2026-08-03T10:00/2026-08-04T10:00
            smoke   | SILENT         | 2026-08-03T10:00 | 2026-08-04T10:00 | ''
            gateway | GATEWAY_SILENT | 2026-05-01T10:00 | 2026-05-09T10:00 | ''
            """)
    void trouble_with_the_unit_is_a_gap_and_trouble_with_a_smoke_alarm_is_none(String of, TechnicalTrouble trouble,
            String began, @Nullable String ended, String expected) {
        EventSource source = switch (of) {
            case "gateway" -> GATEWAY;
            case "button" -> BUTTON;
            case "cord" -> CORD;
            default -> SMOKE;
        };
        assertThat(told(gaps(unit(List.of(trouble(source, trouble, began, ended)), List.of()), "2026-06-02",
                "2026-11-30"))).isEqualTo(expected);
    }

    @Test
    void trouble_with_another_gateway_is_none_of_its_gaps() {
        assertThat(gaps(unit(List.of(trouble(EventSource.of(new GatewayId("gw-2")), TechnicalTrouble.GATEWAY_SILENT,
                "2026-08-03T10:00", null)), List.of()), "2026-06-02", "2026-11-30")).isEmpty();
    }

    @Test
    void what_was_never_heard_is_unproven_all_along_and_before_it_first_was() {
        Unit never = new Unit(Set.of(BUTTON), Set.of(TestCalls.GATEWAY), List.of(), List.of(), List.of(), null);
        assertThat(told(gaps(never, "2026-11-01", "2026-11-30"))).isEqualTo("never-proven 2026-11-01T00:00/");
        assertThat(told(gaps(unit(List.of(), List.of()), "2026-05-20", "2026-06-30")))
                .isEqualTo("never-proven 2026-05-20T00:00/2026-06-01T10:00");
    }

    @Test
    void a_test_that_does_not_come_in_time_opens_a_gap_until_the_next() {
        Unit unit = new Unit(Set.of(BUTTON, CORD), Set.of(TestCalls.GATEWAY), List.of(), List.of(),
                List.of(heard(BUTTON, "2026-07-01T10:00"), heard(CORD, "2026-08-20T12:00"),
                        heard(BUTTON, "2026-09-10T12:00")),
                local("2026-05-01T10:00"));
        assertThat(told(gaps(unit, "2026-07-01", "2026-11-30"))).isEqualTo(
                "test-overdue 2026-07-01T00:00/2026-07-01T10:00; test-overdue 2026-08-01T10:00/2026-08-20T12:00;"
                        + " test-overdue 2026-10-11T12:00/");
    }

    @Test
    void a_test_that_failed_is_a_gap_until_the_same_device_is_heard() {
        UnitTest missed = new UnitTest(CORD, local("2026-08-20T12:00"), UnitTest.Result.MISSED);
        assertThat(told(gaps(unit(List.of(), List.of(), missed), "2026-06-02", "2026-11-30")))
                .isEqualTo("test-failed 2026-08-20T12:00/");
        assertThat(told(gaps(unit(List.of(), List.of(), missed, heard(CORD, "2026-08-20T12:05")), "2026-06-02",
                "2026-11-30"))).isEqualTo("test-failed 2026-08-20T12:00/2026-08-20T12:05");
    }

    @Test
    void a_unit_is_unpaired_while_none_of_its_devices_hangs_there_and_its_old_proofs_go_with_it() {
        List<Mounting> mountings = List.of(
                new Mounting(BUTTON, DeviceKind.BUTTON, true, local("2026-06-01T09:00")),
                new Mounting(CORD, DeviceKind.PULL_CORD, true, local("2026-07-05T09:00")),
                new Mounting(BUTTON, DeviceKind.BUTTON, false, local("2026-08-03T09:00")),
                new Mounting(CORD, DeviceKind.PULL_CORD, false, local("2026-08-05T09:00")),
                new Mounting(BUTTON, DeviceKind.BUTTON, true, local("2026-08-09T09:00")));
        assertThat(told(gaps(unit(List.of(), mountings, heard(CORD, "2026-07-05T09:10")), "2026-06-01", "2026-11-30")))
                .isEqualTo("unpaired 2026-06-01T00:00/2026-06-01T09:00; never-proven 2026-06-01T00:00/2026-06-01T10:00;"
                        + " unpaired 2026-08-05T09:00/2026-08-09T09:00;"
                        + " test-overdue 2026-08-05T09:00/2026-09-01T10:00");
    }

    @ParameterizedTest(name = "gap {0} to {1}: {2} days count of {3}")
    @CsvSource(textBlock = """
            2026-08-03T10:00, 2026-08-03T11:00, 0, 1, exactly an hour
            2026-08-03T10:00, 2026-08-03T11:01, 1, 1, longer than an hour
            2026-08-03T23:30, 2026-08-04T00:30, 0, 2, half an hour of each
            2026-08-03T22:30, 2026-08-04T01:30, 2, 2, over midnight
            2026-08-03T00:00, 2026-08-04T00:00, 1, 1, a whole day
            2026-08-03T23:00, 2026-08-06T00:30, 2, 4, an hour at one end and half an hour at the other
            2026-10-25T00:00, 2026-10-26T00:00, 1, 1, a day of 25 hours
            2026-03-29T00:00, 2026-03-30T00:00, 1, 1, a day of 23 hours
            2026-10-25T02:30, 2026-10-25T03:00, 1, 1, half an hour on the clock and an hour and a half in truth
            2026-03-29T01:30, 2026-03-29T03:00, 0, 1, an hour and a half on the clock and half an hour in truth
            """)
    void a_day_counts_when_more_than_an_hour_of_it_was_without_protection(String began, String ended, int counting,
            int with, String why) {
        UnprotectedDays days = days(List.of(new Gap(local(began), local(ended), Gap.Kind.OFFLINE)), "2026-01-01",
                "2026-12-31");
        assertThat(days.counting()).as(why).isEqualTo(counting);
        assertThat(days.days()).as(why).hasSize(with);
    }

    @Test
    void gaps_that_overlap_are_counted_once_and_short_ones_of_a_day_together() {
        Gap one = new Gap(local("2026-08-03T10:00"), local("2026-08-03T10:50"), Gap.Kind.OFFLINE);
        Gap same = new Gap(local("2026-08-03T10:10"), local("2026-08-03T10:50"), Gap.Kind.FAULTY);
        Gap later = new Gap(local("2026-08-03T20:00"), local("2026-08-03T20:20"), Gap.Kind.OFFLINE);
        assertThat(days(List.of(same, one), "2026-08-01", "2026-08-31").counting()).isZero();
        assertThat(days(List.of(later, same, one), "2026-08-01", "2026-08-31").days())
                .containsExactlyEntriesOf(Map.of(LocalDate.parse("2026-08-03"), new UnprotectedDays.Day(
                        Duration.ofMinutes(70), Set.of(Gap.Kind.OFFLINE, Gap.Kind.FAULTY))));
    }

    @Test
    void days_that_follow_each_other_for_the_same_reasons_are_one_event() {
        List<Gap> gaps = List.of(new Gap(local("2026-08-03T10:00"), local("2026-08-06T10:00"), Gap.Kind.OFFLINE),
                new Gap(local("2026-08-05T10:00"), local("2026-08-05T12:00"), Gap.Kind.FAULTY),
                new Gap(local("2026-11-20T10:00"), null, Gap.Kind.OFFLINE));
        assertThat(days(gaps, "2026-08-04", "2026-12-31").events())
                .extracting(event -> event.date() + "/" + event.to() + " " + event.reason())
                .containsExactly("2026-08-04/2026-08-04 offline", "2026-08-05/2026-08-05 offline, faulty",
                        "2026-08-06/2026-08-06 offline", "2026-11-20/2026-11-21 offline");
    }

    @ParameterizedTest
    @EnumSource(DeviceKind.class)
    void a_detector_or_a_lock_is_no_part_of_a_personal_alarm(DeviceKind kind) {
        assertThat(Unit.isPersonal(kind))
                .isEqualTo(Set.of("button", "pull-cord", "fall", "inactivity").contains(kind.wireName()));
        assertThat(Unit.isPersonal(null)).isTrue();
    }
}
