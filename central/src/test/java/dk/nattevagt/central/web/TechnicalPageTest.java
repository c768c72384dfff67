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

/** The technician's page in a real browser, against the real desk and database. */
class TechnicalPageTest extends OnThePage {
    @BeforeEach
    void begin() {
        new Equipment(central).aWeek();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_list_says_what_is_wrong_where_since_when_and_what_to_do(Screen screen) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "tekniker");
        Locator first = page.locator("article").first();
        assertThat(first).containsText("Uden beskyttelse");
        assertThat(first).containsText("Ingen kontakt med hjemmet");
        assertThat(first).containsText("Møllegade 12, Stuen th");
        assertThat(first).containsText("Ring til hjemmet.");
        Locator smoke = article(page, "Røgalarm, Gang: melder fejl");
        assertThat(smoke).containsText("Lindevej 4, 2. sal tv");
        assertThat(smoke).containsText("Siden kl. 02.5");
        assertThat(article(page, "Røgalarm, Gang: skal prøves igen")).containsText("Senest prøvet 21. november");
        assertThat(page.getByText("Skal prøves eller sættes op (41)")).isVisible();
        browser.checkAndPicture(page, screen, "technical");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_gateway_is_found_by_its_address_and_shows_what_hangs_on_it(Screen screen) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "tekniker");
        page.getByLabel("Find adresse eller gateway").fill("lindevej");
        page.locator(".rows a").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Lindevej 4, 2. sal tv")))
                .isFocused();
        assertThat(page.getByText("64 MB")).isVisible();
        assertThat(article(page, "Armbånd")).containsText("Batteriet er snart brugt op");
        assertThat(article(page, "Armbånd")).containsText("Prøvet kl. 02.13 ved en prøve");
        assertThat(article(page, "Lås, Hoveddør")).containsText("Låst, meldt for 40 min siden");
        browser.checkAndPicture(page, screen, "gateway");
        page.goBack();
        assertThat(page.getByText("Tekniske alarmer og opgaver")).isVisible();
    }

    @Test
    void the_whole_way_can_be_gone_by_keyboard_alone() {
        Page page = browser.open(central, Screen.PHONE_DARK);
        browser.logIn(page, "tekniker");
        assertThat(page.getByText("Tekniske alarmer og opgaver")).isVisible();
        Locator link = page.getByRole(AriaRole.LINK,
                new Page.GetByRoleOptions().setName("Se gatewayen, Møllegade 12, Stuen th")).first();
        while (!(Boolean) link.evaluate("link => link.matches(':focus')")) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Møllegade 12, Stuen th")))
                .isFocused();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Borgere uden beskyttelse (4)")).isVisible();
    }

    @Test
    void a_shift_leader_who_looks_at_the_equipment_is_taken_back_by_an_alarm() {
        Page page = browser.open(central, Screen.PHONE_LIGHT);
        browser.logIn(page, "leder");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Teknik")).click();
        assertThat(page.getByText("Tekniske alarmer og opgaver")).isVisible();
        browser.checkAndPicture(page, Screen.PHONE_LIGHT, "technical-of-leader");
        central.raise("home-3", Cause.FALL);
        assertThat(page.locator("nv-alarm")).containsText("Åvænget 31");
    }

    private static Locator article(Page page, String text) {
        return page.locator("article").filter(new Locator.FilterOptions().setHasText(text));
    }
}
