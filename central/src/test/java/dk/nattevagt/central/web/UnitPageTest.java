package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.central.casework.GrantSettings;
import dk.nattevagt.central.people.MunicipalityId;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Saved clips and hours, in a real browser. */
class UnitPageTest extends OnThePage {
    @AfterEach
    void forget() {
        TestGrants.settings = Map.of();
    }

    private String clips() {
        central.close();
        TestGrants.settings = Map.of(new MunicipalityId("solby"),
                new GrantSettings("herning-2022", false, Set.of(), 3, 7));
        start();
        MadeGrants grants = new MadeGrants(central);
        String id = grants.applied("citizen-3", "klippekort", LocalDate.parse("2026-07-20"));
        grants.act(id, "decide", new JsonObject().put("verdict", "grant").put("day", "2026-08-03").put("reasons",
                "Er meget alene.").put("legalBasis", "§83"));
        grants.act(id, "deliver", new JsonObject().put("day", "2026-08-05"));
        return id;
    }

    private Page open(Screen screen, String grant) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "visitator");
        page.navigate(central.address() + "/#/klip?grant=" + grant);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void clips_are_used_the_oldest_first_and_a_mistake_is_corrected_beside_it(Screen screen) {
        Page page = open(screen, clips());
        Locator left = page.locator("nv-units .left");
        assertThat(left).hasText("13 klip (6,5 timer) tilbage af højst 13 klip");
        assertThat(page.getByText("1 klip kan bruges til og med 24. november 2026 og bortfalder derefter."))
                .isVisible();
        browser.checkAndPicture(page, screen, "units-full");
        Locator use = page.locator("form[aria-label=Brug]");
        use.getByLabel("Hvor mange klip er brugt?").fill("4");
        use.getByLabel("Til hvad?").fill("Tur til frisøren og bageren");
        button(page, "Skriv forbruget ned").click();
        assertThat(left).hasText("9 klip (4,5 timer) tilbage af højst 13 klip");
        assertThat(page.getByText("Forbruget er skrevet ned.")).isVisible();
        page.getByText("Ret en fejl").first().click();
        Locator correct = page.locator("form[aria-label='Ret en fejl']");
        correct.getByLabel("Hvor mange er forskellen?").fill("1");
        correct.getByLabel("Til hvad?").fill("Det var kun tre");
        button(page, "Skriv rettelsen ned").click();
        assertThat(left).hasText("10 klip (5 timer) tilbage af højst 13 klip");
        assertThat(page.getByText("Rettet: Det var kun tre")).isVisible();
        browser.checkAndPicture(page, screen, "units-used");
    }

    @Test
    void more_than_there_is_is_refused_with_the_reason() {
        MadeGrants grants = new MadeGrants(central);
        String id = grants.granted("citizen-6", "ledsageordning", LocalDate.parse("2026-10-10"));
        Page page = open(Screen.PHONE_DARK, id);
        assertThat(page.locator("nv-units .left")).hasText("30 timer tilbage af højst 90 timer");
        page.getByLabel("Hvor mange timer er brugt?").fill("30.5");
        button(page, "Skriv forbruget ned").click();
        assertThat(page.getByText("Der var kun 30 timer tilbage 21. november 2026, så der kan ikke bruges 30,5 timer."))
                .isVisible();
        browser.checkAndPicture(page, Screen.PHONE_DARK, "units-refused");
        page.getByLabel("Hvor mange timer er brugt?").fill("1.5");
        button(page, "Skriv forbruget ned").click();
        assertThat(page.locator("nv-units .left")).hasText("28,5 timer tilbage af højst 90 timer");
        browser.checkAndPicture(page, Screen.PHONE_DARK, "units-hours");
    }
}
