package dk.nattevagt.gateway.tracker;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class H02FuzzTest {
    private final H02 h02 = new H02();

    static Stream<byte[]> captured() {
        return Stream.of(Frames.text(Frames.H02_POSITION), Frames.text("*HQ,4210051415,HTBT,100#"),
                Frames.text("*HQ,1700086468,LINK,180902,15,0,84,0,0,240517,FFFFFBFF#"),
                Frames.hex(
                        "24410600082621532131081504419390060740418306000000fffffbfdff0015060000002c02dc0c000000001f"));
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "3s")
    void no_bytes_make_it_throw(byte[] bytes) {
        Streams.feed(h02, bytes);
    }
}
