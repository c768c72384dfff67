package dk.nattevagt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code gateway decode} as a technician runs it. */
class DecodeTest {
    private static final String UNKNOWN = "\"latitude\":null,\"longitude\":null,\"valid\":null,\"alarm\":null,\"batteryPercent\":null";

    @Test
    void a_login_names_the_device_of_the_lines_after_it() throws Exception {
        assertThat(decode("gt06", """
                78781F120F0A140E150BC505E51E780293A9E800540000F601006E0055DA00035F240D0A

                78780D01086471700328358100093F040D0A
                78780A13440604000201BAAF540D0A
                7878241617070A150E24CA01FBA0040780E177005C0001720253360027DB6204E40400004BF1E90D0A
                78780A13440604000201BAAF550D0A
                not hexadecimal
                """)).containsExactly(
                "{\"kind\":\"position\",\"device\":null,\"time\":\"2015-10-20T14:21:11Z\",\"latitude\":54.945347,\"longitude\":24.017622,\"valid\":true,\"alarm\":null,\"batteryPercent\":null}",
                "{\"kind\":\"login\",\"device\":\"864717003283581\",\"time\":null," + UNKNOWN + "}",
                "{\"kind\":\"status\",\"device\":\"864717003283581\",\"time\":null,\"latitude\":null,\"longitude\":null,\"valid\":null,\"alarm\":null,\"batteryPercent\":100}",
                "{\"kind\":\"position\",\"device\":\"864717003283581\",\"time\":\"2023-07-10T21:14:36Z\",\"latitude\":18.482064,\"longitude\":-69.937133,\"valid\":true,\"alarm\":\"sos\",\"batteryPercent\":67}",
                "{\"kind\":\"refused\",\"device\":null,\"time\":null," + UNKNOWN + ",\"reason\":\"wrong-checksum\"}",
                "{\"kind\":\"refused\",\"device\":null,\"time\":null," + UNKNOWN + ",\"reason\":\"not-hex\"}");
    }

    @Test
    void a_packet_of_two_records_is_two_lines() throws Exception {
        List<String> lines = decode("teltonika",
                """
                        00000000000000b98e0200000179555c7bf8010b3a1cfbebc142b00000000000000000ec000f000900f00000150000c80000450200710100\
                        740001070100fa0000ec01000500b500000018000000430d560044000000190000000100f1000000000000000000000179555c83c8010b3a\
                        1cfbebc142b0000000000000000185000f000900f00000150000c80000450200710100740001070100fa00018511000500b5000000180000\
                        00430d560044000000190000000100f100000000000000000200003251
                        """);

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("\"alarm\":\"sos\"", "\"valid\":false");
        assertThat(lines.getLast()).contains("\"alarm\":null");
    }

    @Test
    void text_payloads_are_read_as_they_are() throws Exception {
        assertThat(
                decode("h02", "*HQ,4210051415,V1,164549,A,0956.3869,N,08406.7068,W,000.00,000,221215,FFFBFBFF,712#\n"))
                .singleElement().asString()
                .contains("\"device\":\"4210051415\"", "\"latitude\":9.939782", "\"alarm\":\"sos\"");
        assertThat(decode("owntracks", """
                owntracks/erna/phone {"_type":"location","lat":55.5,"lon":12.25,"tst":1763690000,"batt":83}
                {"_type":"lwt","tst":1763690000}
                {"_type":"encrypted","data":"x"}
                """)).containsExactly(
                "{\"kind\":\"position\",\"device\":\"erna/phone\",\"time\":\"2025-11-21T01:53:20Z\",\"latitude\":55.5,\"longitude\":12.25,\"valid\":true,\"alarm\":null,\"batteryPercent\":83}",
                "{\"kind\":\"status\",\"device\":null,\"time\":null," + UNKNOWN + ",\"notes\":[\"gone\"]}",
                "{\"kind\":\"refused\",\"device\":null,\"time\":null," + UNKNOWN + ",\"reason\":\"encrypted\"}");
        assertThat(decode("scaip", """
                <mrq><ref>1</ref><cid>26317</cid><dty>43</dty><stc>127</stc></mrq>
                """)).containsExactly("{\"kind\":\"lock\",\"device\":\"26317\",\"time\":null," + UNKNOWN
                + ",\"lock\":\"unlocked\",\"commanded\":null}");
    }

    @Test
    void what_a_zigbee_device_says_is_read_by_the_built_in_mapping() throws Exception {
        List<String> lines = decode("zigbee2mqtt", """
                {"smoke":true,"battery":83,"linkquality":120}
                zigbee2mqtt/fordør {"lock_state":"locked","state":"UNLOCK"}
                {"action":""}
                {"smoke":
                """);

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("\"kind\":\"alarm\"", "\"alarm\":\"smoke\"", "\"batteryPercent\":83");
        assertThat(lines.get(1)).contains("\"kind\":\"lock\"", "\"device\":\"ford\\u00F8r\"", "\"lock\":\"locked\"",
                "\"commanded\":\"unlock\"");
        assertThat(lines.get(2)).contains("\"kind\":\"status\"", "\"alarm\":null");
        assertThat(lines.get(3)).contains("\"kind\":\"refused\"", "\"reason\":\"not-json\"");
    }

    @Test
    void a_protocol_nobody_knows_is_wrong_use() throws Exception {
        Process process = GatewayProcess.run("decode", "morse");

        assertThat(GatewayProcess.rest(process)).contains("unknown protocol 'morse'", "gt06");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private static List<String> decode(String protocol, String lines) throws IOException, InterruptedException {
        Process process = GatewayProcess.run("decode", protocol);
        try (OutputStream in = process.getOutputStream()) {
            in.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        List<String> printed = GatewayProcess.rest(process).lines().toList();
        assertThat(process.waitFor()).isZero();
        return printed;
    }
}
