package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A month's proposals in a real browser, one citizen at a time. */
class GrantMonthPageTest extends OnThePage {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 5, 4);

    /** Six months after these days lie in November. */
    @BeforeEach
    void begin() {
        MadeGrants grants = new MadeGrants(central);
        grants.granted("citizen-3", "nødkald", NOVEMBER);
        grants.granted("citizen-of-12", "nødkald", NOVEMBER.plusDays(7));
        grants.granted("citizen-6", "nødkald", NOVEMBER.plusDays(14));
    }

    private Page opened(Screen screen) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "visitator");
        page.navigate(central.address() + "/#/maaned?month=2026-11");
        assertThat(picks(page)).hasCount(3);
        return page;
    }

    private static Locator picks(Page page) {
        return page.locator("nv-grant-month .pick");
    }

    private static Locator progress(Page page) {
        return page.locator("nv-grant-month .progress");
    }

    private static Locator name(Page page) {
        return page.locator("nv-grant-look h3");
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    @Test
    void on_a_phone_one_at_a_time_each_decided_for_itself() {
        Page page = opened(Screen.PHONE_DARK);
        assertThat(progress(page)).hasText("0 af 3 set, 0 afgjort");
        browser.checkAndPicture(page, Screen.PHONE_DARK, "month-list");
        picks(page).first().click();
        assertThat(name(page)).hasText("Grethe Hansen");
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setChecked(true))).hasCount(0);
        browser.checkAndPicture(page, Screen.PHONE_DARK, "month-one");
        press(page, "Gem afgørelsen");
        assertThat(page.locator("#fault-verdict")).hasText("Vælg, hvad du afgør.");
        assertThat(page.locator("#fault-reasons")).containsText("Uden begrundelse");
        radio(page, "Fortsæt").check();
        page.getByLabel("Begrundelse").fill("Bor alene og falder ofte.");
        press(page, "Gem afgørelsen");
        assertThat(page.locator("nv-grant-look")).containsText("Bevillingen fortsætter. Afgjort af Bo Krag");
        browser.checkAndPicture(page, Screen.PHONE_DARK, "month-decided");
        press(page, "Næste, der ikke er afgjort");
        assertThat(progress(page)).hasText("November 2026: 2 af 3 set, 1 afgjort");
    }

    @Test
    void the_last_reasons_are_only_a_draft_until_somebody_says_that_they_fit_this_citizen() {
        Page page = opened(Screen.WALL_LIGHT);
        assertThat(name(page)).hasText("Grethe Hansen");
        radio(page, "Fortsæt").check();
        page.getByLabel("Begrundelse").fill("Bor alene og falder ofte.");
        press(page, "Gem afgørelsen");
        press(page, "Næste, der ikke er afgjort");
        assertThat(name(page)).containsText("Christiansen-Østergaard");
        radio(page, "Fortsæt").check();
        press(page, "Brug den forrige begrundelse som udkast");
        browser.checkAndPicture(page, Screen.WALL_LIGHT, "month-borrowed");
        press(page, "Gem afgørelsen");
        assertThat(page.locator("#fault-fits")).containsText("Ret begrundelsen til");
        assertThat(progress(page)).containsText("1 afgjort");
        page.getByLabel("Jeg har læst begrundelsen, og den passer på Anna Margrethe").check();
        press(page, "Gem afgørelsen");
        assertThat(progress(page)).containsText("2 afgjort");
    }

    @Test
    void nothing_is_lost_when_somebody_leaves_in_the_middle_and_no_name_is_kept_in_the_keys() {
        Page page = opened(Screen.WALL_DARK);
        page.keyboard().press("j");
        assertThat(name(page)).containsText("Christiansen-Østergaard");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(name(page)).containsText("Christiansen-Østergaard");
        radio(page, "Ændr").check();
        page.getByLabel("Begrundelse").fill("j og k hører til teksten her");
        assertThat(picks(page).nth(1)).containsText("Begyndt");
        browser.checkAndPicture(page, Screen.WALL_DARK, "month-begun");
        page.reload();
        assertThat(progress(page)).hasText("3 af 3 set, 0 afgjort");
        picks(page).nth(1).click();
        assertThat(page.getByLabel("Begrundelse")).hasValue("j og k hører til teksten her");
        assertThat(radio(page, "Ændr")).isChecked();
        assertThat((String) page.evaluate("Object.keys(sessionStorage).concat(Object.keys(JSON.parse("
                + "sessionStorage.getItem('nv-grant-drafts')).drafts)).join()"))
                .doesNotContain("Anna", "Grethe", "Kaj");
        press(page, "Log ud");
        page.getByLabel("Bruger").waitFor();
        assertThat(page.evaluate("sessionStorage.getItem('nv-grant-drafts')")).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_LIGHT", "WALL_LIGHT"})
    void a_month_without_proposals_says_so(Screen screen) {
        Page page = opened(screen);
        page.navigate(central.address() + "/#/maaned?month=2031-02");
        assertThat(page.locator("nv-grant-month")).containsText("Intet skal ses efter i februar 2031.");
        browser.checkAndPicture(page, screen, "month-empty");
    }
}
