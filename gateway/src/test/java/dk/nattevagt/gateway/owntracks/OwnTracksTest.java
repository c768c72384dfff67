package dk.nattevagt.gateway.owntracks;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.Read;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.ReportingCommands;
import dk.nattevagt.gateway.device.Sign;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTracksTest {

    @Test
    void a_location_is_a_position() {
        DeviceReport read = report(
                "{'_type':'location','lat':55.6761,'lon':12.5683,'tst':1763690000,'acc':12,'batt':83,'t':'u','vel':4}");

        assertThat(read.kind()).isEqualTo(ReportKind.POSITION);
        assertThat(read.time()).isEqualTo(Instant.ofEpochSecond(1763690000));
        assertThat(Read.place(read).latitude()).isEqualTo(55.6761);
        assertThat(Read.fix(read).accuracyM()).isEqualTo(12);
        assertThat(Read.fix(read).speedKmh()).isEqualTo(4);
        assertThat(Read.fix(read).valid()).isTrue();
        assertThat(read.batteryPercent()).isEqualTo(83);
        assertThat(read.alarm()).isEmpty();
    }

    /** {@code bs}: OwnTracks booklet, JSON. */
    @ParameterizedTest
    @CsvSource({"0,", "1,false", "2,true", "3,true", "4,"})
    void the_battery_says_whether_it_is_charged(int status, @Nullable Boolean charging) {
        assertThat(report("{'_type':'location','lat':55.6,'lon':12.5,'bs':%d}".formatted(status)).charging())
                .isEqualTo(charging);
    }

    @Test
    void a_command_is_json_for_the_device_alone_and_heard_back_it_says_nothing() {
        DeviceAddress ellen = OwnTracks.address("owntracks/ellen/phone").orElseThrow();
        assertThat(OwnTracks.commandTopic(ellen)).isEqualTo("owntracks/ellen/phone/cmd");
        String text = ReportingCommands.OF_THE_PROTOCOL.text(Duration.ofSeconds(10), OwnTracks.REPORT_OFTEN,
                OwnTracks.REPORT_AS_USUAL);
        assertThat(text)
                .isEqualTo("{'_type':'cmd','action':'setConfiguration','configuration':{'_type':'configuration',"
                        .replace('\'', '"')
                        + "'monitoring':2,'locatorInterval':10,'moveModeLocatorInterval':10}}".replace('\'', '"'));
        assertThat(OwnTracks.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new FrameReading.Nothing("cmd"));
    }

    @Test
    void an_old_fix_sent_again_is_the_last_known_place() {
        String location = "{'_type':'location','lat':55.6761,'lon':12.5683,'tst':1763690000,'created_at':%d}";

        assertThat(Read.fix(report(location.formatted(1763690003))).valid()).isTrue();
        assertThat(Read.fix(report(location.formatted(1763693600))).valid()).isFalse();
        assertThat(report(location.formatted(1763693600)).time()).isEqualTo(Instant.ofEpochSecond(1763690000));
    }

    @Test
    void a_zone_of_the_app_is_a_sign() {
        assertThat(report("{'_type':'transition','event':'leave','lat':55.6,'lon':12.5,'tst':1763690000}"))
                .satisfies(left -> {
                    assertThat(left.kind()).isEqualTo(ReportKind.POSITION);
                    assertThat(left.alarm()).contains(Sign.FENCE_LEFT);
                });
        assertThat(report("{'_type':'transition','event':'enter','tst':1763690000}").kind())
                .isEqualTo(ReportKind.ALARM);
    }

    @Test
    void a_telephone_that_is_gone_has_not_been_heard() {
        assertThat(read("{'_type':'lwt','tst':1763690000}")).isEqualTo(new FrameReading.Nothing("gone"));
        assertThat(read("{'_type':'waypoint','desc':'home','lat':55.6,'lon':12.5}"))
                .isEqualTo(new FrameReading.Nothing("waypoint"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'_type':'encrypted','data':'abc'}|ENCRYPTED",
            "{'_type':'spaceship'}|UNKNOWN_TYPE",
            "{'lat':1,'lon':2}|MISSING_FIELD", "{'_type':'location','lat':55.6}|MISSING_FIELD",
            "{'_type':'location','lat':'55.6','lon':'12.5'}|MISSING_FIELD", "{'_type':'transition'}|MISSING_FIELD",
            "[1,2]|NOT_JSON", "{'_type':|NOT_JSON", "42|NOT_JSON"})
    void what_says_no_place_is_refused_by_name(String payload, FrameRefusal reason) {
        assertThat(read(payload)).isEqualTo(new FrameReading.Refused(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'_type':'location','lat':95,'lon':12,'tst':1}", "{'_type':'location','lat':0,'lon':0}",
            "{'_type':'location','lat':1e400,'lon':12,'tst':9e99,'batt':101,'acc':-3,'vel':-1}"})
    void impossible_figures_are_no_figures(String payload) {
        DeviceReport read = report(payload);

        assertThat(Read.fix(read).place()).isNull();
        assertThat(Read.fix(read).valid()).isFalse();
        assertThat(read.time()).isNull();
        assertThat(read.batteryPercent()).isNull();
    }

    @Test
    void only_the_topic_says_who_it_is() {
        assertThat(OwnTracks.address("owntracks/erna/phone"))
                .contains(new DeviceAddress(Adapter.OWNTRACKS, "erna/phone"));
        assertThat(OwnTracks.address("owntracks/erna/phone/event"))
                .contains(new DeviceAddress(Adapter.OWNTRACKS, "erna/phone"));
        assertThat(OwnTracks.address("owntracks/erna")).isEmpty();
        assertThat(OwnTracks.address("owntracks//phone")).isEmpty();
        assertThat(OwnTracks.address("zigbee2mqtt/erna/phone")).isEmpty();
        assertThat(OwnTracks.address("owntracks/" + "e".repeat(130) + "/phone")).isEmpty();
    }

    private static DeviceReport report(String json) {
        assertThat(read(json)).isInstanceOf(FrameReading.Reports.class);
        return ((FrameReading.Reports) read(json)).reports().getFirst();
    }

    private static FrameReading read(String json) {
        return OwnTracks.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
