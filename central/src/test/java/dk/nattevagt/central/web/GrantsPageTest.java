package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is due, in a real browser, as the assessor's first page. */
class GrantsPageTest extends OnThePage {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Page opened(Screen screen) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "visitator");
        return page;
    }

    private static Locator lines(Page page) {
        return page.locator("nv-grants-due article");
    }

    @Test
    void with_nothing_to_do_the_page_says_so() {
        Page page = opened(Screen.PHONE_DARK);
        assertThat(page.locator("nv-grants-due")).containsText("Ingen opgaver: intet er over fristen");
        browser.checkAndPicture(page, Screen.PHONE_DARK, "grants-none");
    }

    @Test
    void forty_things_are_counted_soonest_first_found_by_name_and_lead_to_their_case() {
        MadeGrants grants = new MadeGrants(central);
        grants.granted("citizen-3", "nødkald", TODAY.minusMonths(6));
        IntStream.rangeClosed(4, 22).forEach(
                home -> grants.granted("citizen-of-" + home, "nødkald", TODAY.minusMonths(7).plusDays(home - 4)));
        Page page = opened(Screen.WALL_LIGHT);
        assertThat(lines(page).first()).containsText(Pattern.compile("\\d+ dage over fristen"));
        assertThat(button(page, "I dag").first()).hasText(Pattern.compile("1\\s*I dag"));
        onScreens(page, "grants-forty", Screen.PHONE_DARK, Screen.WALL_LIGHT);
        page.getByLabel("Søg").fill("grethe hansen");
        assertThat(lines(page)).hasCount(2);
        assertThat(lines(page).first()).containsText("Lindevej 4, 2. sal tv");
        assertThat(page.locator("nv-grants-due a.source").first())
                .hasAttribute("href", Pattern.compile("#/standards\\?standard=greve-2022&rule=n"));
        onScreens(page, "grants-found", Screen.PHONE_LIGHT, Screen.WALL_DARK);
        lines(page).first().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Se sagen")).click();
        assertThat(page.locator("nv-citizen-file h2")).hasText("Grethe Hansen");
    }

    @Test
    void without_network_the_list_stays_and_says_how_old_it_is() {
        new MadeGrants(central).granted("citizen-3", "nødkald", TODAY.minusMonths(6));
        Page page = opened(Screen.PHONE_LIGHT);
        assertThat(lines(page).first()).containsText("Grethe Hansen");
        page.context().setOffline(true);
        button(page, "90 dage").click();
        assertThat(page.locator("nv-grants-due .stale"))
                .hasText("Ingen kontakt med centralen. Listen er fra kl. 02.13 og kan være ændret.");
        assertThat(lines(page).first()).containsText("Grethe Hansen");
        browser.checkAndPicture(page, Screen.PHONE_LIGHT, "grants-no-network");
        page.context().setOffline(false);
        button(page, "30 dage").click();
        assertThat(page.locator("nv-grants-due .stale")).hasCount(0);
    }

    /** The same page, looked at in other sizes and colours. */
    private static void onScreens(Page page, String name, Screen... screens) {
        for (Screen screen : screens) {
            page.setViewportSize(screen.width, screen.height);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(screen.colours));
            browser.checkAndPicture(page, screen, name);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
