package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.EquipmentBreach;
import dk.nattevagt.central.supervision.ProofTasks;
import dk.nattevagt.central.tracking.WornRules;
import dk.nattevagt.protocol.equipment.EquipmentRule;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.Trouble;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a gateway has mounted, the central never lets a broken rule pass in silence. */
class EquipmentBreachTest {
    private static final UserId TECHNICIAN = new UserId("tekniker");

    @TempDir
    Path folder;
    private Workshop workshop;
    private long said;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    private EquipmentOverview overview() {
        return new EquipmentOverview(workshop.stores.equipment(), workshop.stores.alarms()::contacts,
                workshop.registry, ProofTasks.STANDARD);
    }

    private WorkList work() {
        return new WorkList(overview(), new UnprotectedHomes(overview(), workshop.stores.incidents(),
                workshop.registry), workshop.stores.incidents(),
                new DoorWatch(workshop.stores.doors(), workshop.stores.equipment(), workshop.registry),
                new TrackerOverview(workshop.stores.trackers(), workshop.registry, _ -> false, WornRules.STANDARD));
    }

    private void mounts(String device, DeviceKind kind) {
        workshop.receive(workshop.listed(device, kind, true, ++said));
    }

    private void takesDown(String device, DeviceKind kind) {
        workshop.receive(workshop.listed(device, kind, false, ++said));
    }

    private List<EquipmentBreach> breaches() {
        return overview().breaches(Workshop.SOLBY).stream().map(EquipmentOverview.Breach::breach).toList();
    }

    private List<EquipmentRule> broken() {
        return breaches().stream().map(EquipmentBreach::rule).toList();
    }

    @Test
    void a_home_with_a_button_a_smoke_alarm_and_a_lock_keeps_every_rule() {
        mounts("button-1", DeviceKind.BUTTON);
        mounts("smoke-1", DeviceKind.SMOKE);
        mounts("lock-1", DeviceKind.LOCK);

        assertThat(broken()).isEmpty();
    }

    @Test
    void a_personal_alarm_an_older_gateway_lets_go_of_becomes_a_task_that_ends_when_there_is_one_again() {
        mounts("button-1", DeviceKind.BUTTON);
        mounts("smoke-1", DeviceKind.SMOKE);
        mounts("lock-1", DeviceKind.LOCK);
        takesDown("button-1", DeviceKind.BUTTON);

        assertThat(breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.rule()).isEqualTo(EquipmentRule.SMOKE_NEEDS_PERSONAL_ALARM);
            assertThat(breach.unknown()).as("the registry still names it").contains(new DeviceId("button-1"));
        });
        assertThat(ruleTasks()).containsExactly("rule:smoke-needs-personal-alarm:home-1");

        mounts("cord-1", DeviceKind.PULL_CORD);
        assertThat(ruleTasks()).isEmpty();
    }

    @Test
    void a_fourth_smoke_alarm_on_another_gateway_of_the_same_home_is_seen() {
        mounts("button-1", DeviceKind.BUTTON);
        mounts("lock-1", DeviceKind.LOCK);
        for (int i = 1; i <= 3; i++) {
            mounts("smoke-" + i, DeviceKind.SMOKE);
        }
        assertThat(broken()).isEmpty();

        workshop.receive(workshop.listed(Workshop.TRACKERS, "tracker-7", DeviceKind.SMOKE, true, ++said));
        assertThat(broken()).containsExactly(EquipmentRule.AT_MOST_THREE_SMOKE_ALARMS);
    }

    @Test
    void a_lock_that_is_missing_is_a_task_whether_the_smoke_alarm_came_first_or_the_lock_went() {
        mounts("button-1", DeviceKind.BUTTON);
        mounts("smoke-1", DeviceKind.SMOKE);
        assertThat(broken()).containsExactly(EquipmentRule.LOCK_WITH_SMOKE_ALARM);
        mounts("lock-1", DeviceKind.LOCK);
        assertThat(broken()).isEmpty();
        takesDown("lock-1", DeviceKind.LOCK);
        assertThat(broken()).containsExactly(EquipmentRule.LOCK_WITH_SMOKE_ALARM);
    }

    @Test
    void a_task_says_when_the_personal_alarm_is_mounted_but_silent() {
        mounts("button-1", DeviceKind.BUTTON);
        mounts("smoke-1", DeviceKind.SMOKE);
        assertThat(breaches()).allMatch(breach -> !breach.personalAlarmSilent());

        workshop.receive(workshop.trouble("button-1", Trouble.SILENT, true));
        assertThat(breaches()).singleElement().matches(EquipmentBreach::personalAlarmSilent);
    }

    @Test
    void somebody_takes_the_task_like_any_other() {
        mounts("button-1", DeviceKind.BUTTON);
        mounts("smoke-1", DeviceKind.SMOKE);
        String task = ruleTasks().getFirst();

        assertThat(work().take(Workshop.SOLBY, task, TECHNICIAN, null, workshop.now))
                .isInstanceOf(WorkList.Answer.Stands.class);
        mounts("lock-1", DeviceKind.LOCK);
        assertThat(work().done(Workshop.SOLBY, task, TECHNICIAN, null, workshop.now))
                .isInstanceOf(WorkList.Answer.Gone.class);
    }

    private List<String> ruleTasks() {
        return work().tasks(Workshop.SOLBY, workshop.now).stream()
                .filter(WorkList.Task.ToPutRight.class::isInstance).map(WorkList.Task::name).toList();
    }
}
