package dk.nattevagt.central.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.emergency.EmergencyBrief.Detector;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EmergencyMessageTest {

    private static final Address FLAT = new Address("Lindevej 4", "2", "tv", "2670", "Solby");
    private static final Citizen ANNA = new Citizen(new CitizenId("citizen-8"), "Anna Jensen", "hund i entréen", true);
    private static final Citizen BENT = new Citizen(new CitizenId("citizen-9"), "Bent Jensen", null, false);

    @Test
    void smoke_is_told_as_what_where_who_and_whom_to_call_back() {
        assertThat(message(Cause.SMOKE, FLAT, List.of(ANNA, BENT), "+45 12 34 56 78", false)).isEqualTo(
                "Dette er et automatisk opkald fra hjemmeplejens alarmservice. "
                        + "Røgalarm i en bolig. Det vides ikke, om det brænder. "
                        + "Adressen er Lindevej 4, anden sal til venstre. Postnummer to seks, syv nul, Solby. "
                        + "I boligen bor Anna Jensen, som skal have hjælp til at komme ud, "
                        + "og Bent Jensen, som efter det oplyste selv kan komme ud. "
                        + "Det vides ikke, om nogen er hjemme. "
                        + "Hjemmeplejen er alarmeret og på vej. "
                        + "Ring tilbage på et to, tre fire, fem seks, syv otte.");
    }

    @Test
    void an_exercise_begins_and_ends_by_saying_so() {
        String message = message(Cause.SMOKE, FLAT, List.of(ANNA), "12345678", true);
        assertThat(message).startsWith("ØVELSE.").endsWith("ØVELSE.");
    }

    @Test
    void a_real_call_never_says_exercise() {
        assertThat(message(Cause.SMOKE, FLAT, List.of(ANNA), "12345678", false)).doesNotContainIgnoringCase("øvelse");
    }

    @Test
    void the_brief_for_the_eye_says_the_same_in_the_order_112_asks_with_numbers_as_they_are_written() {
        assertThat(EmergencyMessage.lines(brief(FLAT, "+4512345678", List.of())).stream()
                .map(line -> line.topic().wireName() + ": " + line.written()))
                .containsExactly("what: Røgalarm i en bolig. Det vides ikke, om det brænder.",
                        "where: Adressen er Lindevej 4, anden sal til venstre. 2670 Solby.",
                        "who: I boligen bor Anna Jensen, som skal have hjælp til at komme ud. Det vides ikke, om nogen er hjemme.",
                        "help: Hjemmeplejen er alarmeret og på vej.", "call-back: Ring tilbage på 12 34 56 78.");
        assertThat(EmergencyMessage.lines(brief(new Address(" ", null, null, "", ""), null, List.of())).stream()
                .map(BriefLine::written))
                .contains("Vejen og husnummeret er ukendt. Postnummer og by er ukendt.",
                        "Det er ukendt, hvilket nummer man kan ringe tilbage på.");
        assertThat(EmergencyMessage.lines(brief(new Address("Lindevej 4", null, null, "2670", ""), "x", List.of()))
                .get(1)).isEqualTo(new BriefLine(BriefLine.Topic.WHERE,
                        "Adressen er Lindevej 4. 2670. Byen er ukendt.",
                        "Adressen er Lindevej 4. Postnummer to seks, syv nul. Byen er ukendt."));
    }

    @Test
    void several_detectors_are_counted_and_placed_as_far_as_is_known() {
        assertThat(what("Gang")).endsWith("om det brænder. Melderen hænger her: Gang.");
        assertThat(what((String) null)).endsWith("om det brænder.");
        assertThat(what("Gang", "Stue")).endsWith("To meldere i boligen har kaldt. De hænger her: Gang, Stue.");
        assertThat(what("Gang", null))
                .endsWith("To meldere i boligen har kaldt. De hænger her: Gang. For en af dem er stedet ukendt.");
        assertThat(what(null, null)).endsWith("To meldere i boligen har kaldt. Det er ukendt, hvor de hænger.");
    }

    private static String what(@Nullable String... rooms) {
        return EmergencyMessage.lines(brief(FLAT, null, Arrays.stream(rooms).map(Detector::new).toList())).getFirst()
                .spoken();
    }

    private static EmergencyBrief brief(Address address, @Nullable String number, List<Detector> detectors) {
        return new EmergencyBrief(new AlarmId("a-1"), Cause.SMOKE, address, List.of(ANNA), number, detectors, false);
    }

    @Test
    void what_a_responder_must_know_at_the_door_is_not_read_to_112() {
        assertThat(message(Cause.SMOKE, FLAT, List.of(ANNA), "12345678", false)).doesNotContain("hund");
    }

    @Test
    void unknown_things_are_said_to_be_unknown() {
        String message = message(Cause.SMOKE, new Address("", null, null, "", ""), List.of(), null, false);
        assertThat(message)
                .contains("Vejen og husnummeret er ukendt. Postnummer og by er ukendt.")
                .contains("Det er ukendt, hvem der bor der, og om nogen skal have hjælp til at komme ud.")
                .contains("Det er ukendt, hvilket nummer man kan ringe tilbage på.")
                .doesNotContain("null");
    }

    @Test
    void a_nameless_citizen_still_counts_as_somebody_to_help() {
        assertThat(message(Cause.SMOKE, FLAT, List.of(new Citizen(new CitizenId("citizen-10"), " ", null, true)), null,
                false))
                .contains("en person, hvis navn er ukendt, som skal have hjælp til at komme ud");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "st  | tv | stuen til venstre", "ST. | th | stuen til højre", "kl  | -  | kælderen",
            "1   | mf | første sal midt for", "2.  | -  | anden sal", "12  | 3  | tolvte sal dør 3",
            "20  | th | tyvende sal til højre", "21  | tv | etage 21 til venstre", "k2  | -  | etage k2",
            "-   | tv | til venstre"
    }, delimiter = '|')
    void floor_and_door_are_spoken_plainly(@Nullable String floor, @Nullable String door, String spoken) {
        assertThat(SpokenAddress.of(new Address("Lindevej 4", floor, door, "2670", "Solby")))
                .startsWith("Adressen er Lindevej 4, " + spoken + ". Postnummer");
    }

    @Test
    void a_house_has_neither_floor_nor_door() {
        assertThat(SpokenAddress.of(new Address("Lindevej 4", null, null, "2670", "Solby")))
                .isEqualTo("Adressen er Lindevej 4. Postnummer to seks, syv nul, Solby.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "12345678        | et to, tre fire, fem seks, syv otte",
            "+45 12 34 56 78 | et to, tre fire, fem seks, syv otte",
            "0045 90807060   | ni nul, otte nul, syv nul, seks nul",
            "45123456        | fire fem, et to, tre fire, fem seks",
            "+46 8 123       | plus fire seks, otte et, to tre",
            "112             | et et, to"
    })
    void numbers_are_read_digit_by_digit_in_pairs(String number, String spoken) {
        assertThat(SpokenNumber.telephone(number)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void every_cause_has_words(Cause cause) {
        assertThat(message(cause, FLAT, List.of(ANNA), "12345678", false)).contains("alarmservice. ").contains("bolig");
    }

    private static String message(Cause cause, Address address, List<Citizen> citizens, @Nullable String number,
            boolean exercise) {
        return EmergencyMessage.of(new EmergencyBrief(new AlarmId("a-1"), cause, address, citizens, number, exercise));
    }
}
