package dk.nattevagt.gateway.tracker;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class TeltonikaFuzzTest {
    private final Teltonika teltonika = new Teltonika();

    static Stream<byte[]> captured() {
        return Stream.of(Frames.TELTONIKA_LOGIN, Frames.TELTONIKA_POSITION, Frames.TELTONIKA_NO_FIX,
                Frames.TELTONIKA_EXTENDED, Frames.TELTONIKA_POSITION.substring(16),
                Frames.TELTONIKA_EXTENDED.substring(16))
                .map(Frames::hex);
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "3s")
    void no_bytes_make_it_throw(byte[] bytes) {
        Streams.feed(teltonika, bytes);
        // The checksum would keep nearly all of them out.
        Streams.feed(teltonika, Frames.teltonika(HexFormat.of().formatHex(bytes)));
    }
}
