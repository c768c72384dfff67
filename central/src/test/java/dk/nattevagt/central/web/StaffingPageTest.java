package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.protocol.message.Cause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rota, plans and handover in a real browser. It is the night to Saturday the 21st of November 2026. */
class StaffingPageTest extends OnThePage {
    @BeforeEach
    @Override
    void start() {
        central = RotaTown.central(directory);
    }

    private Page open(Screen screen, String user, String place) {
        return open(screen, user, place, "Ingen åbne alarmer");
    }

    /** @param seenFirst what the board says before somebody leaves it */
    private Page open(Screen screen, String user, String place, String seenFirst) {
        Page page = browser.open(central, screen);
        browser.logIn(page, user);
        page.locator("nv-board").getByText(seenFirst).first().waitFor();
        page.evaluate("place => { location.hash = place; }", "#/" + place);
        page.locator("nv-" + place).locator("h2").first().waitFor();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void a_leader_sees_who_is_on_now_the_gaps_in_words_and_the_week(Screen screen) {
        Page page = open(screen, "leder", "rota");
        assertThat(page.getByText("Natten til lørdag den 21. november, til kl. 07.00")).isVisible();
        assertThat(page.getByText("Team Nord: Mette Holm er alene på vagt.").first()).isVisible();
        assertThat(page.getByText("Team Nord: ingen er på vagt.").first()).isVisible();
        browser.checkAndPicture(page, screen, "rota-of-leader");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void a_plan_is_tried_at_ten_past_three_in_the_coming_night(Screen screen) {
        Page page = open(screen, "leder", "plans");
        assertThat(page.getByText("En alarm i morgen kl. 03.10 ville gå til:")).isVisible();
        assertThat(page.locator("nv-plan-preview li").first()).containsText("Mette Holm med siden");
        page.getByLabel("Klokken").fill("12:00");
        assertThat(page.locator("nv-plan-preview li").first()).containsText("Springes straks over. Ingen er på vagt.");
        browser.checkAndPicture(page, screen, "plans-of-leader");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void whoever_comes_on_shift_reads_what_is_open_and_says_so(Screen screen) {
        central.raise("home-1", Cause.BUTTON);
        Page page = open(screen, "vagt", "handover", "Lindevej 4");
        assertThat(page.locator("nv-handover article").first()).containsText("Lindevej 4");
        assertThat(page.getByText("Mangler: Mette Holm.")).isVisible();
        browser.checkAndPicture(page, screen, "handover");
        button(page, "Jeg har læst listen").click();
        assertThat(page.getByText("Du har læst listen.")).isVisible();
    }

    @Test
    void a_leader_takes_somebody_off_a_shift_with_the_keyboard() {
        Page page = open(Screen.WALL_LIGHT, "leder", "rota");
        Locator night = page.locator("nv-rota-week li").filter(new Locator.FilterOptions().setHasText("Lørdag"))
                .getByRole(AriaRole.BUTTON).last();
        night.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING,
                new Page.GetByRoleOptions().setName("Natten til søndag den 22. november")))
                .isVisible();
        browser.checkAndPicture(page, Screen.WALL_LIGHT, "shift-of-leader");
        page.getByLabel("Hvorfor?").fill("syg");
        button(page, "Tag Mette Holm af vagten").press("Enter");
        assertThat(page.getByText("Mette Holm er taget af natten til søndag den 22. november.")).isVisible();
        assertThat(night).containsText("Ingen");
    }

    @Test
    void a_swap_is_proposed_by_one_and_accepted_by_the_other() {
        Page mette = open(Screen.PHONE_DARK, "vagt", "rota");
        mette.locator("nv-rota-week li").filter(new Locator.FilterOptions().setHasText("Lørdag"))
                .getByRole(AriaRole.BUTTON).last().click();
        browser.checkAndPicture(mette, Screen.PHONE_DARK, "swap-proposed");
        button(mette, "Foreslå byttet").click();
        assertThat(mette.getByText("Jens Bak er spurgt om byttet.")).isVisible();
        Page jens = open(Screen.PHONE_LIGHT, "vagt2", "rota");
        button(jens, "Ja, byt").click();
        assertThat(jens.getByText("Byttet er aftalt.")).isVisible();
        assertThat(jens.locator("nv-rota-week li").filter(new Locator.FilterOptions().setHasText("Lørdag"))
                .getByRole(AriaRole.BUTTON).last()).containsText("Jens Bak");
    }

    @Test
    void a_plan_that_reaches_nobody_is_refused_on_the_page_and_a_good_one_is_saved() {
        Page page = open(Screen.PHONE_LIGHT, "leder", "plans");
        button(page, "Ny plan").click();
        page.getByLabel("Navn").fill("Kun sygeplejersker");
        page.getByLabel("Alle på vagt").uncheck();
        page.getByLabel("Sygeplejersker på vagt").check();
        button(page, "Gem planen").click();
        assertThat(page.getByText("Planen er ikke gemt. Team Nord: planen når ingen")).isVisible();
        browser.checkAndPicture(page, Screen.PHONE_LIGHT, "plan-refused");
        page.getByLabel("Vagtlederen").check();
        button(page, "Prøv planen").click();
        assertThat(page.getByText("Planen når nogen på alle timer af ugen.")).isVisible();
        button(page, "Gem planen").click();
        assertThat(page.getByText("»Kun sygeplejersker« er gemt og gælder nu.")).isVisible();
    }
}
