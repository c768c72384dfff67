package dk.nattevagt.gateway.owntracks;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class OwnTracksFuzzTest {

    static Stream<byte[]> published() {
        return Stream.of(
                "{\"_type\":\"location\",\"lat\":55.6761,\"lon\":12.5683,\"tst\":1763690000,\"acc\":12,\"batt\":83,\"t\":\"u\",\"vel\":4,\"created_at\":1763690003}",
                "{\"_type\":\"transition\",\"event\":\"leave\",\"lat\":55.6,\"lon\":12.5,\"tst\":1763690000}",
                "{\"_type\":\"lwt\",\"tst\":1763690000}", "{\"_type\":\"encrypted\",\"data\":\"x\"}")
                .map(json -> json.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("published")
    @FuzzTest(maxDuration = "3s")
    void no_payload_makes_it_throw(byte[] bytes) {
        Objects.requireNonNull(OwnTracks.read(bytes));
        Objects.requireNonNull(OwnTracks.address(new String(bytes, StandardCharsets.UTF_8)));
    }
}
