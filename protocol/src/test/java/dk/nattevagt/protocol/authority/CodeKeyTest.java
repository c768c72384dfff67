package dk.nattevagt.protocol.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.protocol.id.GatewayId;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors were worked out with Python's hmac and hashlib from the words in {@link CodeKey}. */
class CodeKeyTest {
    private static final byte[] MASTER = new byte[32];
    private static final LocalDateTime NIGHT = LocalDateTime.parse("2026-11-21T23:00");

    static {
        for (int i = 0; i < MASTER.length; i++) {
            MASTER[i] = (byte) i;
        }
    }

    private final CodeKey key = CodeKey.of(MASTER, new GatewayId("gw-0001"));

    @Test
    void a_gateways_key_comes_from_the_centrals_secret_and_its_own_name() {
        assertThat(key.secretText()).isEqualTo("AW0rKWCwoJFfLiyNRvaKKtoU8BtpANrR3XEXTZW+TcY=");
        assertThat(CodeKey.of(MASTER, new GatewayId("gw-0002")).secretText())
                .isEqualTo("/QSKi0TEyYJKJIVUvDiXUVkejk4TJtxuJa2ZN2IOifc=");
        assertThat(CodeKey.parse(key.secretText()).code(NIGHT, 7)).isEqualTo(key.code(NIGHT, 7));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T23:00, 0, 00201827", "2026-11-21T23:00, 1, 01146933", "2026-11-21T23:00, 7, 07360394",
            "2026-11-21T23:00, 42, 42989707", "2026-11-21T23:00, 99, 99216084", "2026-11-22T07:00, 7, 07298544",
            "2026-03-29T02:30, 42, 42921123"})
    void a_code_is_what_others_work_out_too(LocalDateTime shift, int slot, String code) {
        assertThat(key.code(shift, slot)).isEqualTo(code);
        assertThat(key.slot(code, shift)).contains(slot);
    }

    @Test
    void a_code_is_worth_nothing_in_another_shift_or_at_another_gateway() {
        CodeKey other = CodeKey.of(MASTER, new GatewayId("gw-0002"));
        for (int slot = 0; slot < CodeKey.SLOTS; slot++) {
            String code = key.code(NIGHT, slot);
            assertThat(key.slot(code, NIGHT.plusHours(8))).isEmpty();
            assertThat(key.slot(code, NIGHT.plusDays(1))).isEmpty();
            assertThat(other.slot(code, NIGHT)).isEmpty();
        }
    }

    @Test
    void any_one_digit_changed_is_a_wrong_code() {
        Random random = new Random(4226);
        for (int i = 0; i < 500; i++) {
            String code = key.code(NIGHT, random.nextInt(CodeKey.SLOTS));
            int at = random.nextInt(8);
            char digit = (char) ('0' + (code.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            assertThat(key.slot(code.substring(0, at) + digit + code.substring(at + 1), NIGHT)).isEmpty();
        }
    }

    @Test
    void the_codes_of_a_year_of_nights_do_not_repeat_more_than_chance_allows() {
        Set<String> codes = new HashSet<>();
        for (int night = 0; night < 365; night++) {
            codes.add(key.code(NIGHT.plusDays(night), 7));
        }
        assertThat(codes).hasSizeGreaterThan(362);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0736039", "073603944", "0736039a", " 07360394", "٠٧٣٦٠٣٩٤", "-7360394"})
    void what_is_no_eight_digits_is_nobodys(String entered) {
        assertThat(key.slot(entered, NIGHT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AW0rKWCwoJFfLiyNRvaKKtoU8BtpANrR3XEXTZW+TQ==", "!!!"})
    void what_is_no_key_is_refused_with_a_sentence_that_does_not_repeat_it(String text) {
        assertThatThrownBy(() -> CodeKey.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("is no base64|must be 32 bytes in base64");
        assertThat(key).asString().doesNotContain(key.secretText());
    }
}
