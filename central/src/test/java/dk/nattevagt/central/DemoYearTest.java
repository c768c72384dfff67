package dk.nattevagt.central;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.config.RegistryFile;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.sql.SqlStores;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoYearTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:13:45Z");

    @TempDir
    Path folder;

    @Test
    void a_year_of_calls_is_over_and_nothing_of_it_waits_to_ring_or_to_be_sent() {
        try (SqlStores stores = SqlStores.open("jdbc:sqlite:" + folder.resolve("central.db"), (alarms, effects) -> {},
                true)) {
            RegistryFile.demo(_ -> "x", _ -> "x").forEach(stores.people()::register);
            RegistrySnapshot registry = stores.people().load();
            new DemoYear(stores.alarms(), registry,
                    new AlarmLifecycle(new WithoutRota(registry, EscalationPlan.standard()))).write(NOW);
            MunicipalityId solby = new MunicipalityId("solby");
            assertThat(stores.alarms().open(solby)).isEmpty();
            assertThat(stores.alarms().pendingEffects(Instant.EPOCH, 100)).isEmpty();
            assertThat(stores.alarms().closed(solby, 100)).hasSizeGreaterThan(10).allSatisfy(alarm -> {
                assertThat(alarm.state()).isInstanceOf(AlarmState.Closed.class);
                assertThat(alarm.origin().timing().raisedAt()).isBefore(NOW);
                assertThat(alarm.origin().timing().late()).isFalse();
            });
        }
    }
}
