package dk.nattevagt.central.desk;

import static dk.nattevagt.central.desk.TrackerNight.ELLEN;
import static dk.nattevagt.central.desk.TrackerNight.HOME;
import static dk.nattevagt.central.desk.TrackerNight.KAJ;
import static dk.nattevagt.central.desk.TrackerNight.SOLBY;
import static dk.nattevagt.central.desk.TrackerNight.TRACKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.GpsHandling.Done;
import dk.nattevagt.central.tracking.GpsHandling.Refusal;
import dk.nattevagt.central.tracking.NotWorn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose tracker is charged and put on today, and whose nobody wears. */
class GpsTasksTest {
    private static final UserId METTE = new UserId("mette");
    private static final UserId OLE = new UserId("ole");

    @TempDir
    Path folder;
    private TrackerNight night;
    private GpsTasks tasks;

    @BeforeEach
    void open() {
        night = new TrackerNight(folder);
        tasks = new GpsTasks(night.stores.alarms(), night.stores.trackers(), night.registry,
                night.objections::contains);
    }

    @AfterEach
    void close() {
        night.close();
    }

    private Refusal refusal(CitizenId citizen) {
        return ((GpsTasks.Answer.Refused) tasks.done(SOLBY, citizen, OLE, night.now)).why();
    }

    @Test
    void only_those_it_is_granted_to_are_on_the_list_with_when_their_battery_is_empty() {
        for (int half = 0; half <= 8; half++) {
            night.receive(night.battery(TRACKER, HOME, 80 - 4 * half, false));
            night.pass(Duration.ofMinutes(30));
        }
        Instant lastHeard = night.now.minus(Duration.ofMinutes(30));
        assertThat(tasks.today(SOLBY, night.now)).singleElement().satisfies(visit -> {
            assertThat(visit.task().citizen()).isEqualTo(ELLEN);
            assertThat(visit.task().batteryPercent()).isEqualTo(48);
            assertThat(visit.task().emptyAt()).isEqualTo(lastHeard.plus(Duration.ofHours(6)));
        });
    }

    @Test
    void at_most_once_a_day_by_the_clock_on_the_wall() {
        assertThat(tasks.done(SOLBY, ELLEN, METTE, night.now)).isInstanceOf(GpsTasks.Answer.Stands.class);
        assertThat(tasks.today(SOLBY, night.now).getFirst().task().done()).isNotNull();
        Instant done = night.now;
        night.now = Instant.parse("2026-11-21T22:59:59Z");
        assertThat(refusal(ELLEN))
                .isEqualTo(new Refusal.DoneToday(new Done(ELLEN, LocalDate.of(2026, 11, 21), METTE, done)));
        night.now = Instant.parse("2026-11-21T23:00:00Z");
        assertThat(tasks.today(SOLBY, night.now).getFirst().task().done()).isNull();
        assertThat(tasks.done(SOLBY, ELLEN, OLE, night.now)).isInstanceOf(GpsTasks.Answer.Stands.class);
    }

    @Test
    void what_is_not_granted_objected_to_or_of_another_town_is_not_done() {
        assertThat(refusal(KAJ)).isEqualTo(new Refusal.NotGranted());
        night.objections.add(ELLEN);
        assertThat(refusal(ELLEN)).isEqualTo(new Refusal.Objected());
        assertThat(tasks.today(SOLBY, night.now)).isEmpty();
        assertThat(tasks.done(new MunicipalityId("nabo"), ELLEN, OLE, night.now))
                .isEqualTo(new GpsTasks.Answer.NoSuchWearer());
    }

    @Test
    void a_tracker_that_does_not_move_for_half_a_day_is_a_task_until_it_moves() {
        for (int minute = 0; minute < 12 * 60; minute += 20) {
            night.hear(TRACKER, TrackerNight.north(minute % 50));
            night.pass(Duration.ofMinutes(20));
        }
        assertThat(night.chores()).doesNotContain("tracker:tracker-not-worn:ellen");
        night.hear(TRACKER, HOME);
        assertThat(night.chores()).contains("tracker:tracker-not-worn:ellen");
        assertThat(night.worn(ELLEN).notWorn()).isEqualTo(NotWorn.STILL);
        night.restart();
        night.pass(Duration.ofMinutes(1));
        night.hear(TRACKER, TrackerNight.north(90));
        assertThat(night.chores()).doesNotContain("tracker:tracker-not-worn:ellen");
    }

    @Test
    void a_tracker_left_on_its_charger_is_a_task_also_where_only_its_battery_tells() {
        for (int step = 0; step < 9; step++) {
            night.receive(night.battery(TRACKER, HOME, 40 + 4 * step, null));
            night.pass(Duration.ofMinutes(15));
        }
        assertThat(night.worn(ELLEN).notWorn()).as("charging takes its time").isNull();
        night.receive(night.battery(TRACKER, HOME, 80, null));
        assertThat(night.worn(ELLEN).notWorn()).isEqualTo(NotWorn.CHARGING);
        night.pass(Duration.ofMinutes(1));
        night.receive(night.battery(TRACKER, TrackerNight.north(80), 77, null));
        assertThat(night.worn(ELLEN).notWorn()).isNull();
    }
}
