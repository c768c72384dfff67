package dk.nattevagt.gateway.tracker;

import static dk.nattevagt.gateway.tracker.Frames.GT06_LOGIN;
import static dk.nattevagt.gateway.tracker.Frames.GT06_POSITION;
import static dk.nattevagt.gateway.tracker.Frames.GT06_SOS;
import static dk.nattevagt.gateway.tracker.Frames.GT06_STATUS;
import static dk.nattevagt.gateway.tracker.Frames.answer;
import static dk.nattevagt.gateway.tracker.Frames.cuts;
import static dk.nattevagt.gateway.tracker.Frames.gt06;
import static dk.nattevagt.gateway.tracker.Frames.hex;
import static dk.nattevagt.gateway.tracker.Frames.refused;
import static dk.nattevagt.gateway.tracker.Frames.report;
import static dk.nattevagt.gateway.tracker.Frames.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.Read;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.protocol.message.Place;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gt06Test {
    private static final String GPS = "0F0A140E150BC505E51E780293A9E8005400";
    private final Gt06 gt06 = new Gt06();

    @Test
    void a_login_names_the_device_and_is_answered() {
        DeviceReport login = report(gt06, hex(GT06_LOGIN));

        assertThat(login.kind()).isEqualTo(ReportKind.LOGIN);
        assertThat(login.address()).isEqualTo("864717003283581");
        assertThat(answer(gt06, hex(GT06_LOGIN))).isEqualTo(Frames.GT06_LOGIN_ACK);
    }

    @Test
    void a_status_tells_the_battery_and_is_answered() {
        DeviceReport status = report(gt06, hex(GT06_STATUS));

        assertThat(status.kind()).isEqualTo(ReportKind.STATUS);
        assertThat(status.batteryPercent()).isEqualTo(100);
        assertThat(status.alarm()).isEmpty();
        assertThat(status.signs()).containsEntry(Sign.POWER_CUT, false).containsEntry(Sign.LOW_BATTERY, false);
        assertThat(answer(gt06, hex(GT06_STATUS))).startsWith("7878051301BA").endsWith("0D0A");
        assertThat(Gt06Frame.fault(hex(answer(gt06, hex(GT06_STATUS))), 0, 10)).isNull();
    }

    @Test
    void a_position_is_read_to_the_metre_and_waits_for_no_answer() {
        DeviceReport position = report(gt06, hex(GT06_POSITION));

        assertThat(position.kind()).isEqualTo(ReportKind.POSITION);
        assertThat(position.time()).isEqualTo(Instant.parse("2015-10-20T14:21:11Z"));
        Place place = Read.place(position);
        assertThat(place.latitude()).isCloseTo(54.94535, within(0.000005));
        assertThat(place.longitude()).isCloseTo(24.01762, within(0.000005));
        assertThat(Read.fix(position).valid()).isTrue();
        assertThat(position.alarm()).isEmpty();
        assertThat(answer(gt06, hex(GT06_POSITION))).isEmpty();
    }

    @Test
    void a_call_for_help_is_a_position_with_an_alarm_and_is_answered() {
        DeviceReport sos = report(gt06, hex(GT06_SOS));

        assertThat(sos.kind()).isEqualTo(ReportKind.POSITION);
        assertThat(sos.alarm()).contains(Sign.SOS);
        assertThat(Read.place(sos).latitude()).isCloseTo(18.482064, within(0.0000005));
        assertThat(Read.place(sos).longitude()).isCloseTo(-69.937133, within(0.0000005));
        assertThat(answer(gt06, hex(GT06_SOS))).startsWith("78780516004B");
    }

    /** Captured from devices of several makers, whose cell blocks differ. */
    @ParameterizedTest
    @CsvSource({"78782526120"
            + "30C063816C3026C10540C38C9700144030901CC002866000EEE0C06040302000DA2DB0D0A,vibration,100",
            "7878251613020C12141AC5027951430C2A16F60014000900000000001A00007C550300020002F1E70D0A,,85",
            "78784A1614051C150204EC02777E560C2A2A2A5314AF0000000000000400000000000000000000000000000000000000000000000000"
                    + "00000000000000000000000000007E061B0982004B24C00D0A,vibration,100"})
    void alarms_of_other_makers_are_read(String frame, String alarm, Integer battery) {
        DeviceReport read = report(gt06, hex(frame));

        assertThat(read.alarm().map(Sign::wireName).orElse(null)).isEqualTo(alarm);
        assertThat(read.batteryPercent()).isEqualTo(battery);
    }

    @ParameterizedTest
    @CsvSource({"01,sos", "02,power-cut", "03,vibration", "04,fence-entered", "05,fence-left", "0E,low-battery",
            "0F,low-battery", "23,fall", "13,tamper", "77,other", "FE,"})
    void the_alarm_byte_names_the_alarm(String alarm, String sign) {
        DeviceReport read = report(gt06, gt06(0x26, GPS + "0901CC002866000EEE" + "4006" + "04" + alarm + "02"));

        assertThat(read.alarm().map(Sign::wireName).orElse(null)).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({"40,", "48,vibration", "50,power-cut", "58,low-battery", "60,sos"})
    void the_status_bits_name_the_alarm(String status, String sign) {
        DeviceReport read = report(gt06, gt06(0x13, status + "03040001"));

        assertThat(read.alarm().map(Sign::wireName).orElse(null)).isEqualTo(sign);
        assertThat(read.kind()).isEqualTo(sign == null ? ReportKind.STATUS : ReportKind.ALARM);
        assertThat(read.batteryPercent()).isEqualTo(50);
    }

    @Test
    void a_call_for_help_from_indoors_has_no_position_and_is_an_alarm_all_the_same() {
        DeviceReport read = report(gt06, hex("78781219028f0a29e10036f12003040102000875dc0d0a"));

        assertThat(read.kind()).isEqualTo(ReportKind.ALARM);
        assertThat(read.alarm()).contains(Sign.SOS);
        assertThat(read.fix()).isNull();
        assertThat(answer(gt06, hex("78781219028f0a29e10036f12003040102000875dc0d0a"))).startsWith("787805190008");
    }

    @Test
    void an_alarm_whose_reason_cannot_be_read_is_still_an_alarm() {
        assertThat(report(gt06, gt06(0x16, GPS)).alarm()).contains(Sign.OTHER);
    }

    @Test
    void a_heartbeat_is_answered() {
        byte[] heartbeat = hex("78780B23C00122040001000818720D0A");

        assertThat(report(gt06, heartbeat).kind()).isEqualTo(ReportKind.HEARTBEAT);
        assertThat(report(gt06, heartbeat).batteryPercent()).isNull();
        assertThat(answer(gt06, heartbeat)).startsWith("787805230008");
    }

    @Test
    void a_device_that_asks_for_the_time_is_told_it_in_utc() {
        byte[] request = gt06(0x8A, "");

        assertThat(report(gt06, request).kind()).isEqualTo(ReportKind.STATUS);
        assertThat(answer(gt06, request)).startsWith("78780B8A1A0B15020D2D0001").endsWith("0D0A");
    }

    @Test
    void a_position_without_a_fix_is_no_valid_place_and_0_0_is_none_at_all() {
        DeviceReport lastKnown = report(gt06, gt06(0x12, "0F0A140E150BC505E51E780293A9E8004400"));
        DeviceReport nowhere = report(gt06, gt06(0x12, "000000000000C0000000000000000000" + "5400"));

        assertThat(Read.fix(lastKnown).valid()).isFalse();
        assertThat(Read.fix(lastKnown).place()).isNotNull();
        assertThat(Read.fix(nowhere).valid()).isFalse();
        assertThat(Read.fix(nowhere).place()).isNull();
        assertThat(nowhere.time()).isNull();
    }

    @Test
    void a_long_frame_is_read_like_a_short_one() {
        byte[] information = hex("79790008940000ed0289d6860d0a");

        assertThat(report(gt06, information).kind()).isEqualTo(ReportKind.STATUS);
        assertThat(cuts(gt06, together(information, hex(GT06_STATUS)))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"78780D01086471700328358100093F050D0A,wrong-checksum", "78780D01086471700328358100093F04,incomplete",
            "78780C01086471700328358100093F040D0A,wrong-length", "78780D01086471700328358100093F040D0B,wrong-end",
            "7878040100093F040D0A,wrong-length", "79790D01086471700328358100093F040D0A,wrong-length",
            "001122,wrong-start", "78,wrong-start", "7878,incomplete", "78780501000955940D0A,wrong-length"})
    void what_is_no_sound_frame_is_refused_by_name(String frame, String reason) {
        assertThat(gt06.read(hex(frame)).reading()).extracting("reason").extracting("wireName").isEqualTo(reason);
        assertThat(answer(gt06, hex(frame))).isEmpty();
    }

    @Test
    void every_single_wrong_bit_is_found() {
        byte[] sos = hex(GT06_SOS);
        for (int bit = 0; bit < sos.length * 8; bit++) {
            byte[] broken = sos.clone();
            broken[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(gt06.read(broken).reading()).as("bit %d", bit).isInstanceOf(
                    dk.nattevagt.gateway.device.FrameReading.Refused.class);
        }
    }

    @Test
    void an_unknown_type_and_too_short_a_content_are_refused() {
        assertThat(gt06.read(gt06(0x77, "00")).reading()).isEqualTo(refused(FrameRefusal.UNKNOWN_TYPE));
        assertThat(gt06.read(gt06(0x12, "0F0A14")).reading()).isEqualTo(refused(FrameRefusal.WRONG_LENGTH));
        assertThat(gt06.read(gt06(0x01, "08647170032835FF")).reading())
                .isEqualTo(refused(FrameRefusal.WRONG_LENGTH));
    }

    @Test
    void several_frames_in_one_read_are_cut_apart() {
        assertThat(cuts(gt06, together(hex(GT06_LOGIN), hex(GT06_STATUS), hex(GT06_SOS))))
                .containsExactly(GT06_LOGIN, GT06_STATUS, GT06_SOS);
    }

    @Test
    void a_frame_is_waited_for_wherever_the_network_split_it() {
        byte[] frame = hex(GT06_POSITION);
        for (int part = 1; part < frame.length; part++) {
            assertThat(cuts(gt06, Arrays.copyOf(frame, part))).as("%d bytes", part).containsExactly("more");
        }
    }

    @Test
    void garbage_before_a_frame_and_a_broken_end_are_skipped() {
        byte[] brokenEnd = hex(GT06_STATUS.replace("0D0A", "0D0B"));

        assertThat(cuts(gt06, together(hex("00FF78"), hex(GT06_SOS)))).containsExactly("wrong-start", "incomplete",
                GT06_SOS);
        assertThat(cuts(gt06, together(brokenEnd, hex(GT06_SOS)))).containsExactly("wrong-end", GT06_SOS);
    }

    @Test
    void an_alarm_does_not_wait_behind_a_frame_whose_length_is_broken() {
        byte[] tooLong = hex(GT06_STATUS.replace("78780A", "7878FA"));

        assertThat(cuts(gt06, together(tooLong, hex(GT06_SOS)))).containsExactly("incomplete", GT06_SOS);
        assertThat(cuts(gt06, together(hex("7979FFFF01"), hex(GT06_SOS)))).containsExactly("wrong-length", GT06_SOS);
    }
}
