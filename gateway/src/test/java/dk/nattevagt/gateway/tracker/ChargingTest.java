package dk.nattevagt.gateway.tracker;

import static dk.nattevagt.gateway.tracker.Frames.GT06_POSITION;
import static dk.nattevagt.gateway.tracker.Frames.GT06_SOS;
import static dk.nattevagt.gateway.tracker.Frames.GT06_STATUS;
import static dk.nattevagt.gateway.tracker.Frames.H02_POSITION;
import static dk.nattevagt.gateway.tracker.Frames.TELTONIKA_EXTENDED;
import static dk.nattevagt.gateway.tracker.Frames.TELTONIKA_NO_FIX;
import static dk.nattevagt.gateway.tracker.Frames.gt06;
import static dk.nattevagt.gateway.tracker.Frames.hex;
import static dk.nattevagt.gateway.tracker.Frames.report;
import static dk.nattevagt.gateway.tracker.Frames.teltonika;
import static dk.nattevagt.gateway.tracker.Frames.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which trackers say that they lie on their chargers. */
class ChargingTest {
    private final Gt06 gt06 = new Gt06();
    private final Teltonika teltonika = new Teltonika();

    /** Bit 2 of the terminal information (Concox, GT06 protocol 1.8.1, heartbeat and status). */
    @Test
    void a_gt06_says_so_in_its_status_and_heartbeat_and_not_with_its_position() {
        assertThat(report(gt06, hex(GT06_STATUS)).charging()).isTrue();
        assertThat(report(gt06, gt06(0x13, "400604")).charging()).isFalse();
        assertThat(report(gt06, gt06(0x23, "4406040001")).charging()).isTrue();
        assertThat(report(gt06, gt06(0x23, "4006040001")).charging()).isFalse();
        assertThat(report(gt06, hex(GT06_SOS)).charging()).isFalse();
        assertThat(report(gt06, hex(GT06_POSITION)).charging()).isNull();
    }

    /** AVL id 116, charger connected: as captured, with its value changed, and a device that has none. */
    @Test
    void a_teltonika_says_so_with_each_record_where_it_has_that_element() {
        assertThat(report(teltonika, hex(TELTONIKA_EXTENDED)).charging()).isFalse();
        String plugged = TELTONIKA_EXTENDED.substring(16, TELTONIKA_EXTENDED.length() - 8)
                .replace("007400" + "0107", "007401" + "0107");
        assertThat(report(teltonika, teltonika(plugged)).charging()).isTrue();
        assertThat(report(teltonika, hex(TELTONIKA_NO_FIX)).charging()).isNull();
    }

    @Test
    void an_h02_does_not_say() {
        assertThat(report(new H02(), text(H02_POSITION)).charging()).isNull();
    }
}
