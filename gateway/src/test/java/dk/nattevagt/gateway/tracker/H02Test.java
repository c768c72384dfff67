package dk.nattevagt.gateway.tracker;

import static dk.nattevagt.gateway.tracker.Frames.H02_POSITION;
import static dk.nattevagt.gateway.tracker.Frames.NOW;
import static dk.nattevagt.gateway.tracker.Frames.cuts;
import static dk.nattevagt.gateway.tracker.Frames.hex;
import static dk.nattevagt.gateway.tracker.Frames.refused;
import static dk.nattevagt.gateway.tracker.Frames.report;
import static dk.nattevagt.gateway.tracker.Frames.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.Read;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H02Test {
    private final H02 h02 = new H02();

    @Test
    void a_position_names_its_device_time_and_place_and_is_answered_with_the_time() {
        DeviceReport position = report(h02, text(H02_POSITION));

        assertThat(position.kind()).isEqualTo(ReportKind.POSITION);
        assertThat(position.address()).isEqualTo("4210051415");
        assertThat(position.time()).isEqualTo(Instant.parse("2015-12-22T16:45:49Z"));
        assertThat(Read.place(position).latitude()).isCloseTo(9.93978, within(0.000005));
        assertThat(Read.place(position).longitude()).isCloseTo(-84.11178, within(0.000005));
        assertThat(Read.fix(position).valid()).isTrue();
        assertThat(position.alarm()).isEmpty();
        assertThat(answer(H02_POSITION)).isEqualTo("*HQ,4210051415,V4,V1,20261121021345#");
    }

    /** Captured from devices of several makers, whose fields differ. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "*HQ,4210209006,V1,054048,A,2828.2297,N,07733.4332,E,000.5,047,4,080918,EEE7FBDF,4261193,0#|28.470495|77.557220|true|2018-09-08T05:40:48Z",
            "*HQ,1451316409,V1,030149,A,-23-29.0095,S,-46-51.5852,W,2.4,065,070315,FFFFFFFF#|-23.483492|-46.859753|true|2015-03-07T03:01:49Z",
            "*HQ,355488020119695,V1,050418,,2827.61232,N,07703.84822,E,0.00,0,031015,FFFEFBFF#|28.460205|77.064137|false|2015-10-03T05:04:18Z",
            "*HQ,353505221264507,V2,100220,0,5238.26259,N,00507.33983,E,0.25,0,280917,FFFFFFFF,cc,28,  db,d75b#|52.637710|5.122331|true|2017-09-28T10:02:20Z",
            "*HQ,4109179024,V19,181519,V,3853.2587,S,06205.9175,W,000.00,000,090217,,5492932630888,8954315265044716555?,FFFFFBFF#|-38.887645|-62.098625|false|2017-02-09T18:15:19Z",
            "*TH,2020916012,V4,S14,100,10,1,3,130305,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF#|22.214575|113.777623|true|2002-09-22T05:03:16Z",
            "*HQ,354188045498669,V1,195200,A,701.8915,S,3450.3399,W,0.00,205.70,050213,ffffffff,000243,000000,000000#|-7.031525|-34.838998|true|2013-02-05T19:52:00Z",
            "*hq,356327080425330,VP1,A,2702.7245,S,15251.9311,E,0.48,0.0000,080917#|-27.045408|152.865518|true|"})
    void positions_of_other_makers_are_read(String sentence, double latitude, double longitude, boolean valid,
            Instant time) {
        DeviceReport read = report(h02, text(sentence));

        assertThat(Read.place(read).latitude()).isCloseTo(latitude, within(0.000001));
        assertThat(Read.place(read).longitude()).isCloseTo(longitude, within(0.000001));
        assertThat(Read.fix(read).valid()).isEqualTo(valid);
        assertThat(read.time()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"FFFFFFFD,sos", "FFFBFFFF,sos", "FFF7FFFF,power-cut", "FFFFFFFE,vibration", "FFFFFBFF,"})
    void a_clear_bit_in_the_status_word_is_an_alarm(String status, String sign) {
        DeviceReport read = report(h02, text(H02_POSITION.replace("FFFFFBFF", status)));

        assertThat(read.alarm().map(Sign::wireName).orElse(null)).isEqualTo(sign);
        assertThat(read.kind()).isEqualTo(ReportKind.POSITION);
    }

    @Test
    void a_heartbeat_tells_the_battery_and_is_answered() {
        String heartbeat = "*HQ,4210051415,HTBT,100#";

        assertThat(report(h02, text(heartbeat)).kind()).isEqualTo(ReportKind.HEARTBEAT);
        assertThat(report(h02, text(heartbeat)).batteryPercent()).isEqualTo(100);
        assertThat(answer(heartbeat)).isEqualTo("*HQ,4210051415,HTBT#");
    }

    @Test
    void a_link_report_tells_the_battery_and_its_time() {
        DeviceReport link = report(h02, text("*HQ,1700086468,LINK,180902,15,0,84,0,0,240517,FFFFFBFF#"));

        assertThat(link.kind()).isEqualTo(ReportKind.HEARTBEAT);
        assertThat(link.batteryPercent()).isEqualTo(84);
        assertThat(link.time()).isEqualTo(Instant.parse("2017-05-24T18:09:02Z"));
    }

    @Test
    void a_call_for_help_that_knows_only_cell_towers_is_an_alarm_without_a_place() {
        String towers = "*HQ,1451316451,NBR,112315,724,10,2,2,215,2135,123,215,2131,121,011215,FFFFFFFD#";

        assertThat(report(h02, text(towers)).kind()).isEqualTo(ReportKind.ALARM);
        assertThat(report(h02, text(towers)).alarm()).contains(Sign.SOS);
        assertThat(report(h02, text(towers)).fix()).isNull();
    }

    @Test
    void no_coordinates_are_no_place() {
        assertThat(
                Read.fix(report(h02, text("*HQ,353505510948929,V1,,V,,N,,E,0.00,0,,FFFFF7FF,f0,a,11a0,c0c6#"))).place())
                .isNull();
        assertThat(Read.fix(report(h02, text(H02_POSITION.replace("0956.3869", "9956.3869")))).place()).isNull();
    }

    @Test
    void a_binary_position_is_read() {
        byte[] frame = hex(
                "24410600082621532131081504419390060740418306000000fffffbfdff0015060000002c02dc0c000000001f");
        DeviceReport read = report(h02, frame);

        assertThat(read.address()).isEqualTo("4106000826");
        assertThat(read.time()).isEqualTo(Instant.parse("2015-08-31T21:53:21Z"));
        assertThat(Read.place(read).latitude()).isCloseTo(4.69898, within(0.000005));
        assertThat(Read.place(read).longitude()).isCloseTo(-74.069717, within(0.000005));
        assertThat(Read.fix(read).valid()).isTrue();
        assertThat(read.alarm()).contains(Sign.SOS);
        assertThat(read.batteryPercent()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*HQ,4210051415,V1,164549,A,0956.3869,N", "*HQ#", "*HQ,1#", "*HQ,4210/51415,V1#", "V1#",
            "*HQ,4210051415,ZZ,1#", "$", "$zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"})
    void what_is_no_message_is_refused(String sentence) {
        assertThat(h02.read(text(sentence)).reading())
                .isInstanceOf(dk.nattevagt.gateway.device.FrameReading.Refused.class);
    }

    @Test
    void messages_are_cut_apart_and_resynchronised() {
        String message = "*HQ,1,HTBT,9#";
        String hex = HexFormat.of().withUpperCase().formatHex(text(message));

        assertThat(cuts(h02, text(message + "\r\n" + message))).containsExactly(hex, "space", hex);
        assertThat(cuts(h02, text("GET /" + message))).containsExactly("wrong-start", hex);
        assertThat(cuts(h02, text("*HQ,1,HT" + message))).containsExactly("incomplete", hex);
        assertThat(cuts(h02, text("*HQ,1"))).containsExactly("more");
        assertThat(cuts(h02, text("*" + "A".repeat(2000)))).isEqualTo(List.of("too-long"));
        assertThat(h02.read(text("*" + "A".repeat(2000) + "#")).reading()).isEqualTo(refused(FrameRefusal.TOO_LONG));
    }

    private String answer(String sentence) {
        return new String(h02.read(text(sentence)).answer().at(NOW), StandardCharsets.US_ASCII);
    }
}
