package dk.nattevagt.central.desk;

import static dk.nattevagt.central.desk.Substation.SOLBY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.desk.CallRounds.Row;
import dk.nattevagt.central.notice.Condition;
import dk.nattevagt.central.notice.NoticeKind;
import dk.nattevagt.central.outage.Outage;
import dk.nattevagt.central.outage.RoundId;
import dk.nattevagt.central.outage.Tick;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.runtime.ThreadLanes;
import dk.nattevagt.protocol.message.Cause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A substation fails at night, and comes back. */
class OutageStoryTest {
    private static final int BEHIND_IT = 300;
    private static final UserId METTE = new UserId("mette");
    private static final UserId OLE = new UserId("ole");

    @TempDir
    private Path folder;
    private Substation town;

    @BeforeEach
    void start() {
        town = new Substation(folder, 320);
        town.heard(1, town.homes());
        town.look();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Outage outage() {
        return town.stores.incidents().outages(SOLBY, town.now.minus(Duration.ofDays(1))).getFirst();
    }

    private static List<NoticeKind> kinds(List<Condition> conditions) {
        return conditions.stream().map(Condition::kind).toList();
    }

    @Test
    void three_hundred_silent_gateways_are_one_notice_and_a_list_of_whom_to_call() {
        town.pass(Duration.ofMinutes(10), BEHIND_IT + 1, town.homes());
        assertThat(kinds(town.notices())).containsExactly(NoticeKind.OUTAGE);
        assertThat(town.notices().getFirst().details()).containsEntry("count", "300");
        List<Row> round = town.rounds().round(outage(), town.now);
        assertThat(round).hasSize(300);
        assertThat(round.getFirst().placed().waiting().home().id()).isEqualTo(new HomeId("home-33"));
        assertThat(round.get(1).placed().waiting().home().citizens().getFirst().needsHelpOut()).isTrue();
        assertThat(town.rounds().singleHomes(SOLBY, town.now)).isEmpty();
        assertThat(town.work().tasks(SOLBY, town.now).stream().filter(WorkList.Task.ToRepair.class::isInstance))
                .as("one incident is not 300 tasks").isEmpty();
    }

    @Test
    void a_backlog_is_worked_by_urgency_all_of_it_marked_late_and_none_of_it_lost() {
        town.pass(Duration.ofMinutes(30), BEHIND_IT + 1, town.homes());
        List<CompletableFuture<Received>> answers = new ArrayList<>();
        try (ThreadLanes lanes = new ThreadLanes(1, 2000)) {
            AlarmDesk desk = town.desk(lanes);
            CompletableFuture<Void> held = new CompletableFuture<>();
            lanes.run(new HomeId("home-1"), Lanes.Priority.NORMAL, held::join);
            for (int home = 1; home <= BEHIND_IT; home++) {
                answers.add(town.heartbeat(desk, home));
                Cause cause = home % 25 == 0 ? Cause.SMOKE : home % 5 == 0 ? Cause.FALL : Cause.BUTTON;
                answers.add(town.alarm(desk, home, cause, Duration.ofMinutes(20).plusSeconds(home)));
            }
            held.complete(null);
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        }
        assertThat(answers).extracting(CompletableFuture::join).allMatch(Received.Recorded.class::isInstance);
        List<Alarm> open = town.stores.alarms().open(SOLBY);
        assertThat(open).hasSize(BEHIND_IT).allMatch(alarm -> alarm.origin().timing().late());
        assertThat(open.subList(0, 12)).as("fires stand first on the board")
                .allMatch(alarm -> alarm.origin().cause() == Cause.SMOKE);
        assertThat(open.subList(12, 60)).allMatch(alarm -> alarm.origin().cause() == Cause.FALL);
        assertThat(town.stores.alarms().changesAfter(SOLBY, 0, 12)).as("and were taken in first, whoever came first")
                .allMatch(change -> change.alarm().origin().cause() == Cause.SMOKE);
        town.look();
        assertThat(town.rounds().round(outage(), town.now)).as("homes whose gateways are back are ticked by themselves")
                .allMatch(row -> row.settled() && row.backAt() != null);
        town.pass(Duration.ofMinutes(4), 1, town.homes());
        assertThat(outage().lasting()).isFalse();
        assertThat(town.notices()).isEmpty();
    }

    @Test
    void a_restart_in_the_middle_goes_on_with_the_same_outage_and_its_ticks() {
        town.pass(Duration.ofMinutes(3), BEHIND_IT + 1, town.homes());
        long number = outage().number();
        town.rounds().tick(SOLBY, new Tick(0, new RoundId.OfOutage(number), new HomeId("home-33"),
                Tick.Result.CALLED_OK, METTE, town.now, null, 0));
        town.later(Duration.ofMinutes(20));
        town.restart();
        town.look();
        assertThat(kinds(town.notices())).as("the central's own absence makes nobody silent")
                .containsOnlyOnce(NoticeKind.OUTAGE);
        town.pass(Duration.ofMinutes(3), BEHIND_IT + 1, town.homes());
        assertThat(outage().number()).isEqualTo(number);
        assertThat(outage().members()).hasSize(BEHIND_IT);
        assertThat(town.rounds().round(outage(), town.now).getFirst().ticked().settled()).isTrue();
    }

    @Test
    void after_a_restart_gateways_that_only_waited_for_the_central_are_no_outage() {
        town.later(Duration.ofMinutes(20));
        town.restart();
        town.look();
        town.pass(Duration.ofMinutes(3), 1, town.homes());
        assertThat(town.stores.incidents().lastingOutages()).isEmpty();
    }

    @Test
    void single_silent_homes_are_told_one_by_one_after_five_minutes_and_called_at_once() {
        town.pass(Duration.ofMinutes(2), 4, town.homes());
        assertThat(town.rounds().singleHomes(SOLBY, town.now)).hasSize(3);
        assertThat(town.notices()).isEmpty();
        town.pass(Duration.ofMinutes(4), 4, town.homes());
        assertThat(kinds(town.notices())).containsOnly(NoticeKind.UNPROTECTED).hasSize(3);
        town.pass(Duration.ofMinutes(1), 1, town.homes());
        assertThat(town.notices()).isEmpty();
    }

    @Test
    void two_who_tick_the_same_home_in_the_same_second_are_both_written_down() {
        town.pass(Duration.ofMinutes(3), BEHIND_IT + 1, town.homes());
        RoundId round = new RoundId.OfOutage(outage().number());
        HomeId home = new HomeId("home-33");
        Tick mette = town.rounds().tick(SOLBY,
                new Tick(0, round, home, Tick.Result.VISIT_NEEDED, METTE, town.now, "Iltapparat", 0));
        Tick ole = town.rounds().tick(SOLBY, new Tick(0, round, home, Tick.Result.CALLED_OK, OLE, town.now, null, 0));
        Row row = town.rounds().round(outage(), town.now).getFirst();
        assertThat(row.ticked().last()).isEqualTo(ole);
        assertThat(row.ticked().overruled()).isEqualTo(mette);
    }

    @Test
    void a_tick_about_an_earlier_trouble_says_nothing_about_this_one() {
        town.pass(Duration.ofMinutes(2), 2, town.homes());
        RoundId round = new RoundId.OfSingleHomes(SOLBY);
        town.rounds().tick(SOLBY, new Tick(0, round, new HomeId("home-1"), Tick.Result.CALLED_OK, METTE, town.now,
                null, 0));
        assertThat(town.rounds().singleHomes(SOLBY, town.now)).allMatch(Row::settled);
        town.pass(Duration.ofMinutes(1), 1, town.homes());
        town.pass(Duration.ofMinutes(3), 2, town.homes());
        assertThat(town.rounds().singleHomes(SOLBY, town.now)).hasSize(1).noneMatch(Row::settled);
    }

    @Test
    void a_task_is_taken_by_one_and_stays_to_be_seen_until_the_equipment_shows_that_it_was_done() {
        town.pass(Duration.ofMinutes(2), 2, town.homes());
        WorkList.Task task = town.work().tasks(SOLBY, town.now).getFirst();
        assertThat(town.work().take(SOLBY, task.name(), METTE, null, town.now))
                .isInstanceOf(WorkList.Answer.Stands.class);
        assertThat(town.work().take(SOLBY, task.name(), OLE, null, town.now))
                .isEqualTo(new WorkList.Answer.HeldByAnother(METTE));
        assertThat(town.work().take(SOLBY, task.name(), OLE, METTE, town.now))
                .isInstanceOf(WorkList.Answer.Stands.class);
        town.work().done(SOLBY, task.name(), OLE, "Sikring slået til", town.now);
        assertThat(town.work().tasks(SOLBY, town.now).getFirst().latest()).isNotNull()
                .satisfies(step -> assertThat(step.note()).isEqualTo("Sikring slået til"));
        town.pass(Duration.ofMinutes(1), 1, town.homes());
        assertThat(town.work().done(SOLBY, task.name(), OLE, null, town.now)).isEqualTo(new WorkList.Answer.Gone());
    }
}
