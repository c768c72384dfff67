package dk.nattevagt.gateway.scaip;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.Read;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.protocol.message.BoltState;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaipTest {

    @Test
    void a_heartbeat_is_never_an_alarm() {
        DeviceReport captured = report(
                "<mrq><ref>00001A85</ref><cha>0</cha><mty>PI</mty><cid>26317</cid><dty>02</dty><did>00</did><crd>no-voice:</crd><stc>102</stc></mrq>");

        assertThat(captured.kind()).isEqualTo(ReportKind.HEARTBEAT);
        assertThat(captured.address()).isEqualTo("26317");
        assertThat(captured.alarm()).isEmpty();
        assertThat(report("PI", "0005", "0009").alarm()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "<mrq><ref>1193308443</ref><cid>10149471</cid><dty>3</dty><stc>10</stc><crd>gsm:</crd></mrq>,10149471",
            "<mrq><ref>803137200003</ref><mty>ME</mty><cid> 8031372</cid><dty>0004</dty><stc>0010</stc><crd>gsm:+</crd></mrq>,8031372",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><mrq>  <stc>0010</stc><lge><geo>1</geo></lge><dty>0003</dty><cid>7  </cid><ref>A</ref></mrq>,7"})
    void a_press_is_a_call_for_help_however_the_device_writes_it(String xml, String device) {
        DeviceReport press = report(xml);

        assertThat(press.kind()).isEqualTo(ReportKind.ALARM);
        assertThat(press.alarm()).contains(Sign.SOS);
        assertThat(press.address()).isEqualTo(device);
    }

    @ParameterizedTest
    @CsvSource({"0023,0009,smoke", "25,9,heat", "0026,0009,co", "0005,0009,fall", "0003,0009,sos", "0014,0009,other",
            "0015,0009,fence-left", "0051,0010,sos", "0003,0016,low-battery", "0003,0014,low-battery",
            "0002,0085,power-cut", "0003,0125,tamper", "0003,0123,fault", "0003,0102,test", "0003,9998,other",
            "0003,,other", "0002,0086,", "0003,0015,", "0003,0019,", "0002,0092,", "0003,0110,"})
    void device_type_and_status_code_name_the_alarm(String deviceType, String status, String sign) {
        DeviceReport read = report("ME", deviceType, status == null ? "" : status);

        assertThat(read.alarm().map(Sign::wireName).orElse(null)).isEqualTo(sign);
        assertThat(read.kind()).isEqualTo(sign == null ? ReportKind.STATUS : ReportKind.ALARM);
    }

    @Test
    void recoveries_say_what_is_over() {
        assertThat(report("ME", "0002", "0086").signs()).containsEntry(Sign.POWER_CUT, false);
        assertThat(report("ME", "0003", "0015").signs()).containsEntry(Sign.LOW_BATTERY, false);
        assertThat(report("ME", "0003", "0124").signs()).containsEntry(Sign.FAULT, false);
    }

    @Test
    void a_lock_says_how_it_stands() {
        assertThat(Read.lock(report("IN", "0043", "0118")).bolt()).isEqualTo(BoltState.LOCKED);
        assertThat(Read.lock(report("IN", "0043", "0127")).bolt()).isEqualTo(BoltState.UNLOCKED);
        assertThat(report("IN", "0043", "0127").kind()).isEqualTo(ReportKind.LOCK);
        assertThat(report("IN", "0043", "9998").alarm()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"<mrq><cid>1</cid><dty>3</dty></mrq>,MISSING_FIELD",
            "<mrq><ref>1</ref><cid>1</cid></mrq>,MISSING_FIELD",
            "<mrq><ref>1</ref><cid>1</cid><dty>three</dty></mrq>,MISSING_FIELD",
            "<mrq><ref>1</ref><dty>3</dty></mrq>,WRONG_ID", "<mrs><ref>1</ref></mrs>,NOT_XML",
            "<mrq><ref>1</ref>,NOT_XML",
            "mrq,NOT_XML", "<mrq><ref>&nbsp;</ref></mrq>,NOT_XML"})
    void what_is_no_request_is_refused_by_name(String xml, FrameRefusal reason) {
        assertThat(read(xml)).isEqualTo(new FrameReading.Refused(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<!DOCTYPE mrq [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><mrq><ref>1</ref><cid>&x;</cid><dty>3</dty></mrq>",
            "<!DOCTYPE mrq SYSTEM 'http://127.0.0.1:1/x.dtd'><mrq><ref>1</ref><cid>1</cid><dty>3</dty></mrq>",
            "<!DOCTYPE mrq [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><mrq><ref>&b;</ref><cid>1</cid><dty>3</dty></mrq>"})
    void nothing_outside_the_message_is_ever_read(String xml) {
        assertThat(read(xml)).isEqualTo(new FrameReading.Refused(FrameRefusal.NOT_XML));
    }

    @Test
    void a_flood_of_text_is_refused() {
        assertThat(read("<mrq><ref>" + "a".repeat(70_000) + "</ref></mrq>"))
                .isEqualTo(new FrameReading.Refused(FrameRefusal.TOO_LONG));
        assertThat(read("<mrq><ref>" + "a".repeat(2000) + "</ref></mrq>"))
                .isEqualTo(new FrameReading.Refused(FrameRefusal.NOT_XML));
    }

    private static DeviceReport report(String kind, String deviceType, String status) {
        return report("<mrq><ref>1</ref><mty>%s</mty><cid>26317</cid><dty>%s</dty><did>1</did><stc>%s</stc></mrq>"
                .formatted(kind, deviceType, status));
    }

    private static DeviceReport report(String xml) {
        assertThat(read(xml)).isInstanceOf(FrameReading.Reports.class);
        return ((FrameReading.Reports) read(xml)).reports().getFirst();
    }

    private static FrameReading read(String xml) {
        return Scaip.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
