package dk.nattevagt.central.quality;

import static dk.nattevagt.central.quality.Course.received;
import static dk.nattevagt.central.quality.Course.second;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QualityReportTest {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Instant MORNING = second(20_000);

    private static Course answered(String id, Instant at, long afterSeconds) {
        return received(id, at).rang(1, 1).accepted(afterSeconds).departed(afterSeconds + 60)
                .arrived(afterSeconds + 600).closed(afterSeconds + 900, Outcome.HELP_GIVEN);
    }

    private static QualityReport report(Stream<Course> courses) {
        return QualityReport.of(courses.map(Course::told).toList(), COPENHAGEN, MORNING);
    }

    @Test
    void median_and_ninetieth_percentile_are_times_that_really_occurred() {
        Spread spread = Spread.of(IntStream.rangeClosed(1, 10).mapToObj(Duration::ofMinutes));
        assertThat(spread).isEqualTo(new Spread(10, Duration.ofMinutes(5), Duration.ofMinutes(9),
                Duration.ofMinutes(10)));
        assertThat(Spread.of(Stream.of(Duration.ofSeconds(7)))).isEqualTo(
                new Spread(1, Duration.ofSeconds(7), Duration.ofSeconds(7), Duration.ofSeconds(7)));
        assertThat(Spread.of(Stream.empty())).isEqualTo(new Spread(0, null, null, null));
    }

    @Test
    void shares_stand_beside_the_fields_and_are_never_rounded_up_to_a_promise_kept() {
        List<Course> courses = new ArrayList<>(IntStream.range(0, 39)
                .mapToObj(number -> answered("a-" + number, Course.RECEIVED, 20)).toList());
        courses.add(answered("slow", Course.RECEIVED, 100));
        Figures figures = report(courses.stream()).all();
        assertThat(figures.share(Promise.ANSWERED_WITHIN_60_S)).isEqualTo(new Share(39, 40));
        assertThat(figures.share(Promise.ANSWERED_WITHIN_60_S).percent()).isEqualTo(97.5);
        assertThat(Promise.ANSWERED_WITHIN_60_S.percent()).isEqualTo(97.5);
        assertThat(Promise.ANSWERED_WITHIN_180_S.percent()).isEqualTo(99);
        assertThat(new Share(9989, 10_000).percent()).isEqualTo(99.8);
        assertThat(new Share(0, 0).percent()).isNull();
    }

    @Test
    void what_can_still_go_either_way_is_counted_neither_way() {
        Course waiting = received("new", MORNING.minusSeconds(30));
        Figures figures = report(Stream.of(waiting)).all();
        assertThat(figures.alarms()).isEqualTo(1);
        assertThat(figures.share(Promise.ANSWERED_WITHIN_60_S).of()).isZero();
        assertThat(report(Stream.of(received("old", MORNING.minusSeconds(90)))).all()
                .share(Promise.ANSWERED_WITHIN_60_S)).isEqualTo(new Share(0, 1));
    }

    @Test
    void figures_are_told_by_team_by_local_hour_and_by_cause() {
        QualityReport report = report(Stream.of(
                answered("a", Instant.parse("2026-10-25T00:30:00Z"), 20).of(Cause.FALL, new TeamId("syd")),
                answered("b", Instant.parse("2026-10-25T01:30:00Z"), 20).of(Cause.FALL, null),
                answered("c", Instant.parse("2026-10-25T22:59:59Z"), 20)));
        assertThat(report.byHour().keySet()).as("the hour from 2 to 3 that came twice is one").containsExactly(2, 23);
        assertThat(report.byHour().get(2)).isNotNull().extracting(Figures::alarms).isEqualTo(2);
        assertThat(report.byTeam().keySet()).containsExactly("", "nord", "syd");
        assertThat(report.byCause().get("fall")).isNotNull().extracting(Figures::alarms).isEqualTo(2);
    }

    @Test
    void a_backlog_is_counted_as_late_and_its_time_to_accept_from_when_the_central_knew() {
        QualityReport report = report(Stream.of(answered("late", Course.RECEIVED, 30).pressed(7200)));
        assertThat(report.all().late()).isEqualTo(1);
        assertThat(report.all().toAccept().median()).isEqualTo(Duration.ofSeconds(30));
        assertThat(report.all().toArrival().median()).isEqualTo(Duration.ofSeconds(7200 + 630));
        assertThat(report.breaches()).extracting(breach -> breach.slow().link()).containsExactly(Link.DELIVERY);
    }

    @Test
    void an_exercise_is_no_alarm_however_late_it_was_answered() {
        AlarmRecord real = answered("real", Course.RECEIVED, 20).told();
        AlarmRecord exercise = answered("exercise", Course.RECEIVED, 900).exercise().told();

        QualityReport report = QualityReport.of(List.of(real, exercise), COPENHAGEN, MORNING);

        assertThat(report.alarms()).extracting(times -> times.alarm().value()).containsExactly("real");
        assertThat(report.breaches()).isEmpty();
    }

    @Test
    void breaches_stand_latest_first() {
        QualityReport report = report(Stream.of(answered("first", Course.RECEIVED, 90),
                answered("second", Course.RECEIVED.plusSeconds(60), 90)));
        assertThat(report.breaches()).extracting(breach -> breach.times().alarm().value()).containsExactly("second",
                "first");
    }

    @Test
    void a_spreadsheet_gets_local_times_and_seconds_and_nobodys_name() {
        QualityReport report = report(Stream.of(answered("a", Course.RECEIVED, 90)));
        String csv = new QualityCsv(COPENHAGEN, MORNING, team -> "Team; Nord").write(report);
        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFFAlarm;Hold;Årsag;Trykket;Modtaget");
        assertThat(lines.get(1)).startsWith("a;\"Team; Nord\";button;2026-11-21 02:13:00;2026-11-21 02:13:00;"
                + "2026-11-21 02:13:01;2026-11-21 02:14:30").contains(";90;150;690;")
                .contains("ja;nej;ja;help-given;nej;")
                .endsWith("før nogen tog alarmen (højst 55 sek).\"").doesNotContain("mette");
        assertThat(lines.get(1).replace("\"Team; Nord\"", "").chars().filter(c -> c == ';').count())
                .isEqualTo(lines.getFirst().chars().filter(c -> c == ';').count());
    }
}
