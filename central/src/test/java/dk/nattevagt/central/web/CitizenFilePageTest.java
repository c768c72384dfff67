package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.central.casework.GrantSettings;
import dk.nattevagt.central.people.MunicipalityId;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A citizen's file in a real browser: from the application to the end, always by a person. */
class CitizenFilePageTest extends OnThePage {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @AfterEach
    void asUsual() {
        TestGrants.settings = Map.of();
    }

    private Page opened(Screen screen, String place) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "visitator");
        page.navigate(central.address() + "/" + place);
        return page;
    }

    private static void press(Page page, String name) {
        button(page, name).click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name)).first();
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void an_application_is_decided_delivered_and_a_year_later_judged_and_gone_from_the_list(Screen screen) {
        Page page = opened(screen, "#/borger");
        page.getByLabel("Find en borger").fill("poul");
        browser.checkAndPicture(page, screen, "file-search");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Poul Mikkelsen")).click();
        assertThat(page.locator("nv-citizen-file")).containsText("Deler hjem med Else Mikkelsen");
        press(page, "Ny ansøgning");
        press(page, "Gem ansøgningen");
        assertThat(page.locator("#fault-service")).hasText("Vælg, hvad der søges om.");
        page.getByLabel("Hvad søges der om?").selectOption("nødkald");
        browser.checkAndPicture(page, screen, "file-apply");
        press(page, "Gem ansøgningen");

        press(page, "Afgør ansøgningen");
        press(page, "Gem afgørelsen");
        assertThat(page.locator("#fault-verdict")).hasText("Vælg, hvad du afgør.");
        browser.checkAndPicture(page, screen, "file-decide");
        radio(page, "Bevil Alt").check();
        radio(page, "§112 stk. 1").check();
        page.getByLabel("Begrundelse").fill("Falder ofte og kan ikke selv rejse sig.");
        press(page, "Gem afgørelsen");
        press(page, "Hjælpen er begyndt");
        press(page, "Gem");
        assertThat(page.locator("nv-grant-card .steps .now")).containsText("Næste opfølgning");
        browser.checkAndPicture(page, screen, "file-delivered");

        central.clock.forward(Duration.ofDays(366));
        page.reload();
        browser.logIn(page, "visitator");
        page.navigate(central.address() + "/#/grants");
        Locator due = page.locator("nv-grants-due article.overdue");
        assertThat(due.first()).containsText("Poul Mikkelsen");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se sagen")).first().click();
        assertThat(page.locator("nv-grant-proposal article.overdue").first()).containsText("Kan ikke vises");
        browser.checkAndPicture(page, screen, "file-proposal");
        int proposals = page.locator("nv-grant-proposal article.overdue").count();
        for (int one = proposals; one > 0; one--) {
            press(page, "Afgør forslaget");
            radio(page, "Fortsæt").check();
            page.getByLabel("Begrundelse").first().fill("Er faldet to gange hos naboen i år.");
            press(page, "Gem afgørelsen");
            assertThat(page.locator("nv-grant-proposal article.overdue")).hasCount(one - 1);
        }
        page.navigate(central.address() + "/#/grants");
        assertThat(page.locator("nv-grants-due")).containsText("Ingen opgaver: intet er over fristen");
        assertThat(due).hasCount(0);
    }

    @Test
    void ending_is_asked_about_twice_and_takes_a_second_person() throws IOException {
        central.close();
        TestGrants.settings = Map.of(new MunicipalityId("solby"),
                new GrantSettings("greve-2022", true, Set.of(), 3, 7));
        central = new NightCentral(Files.createDirectory(directory.resolve("four-eyes")), true);
        String id = new MadeGrants(central).granted("citizen-of-5", "nødkald", TODAY);
        MadeGrants.halfAYearPasses(central, "home-5");
        Page page = opened(Screen.PHONE_LIGHT, "#/borger?citizen=citizen-of-5");
        press(page, "Afgør forslaget");
        radio(page, "Ophør").check();
        page.getByLabel("Begrundelse").fill("Kan selv ringe og har ikke brugt det.");
        press(page, "Bevillingen skal ophøre …");
        assertThat(page.locator("#fault-endsOn")).hasText("Vælg den sidste dag.");
        page.getByLabel("Bevillingens sidste dag").fill("2027-06-30");
        press(page, "Bevillingen skal ophøre …");
        assertThat(page.locator(".surely")).containsText("Intet behov vist");
        browser.checkAndPicture(page, Screen.PHONE_LIGHT, "file-surely");
        press(page, "Ja, bevillingen ophører 30. juni 2027");
        assertThat(page.locator("nv-grant-confirm").first()).containsText("Venter på en kollega. Du har afgjort det");
        assertThat(page.locator("nv-grant-confirm button")).hasCount(0);
        browser.checkAndPicture(page, Screen.PHONE_LIGHT, "file-waits");

        Page second = browser.open(central, Screen.WALL_DARK);
        browser.logIn(second, "visitator2");
        second.navigate(central.address() + "/#/borger?citizen=citizen-of-5");
        assertThat(second.locator("nv-grant-confirm").first()).containsText("Kan selv ringe og har ikke brugt det.");
        press(second, "Nej, jeg er ikke enig …");
        press(second, "Afvis, og send tilbage");
        assertThat(second.locator("nv-grant-confirm .fault")).hasText("Skriv, hvorfor du ikke er enig.");
        browser.checkAndPicture(second, Screen.WALL_DARK, "file-second");
        press(second, "Fortryd");
        assertThat(new MadeGrants(central).of(id).getString("stage")).isEqualTo("granted");
        press(second, "Ja, bevillingen ophører 30. juni 2027");
        assertThat(second.locator("nv-grant-card .pill").first()).hasText("Ophørt");
        assertThat(new MadeGrants(central).of(id).getString("stage")).isEqualTo("ended");
    }

    @Test
    void somebody_else_has_changed_the_case_meanwhile_and_what_was_written_stays() {
        MadeGrants grants = new MadeGrants(central);
        String id = grants.granted("citizen-3", "nødkald", TODAY.minusMonths(7));
        Page page = opened(Screen.WALL_LIGHT, "#/borger?citizen=citizen-3");
        press(page, "Afgør forslaget");
        radio(page, "Fortsæt").check();
        page.getByLabel("Begrundelse").fill("Bor alene.");
        grants.act(id, "happened", new JsonObject().put("kind", "condition-changed").put("date", "2026-11-20")
                .put("reason", "Har brækket hoften."));
        press(page, "Gem afgørelsen");
        assertThat(page.locator("nv-grant-judge .mistake").first()).containsText("har ændret sig, siden du så den");
        assertThat(page.getByLabel("Begrundelse").first()).hasValue("Bor alene.");
        assertThat(page.locator("nv-grant-card")).containsText("Noget er ændret");
        browser.checkAndPicture(page, Screen.WALL_LIGHT, "file-changed-meanwhile");
    }

    @Test
    void where_there_is_no_right_of_complaint_the_page_says_so() {
        new MadeGrants(central).granted("citizen-3", "GPS", TODAY.minusMonths(2));
        Page page = opened(Screen.PHONE_DARK, "#/borger?citizen=citizen-3");
        assertThat(page.locator("nv-grant-card")).containsText("Afgørelsen kan ikke påklages");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Klage modtaget"))).hasCount(0);
        browser.checkAndPicture(page, Screen.PHONE_DARK, "file-no-complaint");
    }

    @Test
    void a_proposal_is_judged_with_the_keyboard_alone() {
        new MadeGrants(central).granted("citizen-3", "nødkald", TODAY.minusMonths(7));
        Page page = opened(Screen.WALL_DARK, "#/borger?citizen=citizen-3");
        button(page, "Afgør forslaget").focus();
        page.keyboard().press("Enter");
        assertThat(radio(page, "Fortsæt")).isFocused();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("Bor alene og falder.");
        page.keyboard().press("Tab");
        for (int part = 0; part < 4; part++) {
            page.keyboard().press("Tab");
        }
        assertThat(button(page, "Gem afgørelsen")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("nv-grant-card")).containsText("Gemt.");
    }

    @Test
    void a_citizen_of_another_municipality_is_not_there() {
        Page page = opened(Screen.PHONE_DARK, "#/borger?citizen=citizen-7");
        assertThat(page.locator("nv-citizen-file .stale")).hasText("Borgeren findes ikke i din kommune.");
        browser.checkAndPicture(page, Screen.PHONE_DARK, "file-unknown");
    }
}
