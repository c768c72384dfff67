package dk.nattevagt.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.CommandAnswer;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.ReportOften;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody is looked for: the tracker shall report more often, for as long as the central says so. */
class FastReportingTest extends DevicesFixture {
    private static final String OFTEN = TRACKER.value() + " PT10S";
    private static final String USUAL = TRACKER.value() + " null";

    private void wanted(int everySeconds, int forSeconds) {
        home.desk.onCentralMessage(new ReportOften(TRACKER_1, everySeconds, forSeconds));
    }

    private void speaks(ReportKind kind) {
        home.desk.onReport(TRACKER, DeviceReport.of(kind), true, null);
    }

    private void after(Duration time) {
        home.asked.clear();
        home.pass(time);
    }

    @Test
    void it_is_told_at_once_and_once_and_as_usual_when_the_time_is_over() {
        wanted(10, 900);
        wanted(10, 900);
        home.pass(Duration.ofSeconds(1));
        assertThat(home.asked).containsExactly(OFTEN);

        after(Duration.ofSeconds(898));
        assertThat(home.asked).isEmpty();
        after(Duration.ofSeconds(2));
        assertThat(home.asked).containsExactly(USUAL);
    }

    @Test
    void saying_it_again_makes_it_last_and_another_pace_is_told_at_once() {
        wanted(10, 900);
        home.pass(Duration.ofSeconds(800));
        wanted(10, 900);
        after(Duration.ofSeconds(800));
        assertThat(home.asked).isEmpty();

        wanted(30, 900);
        assertThat(home.asked).containsExactly(TRACKER.value() + " PT30S");
    }

    @Test
    void one_that_is_away_is_told_when_it_is_back() {
        home.trackerAnswer = CommandAnswer.NOT_NOW;
        wanted(10, 900);
        home.pass(Duration.ofSeconds(60));
        home.trackerAnswer = CommandAnswer.TOLD;

        after(Duration.ofMillis(250));
        assertThat(home.asked).containsExactly(OFTEN);
    }

    @Test
    void a_command_may_have_been_lost_and_so_one_that_speaks_is_told_again_now_and_then() {
        wanted(10, 3_600);
        after(Duration.ofMinutes(10));
        assertThat(home.asked).as("silent").isEmpty();

        speaks(ReportKind.POSITION);
        after(Duration.ofMillis(250));
        assertThat(home.asked).containsExactly(OFTEN);
        home.asked.clear();
        for (int second = 0; second < 600; second += 10) {
            speaks(ReportKind.POSITION);
            home.pass(Duration.ofSeconds(10));
        }
        assertThat(home.asked).as("in ten minutes").containsExactly(OFTEN, OFTEN);
    }

    @Test
    void one_that_logs_in_anew_has_forgotten() {
        wanted(10, 3_600);
        speaks(ReportKind.LOGIN);
        after(Duration.ofMillis(250));
        assertThat(home.asked).containsExactly(OFTEN);
    }

    @Test
    void found_ends_it_at_once_also_in_a_gateway_that_has_started_since() {
        wanted(10, 0);
        assertThat(home.asked).containsExactly(USUAL);

        wanted(10, 900);
        wanted(10, 0);
        assertThat(home.asked).containsExactly(USUAL, OFTEN, USUAL);
    }

    @Test
    void as_usual_is_said_twice_and_then_believed() {
        wanted(10, 0);
        for (int minute = 0; minute < 60; minute++) {
            speaks(ReportKind.POSITION);
            home.pass(Duration.ofMinutes(1));
        }
        assertThat(home.asked).containsExactly(USUAL, USUAL);
    }

    @Test
    void one_that_never_comes_back_is_given_up_after_a_day() {
        home.trackerAnswer = CommandAnswer.NOT_NOW;
        wanted(10, 900);
        home.pass(Duration.ofMinutes(15));
        home.pass(Duration.ofDays(1));
        after(Duration.ofSeconds(1));
        assertThat(home.asked).isEmpty();
    }

    @Test
    void one_that_cannot_is_left_alone() {
        home.trackerAnswer = CommandAnswer.CANNOT;
        wanted(10, 900);
        after(Duration.ofSeconds(60));
        assertThat(home.asked).isEmpty();
    }

    @Test
    void what_is_no_tracker_here_is_told_nothing() {
        home.desk.onCentralMessage(new ReportOften(SMOKE_2, 10, 900));
        home.desk.onCentralMessage(new ReportOften(new DeviceId("tracker-9"), 10, 900));
        home.pass(Duration.ofSeconds(1));
        assertThat(home.asked).isEmpty();
    }

    @Test
    void one_that_is_taken_down_is_forgotten() {
        home.trackerAnswer = CommandAnswer.NOT_NOW;
        wanted(10, 900);
        home.desk.workshop().unmount(TRACKER_1);
        after(Duration.ofSeconds(1));
        assertThat(home.asked).isEmpty();
    }
}
