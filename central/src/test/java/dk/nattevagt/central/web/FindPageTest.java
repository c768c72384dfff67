package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.central.desk.MapTiles;
import dk.nattevagt.central.tiles.MapFile;
import dk.nattevagt.central.tiles.TestTileServer;
import dk.nattevagt.central.tiles.TileProxy;
import dk.nattevagt.central.tiles.TileSettings;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Finding somebody at night, on the care unit's telephone and at a desk: a real browser, desk, database and access to positions. */
class FindPageTest extends OnThePage {
    private Walk walk;

    @BeforeEach
    @Override
    void start() {
        super.start();
        walk = new Walk(central, "gw-home-1");
    }

    /** The same central on other ground. */
    private void startOn(MapParts map) {
        central.close();
        TestTracking.map = map;
        start();
    }

    @AfterEach
    void leaveTheGround() {
        TestTracking.map = new MapParts(MapTiles.NONE, MapFile.demo());
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void fear(Page page) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Jeg frygter, at borgeren er faret vild"))
                .click();
        page.getByLabel("Hvad får dig til at tro det?").fill("Sengen er tom, og døren står åben");
    }

    /** As when the phone is taken out of the pocket. */
    private static void wake(Page page) {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_group_mobile_says_why_and_who_and_sees_where_until_it_seals_itself(Screen screen) {
        walk.at(56.1531, 11.2058);
        central.clock.forward(Duration.ofSeconds(190));
        Page page = browser.open(central, screen);
        browser.logIn(page, "gruppemobil");
        press(page, "Grethe Hansen");
        press(page, "Vis hvor borgeren er");
        assertThat(page.getByText("Vælg, hvorfor du slår op.")).isVisible();
        fear(page);
        press(page, "Vis hvor borgeren er");
        assertThat(page.getByText("telefonen deles af flere")).isVisible();
        page.getByLabel("Dit navn eller dine initialer").fill("Mette H.");
        browser.checkAndPicture(page, screen, "find-ask");
        press(page, "Vis hvor borgeren er");
        Locator map = page.locator("nv-map");
        assertThat(map.locator(".words")).containsText("Ca. 500 m nordøst for hjemmet");
        assertThat(map.locator(".words")).containsText("Set for 3 minutter siden, kl. 02.13");
        assertThat(map.locator(".words")).containsText("Nøjagtig på ca. 30 m");
        assertThat(map.locator(".person.known")).isVisible();
        assertThat(map.locator(".home")).isVisible();
        assertThat(map.locator(".ground.street").first()).isAttached();
        assertThat(page.getByText("Åbent til kl. 02.3")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vis vej")))
                .hasAttribute("href", "geo:56.153100,11.205800?q=56.153100,11.205800");
        browser.checkAndPicture(page, screen, "find-shown");
        central.clock.forward(Duration.ofMinutes(16));
        wake(page);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Opslaget er lukket igen")))
                .isVisible();
        assertThat(map).hasCount(0);
        assertThat(page.locator("a[href^=geo]")).hasCount(0);
        browser.checkAndPicture(page, screen, "find-closed");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void an_objection_is_shown_large_with_what_to_do(Screen screen) {
        walk.at(56.1531, 11.2058);
        HttpUser.loggedIn(central, "leder").post("/api/citizens/citizen-3/objections",
                "{\"by\":\"guardian\",\"name\":\"Anne Hansen\",\"words\":\"Hun vil ikke følges\"}");
        Page page = browser.open(central, screen);
        browser.logIn(page, "koordinator");
        assertThat(page.getByText("Indsigelse: positionen vises ikke")).isVisible();
        press(page, "Grethe Hansen");
        fear(page);
        press(page, "Vis hvor borgeren er");
        Locator refusal = page.locator(".refused");
        assertThat(refusal).containsText("Borgerens værge Anne Hansen har gjort indsigelse");
        assertThat(refusal).containsText("ring 112");
        assertThat(page.locator("nv-map")).hasCount(0);
        browser.checkAndPicture(page, screen, "find-refused");
    }

    @Test
    void a_responder_comes_from_the_alarm_and_keeps_the_last_place_without_a_network() {
        startOn(new MapParts(MapTiles.NONE, null));
        walk.at(56.1531, 11.2058);
        central.clock.forward(Duration.ofMinutes(50));
        central.raise("home-1", "tracker-1", Cause.TRACKER_SOS, Duration.ZERO);
        Page page = browser.open(central, Screen.PHONE_DARK);
        browser.logIn(page, "vagt");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se hvor")).click();
        press(page, "Vis hvor borgeren er");
        Locator map = page.locator("nv-map");
        assertThat(map.locator(".words")).containsText("Det vides ikke, hvor Grethe er nu");
        assertThat(map.locator(".words")).containsText("Sidst set for 50 minutter siden");
        assertThat(map.locator(".person.unknown")).isVisible();
        assertThat(map.getByText("Et felt er")).isVisible();
        assertThat(page.getByText("Åbent, til alarmen")).isVisible();
        browser.checkAndPicture(page, Screen.PHONE_DARK, "find-last-known");
        central.stopWeb();
        wake(page);
        assertThat(page.getByText("Kortet viser det sidste, der kom frem")).isVisible();
        assertThat(map.locator(".person")).isVisible();
        central.startWeb();
        wake(page);
        assertThat(page.getByText("Kortet viser det sidste, der kom frem")).isHidden();
    }

    @Test
    void pictures_come_by_way_of_the_central_and_lines_are_drawn_where_they_fail() {
        try (TestTileServer source = new TestTileServer();
                TileProxy tiles = new TileProxy(TileSettings.of(source.template(), "Prøvekort", 18, null, null, null),
                        directory.resolve("map"), java.time.InstantSource.system(), new Random(1))) {
            startOn(new MapParts(tiles, MapFile.demo()));
            walk.at(56.1531, 11.2058);
            Page page = browser.open(central, Screen.PHONE_DARK);
            browser.logIn(page, "koordinator");
            press(page, "Grethe Hansen");
            fear(page);
            press(page, "Vis hvor borgeren er");
            Locator map = page.locator("nv-map");
            assertThat(map.locator("img.leaflet-tile-loaded").first()).isVisible();
            assertThat(map.getByText("Prøvekort")).isVisible();
            assertThat(map.locator(".ground")).hasCount(0);
            browser.checkAndPicture(page, Screen.PHONE_DARK, "find-pictures");
            source.status = 500;
            press(page, "Zoom ud");
            assertThat(map.locator(".ground.street").first()).isAttached();
            assertThat(map.getByText("Nogle kortbilleder kan ikke hentes")).isVisible();
        }
    }

    @Test
    void everything_can_be_done_with_the_keys() {
        walk.at(56.1531, 11.2058);
        Page page = browser.open(central, Screen.WALL_LIGHT);
        browser.logIn(page, "koordinator");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Grethe Hansen")).focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.RADIO).first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Tab");
        page.keyboard().type("Hun er ikke kommet hjem");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        Locator scale = page.locator("nv-map .leaflet-control-scale-line");
        assertThat(scale).isVisible();
        String before = scale.textContent();
        page.locator("nv-map .map").focus();
        page.keyboard().press("-");
        assertThat(scale).not().hasText(before);
        assertThat((Boolean) page
                .evaluate("() => !document.querySelector('nv-app').shadowRoot.activeElement.matches('body')"))
                .isTrue();
    }
}
