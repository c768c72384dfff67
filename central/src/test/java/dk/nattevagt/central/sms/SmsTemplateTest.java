package dk.nattevagt.central.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.sms.SmsTemplate.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmsTemplateTest {
    private static final Values PLAIN = new Values("+4555112233", "Nødkald", "ref-1");

    @Test
    void a_json_template_is_filled_wherever_it_says() {
        SmsTemplate template = SmsTemplate
                .parse("""
                        {"messages": [{"to": "{number}", "text": "Vagt: {text}", "ref": "{reference}", "flash": false}], "n": 1}""");
        assertThat(template.contentType()).isEqualTo("application/json");
        assertThat(template.filled(PLAIN)).isEqualTo(
                "{\"messages\":[{\"to\":\"+4555112233\",\"text\":\"Vagt: Nødkald\",\"ref\":\"ref-1\",\"flash\":false}],\"n\":1}");
    }

    @Test
    void a_form_template_is_filled_and_encoded() {
        SmsTemplate template = SmsTemplate.parse("to={digits}&from=Natte+vagt&text={text}&discount=100%");
        assertThat(template.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(template.filled(new Values("+4555112233", "a&b=c å", "r")))
                .isEqualTo("to=4555112233&from=Natte+vagt&text=a%26b%3Dc+%C3%A5&discount=100%25");
    }

    @Test
    void no_text_can_change_the_shape_of_what_is_posted() {
        Values nasty = new Values("+4555112233", "\",\"to\":\"+4590000000\" {number} \\ \n{reference}", "ref-1");
        assertThat(SmsTemplate.parse("{\"to\":\"{number}\",\"text\":\"{text}\"}").filled(nasty)).isEqualTo(
                "{\"to\":\"+4555112233\",\"text\":\"\\\",\\\"to\\\":\\\"+4590000000\\\" {number} \\\\ \\n{reference}\"}");
        assertThat(
                SmsTemplate.parse("to={number}&text={text}").filled(new Values("+4555112233", "x&to=+4590000000", "r")))
                .isEqualTo("to=%2B4555112233&text=x%26to%3D%2B4590000000");
    }

    @Test
    void a_template_that_says_nothing_or_to_nobody_is_refused() {
        for (String wrong : List.of("to={number}", "text={text}", "{\"to\": {number}, \"text\": \"{text}\"}",
                "hello {number} {text}", "{number}{text}")) {
            assertThatThrownBy(() -> SmsTemplate.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("sms.body");
        }
    }
}
