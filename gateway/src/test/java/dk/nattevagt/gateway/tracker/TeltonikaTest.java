package dk.nattevagt.gateway.tracker;

import static dk.nattevagt.gateway.tracker.Frames.TELTONIKA_EXTENDED;
import static dk.nattevagt.gateway.tracker.Frames.TELTONIKA_LOGIN;
import static dk.nattevagt.gateway.tracker.Frames.TELTONIKA_NO_FIX;
import static dk.nattevagt.gateway.tracker.Frames.TELTONIKA_POSITION;
import static dk.nattevagt.gateway.tracker.Frames.answer;
import static dk.nattevagt.gateway.tracker.Frames.cuts;
import static dk.nattevagt.gateway.tracker.Frames.hex;
import static dk.nattevagt.gateway.tracker.Frames.refused;
import static dk.nattevagt.gateway.tracker.Frames.report;
import static dk.nattevagt.gateway.tracker.Frames.reports;
import static dk.nattevagt.gateway.tracker.Frames.teltonika;
import static dk.nattevagt.gateway.tracker.Frames.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.Read;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeltonikaTest {
    /** Time, then where priority, place and satellites go. */
    private static final String TIME = "0000016818d50058";
    private static final String PLACE = "09c28d9f1cb3757a00be00c60f0053";
    private final Teltonika teltonika = new Teltonika();

    @Test
    void a_login_names_the_device_and_is_answered() {
        assertThat(report(teltonika, hex(TELTONIKA_LOGIN)).kind()).isEqualTo(ReportKind.LOGIN);
        assertThat(report(teltonika, hex(TELTONIKA_LOGIN)).address()).isEqualTo("356307042441013");
        assertThat(answer(teltonika, hex(TELTONIKA_LOGIN))).isEqualTo("01");
        assertThat(teltonika.goodbye()).containsExactly(0);
    }

    @Test
    void a_position_is_read_and_the_number_of_records_is_answered() {
        DeviceReport position = report(teltonika, hex(TELTONIKA_POSITION));

        assertThat(position.kind()).isEqualTo(ReportKind.POSITION);
        assertThat(position.time()).isEqualTo(Instant.parse("2019-01-04T12:27:19Z"));
        assertThat(Read.place(position).latitude()).isCloseTo(48.1523066, within(1e-9));
        assertThat(Read.place(position).longitude()).isCloseTo(16.3745183, within(1e-9));
        assertThat(Read.fix(position).valid()).isTrue();
        assertThat(position.alarm()).isEmpty();
        assertThat(position.signs()).containsEntry(Sign.POWER_CUT, false);
        assertThat(answer(teltonika, hex(TELTONIKA_POSITION))).isEqualTo("00000001");
    }

    @Test
    void no_fix_is_never_a_place() {
        DeviceReport position = report(teltonika, hex(TELTONIKA_NO_FIX));

        assertThat(position.kind()).isEqualTo(ReportKind.POSITION);
        assertThat(Read.fix(position).place()).isNull();
        assertThat(Read.fix(position).valid()).isFalse();
    }

    @Test
    void a_place_repeated_without_satellites_is_the_last_known_one() {
        DeviceReport position = report(teltonika, one("00", PLACE.replace("0f0053", "000053"), "000000000000"));

        assertThat(Read.fix(position).place()).isNotNull();
        assertThat(Read.fix(position).valid()).isFalse();
    }

    @Test
    void extended_records_tell_the_alarm_button_and_the_battery() {
        List<DeviceReport> records = reports(teltonika, hex(TELTONIKA_EXTENDED));

        assertThat(records).hasSize(2);
        assertThat(records.getFirst().alarm()).contains(Sign.SOS);
        assertThat(records.getFirst().batteryPercent()).isEqualTo(1);
        assertThat(Read.fix(records.getFirst()).valid()).isFalse();
        assertThat(records.getLast().alarm()).isEmpty();
        assertThat(answer(teltonika, hex(TELTONIKA_EXTENDED))).isEqualTo("00000002");
    }

    @Test
    void extended_elements_of_any_length_are_passed_over() {
        String captured = "00000000000000a38e0100000178b11c9e1000040bbbc91f03190c002100e113001300000010000600ef0100f00100150"
                + "300c800004501001e070005004237e00018000a00ce166200430f970024059f000300f10000665900c70000001e00100000a1b50000"
                + "0002010000115756315a5a5a32455a38363031353338380119002950303239392c50303637352c50303637342c50303637322c50303"
                + "637312c50303437312c50324241430100001ad8";

        assertThat(Read.place(report(teltonika, hex(captured))).latitude()).isCloseTo(52.0296716, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"02,000000000000,sos", "01,000000000000,", "00,00010" + "1EC0100000" + "0,sos",
            "00,000101F201000000,fall", "00,000101FC01000000,power-cut", "00,000101FC00000000,",
            "01,9B01019B00000000,fence-left", "01,9B01019B01000000,fence-entered", "00,0001019B01000000,",
            "00,0001000142000000" + "00,power-cut"})
    void elements_and_priority_name_the_alarm(String priority, String elements, String sign) {
        assertThat(report(teltonika, one(priority, PLACE, elements)).alarm().map(Sign::wireName).orElse(null))
                .isEqualTo(sign);
    }

    @Test
    void the_byte_that_keeps_a_connection_open_is_a_heartbeat() {
        assertThat(report(teltonika, hex("FF")).kind()).isEqualTo(ReportKind.HEARTBEAT);
        assertThat(answer(teltonika, hex("FF"))).isEmpty();
    }

    @Test
    void a_packet_of_no_records_says_nothing() {
        assertThat(teltonika.read(teltonika("080000")).reading()).isEqualTo(new FrameReading.Nothing("no records"));
    }

    @Test
    void a_wrong_checksum_is_answered_with_none_taken_so_that_the_device_sends_again() {
        byte[] broken = hex(TELTONIKA_POSITION.replace("ee8d", "ee8e"));

        assertThat(teltonika.read(broken).reading()).isEqualTo(refused(FrameRefusal.WRONG_CHECKSUM));
        assertThat(answer(teltonika, broken)).isEqualTo("00000000");
    }

    @Test
    void what_does_not_add_up_is_refused_by_name() {
        assertThat(teltonika.read(teltonika("080001")).reading()).isEqualTo(refused(FrameRefusal.WRONG_COUNT));
        assertThat(teltonika.read(teltonika("08FFFF")).reading()).isEqualTo(refused(FrameRefusal.WRONG_LENGTH));
        assertThat(teltonika.read(teltonika("8E010001")).reading()).isEqualTo(refused(FrameRefusal.WRONG_LENGTH));
        assertThat(teltonika.read(teltonika("0C0101")).reading()).isEqualTo(refused(FrameRefusal.UNKNOWN_CODEC));
        assertThat(teltonika.read(hex("000F33353633303730343234343130313A")).reading())
                .isEqualTo(refused(FrameRefusal.WRONG_ID));
        assertThat(teltonika.read(hex("00000000FFFFFFFF08")).reading()).isEqualTo(refused(FrameRefusal.WRONG_LENGTH));
        assertThat(teltonika.read(hex("474554202F")).reading()).isEqualTo(refused(FrameRefusal.WRONG_START));
        assertThat(teltonika.read(new byte[0]).reading()).isEqualTo(refused(FrameRefusal.WRONG_START));
    }

    @Test
    void every_shorter_frame_is_incomplete_and_every_longer_one_too_long() {
        byte[] frame = hex(TELTONIKA_POSITION);
        for (int part = 1; part < frame.length; part++) {
            assertThat(teltonika.read(Arrays.copyOf(frame, part)).reading())
                    .isEqualTo(refused(FrameRefusal.INCOMPLETE));
            assertThat(cuts(teltonika, Arrays.copyOf(frame, part))).containsExactly("more");
        }
        assertThat(teltonika.read(Arrays.copyOf(frame, frame.length + 1)).reading())
                .isEqualTo(refused(FrameRefusal.WRONG_LENGTH));
    }

    @Test
    void frames_in_one_read_are_cut_apart_and_garbage_ends_the_stream() {
        String position = TELTONIKA_POSITION.toUpperCase(Locale.ROOT);

        assertThat(cuts(teltonika, together(hex(TELTONIKA_LOGIN), hex("FF"), hex(position), hex("0102"))))
                .containsExactly(TELTONIKA_LOGIN, "FF", position, "lost wrong-start");
    }

    private static byte[] one(String priority, String place, String elements) {
        return teltonika("0801" + TIME + priority + place + elements + "01");
    }
}
