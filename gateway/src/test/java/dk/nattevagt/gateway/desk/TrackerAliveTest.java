package dk.nattevagt.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tracker in a house hears no satellites: it lives all the same, and its battery empties. */
class TrackerAliveTest extends DevicesFixture {
    private static final Fix HERE = new Fix(new Place(55.25, 12.5), null, true, null);

    private void beats(@Nullable Integer percent, @Nullable Boolean charging) {
        home.desk.onReport(TRACKER,
                new DeviceReport(ReportKind.HEARTBEAT, null, null, null, Map.of(), percent, null).charging(charging),
                true, null);
        home.pass(Duration.ofMillis(250));
    }

    private void isHere(Duration ago) {
        home.desk.onReport(TRACKER, new DeviceReport(ReportKind.POSITION, null, home.now.minus(ago), HERE, Map.of(),
                null, null), true, null);
        answerEverything();
        home.pass(Duration.ofMillis(250));
    }

    private List<PositionReported> told() {
        return published(PositionReported.class);
    }

    @Test
    void its_heartbeats_tell_the_central_every_five_minutes_that_it_lives() {
        for (int minute = 0; minute < 60; minute += 3) {
            beats(80 - minute, false);
            home.pass(Duration.ofMinutes(3));
        }
        assertThat(told()).hasSize(10).allSatisfy(said -> {
            assertThat(said.fix()).isEqualTo(Fix.NONE);
            assertThat(said.order()).isEqualTo(FixOrder.NEW);
        });
        assertThat(told().getFirst().batteryPercent()).isEqualTo(80);
        assertThat(told().getLast().batteryPercent()).isEqualTo(80 - 54);
    }

    @Test
    void one_that_knows_where_it_is_need_not_be_told_of_as_well() {
        for (int minute = 0; minute < 30; minute++) {
            isHere(Duration.ZERO);
            beats(67, false);
            home.pass(Duration.ofMinutes(1));
        }
        assertThat(told()).extracting(PositionReported::fix).filteredOn(fix -> fix.place() == null).isEmpty();
        assertThat(told()).hasSize(30);
    }

    @Test
    void its_charger_is_told_of_at_once() {
        beats(20, false);
        beats(20, true);
        beats(21, true);
        beats(22, false);
        assertThat(told()).extracting(PositionReported::charging).containsExactly(false, true, false);
    }

    @Test
    void what_it_said_of_its_battery_goes_with_its_next_fix_and_not_with_an_old_one() {
        beats(67, true);
        isHere(Duration.ZERO);
        isHere(Duration.ofMinutes(10));
        home.pass(Duration.ofHours(2));
        isHere(Duration.ZERO);

        List<PositionReported> fixes = told().subList(1, 4);
        assertThat(fixes).extracting(PositionReported::batteryPercent).containsExactly(67, null, null);
        assertThat(fixes).extracting(PositionReported::charging).containsExactly(true, null, null);
        assertThat(fixes.get(1).order()).isEqualTo(FixOrder.LATE);
    }

    @Test
    void a_fix_made_before_it_is_news_all_the_same() {
        beats(67, false);
        isHere(Duration.ofSeconds(40));
        assertThat(told()).extracting(PositionReported::order).containsExactly(FixOrder.NEW, FixOrder.NEW);
    }

    @Test
    void nothing_of_it_is_kept_on_the_disk_nor_said_when_it_is_no_longer_so() {
        long before = home.outbox.depth();
        home.desk.onLinkDown();
        beats(67, false);
        home.pass(Duration.ofMinutes(3));
        beats(66, false);
        assertThat(home.outbox.depth()).isEqualTo(before);

        home.desk.onLinkUp();
        home.pass(Duration.ofMillis(250));
        assertThat(told()).singleElement().extracting(PositionReported::batteryPercent).isEqualTo(66);

        home.desk.onLinkDown();
        home.pass(Duration.ofMinutes(6));
        beats(65, false);
        home.pass(Duration.ofHours(3));
        home.desk.onLinkUp();
        home.pass(Duration.ofSeconds(1));
        assertThat(told()).hasSize(1);
    }

    @Test
    void hundreds_that_come_back_at_one_stroke_do_not_fill_the_line() {
        List<DeviceAddress> crowd = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            DeviceAddress address = new DeviceAddress(Adapter.TRACKER,
                    "86471700%07d".formatted(i));
            mount(new DeviceId("t-" + i), address, DeviceKind.TRACKER, null);
            crowd.add(address);
        }
        answerEverything();
        crowd.forEach(one -> home.desk.onReport(one, DeviceReport.of(ReportKind.LOGIN), true, null));
        assertThat(told()).isEmpty();
        home.pass(Duration.ofMillis(250));
        assertThat(told()).hasSize(4);
        for (int tick = 0; tick < 30; tick++) {
            home.pass(Duration.ofMillis(250));
        }
        assertThat(told()).hasSize(100);
    }

    @Test
    void other_devices_are_told_of_in_their_own_way_only() {
        home.desk.onReport(ZIGBEE_SMOKE, DeviceReport.of(ReportKind.HEARTBEAT), true, null);
        home.pass(Duration.ofSeconds(1));
        assertThat(told()).isEmpty();
    }
}
