package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({"55 11 22 33,55112233", "+45 55112233,+4555112233", "004555112233,+4555112233",
            "+46 8 123 456 78,+46812345678", "20304050,20304050", "0046812345678,+46812345678"})
    void a_subscribers_number_is_called(String written, String dialled) {
        assertThat(PhoneNumber.of(written, false)).contains(new PhoneNumber(dialled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "1 1 2", "114", "113", "1813", "+45112", "0045112", "+45 112", "11211211", "00112",
            "911",
            "+112", "*112#", "112;phone-context=+45", "+4511200000", "0", "", "   ", "5511223", "555112233",
            "+45551122334",
            "55112233@evil", "sip:55112233", "55-11-22-33", "00000101", "+4500000101", "+1234567890123456", "٥٥١١٢٢٣٣",
            "+45+4555112233", "00004555112233"})
    void an_emergency_number_or_what_is_no_number_is_never_called(String written) {
        assertThat(PhoneNumber.of(written, false)).isEmpty();
    }

    @Test
    void the_made_up_numbers_of_a_demonstration_answer_on_our_own_line_alone() {
        assertThat(PhoneNumber.of("00 00 01 01", true)).isPresent();
        assertThat(PhoneNumber.of("00 00 01 01", false)).isEmpty();
        assertThat(PhoneNumber.of("112", true)).isEmpty();
    }

    @Test
    void a_number_never_shows_in_a_log() {
        assertThat(PhoneNumber.of("55112233", false)).get().asString().doesNotContain("5511");
        assertThat(Dialled.urgent("55112233").toString()).doesNotContain("5511");
    }
}
