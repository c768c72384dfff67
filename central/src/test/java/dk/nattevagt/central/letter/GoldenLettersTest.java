package dk.nattevagt.central.letter;

import static dk.nattevagt.central.letter.TestLetters.REASONS;
import static dk.nattevagt.central.letter.TestLetters.decided;
import static dk.nattevagt.central.letter.TestLetters.ended;
import static dk.nattevagt.central.letter.TestLetters.facts;
import static dk.nattevagt.central.letter.TestLetters.letter;
import static dk.nattevagt.central.letter.TestLetters.rule;
import static dk.nattevagt.central.letter.TestLetters.sixMonths;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.letter.Matter.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole letters, each kind with services of all standards, word for word as somebody has read and approved them. */
class GoldenLettersTest {
    private static final LocalDate RECEIVED = LocalDate.parse("2026-11-18");
    private static final LocalDate DECIDED = LocalDate.parse("2026-11-02");
    private static final Map<String, LetterFacts> LETTERS = letters();

    private static Map<String, LetterFacts> letters() {
        Map<String, LetterFacts> letters = new LinkedHashMap<>();
        letters.put("nødkald granted, Greve",
                facts("greve-2022", "nødkald", decided(Outcome.GRANTED, "Du er faldet flere gange.", "§112 stk. 1")));
        letters.put("nødkald refused, Greve", facts("greve-2022", "nødkald",
                decided(Outcome.REFUSED, "Du kan selv bruge din mobiltelefon", "§112 stk. 1")));
        letters.put("nødkald ended after six months, Greve",
                facts("greve-2022", "nødkald", ended(sixMonths(), "§112 stk. 1")));
        letters.put("nødkald ended after three months without a call, Greve",
                facts("greve-2022", "nødkald",
                        ended(new Matter.Look(rule("greve-2022", "nødkald-3-months"), LocalDate.parse("2026-08-20"),
                                LocalDate.parse("2026-11-20"), Map.of(), 0), "§83a")));
        letters.put("help changed, Greve",
                facts("greve-2022", "personlig hjælp", new Matter.Altered(LocalDate.parse("2026-05-20"), DECIDED,
                        LocalDate.parse("2026-11-20"), "Du kan selv klare morgenmaden.", null, "daglig")));
        letters.put("GPS refused: no complaint, Greve",
                facts("greve-2022", "GPS", decided(Outcome.REFUSED, "Dine pårørende kan følge dig.", null)));
        letters.put("smoke alarm granted: no complaint, Greve",
                facts("greve-2022", "røgalarm", decided(Outcome.GRANTED, "", null)));
        letters.put("help granted in part, Greve",
                facts("greve-2022", "personlig hjælp",
                        new Matter.Decided(Outcome.PART, DECIDED, LocalDate.parse("2026-11-20"), null,
                                "Du kan selv klare morgenmaden.", null, "daglig", GrantDuration.TEMPORARY, false)));
        letters.put("relief ended: longest time, Greve",
                facts("greve-2022", "aflastning til pårørende",
                        ended(new Matter.Look(rule("greve-2022", "aflastning-varighed"), null,
                                LocalDate.parse("2026-11-20"), Map.of(), 0), null)));
        letters.put("clip card refused: no complaint, Herning",
                facts("herning-2022", "klippekort", decided(Outcome.REFUSED, "Du er ikke meget alene.", "§83")));
        letters.put("training granted, Herning", facts("herning-2022", "vedligeholdelsestræning",
                new Matter.Decided(Outcome.GRANTED, null, LocalDate.parse("2026-11-20"), LocalDate.parse("2026-12-01"),
                        "", "§86 stk. 2", null, null, false)));
        letters.put("training granted, Herlev",
                facts("herlev", "genoptræning", decided(Outcome.GRANTED, "Du skal op at gå igen.", null)));
        letters.put("activating help ended, 000",
                facts("000", "aktiverende indsats",
                        ended(new Matter.Look(rule("000", "aktiverende-indsats-selvhjulpen"), null,
                                LocalDate.parse("2026-11-20"), Map.of(), 0), null)));
        letters.put("delay, Horsens",
                facts("horsens-2017", "aktivitets- og samværstilbud",
                        new Matter.Delayed(LocalDate.parse("2026-09-25"), LocalDate.parse("2026-11-25"),
                                rule("horsens-2017", "samværstilbud-sagsbehandling"), LocalDate.parse("2026-12-11"),
                                "Vi mangler oplysninger fra din læge")));
        letters.put("delay without a rule, Greve", facts("greve-2022", "nødkald", new Matter.Delayed(DECIDED,
                LocalDate.parse("2026-11-25"), null, LocalDate.parse("2026-12-11"), "Der er mange ansøgninger.")));
        letters.put("complaint received, Horsens", facts("horsens-2017", "aktivitets- og samværstilbud",
                new Matter.ComplaintReceived(RECEIVED, DECIDED, LocalDate.parse("2026-12-16"))));
        letters.put("complaint changed, Greve", facts("greve-2022", "nødkald",
                new Matter.ComplaintChanged(RECEIVED, DECIDED, TestLetters.TODAY, "Du har fået en ny diagnose.",
                        "§112 stk. 1")));
        letters.put("complaint upheld, Greve", facts("greve-2022", "nødkald",
                new Matter.ComplaintUpheld(RECEIVED, null, TestLetters.TODAY, REASONS, "§112 stk. 1")));
        letters.put("passed on, Greve",
                facts("greve-2022", "nødkald", new Matter.PassedOn(RECEIVED, TestLetters.TODAY)));
        return letters;
    }

    static Stream<String> names() {
        return LETTERS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_letter_stands_word_for_word(String name) throws IOException {
        String text = letter(Objects.requireNonNull(LETTERS.get(name))).text();
        assertThat(golden()).as("src/test/resources/letters.txt").containsKey(name);
        assertThat(text).isEqualTo(golden().get(name));
    }

    @Test
    void every_kind_is_among_them() throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("letters.txt"),
                LETTERS.entrySet().stream()
                        .map(one -> "=== %s\n%s".formatted(one.getKey(), letter(one.getValue()).text()))
                        .collect(Collectors.joining()));
        assertThat(LETTERS.values()).extracting(facts -> facts.matter().kind()).contains(LetterKind.values());
        assertThat(LETTERS.values()).extracting(facts -> facts.standard().id())
                .contains("000", "horsens-2017", "herning-2022", "herlev", "greve-2022");
        assertThat(golden().keySet()).isEqualTo(LETTERS.keySet());
    }

    private static Map<String, String> golden() throws IOException {
        try (InputStream in = GoldenLettersTest.class.getResourceAsStream("/letters.txt")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> letters = new LinkedHashMap<>();
            for (String one : all.split("(?m)^=== ", -1)) {
                if (!one.isBlank()) {
                    letters.put(one.substring(0, one.indexOf('\n')), one.substring(one.indexOf('\n') + 1));
                }
            }
            return letters;
        }
    }
}
