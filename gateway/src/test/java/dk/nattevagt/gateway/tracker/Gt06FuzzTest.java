package dk.nattevagt.gateway.tracker;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class Gt06FuzzTest {
    private final Gt06 gt06 = new Gt06();

    static Stream<byte[]> captured() {
        return Stream.of(Frames.GT06_LOGIN, Frames.GT06_STATUS, Frames.GT06_POSITION, Frames.GT06_SOS)
                .map(Frames::hex);
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "3s")
    void no_bytes_make_it_throw(byte[] bytes) {
        Streams.feed(gt06, bytes);
        // The checksum would keep nearly all of them out.
        if (bytes.length > 0 && bytes.length < 250) {
            Streams.feed(gt06, Frames.gt06(bytes[0], HexFormat.of().formatHex(bytes, 1, bytes.length)));
        }
    }
}
