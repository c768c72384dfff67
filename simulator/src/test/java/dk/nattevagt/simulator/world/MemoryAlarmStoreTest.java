package dk.nattevagt.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.desk.AlarmStore;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.AlarmStoreContract;
import dk.nattevagt.central.desk.EquipmentArchive;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The simulated disk promises what the real databases promise, and fails as they fail. */
class MemoryAlarmStoreTest extends AlarmStoreContract {
    private final CentralDisk disk = new CentralDisk();
    private final DiskHealth health = new DiskHealth();
    private String fatalStep = "";
    private final AlarmStore store = new MemoryAlarmStore(disk, health, this::step, new NoChecks(), listener);

    private static final class NoChecks implements MemoryAlarmStore.Checks {
        @Override
        public void committing(CentralDisk before, MemoryTransaction transaction) {}

        @Override
        public void failed() {}
    }

    private void step(String where) {
        if (where.equals(fatalStep)) {
            throw new SimulatedCrash(where);
        }
    }

    @Override
    protected AlarmStore store() {
        return store;
    }

    @Override
    protected EquipmentArchive archive() {
        return new MemoryEquipmentArchive(() -> disk);
    }

    private void hear() {
        store.inTransaction(transaction -> {
            transaction.recordContact(GATEWAY, NOW);
            return true;
        });
    }

    @Test
    void a_full_disk_takes_nothing_and_can_still_be_read() {
        health.become(DiskHealth.State.FULL);
        assertThatThrownBy(this::hear).isInstanceOf(StoreFailedException.class);
        assertThat(store.contacts()).isEmpty();
    }

    @Test
    void a_broken_disk_can_neither_be_written_nor_read() {
        health.become(DiskHealth.State.BROKEN);
        assertThatThrownBy(this::hear).isInstanceOf(StoreFailedException.class);
        assertThatThrownBy(() -> store.due(NOW.plus(Duration.ofDays(1)), 1)).isInstanceOf(StoreFailedException.class);
    }

    @Test
    void what_was_not_committed_is_lost_in_a_crash() {
        fatalStep = "before a commit";
        assertThatThrownBy(this::hear).isInstanceOf(SimulatedCrash.class);
        assertThat(store.contacts()).isEmpty();
    }

    @Test
    void what_was_committed_survives_a_crash_before_anybody_learned() {
        fatalStep = "after a commit";
        assertThatThrownBy(this::hear).isInstanceOf(SimulatedCrash.class);
        assertThat(store.contacts()).containsKey(GATEWAY);
    }
}
