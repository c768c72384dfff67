package dk.nattevagt.central.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.supervision.ProofTasks.HomeDevice;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProofTasksTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final HomeId HOME = new HomeId("home-1");
    private static final GatewayId GATEWAY = new GatewayId("gw-1");

    private static HomeDevice device(String name, @Nullable DeviceKind kind, @Nullable Integer daysAgo) {
        Instant last = daysAgo == null ? null : NOW.minus(Duration.ofDays(daysAgo));
        return new HomeDevice(GATEWAY, new DeviceId(name), kind,
                last == null ? null : new Proof(last, last, Proof.Means.TEST));
    }

    private static List<String> tasks(boolean heard, HomeDevice... devices) {
        return ProofTasks.of(HOME, GATEWAY, heard, List.of(devices), ProofTasks.STANDARD, NOW).stream()
                .map(task -> task.kind().wireName() + " " + task.device() + (task.unprotected() ? "!" : ""))
                .toList();
    }

    @Test
    void a_home_in_which_everything_was_proven_lately_has_no_task() {
        assertThat(tasks(true, device("button-1", DeviceKind.BUTTON, 31), device("smoke-1", DeviceKind.SMOKE, 0)))
                .isEmpty();
    }

    @Test
    void a_proof_older_than_31_days_is_a_task_and_one_that_never_came_too() {
        assertThat(tasks(true, device("button-1", DeviceKind.BUTTON, 32), device("smoke-1", DeviceKind.SMOKE, 1),
                device("co-1", DeviceKind.CO, null)))
                .containsExactly("proof-overdue button-1", "never-proven co-1");
    }

    @Test
    void what_cannot_call_for_help_needs_no_proof_and_what_nobody_knows_does() {
        assertThat(tasks(true, device("button-1", DeviceKind.BUTTON, 1), device("lock-1", DeviceKind.LOCK, null),
                device("mains-1", DeviceKind.MAINS, null), device("thing-1", null, null)))
                .containsExactly("never-proven thing-1");
    }

    @Test
    void a_home_in_which_nothing_was_ever_proven_is_named_once_and_as_unprotected() {
        assertThat(tasks(true, device("button-1", DeviceKind.BUTTON, null), device("smoke-1", DeviceKind.SMOKE, null)))
                .containsExactly("home-never-proven null!");
        assertThat(tasks(true)).containsExactly("home-never-proven null!");
    }

    @Test
    void a_home_whose_gateway_was_never_heard_is_not_installed() {
        assertThat(tasks(false, device("button-1", DeviceKind.BUTTON, null)))
                .containsExactly("home-not-installed null");
    }

    @Test
    void a_home_was_last_proven_when_any_of_its_devices_was() {
        assertThat(ProofTasks.lastProven(List.of(device("a", DeviceKind.BUTTON, 9), device("b", DeviceKind.CO, 2),
                device("c", DeviceKind.CO, null)))).contains(NOW.minus(Duration.ofDays(2)));
        assertThat(ProofTasks.lastProven(List.of())).isEmpty();
    }
}
