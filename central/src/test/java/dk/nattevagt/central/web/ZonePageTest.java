package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Position;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drawing where somebody is safe, in a real browser. */
class ZonePageTest extends OnThePage {
    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private Page open(Screen screen) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "koordinator");
        page.navigate(central.address() + "/#/zones");
        page.getByLabel("Borger").selectOption("citizen-3");
        assertThat(page.getByText("Ingen områder endnu.")).isVisible();
        return page;
    }

    private JsonObject stored() {
        return HttpUser.loggedIn(central, "leder").object("/api/citizens/citizen-3/zones");
    }

    private static void tap(Page page, double x, double y) {
        page.locator("nv-map .map").click(new Locator.ClickOptions().setPosition(new Position(x, y)));
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void an_outline_that_crosses_itself_is_red_at_once_and_not_saved_until_it_is_put_right(Screen screen) {
        Page page = open(screen);
        press(page, "Nyt omrids");
        tap(page, 80, 80);
        tap(page, 240, 200);
        tap(page, 80, 200);
        tap(page, 240, 80);
        assertThat(page.locator("nv-map .crossing")).hasCount(2);
        assertThat(page.locator(".fault")).containsText("Kanterne krydser hinanden");
        browser.checkAndPicture(page, screen, "zones-crossing");
        press(page, "Gem områderne");
        assertThat(page.locator(".mistake")).containsText("Områderne er ikke gemt.");
        assertThat(stored().getJsonArray("features")).isEmpty();
        press(page, "Fortryd");
        press(page, "Gem områderne");
        assertThat(page.getByText("Områderne er gemt og gælder fra nu.")).isVisible();
        assertThat(stored().getJsonArray("features")).hasSize(1);
    }

    @Test
    void a_circle_with_hours_is_written_without_touching_the_map() {
        Page page = open(Screen.PHONE_DARK);
        press(page, "Ny cirkel");
        page.getByLabel("Navn").fill("Kammerherre Christian Frederik Wilhelm Schimmelmanns Allé");
        page.getByText("Skriv tallene i stedet").click();
        page.getByLabel("Radius i meter").fill("220");
        page.getByLabel("Midten, bredde").fill("56.1512");
        page.getByLabel("Midten, længde").fill("11.2034");
        press(page, "På bestemte tider");
        press(page, "lørdag");
        press(page, "søndag");
        page.getByLabel("Fra").fill("21:30");
        assertThat(page.getByText("Gælder mandag til fredag kl. 21.30–07.00 næste dag.")).isVisible();
        browser.checkAndPicture(page, Screen.PHONE_DARK, "zones-circle");
        press(page, "Gem områderne");
        assertThat(page.getByText("Områderne er gemt og gælder fra nu.")).isVisible();
        JsonObject zone = stored().getJsonArray("features").getJsonObject(0);
        assertThat(zone.getJsonObject("properties").getDouble("radiusM")).isEqualTo(220.0);
        assertThat(zone.getJsonObject("geometry").getJsonArray("coordinates").getDouble(1)).isEqualTo(56.1512);
        assertThat(zone.getJsonObject("properties").getJsonArray("schedule").getJsonObject(0).getJsonArray("days"))
                .containsExactly("mon", "tue", "wed", "thu", "fri");
    }
}
