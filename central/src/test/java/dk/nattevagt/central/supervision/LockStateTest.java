package dk.nattevagt.central.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.BoltState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockStateTest {
    @Test
    void a_lock_that_has_been_quiet_for_more_than_26_hours_stands_nobody_knows_how() {
        Instant said = Instant.parse("2026-11-21T01:00:00Z");
        LockState lock = new LockState(new GatewayId("gw-1"), new DeviceId("lock-1"), BoltState.LOCKED, null, said,
                null);
        assertThat(lock.boltAt(said.plus(Duration.ofHours(26)))).isEqualTo(BoltState.LOCKED);
        assertThat(lock.boltAt(said.plus(Duration.ofHours(26)).plusSeconds(1))).isEqualTo(BoltState.UNKNOWN);
    }
}
