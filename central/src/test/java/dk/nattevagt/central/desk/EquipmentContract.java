package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.central.supervision.GatewayState;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.central.supervision.Mark;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.LockCommand;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store promises about equipment. */
public abstract class EquipmentContract {
    protected static final Instant NOW = Instant.parse("2026-11-21T01:13:45.123Z");
    protected static final GatewayId GATEWAY = new GatewayId("gw-0001");
    private static final DeviceId BUTTON = new DeviceId("button-1");
    private static final EventSource SOURCE = EventSource.of(GATEWAY, BUTTON);

    /** The store under test. */
    protected abstract AlarmStore store();

    /** What is committed in it about equipment. */
    protected abstract EquipmentArchive archive();

    private void write(Consumer<EquipmentTransaction> work) {
        store().inTransaction(transaction -> {
            work.accept(transaction.equipment());
            return true;
        });
    }

    private <T> List<T> several(Function<EquipmentTransaction, List<T>> work) {
        return store().inTransaction(transaction -> work.apply(transaction.equipment()));
    }

    private <T> Optional<T> one(Function<EquipmentTransaction, Optional<T>> work) {
        return store().inTransaction(transaction -> work.apply(transaction.equipment()));
    }

    private static TechnicalAlarm trouble(long number, @Nullable Instant endedAt, @Nullable Mark mark) {
        return new TechnicalAlarm(number, SOURCE, TechnicalTrouble.SILENT, NOW.minusSeconds(9), NOW, endedAt, true,
                mark);
    }

    @Test
    void a_technical_alarm_lasts_until_it_is_ended_and_stays_in_the_history() {
        write(equipment -> equipment.put(trouble(0, null, new Mark("b7f2", 4))));
        TechnicalAlarm stored = archive().lasting().getFirst();
        assertThat(stored).isEqualTo(trouble(stored.number(), null, new Mark("b7f2", 4)));
        assertThat(several(equipment -> equipment.lasting(SOURCE))).containsExactly(stored);
        assertThat(several(equipment -> equipment.lasting(EventSource.of(GATEWAY)))).isEmpty();

        TechnicalAlarm ended = trouble(stored.number(), NOW.plusSeconds(60), null);
        write(equipment -> equipment.put(ended));
        assertThat(archive().lasting()).isEmpty();
        assertThat(one(equipment -> equipment.latest(SOURCE, TechnicalTrouble.SILENT))).contains(ended);

        write(equipment -> equipment.put(trouble(0, null, null)));
        assertThat(archive().history(GATEWAY, 10)).hasSize(2).last().isEqualTo(ended);
        assertThat(archive().history(GATEWAY, 1)).hasSize(1).noneMatch(alarm -> alarm.endedAt() != null);
        assertThat(archive().history(new GatewayId("gw-0002"), 10)).isEmpty();
    }

    @Test
    void the_same_trouble_cannot_last_twice() {
        write(equipment -> equipment.put(trouble(0, null, null)));
        assertThatThrownBy(() -> write(equipment -> equipment.put(trouble(0, null, null))))
                .isInstanceOf(RuntimeException.class);
        assertThat(archive().lasting()).hasSize(1);
    }

    @Test
    void a_device_is_listed_as_last_said_and_not_at_all_once_taken_down() {
        DeviceLine bare = line(BUTTON, new DeviceEntry(DeviceKind.BUTTON, null, null, null), true, null);
        DeviceLine named = line(BUTTON, new DeviceEntry(DeviceKind.BUTTON, "Nødkald", "Stue", "Acme 1"), true, NOW);
        DeviceLine smoke = line(new DeviceId("smoke-1"), new DeviceEntry(DeviceKind.SMOKE, null, "Gang", null), true,
                null);
        write(equipment -> equipment.put(bare));
        assertThat(archive().mounted()).containsExactly(bare);
        write(equipment -> {
            equipment.put(smoke);
            equipment.put(named);
        });
        assertThat(archive().mounted(GATEWAY)).containsExactly(named, smoke);
        DeviceLine down = line(BUTTON, named.entry(), false, null);
        write(equipment -> equipment.put(down));
        assertThat(archive().mounted()).containsExactly(smoke);
        assertThat(several(equipment -> equipment.mounted(GATEWAY))).containsExactly(smoke);
        assertThat(one(equipment -> equipment.line(GATEWAY, BUTTON))).contains(down);
    }

    private static DeviceLine line(DeviceId device, DeviceEntry entry, boolean mounted, @Nullable Instant provenAt) {
        return new DeviceLine(GATEWAY, device, entry, mounted, provenAt, NOW, new Mark("b7f2", 7));
    }

    @Test
    void a_proof_keeps_its_first_moment_and_moves_its_last_until_it_is_forgotten() {
        write(equipment -> equipment.proven(GATEWAY, BUTTON, NOW, Proof.Means.TEST));
        write(equipment -> equipment.proven(GATEWAY, BUTTON, NOW.plusSeconds(5), Proof.Means.ALARM));
        assertThat(archive().proofs()).isEqualTo(Map.of(SOURCE,
                new Proof(NOW, NOW.plusSeconds(5), Proof.Means.ALARM)));
        write(equipment -> equipment.forget(GATEWAY, BUTTON));
        assertThat(archive().proofs()).isEmpty();
    }

    @Test
    void a_lock_stands_as_it_last_said() {
        DeviceId lock = new DeviceId("lock-1");
        write(equipment -> equipment.put(new LockState(GATEWAY, lock, BoltState.LOCKED, null, NOW, null)));
        LockState last = new LockState(GATEWAY, lock, BoltState.UNLOCKED, LockCommand.LOCK, NOW, new Mark("b7f2", 9));
        write(equipment -> equipment.put(last));
        assertThat(archive().locks(GATEWAY)).containsExactly(last);
        assertThat(one(equipment -> equipment.lock(GATEWAY, lock))).contains(last);
        assertThat(archive().locks(new GatewayId("gw-0002"))).isEmpty();
    }

    @Test
    void a_gateways_state_comes_back_with_what_it_knows_and_what_it_does_not() {
        GatewayState silent = new GatewayState(GATEWAY, NOW, "1.0", 0, GatewayHealth.UNKNOWN, null,
                GatewayState.Backlog.NONE);
        write(equipment -> equipment.put(silent));
        assertThat(archive().state(GATEWAY)).contains(silent);
        GatewayState full = new GatewayState(GATEWAY, NOW.plusSeconds(20), "1.1", 7,
                new GatewayHealth(512L, -3, -1500L, "0123456789abcdef", 2), NOW, new GatewayState.Backlog(NOW, 3));
        write(equipment -> equipment.put(full));
        assertThat(archive().state(GATEWAY)).contains(full);
        assertThat(one(equipment -> equipment.state(GATEWAY))).contains(full);
    }

    @Test
    void equipment_stands_or_falls_with_its_transaction() {
        assertThatThrownBy(() -> store().inTransaction(transaction -> {
            transaction.equipment().put(trouble(0, null, null));
            transaction.equipment().proven(GATEWAY, BUTTON, NOW, Proof.Means.TEST);
            throw new IllegalStateException("changed its mind");
        })).hasMessage("changed its mind");
        assertThat(archive().lasting()).isEmpty();
        assertThat(archive().proofs()).isEmpty();
    }
}
