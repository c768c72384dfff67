package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A citizen's calls as a picture, and the dossier, in a real browser. */
class DossierPageTest extends OnThePage {
    private static final String LONG_NOTE = "Lå på badeværelsesgulvet og havde ligget der siden lidt over midnat. "
            .repeat(6);
    private static final List<String> OUTCOMES = List.of("accidental", "no-help-needed", "test", "technical",
            "staff-press", "help-given");

    private void tested(String home, int months) {
        central.stores().alarms().inTransaction(transaction -> {
            Instant now = central.clock.instant();
            IntStream.range(0, months).forEach(month -> transaction.equipment().proven(new GatewayId("gw-" + home),
                    new DeviceId("button-1"), now.minus(Duration.ofDays(30L * (months - 1 - month))),
                    Proof.Means.TEST));
            return true;
        });
    }

    private AlarmId pressed(String home, Duration held, String outcome, String note) {
        AlarmId alarm = central.raise(home, Cause.BUTTON, held);
        HttpUser responder = HttpUser.loggedIn(central, "vagt");
        responder.post("/api/alarms/" + alarm + "/accept", "{}");
        responder.post("/api/alarms/" + alarm + "/close",
                "{\"outcome\":\"%s\",\"note\":\"%s\"}".formatted(outcome, note));
        return alarm;
    }

    private Page open(Screen screen, String place) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "visitator");
        page.navigate(central.address() + "/#/" + place);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void forty_calls_are_one_picture_that_is_walked_day_by_day_and_filtered(Screen screen) {
        tested("home-1", 13);
        Stream.iterate(0, number -> number + 1).limit(40).forEach(number -> pressed("home-1",
                Duration.ofHours(4L * number), OUTCOMES.get(number % OUTCOMES.size()),
                number == 3 ? LONG_NOTE : "Alt er godt."));
        Page page = open(screen, "alarmhistorik?citizen=citizen-3");
        assertThat(
                page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Kald og udstyr: Grethe Hansen")))
                .isVisible();
        assertThat(page.locator("nv-call-list li")).hasCount(40);
        browser.checkAndPicture(page, screen, "calls-forty");
        Locator strip = page.getByRole(AriaRole.SLIDER);
        strip.focus();
        strip.press("Home");
        assertThat(strip).hasAttribute("aria-valuetext", Pattern.compile("Ingen kald|ingen kald"));
        strip.press("End");
        strip.press("ArrowLeft");
        strip.press("ArrowLeft");
        assertThat(strip).hasAttribute("aria-valuetext", Pattern.compile("kald: .*nødkald"));
        page.getByText("Hjælp givet (6)").click();
        assertThat(page.locator("nv-call-list li")).hasCount(34);
        page.getByText("Vis som tabel").click();
        assertThat(page.getByRole(AriaRole.ROWHEADER).first()).isVisible();
        browser.checkAndPicture(page, screen, "calls-table");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_citizen_without_calls_or_tests_has_a_year_that_is_hatched(Screen screen) {
        Page page = open(screen, "alarmhistorik?citizen=citizen-6");
        assertThat(page.getByText("Ingen kald at vise.")).isVisible();
        assertThat(page.getByText("Aldrig prøvet:")).isVisible();
        browser.checkAndPicture(page, screen, "calls-none");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_assessor_says_whose_a_call_was_and_the_conclusion_changes(Screen screen) {
        tested("home-2", 10);
        String grant = new MadeGrants(central).granted("citizen-4", "nødkald", LocalDate.parse("2026-05-10"));
        pressed("home-2", Duration.ofDays(5), "help-given", "Hjulpet op fra gulvet i stuen.");
        Page page = open(screen, "sagsgrundlag?grant=" + grant + "&rule=n%C3%B8dkald-6-months");
        assertThat(page.getByRole(AriaRole.HEADING,
                new Page.GetByRoleOptions().setName("Kan ikke vises, fordi ingen ved, hvis ét kald var"))).isVisible();
        assertThat(page.getByText("Hvis kald var det?")).isVisible();
        browser.checkAndPicture(page, screen, "dossier-whose");
        button(page, "Else Mikkelsen").click();
        button(page, "Gem: Else Mikkelsen").click();
        assertThat(page.getByText("Skriv, hvordan du ved det.")).isVisible();
        page.getByLabel("Hvordan ved du det?").fill("Mette husker, at det var Else.");
        button(page, "Gem: Else Mikkelsen").click();
        assertThat(
                page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Behov ikke vist").setExact(true)))
                .isVisible();
        browser.checkAndPicture(page, screen, "dossier-none");
        if (screen == Screen.WALL_LIGHT) {
            Download paper = page.waitForDownload(() -> page.getByText("Hent som PDF").click());
            Assertions.assertThat(paper.suggestedFilename()).isEqualTo("sagsgrundlag-" + grant + ".pdf");
        }
    }

    @Test
    void a_year_of_four_hundred_calls_is_drawn_at_once() {
        Page page = open(Screen.WALL_LIGHT, "alarmhistorik?citizen=citizen-6");
        assertThat(page.getByText("Ingen kald at vise.")).isVisible();
        double took = ((Number) page.evaluate(
                """
                        async () => {
                          const strip = document.createElement('nv-call-strip');
                          const day = at => new Date(Date.UTC(2026, 0, 1 + at % 365)).toISOString().slice(0, 10);
                          const calls = Array.from({ length: 400 }, (_, at) => ({ alarm: `a${at}`, day: day(at * 7), at: `${day(at * 7)}T10:00:00Z`,
                            cause: 'button', standing: 'accidental', forHelp: true }));
                          const began = performance.now();
                          Object.assign(strip, { from: '2026-01-01', to: '2026-12-31', today: '2026-11-21', calls, gaps: [] });
                          document.body.append(strip);
                          await strip.updateComplete;
                          strip.getBoundingClientRect();
                          const took = performance.now() - began;
                          const marks = strip.shadowRoot.querySelectorAll('.mark').length;
                          strip.remove();
                          return marks === 400 ? took : 1e9;
                        }
                        """))
                .doubleValue();
        Assertions.assertThat(took).as("milliseconds").isLessThan(1_000);
    }
}
