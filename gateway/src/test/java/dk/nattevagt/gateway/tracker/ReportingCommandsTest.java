package dk.nattevagt.gateway.tracker;

import static dk.nattevagt.gateway.tracker.Frames.GT06_LOGIN;
import static dk.nattevagt.gateway.tracker.Frames.GT06_STATUS;
import static dk.nattevagt.gateway.tracker.Frames.H02_POSITION;
import static dk.nattevagt.gateway.tracker.Frames.NOW;
import static dk.nattevagt.gateway.tracker.Frames.TELTONIKA_LOGIN;
import static dk.nattevagt.gateway.tracker.Frames.gt06;
import static dk.nattevagt.gateway.tracker.Frames.hex;
import static dk.nattevagt.gateway.tracker.Frames.report;
import static dk.nattevagt.gateway.tracker.Frames.teltonika;
import static dk.nattevagt.gateway.tracker.Frames.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.CommandAnswer;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.ReportingCommands;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What trackers are told, byte by byte, and over real sockets. */
class ReportingCommandsTest {
    private static final Duration OFTEN = Duration.ofSeconds(10);
    private static final DeviceAddress ERNA = new DeviceAddress(Adapter.TRACKER, "864717003283581");

    private TrackerServer server;

    @BeforeEach
    void open() throws Exception {
        server = TrackerServer.start(
                TrackerSettings.of(InetAddress.getLoopbackAddress(), TrackerProtocols.all().stream()
                        .map(protocol -> new TrackerSettings.Port(protocol, 0)).toList()),
                (_, _) -> CompletableFuture.completedFuture(null), _ -> true, InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static String bytes(TrackerProtocol protocol, String text) {
        return HexFormat.of().withUpperCase().formatHex(protocol.command("123456789012345", text, NOW));
    }

    /**
     * Frames others have published: GT06 from the tests of Traccar's Gt06ProtocolEncoder; Teltonika from the maker's wiki (Codec 12,
     * {@code getinfo}) and the tests of Traccar's TeltonikaProtocolEncoder.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"gt06|Relay,1#|787812800C0000000052656C61792C312300009DEE0D0A",
            "teltonika|getinfo|000000000000000F0C010500000007676574696E666F0100004312",
            "teltonika|setdigout 11~|00000000000000160C01050000000E7365746469676F75742031310D0A010000E258"})
    void a_command_is_written_as_others_write_it(String protocol, String text, String expected) {
        String sent = text.replace("~", "\r\n");
        assertThat(bytes(TrackerProtocols.ofName(protocol).orElseThrow(), sent)).isEqualTo(expected);
    }

    /** The text of both, from the tests of Traccar's H02ProtocolEncoder; D1 is what it writes for the makers it calls alternative. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"S71,{time},22,10|*HQ,123456789012345,S71,021345,22,10#",
            "D1,{time},10,1|*HQ,123456789012345,D1,021345,10,1#"})
    void h02_is_told_in_text_with_the_hour(String text, String expected) {
        assertThat(new H02().command("123456789012345", text, NOW)).asString(StandardCharsets.US_ASCII)
                .isEqualTo(expected);
    }

    @Test
    void a_gt06_tracker_that_is_connected_is_told_often_and_as_usual_again() {
        try (Tracker tracker = new Tracker(server.port("gt06")).send(GT06_LOGIN)) {
            tracker.receive(10);

            assertThat(server.report(ERNA, ReportingCommands.OF_THE_PROTOCOL, OFTEN)).isEqualTo(CommandAnswer.TOLD);
            String often = tracker.receive(24);
            assertThat(often).startsWith("787813800D00000000").endsWith("0D0A");
            assertThat(hex(often)).asString(StandardCharsets.US_ASCII).contains("TIMER,10#");
            assertThat(Gt06Frame.fault(hex(often), 0, 24)).isNull();

            server.report(ERNA, ReportingCommands.OF_THE_PROTOCOL, null);
            assertThat(hex(tracker.receive(25))).asString(StandardCharsets.US_ASCII).contains("TIMER,300#");
            // Its own word in between disturbs nothing.
            assertThat(tracker.send(GT06_STATUS).receive(10)).startsWith("78780513");
        }
    }

    @Test
    void a_teltonika_tracker_is_told_by_codec_12() {
        try (Tracker tracker = new Tracker(server.port("teltonika")).send(TELTONIKA_LOGIN)) {
            tracker.receive(1);

            server.report(new DeviceAddress(Adapter.TRACKER, "356307042441013"), ReportingCommands.OF_THE_PROTOCOL,
                    OFTEN);
            assertThat(hex(tracker.receive(46))).asString(StandardCharsets.US_ASCII)
                    .contains("setparam 10050:10;10055:10");
        }
    }

    @Test
    void an_h02_tracker_is_told_by_its_number() {
        try (Tracker tracker = new Tracker(server.port("h02")).send(text(H02_POSITION))) {
            tracker.receive(36);

            server.report(new DeviceAddress(Adapter.TRACKER, "4210051415"), ReportingCommands.OF_THE_PROTOCOL, OFTEN);
            assertThat(hex(tracker.receive(30))).asString(StandardCharsets.US_ASCII)
                    .isEqualTo("*HQ,4210051415,D1,021345,10,1#");
        }
    }

    @Test
    void a_tracker_that_is_away_is_not_told() {
        assertThat(server.report(ERNA, ReportingCommands.OF_THE_PROTOCOL, OFTEN)).isEqualTo(CommandAnswer.NOT_NOW);

        try (Tracker tracker = new Tracker(server.port("gt06")).send(GT06_LOGIN)) {
            tracker.receive(10);
        }
        await().until(() -> server.connections() == 0);
        assertThat(server.report(ERNA, ReportingCommands.OF_THE_PROTOCOL, OFTEN)).isEqualTo(CommandAnswer.NOT_NOW);
    }

    @Test
    void a_tracker_that_reads_nothing_keeps_nobody_waiting() {
        try (Tracker tracker = new Tracker(server.port("gt06")).send(GT06_LOGIN)) {
            tracker.receive(10);
            for (int i = 0; i < 20_000; i++) {
                assertThat(server.report(ERNA, ReportingCommands.OF_THE_PROTOCOL, OFTEN))
                        .isEqualTo(CommandAnswer.TOLD);
            }
        }
        await().until(() -> server.connections() == 0);
    }

    /** The answers: GT06 15 and 21; Teltonika codec 12, type 6 (maker's wiki); H02 V4. */
    @Test
    void the_answer_shows_that_the_device_is_there_and_nothing_else() {
        assertThat(report(new Gt06(), gt06(0x15, "0C00000000" + "4F4B2100" + "0002")).kind())
                .isEqualTo(ReportKind.STATUS);
        assertThat(report(new Gt06(), gt06(0x21, "0000000001" + "4F4B")).kind()).isEqualTo(ReportKind.STATUS);
        assertThat(report(new Teltonika(), teltonika("0C01" + "06" + "00000003" + "4F4B21" + "01")).kind())
                .isEqualTo(ReportKind.STATUS);
        assertThat(report(new H02(), text("*HQ,4210051415,V4,D1,021345,20261121021346#")).kind())
                .isEqualTo(ReportKind.STATUS);
        assertThat(report(new H02(), text("*HQ,4210051415,V4,D1,021345,20261121021346#")).address())
                .isEqualTo("4210051415");
    }

    @Test
    void a_device_has_its_own_words_where_the_configuration_gives_it_some() {
        ReportingCommands own = new ReportingCommands("MODE,1,{seconds}#", "MODE,2#");
        assertThat(own.text(OFTEN, "x", "x")).isEqualTo("MODE,1,10#");
        assertThat(own.text(null, "x", "x")).isEqualTo("MODE,2#");
        assertThat(new ReportingCommands("FIX,{seconds}", null).text(null, "x", "x")).isEqualTo("FIX,300");
        assertThat(new ReportingCommands(ReportingCommands.NONE, null).areThere()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"FAST#||needs a normalCommand", "''|NORMAL#|1-200", "Hurtigt på|N#|ASCII"})
    void what_cannot_be_sent_or_taken_back_is_refused(String fast, String normal, String why) {
        assertThatThrownBy(() -> new ReportingCommands(fast, normal)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
