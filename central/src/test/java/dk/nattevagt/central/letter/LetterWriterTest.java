package dk.nattevagt.central.letter;

import static dk.nattevagt.central.letter.TestLetters.decided;
import static dk.nattevagt.central.letter.TestLetters.ended;
import static dk.nattevagt.central.letter.TestLetters.facts;
import static dk.nattevagt.central.letter.TestLetters.letter;
import static dk.nattevagt.central.letter.TestLetters.sixMonths;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.letter.Letter.Paragraph;
import dk.nattevagt.central.letter.LetterWriter.Answer;
import dk.nattevagt.central.letter.Matter.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every letter of every standard. */
class LetterWriterTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-18");

    private static Stream<Arguments> services() {
        return TestLetters.standards().flatMap(standard -> standard.services().stream()
                .map(service -> Arguments.of(standard, service)));
    }

    private static List<Matter> decisions() {
        return List.of(decided(Outcome.GRANTED, "Derfor.", "§112 stk. 1"), decided(Outcome.PART, "Derfor.", "§112"),
                decided(Outcome.REFUSED, "Derfor.", "§112"), ended(null, "§112"),
                new Matter.Altered(null, DAY, DAY, "Derfor.", "§112", null));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("services")
    void a_decision_guides_to_a_complaint_exactly_where_there_is_a_right(QualityStandard standard,
            ServiceStandard service) {
        List<Matter> matters = new ArrayList<>(decisions());
        if (service.complaint().possible()) {
            matters.add(new Matter.ComplaintChanged(DAY, null, DAY, "Derfor.", "§112"));
        }
        for (Matter matter : matters) {
            Letter letter = letter(facts(standard, service, matter));
            String text = running(letter);
            boolean guided = text.contains("Du kan klage over afgørelsen")
                    && text.contains("Du skal klage inden 4 uger fra den dag, du modtog dette brev.")
                    && text.contains("Send klagen til Visitationen, Solby Kommune, Rådhuspladsen 1, 2670 Solby")
                    && text.contains("sender vi klagen videre til Ankestyrelsen");
            assertThat(guided).as(text).isEqualTo(service.complaint().possible());
            assertThat(text.contains("Der er ikke mulighed for at klage")).isEqualTo(!guided);
            assertThat(text.contains("Ankestyrelsen")).isEqualTo(guided);
            assertThat(ComplaintGuidance.fault(letter.kind(), service.complaint(), letter.paragraphs())).isEmpty();
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("services")
    void every_letter_says_who_decided_why_and_whom_to_ask_and_nothing_of_a_machine(QualityStandard standard,
            ServiceStandard service) {
        for (Matter matter : decisions()) {
            String text = running(letter(facts(standard, service, matter)));
            assertThat(text).contains("Kære Grethe Hansen", "Derfor.".equals(reasons(matter)) ? "Derfor." : "",
                    "tlf. 55 11 00 10", "Bo Krag visitator Solby Kommune", "21. november 2026", "kvalitetsstandard")
                    .doesNotContainIgnoringCase("system").doesNotContainIgnoringCase("automatisk")
                    .doesNotContain("Nattevagt").doesNotContain("null").doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d")
                    .doesNotContain("..");
        }
    }

    private static String reasons(Matter matter) {
        return matter instanceof Matter.Decided one ? one.reasons() : "";
    }

    private static String running(Letter letter) {
        return letter.text().replaceAll("\\s+", " ");
    }

    private static @Nullable LetterRefusal refusal(LetterFacts facts) {
        return LetterWriter.write(facts) instanceof Answer.Refused refused ? refused.why() : null;
    }

    @Test
    void without_reasons_nobody_is_told_no() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(refusal(facts("greve-2022", "nødkald", decided(outcome, " ", "§112"))))
                    .isEqualTo(outcome == Outcome.GRANTED ? null : LetterRefusal.REASONS_MISSING);
        }
        assertThat(refusal(facts("greve-2022", "nødkald", new Matter.Ended(null, DAY, DAY, "", "§112", null))))
                .isEqualTo(LetterRefusal.REASONS_MISSING);
        assertThat(refusal(facts("greve-2022", "nødkald", new Matter.ComplaintUpheld(DAY, null, DAY, "", "§112"))))
                .isEqualTo(LetterRefusal.REASONS_MISSING);
    }

    @Test
    void without_a_legal_basis_there_is_no_decision_where_the_law_asks_for_one() {
        assertThat(refusal(facts("greve-2022", "nødkald", decided(Outcome.PART, "Derfor", null))))
                .as("the standard names two").isEqualTo(LetterRefusal.LEGAL_BASIS_MISSING);
        assertThat(running(letter(facts("greve-2022", "nødkald", decided(Outcome.REFUSED, "Derfor", null)))))
                .as("neither gives a right")
                .contains("efter servicelovens § 83 a og servicelovens § 112, stk. 1, og efter kommunens");
        assertThat(refusal(facts("greve-2022", "ledsageordning", decided(Outcome.REFUSED, "Derfor", null))))
                .as("it names one").isNull();
        assertThat(refusal(facts("greve-2022", "GPS", decided(Outcome.REFUSED, "Derfor", null))))
                .as("no law asks for it").isNull();
    }

    @Test
    void nobody_gets_an_answer_to_a_complaint_that_cannot_be_made() {
        assertThat(refusal(facts("greve-2022", "GPS", new Matter.ComplaintReceived(DAY, null, DAY))))
                .isEqualTo(LetterRefusal.NO_RIGHT_OF_COMPLAINT);
        assertThat(refusal(facts("herning-2022", "klippekort", new Matter.PassedOn(DAY, DAY))))
                .isEqualTo(LetterRefusal.NO_RIGHT_OF_COMPLAINT);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25, 2026-12-01, true", "2026-11-25, 2026-11-25, false", "2026-11-10, 2026-11-21, false",
            "2026-11-10, 2026-11-22, true"})
    void a_new_date_lies_after_today_and_after_the_old_one(LocalDate deadline, LocalDate expected, boolean written) {
        assertThat(refusal(facts("horsens-2017", "aktivitets- og samværstilbud",
                new Matter.Delayed(DAY, deadline, null, expected, "Der er travlt"))))
                .isEqualTo(written ? null : LetterRefusal.EXPECTED_PASSED);
    }

    @Test
    void a_full_grant_may_be_a_note_in_the_journal_and_then_there_is_no_letter() {
        Matter.Decided noted = new Matter.Decided(Outcome.GRANTED, DAY, LocalDate.parse("2026-11-20"), null,
                "Faldet to gange", "§112 stk. 1", null, null, true);
        LetterFacts facts = facts("greve-2022", "nødkald", noted);
        assertThat(refusal(facts)).isEqualTo(LetterRefusal.JOURNAL_NOTE_ONLY);
        assertThat(LetterWriter.journalNote(facts))
                .isEqualTo("Grethe Hansen er den 20. november 2026 bevilget nødkald fuldt"
                        + " ud. Afgørelsen er truffet efter servicelovens § 112, stk. 1, og efter kommunens kvalitetsstandard"
                        + " (»Kvalitetsstandarder 2022«, afsnit 14). Faldet to gange. Borgeren har fået fuldt medhold; der er ikke"
                        + " sendt et brev.");
        assertThat(LetterWriter.journalNote(facts("greve-2022", "nødkald", decided(Outcome.PART, "x", "§112"))))
                .isNull();
    }

    @Test
    void a_cpr_number_somebody_has_written_does_not_leave_the_house() {
        Letter letter = letter(facts("greve-2022", "nødkald",
                decided(Outcome.REFUSED, "Grethe (010140-1234) kan selv. Datter 0201651234. Sag 99999999", "§112")));
        assertThat(running(letter)).contains("Grethe ([CPR-nummer udeladt]) kan selv. Datter [CPR-nummer udeladt]. Sag"
                + " 99999999").doesNotContain("1234");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            §112 stk. 1            | servicelovens § 112, stk. 1
            §112                   | servicelovens § 112
            §83a                   | servicelovens § 83 a
            § 83 a                 | servicelovens § 83 a
            §83 stk. 1 nr. 2       | servicelovens § 83, stk. 1, nr. 2
            § 112, stk. 1          | servicelovens § 112, stk. 1
            serviceloven §86 stk.2 | servicelovens § 86, stk.2
            sundhedslovens § 140   | sundhedslovens § 140
            Sundhedslov §131       | Sundhedslovens § 131
            byrådets beslutning    | byrådets beslutning
            """)
    void sections_are_written_out(String catalogue, String letter) {
        assertThat(LegalBasis.written(catalogue)).isEqualTo(letter);
    }

    @Test
    void rewriting_is_watched() {
        ServiceStandard alarm = TestLetters.standard("greve-2022").service("nødkald").orElseThrow();
        ServiceStandard gps = TestLetters.standard("greve-2022").service("GPS").orElseThrow();
        List<Paragraph> none = List.of(new Paragraph(null, "Du får ikke nødkald."));
        List<Paragraph> own = List.of(new Paragraph("Klage", "Klag senest\n4 uger efter, at du har fået brevet."));
        assertThat(ComplaintGuidance.fault(LetterKind.DECISION_REFUSED, alarm.complaint(), none))
                .contains(LetterRefusal.GUIDANCE_MISSING);
        assertThat(ComplaintGuidance.fault(LetterKind.DECISION_REFUSED, alarm.complaint(), own)).isEmpty();
        assertThat(ComplaintGuidance.fault(LetterKind.DELAY, alarm.complaint(), none)).isEmpty();
        assertThat(ComplaintGuidance.fault(LetterKind.DECISION_REFUSED, gps.complaint(), none)).isEmpty();
        assertThat(ComplaintGuidance.fault(LetterKind.DECISION_REFUSED, gps.complaint(),
                letter(facts("greve-2022", "nødkald", ended(sixMonths(), "§112"))).paragraphs()))
                .contains(LetterRefusal.GUIDANCE_NOT_DUE);
    }

    @Test
    void a_call_nobody_has_classified_is_not_hidden() {
        Matter.Look look = new Matter.Look(TestLetters.rule("greve-2022", "nødkald-6-months"), DAY, DAY,
                java.util.Map.of("unclassified", 1, "no-help-needed", 12), 1);
        assertThat(running(letter(facts("greve-2022", "nødkald", ended(look, "§112"))))).contains("I den tid er der"
                + " registreret 13 kald: 12 kald, hvor du ikke havde brug for hjælp og ét kald, som ikke er vurderet."
                + " På én af dagene kunne udstyret ikke kalde hjælp.");
    }
}
