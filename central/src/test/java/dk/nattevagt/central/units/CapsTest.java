package dk.nattevagt.central.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.config.StandardFile;
import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.TestWearers;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.GpsHandling;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The caps of all standards, asked with figures by hand. */
class CapsTest {
    private static Rule rule(String id) {
        return StandardFile.builtIn().stream().flatMap(one -> StandardFile.builtIn(one).stream())
                .map(QualityStandard::services).flatMap(java.util.List::stream)
                .flatMap(service -> service.rules().stream()).filter(rule -> rule.id().equals(id)).findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1} used, {2} wanted: {3}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            røgalarm-antal          | 0    | 3   | -
            røgalarm-antal          | 2    | 1   | -
            røgalarm-antal          | 0    | 4   | Der kan højst gives 3 røgalarmer pr. bolig. Der er bedt om 4.
            røgalarm-antal          | 3    | 1   | Der kan højst gives 3 røgalarmer pr. bolig, og 3 er brugt. Der er bedt om 1 til.
            gps-håndtering          | 0    | 1   | -
            gps-håndtering          | 1    | 1   | Der kan højst gives 1 gang om dagen, og 1 er brugt. Der er bedt om 1 til.
            gps-afhentning          | 0    | 1   | -
            gps-afhentning          | 1    | 1   | Der kan højst gives 1 gang pr. hændelse, og 1 er brugt. Der er bedt om 1 til.
            aflastning-timer        | 0    | 2   | -
            aflastning-timer        | 1.5  | 1   | Der kan højst gives 2 timer om ugen, og 1,5 er brugt. Der er bedt om 1 til.
            aflastning-forløb       | 69   | 1   | -
            aflastning-forløb       | 70   | 1   | Der kan højst gives 70 forløb om året i hele kommunen, og 70 er brugt. Der er bedt om 1 til.
            ledsageordning-timer    | 0    | 15  | -
            ledsageordning-timer    | 0    | 16  | Der kan højst gives 15 timer om måneden. Der er bedt om 16.
            samværstilbud-kvart-plads | 0  | 8   | -
            samværstilbud-kvart-plads | 0  | 8.5 | Der kan højst gives 8 timer om ugen. Der er bedt om 8,5.
            samværstilbud-halv-plads  | 0  | 20  | -
            samværstilbud-halv-plads  | 0  | 21  | Der kan højst gives 20 timer om ugen. Der er bedt om 21.
            samværstilbud-hel-plads   | 0  | 20.5 | -
            samværstilbud-hel-plads   | 0  | 20  | Det er for mere end 20 timer om ugen.
            madservice-mindst       | 0    | 3   | -
            madservice-mindst       | 0    | 2   | Det er for mindst 3 portioner om ugen.
            """)
    void there_is_room_or_a_sentence(String rule, double used, double wanted, String sentence) {
        switch (Caps.check(rule(rule), used, wanted)) {
            case Caps.Answer.Allowed allowed -> {
                assertThat(sentence).isNull();
                assertThat(allowed.left()).satisfiesAnyOf(left -> assertThat(left).isNull(),
                        left -> assertThat(left).isNotNegative());
            }
            case Caps.Answer.Refused refused -> {
                assertThat(refused.sentence()).isEqualTo(sentence);
                assertThat(refused.source()).isEqualTo(rule(rule).source());
            }
        }
    }

    @Test
    void every_cap_of_every_standard_has_words_in_danish() {
        StandardFile.builtIn().stream().flatMap(one -> StandardFile.builtIn(one).stream())
                .flatMap(standard -> standard.services().stream()).flatMap(service -> service.rules().stream())
                .filter(Caps::limits).forEach(rule -> assertThat(Caps.words(rule))
                        .as(rule.id()).doesNotContainPattern(
                                "\\b(hours|times|devices|courses|staff|meals|day|week|month|home|year|shift|trip)"));
    }

    @Test
    void a_rule_that_limits_nothing_cannot_be_asked() {
        assertThat(Caps.limits(rule("røgalarm-pr-etage"))).isFalse();
        assertThatThrownBy(() -> Caps.check(rule("røgalarm-pr-etage"), 0, 1))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("limits nothing");
    }

    @Test
    void handling_of_a_tracker_and_fetching_keep_the_figures_of_the_catalogue() {
        assertThat(Objects.requireNonNull(rule("gps-håndtering").quantity()))
                .isEqualTo(new Rule.Quantity(1, "times", "day"));
        var grethe = TestWearers.grethe();
        Instant now = Instant.parse("2026-11-21T12:00:00Z");
        var once = new GpsHandling.Done(new CitizenId("citizen-3"), GpsHandling.day(now), new UserId("vagt"), now);
        for (int used = 0; used <= 1; used++) {
            boolean live = GpsHandling.refusal(grethe, false, used == 0 ? null : once).isEmpty();
            assertThat(live).as(used + " times today")
                    .isEqualTo(Caps.check(rule("gps-håndtering"), used, 1) instanceof Caps.Answer.Allowed);
        }
    }
}
