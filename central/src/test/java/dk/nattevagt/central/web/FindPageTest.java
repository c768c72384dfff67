package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Finding somebody at night, on the care unit's telephone and at a desk, in a real browser. */
class FindPageTest {
    private static TestBrowser browser;

    @TempDir
    Path directory;
    private NightCentral central;

    @BeforeAll
    static void startBrowser() {
        browser = TestBrowser.startOrSkip();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() {
        central = new NightCentral(directory, true);
    }

    @AfterEach
    void stop() {
        browser.closePages();
        central.close();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void answer(Page page, String path, int status, String body) {
        page.route("**" + path, route -> route.fulfill(new FulfillOptions().setStatus(status)
                .setContentType(status < 400 ? "application/json" : "application/problem+json").setBody(body)));
    }

    private void grethe(Page page) {
        answer(page, "/api/citizens", 200, new JsonArray()
                .add(new JsonObject().put("id", "citizen-3").put("name", "Grethe Hansen")
                        .put("address", "Lindevej 4, 2. tv, 2670 Solby").put("objection", false))
                .add(new JsonObject().put("id", "citizen-6").put("name", "Kaj Sørensen")
                        .put("address", "Åvænget 31, 2672 Ny Solby").put("objection", true))
                .encode());
        answer(page, "/api/citizens/citizen-3/home", 200,
                new JsonObject().put("latitude", 56.15).put("longitude", 11.2).encode());
    }

    private String found(double latitude, double longitude, String standing, boolean indoors) {
        Instant now = central.clock.instant();
        return new JsonObject().put("number", 7).put("scope", "last").put("until", now.plusSeconds(900).toString())
                .put("position", new JsonObject().put("latitude", latitude).put("longitude", longitude)
                        .put("accuracyM", 35).put("fixedAt", now.minusSeconds(190).toString()).put("ageSeconds", 190)
                        .put("standing", standing).put("probablyIndoors", indoors).put("batteryPercent", 41))
                .encode();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_group_mobile_finds_somebody_says_why_and_hands_over_to_the_phone(Screen screen) {
        Page page = browser.open(central, screen);
        grethe(page);
        answer(page, "/api/trackers/citizen-3/look-up", 200, found(56.1531, 11.2058, "current", true));
        browser.logIn(page, "gruppemobil");
        browser.checkAndPicture(page, screen, "find-list");
        press(page, "Grethe Hansen");
        press(page, "Jeg frygter, at borgeren er faret vild");
        page.getByLabel("Hvad får dig til at tro det?").fill("Sengen er tom, og døren står åben");
        page.getByLabel("Dit navn eller dine initialer").fill("Mette H.");
        browser.checkAndPicture(page, screen, "find-ask");
        press(page, "Vis hvor borgeren er");
        Locator map = page.locator("nv-map");
        assertThat(map.locator(".words")).containsText("Ca. 500 m nordøst for hjemmet");
        assertThat(map.locator(".words")).containsText("Set for 3 minutter siden");
        assertThat(map.locator(".words")).containsText("Sandsynligvis indendørs");
        assertThat(map.locator(".person.known")).isVisible();
        assertThat(map.locator(".ground.street").first()).isAttached();
        assertThat(page.getByText("Åbent til kl.")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vis vej")))
                .hasAttribute("href", "geo:56.153100,11.205800?q=56.153100,11.205800");
        browser.checkAndPicture(page, screen, "find-shown");
    }
}
