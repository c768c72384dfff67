package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdpTest {

    @Test
    void our_own_offer_reads_back() {
        assertThat(read(Sdp.offer("127.0.0.1", 4000, 7))).isEqualTo(new Sdp("127.0.0.1", 4000));
        assertThat(read(Sdp.offer("::1", 4000, 7))).isEqualTo(new Sdp("::1", 4000));
    }

    @Test
    void the_stream_s_own_address_wins_over_the_session_s() {
        assertThat(read("v=0\r\nc=IN IP4 10.0.0.1\r\nm=audio 4000 RTP/AVP 0 8 101\r\nc=IN IP4 10.0.0.2\r\n"))
                .isEqualTo(new Sdp("10.0.0.2", 4000));
    }

    @Test
    void other_streams_are_skipped() {
        assertThat(read("""
                c=IN IP4 10.0.0.1
                m=video 5000 RTP/AVP 96
                c=IN IP4 10.0.0.9
                a=inactive
                m=audio 4000 RTP/AVP 8
                """)).isEqualTo(new Sdp("10.0.0.1", 4000));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "garbage", "m=audio 4000 RTP/AVP 8", "c=IN IP4 10.0.0.1\nm=audio 0 RTP/AVP 8",
            "c=IN IP4 10.0.0.1\nm=audio 4000 RTP/AVP 0", "c=IN IP4 10.0.0.1\nm=audio 99999 RTP/AVP 8",
            "c=IN IP4 10.0.0.1\nm=audio 4000 RTP/AVP 8\na=inactive",
            "c=IN IP4 10.0.0.1\nm=audio 4000 RTP/AVP 8\na=sendonly", "c=IN IP4 0.0.0.0\nm=audio 4000 RTP/AVP 8",
            "m=", "c=", "m=audio", "c=IN IP4"
    })
    void a_side_that_does_not_listen_is_nowhere(String body) {
        assertThat(read(body)).isEqualTo(Sdp.NOWHERE);
    }

    private static Sdp read(String body) {
        return Sdp.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
