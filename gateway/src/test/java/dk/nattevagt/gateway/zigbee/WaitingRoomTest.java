package dk.nattevagt.gateway.zigbee;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.zigbee.WaitingRoom.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private static final ZigbeeReading.Report NOTHING_NEW = new ZigbeeReading.Report(DeviceReport.of(ReportKind.STATUS),
            List.of(), List.of());

    private final WaitingRoom room = new WaitingRoom();
    private final AtomicInteger acknowledged = new AtomicInteger();

    private Waiting waiting(String name, boolean urgent) {
        return new Waiting(name, null, false, NOTHING_NEW, urgent, acknowledged::incrementAndGet);
    }

    private boolean report(String name) {
        return room.put(waiting(name, false));
    }

    private boolean alarm(String name) {
        return room.put(waiting(name, true));
    }

    private List<String> taken(int count) throws InterruptedException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Waiting next = room.take();
            names.add(next == null ? "closed" : next.name() + (next.isUrgent() ? "!" : ""));
        }
        return names;
    }

    @Test
    void alarms_go_first_in_their_order() throws InterruptedException {
        report("a");
        report("b");
        alarm("c");
        alarm("d");

        assertThat(taken(4)).containsExactly("c!", "d!", "a", "b");
    }

    @Test
    void what_a_device_said_before_its_alarm_is_told_before_it_and_what_came_after_stays_after()
            throws InterruptedException {
        report("x");
        report("a");
        alarm("a");
        report("a");

        assertThat(taken(4)).containsExactly("a", "a!", "x", "a");
    }

    @Test
    void one_device_loses_its_own_oldest_report_and_nobody_elses() throws InterruptedException {
        report("quiet");
        for (int i = 0; i < 100; i++) {
            assertThat(report("loud")).isTrue();
        }
        assertThat(acknowledged).hasValue(100 - WaitingRoom.MOST_OF_ONE);
        assertThat(taken(2)).containsExactly("quiet", "loud");
    }

    @Test
    void reports_do_not_drive_out_alarms_of_the_same_device() throws InterruptedException {
        for (int i = 0; i < WaitingRoom.MOST_OF_ONE; i++) {
            alarm("a");
        }
        assertThat(report("a")).isFalse();
        assertThat(alarm("a")).isTrue();
        assertThat(taken(WaitingRoom.MOST_OF_ONE)).containsOnly("a!");
    }

    @Test
    void only_so_many_reports_are_under_way_and_alarms_pass_them() throws InterruptedException {
        for (int i = 0; i < WaitingRoom.ORDINARY_UNDER_WAY + 5; i++) {
            report("r" + i);
        }
        List<Waiting> underWay = new ArrayList<>();
        for (int i = 0; i < WaitingRoom.ORDINARY_UNDER_WAY; i++) {
            underWay.add(room.take());
        }
        alarm("help");
        assertThat(taken(1)).containsExactly("help!");

        room.finished(underWay.getFirst());
        assertThat(taken(1)).containsExactly("r" + WaitingRoom.ORDINARY_UNDER_WAY);
    }

    @Test
    void a_full_room_of_reports_still_takes_an_alarm() throws InterruptedException {
        for (int i = 0; i < WaitingRoom.MOST; i++) {
            assertThat(report("r" + i)).isTrue();
        }
        assertThat(report("one more")).isFalse();
        assertThat(alarm("help")).isTrue();
        assertThat(taken(1)).containsExactly("help!");
    }

    @Test
    void a_closed_room_gives_nothing_more() throws InterruptedException {
        report("a");
        room.close();
        assertThat(taken(1)).containsExactly("closed");
    }
}
