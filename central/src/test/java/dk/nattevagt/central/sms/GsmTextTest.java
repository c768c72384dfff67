package dk.nattevagt.central.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GsmTextTest {

    @Test
    void danish_letters_are_the_networks_own() {
        assertThat(GsmText.spelled("Rødgrød på Åvænget, ÆØÅ é")).isEqualTo("Rødgrød på Åvænget, ÆØÅ é");
        assertThat(GsmText.septets("æøåÆØÅ")).isEqualTo(6);
        assertThat(GsmText.septets("[€]")).isEqualTo(6);
    }

    @Test
    void letters_the_network_lacks_become_the_nearest_it_has() {
        assertThat(GsmText.spelled("»Nødkald« – kl. 02…")).isEqualTo("\"Nødkald\" - kl. 02...");
        assertThat(GsmText.spelled("Łukasz Černý ô 🔥")).isEqualTo("?ukasz Cerny o ?");
    }

    @ParameterizedTest
    @CsvSource({"160, 1, 160", "161, 1, 160", "304, 2, 304", "305, 2, 304", "1000, 2, 304"})
    void a_text_takes_no_more_room_than_it_may(int length, int parts, int most) {
        assertThat(GsmText.septets(GsmText.fitting("å".repeat(length), parts))).isLessThanOrEqualTo(most);
        assertThat(GsmText.septets(GsmText.fitting("[".repeat(length), parts))).isLessThanOrEqualTo(most);
    }

    @Test
    void a_text_that_fits_is_left_whole_and_one_that_does_not_is_cut_after_a_word() {
        assertThat(GsmText.fitting("a".repeat(160), 1)).isEqualTo("a".repeat(160));
        assertThat(GsmText.fitting("hjælp ".repeat(30), 1)).endsWith("hjælp...").hasSizeLessThanOrEqualTo(160);
    }

    @ParameterizedTest
    @CsvSource({"55 11 22 33, +4555112233", "+45 55112233, +4555112233", "0045 55-11-22-33, +4555112233",
            "(55) 112233, +4555112233", "+46 70 123 45 67, +46701234567", "00 49 170 1234567, +491701234567"})
    void numbers_are_written_as_the_world_dials_them(String written, String international) {
        assertThat(PhoneNumber.international(written)).contains(international);
    }

    @ParameterizedTest
    @CsvSource({"112", "00 00 01 01", "+45 5511223", "5511223x", "+0123456789", "lokal 12", "12345678"})
    void what_is_no_number_is_not_dialled(String written) {
        assertThat(PhoneNumber.international(written)).isEmpty();
    }
}
