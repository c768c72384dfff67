package dk.nattevagt.central.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.lock.DoorKeyForTests;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.wire.MessageCodec;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The time that heartbeats are answered with: signed where a door hangs on it. */
class SignedTimeTest {
    private static final GatewayId GW = new GatewayId("gw-0001");

    @TempDir
    Path data;
    private House house;
    private Gateway gateway;

    @BeforeEach
    void open() {
        house = House.open(data, House.quick(), 1000);
        gateway = house.gateway("gw-0001");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private HeartbeatHeard beat() {
        assertThat(gateway.publish("heartbeat", Events.heartbeat("gw-0001", "beat-1"))).isZero();
        return gateway.hears(HeartbeatHeard.class);
    }

    @ParameterizedTest
    @EnumSource(value = DeviceKind.class, names = {"LOCK", "KEYPAD"})
    void it_is_signed_for_a_gateway_with_a_door_and_for_that_heartbeat(DeviceKind kind) {
        EventKey key = new EventKey(EventSource.of(GW, new DeviceId("lock-1")), new EventId("e-1"));
        assertThat(gateway.publish("device", MessageCodec.encode(
                new DeviceListed(key, null, new DeviceEntry(kind, null, null, null), true, null, null)))).isZero();
        gateway.receipt();
        HeartbeatHeard heard = beat();

        assertThat(heard.centralTime()).isEqualTo(house.clock.instant());
        assertThat(DoorKeyForTests.CENTRAL.signed(GW, heard)).isTrue();
        assertThat(DoorKeyForTests.CENTRAL.signed(new GatewayId("gw-0002"), heard)).isFalse();
        assertThat(DoorKeyForTests.CENTRAL.signed(GW, new HeartbeatHeard(heard.heartbeat(),
                heard.centralTime().plusMillis(1), heard.deviceDigest(), heard.signature()))).isFalse();
    }

    @Test
    void it_is_unsigned_for_a_gateway_without_a_door() {
        assertThat(beat().signature()).isNull();
    }
}
