package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.supervision.ProofTasks;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EquipmentOverviewTest {
    @TempDir
    Path folder;
    private Workshop workshop;

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

    private List<String> tasks() {
        return overview().tasks(Workshop.SOLBY, workshop.now).stream()
                .map(toProve -> toProve.task().kind().wireName() + " " + toProve.home().id() + " "
                        + toProve.task().device())
                .toList();
    }

    @Test
    void a_tracker_on_a_central_gateway_is_to_be_proven_in_the_home_that_owns_it() {
        assertThat(tasks()).containsExactly("never-proven gw-trackers:tracker-8 tracker-8",
                "home-not-installed home-1 null");
        workshop.heartbeat(GatewayHealth.UNKNOWN);
        assertThat(tasks()).first().isEqualTo("home-never-proven home-1 null");
        workshop.receive(workshop.test("button-1"));
        assertThat(tasks()).containsExactlyInAnyOrder("never-proven gw-trackers:tracker-8 tracker-8",
                "never-proven home-1 tracker-7");
        workshop.receive(workshop.press(Workshop.TRACKERS, "tracker-7"));
        workshop.receive(workshop.press(Workshop.TRACKERS, "tracker-8"));
        assertThat(tasks()).isEmpty();
        workshop.later(Duration.ofDays(32));
        assertThat(tasks()).hasSize(3).allMatch(task -> task.startsWith("proof-overdue "));
        assertThat(overview().allTasks(workshop.now)).hasSize(3);
    }

    @Test
    void a_home_was_last_proven_when_any_of_its_devices_was_wherever_it_speaks() {
        Home home = workshop.registry.home(Workshop.HOME).orElseThrow();
        assertThat(overview().lastProven(home)).isEmpty();
        workshop.receive(workshop.test("button-1"));
        workshop.later(Duration.ofDays(2));
        workshop.receive(workshop.press(Workshop.TRACKERS, "tracker-7"));
        assertThat(overview().lastProven(home)).contains(workshop.now);
    }

    @Test
    void what_leaves_a_citizen_unprotected_comes_before_what_is_older() {
        workshop.receive(workshop.listed("smoke-1", DeviceKind.SMOKE, true, 1));
        workshop.receive(workshop.trouble("smoke-1", Trouble.LOW_BATTERY, true));
        workshop.later(Duration.ofMinutes(1));
        workshop.receive(workshop.trouble("smoke-1", Trouble.FAULT, true));
        assertThat(overview().alarms(Workshop.SOLBY)).extracting(troubled -> troubled.alarm().trouble().wireName())
                .containsExactly("fault", "low-battery");
        assertThat(overview().alarms(Workshop.SOLBY).getFirst().home().id()).isEqualTo(Workshop.HOME);
        assertThat(overview().allAlarms()).hasSize(2);
    }
}
