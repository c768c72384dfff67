package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits out of captured telephone events (the captures of Debian's sip-tester, RFC 4733). */
class KeyReaderTest {

    /** One press of 1: eight packets, the end three times. */
    private static final List<String> ONE = List.of("80e51f30000033e00e05384e010a0000",
            "80651f31000033e00e05384e010a0140", "80651f32000033e00e05384e010a0280", "80651f33000033e00e05384e010a03c0",
            "80651f34000033e00e05384e010a0500", "80651f35000033e00e05384e010a0640", "80651f36000033e00e05384e010a0780",
            "80651f37000033e00e05384e018a08c0", "80651f37000033e00e05384e018a08c0", "80651f37000033e00e05384e018a08c0");
    private static final List<String> TWO = List.of("80e51f6a00005aa00e05384e020a0000",
            "80651f6b00005aa00e05384e020a0140", "80651f7100005aa00e05384e028a08c0", "80651f7100005aa00e05384e028a08c0");
    /** 1 again, a second later. */
    private static final List<String> ONE_AGAIN = List.of("80e51fa0000075000e05384e010a0000",
            "80651fa1000075000e05384e018a0140");

    @Test
    void a_press_is_one_digit_however_often_it_is_told() {
        assertThat(digits(ONE)).isEqualTo("1");
    }

    @Test
    void two_presses_are_two_digits_also_of_the_same_key() {
        assertThat(digits(all(ONE, TWO))).isEqualTo("12");
        assertThat(digits(all(ONE, ONE_AGAIN))).isEqualTo("11");
    }

    @Test
    void a_press_of_which_only_its_end_arrives_is_a_digit() {
        assertThat(digits(ONE.subList(7, 10))).isEqualTo("1");
    }

    @Test
    void a_press_whose_start_was_lost_is_a_digit() {
        assertThat(digits(ONE.subList(3, 6))).isEqualTo("1");
    }

    @Test
    void packets_in_any_order_are_one_digit_a_press() {
        for (int seed = 0; seed < 200; seed++) {
            List<String> shuffled = new ArrayList<>(all(ONE, TWO));
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(digits(shuffled)).as("seed " + seed).hasSize(2).contains("1", "2");
        }
    }

    @Test
    void a_late_packet_of_the_press_before_tells_nothing_new() {
        assertThat(digits(all(all(ONE, TWO.subList(0, 1)), all(ONE.subList(9, 10), TWO)))).isEqualTo("12");
    }

    @Test
    void a_key_held_longer_than_an_event_can_tell_is_one_digit() {
        assertThat(digits(List.of("80e51f30000010000e05384e010affff", "80651f3100010fff0e05384e010a0140",
                "80651f3200010fff0e05384e018a0280"))).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"00,0", "01,1", "02,2", "03,3", "09,9", "0a,*", "0b,#", "0c,A", "0f,D"})
    void each_event_is_its_key(String event, String key) {
        assertThat(digits(List.of("80e500010000000100000001" + event + "8a0140"))).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"hook flash,80e500010000000100000001108a0140", "another payload type,80e000010000000100000001018a0140",
            "sound,80080001000000010000000101d5d5d5", "RTP version 1,40e500010000000100000001018a0140",
            "too short for an event,80e500010000000100000001018a", "too short for a header,80e50001",
            "contributors that are not there,8fe500010000000100000001018a0140",
            "an extension longer than the packet,90e500010000000100000001abcdffff018a0140",
            "all padding,a0e500010000000100000001018a0110", "nothing,''"})
    void what_is_no_key_is_nothing(String what, String packet) {
        assertThat(digits(List.of(packet))).as(what).isEmpty();
    }

    @Test
    void contributors_extension_and_padding_are_stepped_over() {
        assertThat(digits(List.of("b1e500010000000100000001" + "0000000a" + "abcd0001" + "00000000" + "018a0140"
                + "00000004"))).isEqualTo("1");
    }

    @Test
    void what_this_house_sends_as_a_key_it_reads_as_one() {
        KeyReader reader = new KeyReader(Set.of(Sdp.KEYS));
        String read = Stream.of('1', '1', '2', '#').map(key -> KeyTone.packets(key, 7, 1, key * 1000 + key.hashCode()))
                .flatMap(List::stream).map(packet -> reader.read(packet, packet.length)).flatMap(Optional::stream)
                .map(String::valueOf).collect(Collectors.joining());
        assertThat(read).as("the same timestamp is the same press").isEqualTo("12#");
    }

    @ParameterizedTest
    @CsvSource({"dtmf-relay,'Signal=1\r\nDuration=160\r\n',1", "dtmf-relay,'signal = #\nduration=100',#",
            "DTMF-Relay,'Duration=160\r\nSignal=2',2", "dtmf,1,1", "dtmf,' 2\r\n',2"})
    void a_key_told_beside_the_sound_is_read(String type, String body, String key) {
        assertThat(KeyInfo.read(type, body)).map(String::valueOf).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"dtmf-relay,Signal=11", "dtmf-relay,Duration=160", "dtmf,12", "sdp,1", "dtmf-relay,Signal=flash"})
    void what_else_is_told_beside_the_sound_is_no_key(String type, String body) {
        assertThat(KeyInfo.read(type, body)).isEmpty();
    }

    private static List<String> all(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String digits(List<String> packets) {
        KeyReader reader = new KeyReader(Set.of(101));
        StringBuilder digits = new StringBuilder();
        for (String packet : packets) {
            byte[] bytes = HexFormat.of().parseHex(packet);
            reader.read(bytes, bytes.length).ifPresent(digits::append);
        }
        return digits.toString();
    }
}
