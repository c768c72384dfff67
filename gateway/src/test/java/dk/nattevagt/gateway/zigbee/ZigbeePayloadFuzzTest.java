package dk.nattevagt.gateway.zigbee;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class ZigbeePayloadFuzzTest {
    private static final ZigbeeMapping STANDARD = ZigbeeMapping.standard();

    static Stream<byte[]> published() {
        return Stream.of("{\"smoke\":true,\"battery\":83,\"tamper\":false,\"test\":false,\"linkquality\":120}",
                "{\"action\":\"emergency\",\"battery\":97}", "{\"lock_state\":\"locked\",\"state\":\"UNLOCK\"}",
                "{\"contact\":false,\"battery_low\":true,\"last_seen\":\"2026-11-21T02:13:45Z\"}")
                .map(json -> json.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("published")
    @FuzzTest(maxDuration = "3s")
    void no_payload_makes_it_throw(byte[] bytes) {
        Objects.requireNonNull(ZigbeePayload.read(bytes, STANDARD));
    }
}
