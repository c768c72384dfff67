package dk.nattevagt.central.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.Address;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmergencyPromptTest {

    private static final Address HOME = new Address("Lindevej 4", "2.", "tv", "2670", "Solby");

    @Test
    void a_responder_hears_what_and_where_and_what_the_keys_do() {
        assertThat(EmergencyPrompt.of(brief(Cause.SMOKE, HOME, false))).isEqualTo(
                "Brandalarm på Lindevej 4, anden sal til venstre, Solby. "
                        + "Tryk 1 for at blive forbundet med 112. Tryk 2 for at høre oplysningerne.");
    }

    @Test
    void an_exercise_is_said_to_be_one_before_anything_else() {
        assertThat(EmergencyPrompt.of(brief(Cause.CO, HOME, true))).startsWith("ØVELSE. Alarm for kulilte på Lindevej");
    }

    @Test
    void an_address_nobody_knows_is_said_to_be_unknown() {
        Address unknown = new Address(" ", null, null, "", "");
        assertThat(EmergencyPrompt.of(brief(Cause.HEAT, unknown, false)))
                .startsWith("Brandalarm på en ukendt adresse. ");
        Address town = new Address("", null, null, "", "Solby");
        assertThat(EmergencyPrompt.of(brief(Cause.HEAT, town, false)))
                .startsWith("Brandalarm på en ukendt adresse i Solby. ");
    }

    @Test
    void the_question_takes_no_more_than_a_few_breaths() {
        // Spoken Danish runs at some 15 characters a second; there are 15 s with the ringing.
        int seconds = EmergencyPrompt.of(brief(Cause.SMOKE, HOME, false)).length() / 15;
        assertThat(Duration.ofSeconds(seconds)).isLessThan(Duration.ofSeconds(10));
    }

    private static EmergencyBrief brief(Cause cause, Address address, boolean exercise) {
        return new EmergencyBrief(new AlarmId("a-1"), cause, address, List.of(), null, exercise);
    }
}
