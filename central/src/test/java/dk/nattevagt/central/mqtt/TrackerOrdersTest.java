package dk.nattevagt.central.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.ReportOften;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to a tracker whose wearer is looked for. */
class TrackerOrdersTest {
    private static final DeviceId TRACKER = new DeviceId("tracker-1");
    private static final EventSource ELLENS = EventSource.of(new GatewayId("gw-0001"), TRACKER);

    @TempDir
    Path data;
    private House house;

    @BeforeEach
    void open() {
        house = House.open(data, House.quick(), 1000);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** How long is what travels: the gateway's clock may be years off. */
    @ParameterizedTest
    @CsvSource({"PT10S,PT15M,10,900", "PT0S,P30D,1,86400", "P2D,PT1S,3600,1", "PT10S,PT-1M,10,0"})
    void its_gateway_is_told_how_often_and_for_how_long(Duration every, Duration lasting, int seconds, int forSeconds) {
        Gateway gateway = house.gateway("gw-0001");

        house.door.reportOften(ELLENS, every, house.clock.instant().plus(lasting));

        assertThat(gateway.hears()).isEqualTo(new ReportOften(TRACKER, seconds, forSeconds));
    }

    @Test
    void a_gateway_that_is_away_never_hears_of_it() {
        house.door.reportOften(ELLENS, Duration.ofSeconds(10), house.clock.instant().plusSeconds(60));
        Gateway gateway = house.gateway("gw-0001");
        house.door.reportOften(ELLENS, Duration.ofSeconds(20), house.clock.instant().plusSeconds(60));

        assertThat(gateway.hears()).isEqualTo(new ReportOften(TRACKER, 20, 60));
    }

    @Test
    void a_gateway_is_no_tracker() {
        assertThatThrownBy(() -> house.door.reportOften(EventSource.of(new GatewayId("gw-0001")),
                Duration.ofSeconds(10), house.clock.instant())).isInstanceOf(IllegalArgumentException.class);
    }
}
