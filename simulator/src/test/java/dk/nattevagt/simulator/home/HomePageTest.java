package dk.nattevagt.simulator.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The home's page in a browser, with a real gateway and a real central behind it. */
@Timeout(180)
class HomePageTest {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @TempDir
    static Path folder;

    private static HomeInABrowser started;
    private static RunningHome home;
    private static Browser browser;

    @BeforeAll
    static void openABrowser() throws Exception {
        started = HomeInABrowser.start(folder, "the home's page");
        home = started.home();
        browser = started.browser();
    }

    @AfterAll
    static void closeIt() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    void a_press_with_the_mouse_is_answered_by_the_box() {
        try (Page page = open(1440, 900, ColorScheme.DARK)) {
            button(page, "Tryk på nødkaldet").click();

            assertThat(page.locator("#bubble")).hasText("Alarmen er modtaget.");
            assertThat(page.locator("#lamp-words")).containsText("modtaget");
            assertThat(page.locator("#picture svg")).hasClass(java.util.regex.Pattern.compile("\\blit\\b"));
            assertThat(page.locator("#timeline li").first()).containsText("Boksen siger");
        }
    }

    @Test
    void the_keyboard_does_everything_the_mouse_does() {
        try (Page page = open(390, 844, ColorScheme.LIGHT)) {
            Locator plug = button(page, "Træk stikket");
            plug.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#power-words")).hasText("Ingen");
            shoot(page, "home-unplugged.png");

            button(page, "Sæt stikket i").focus();
            page.keyboard().press("Space");
            assertThat(page.locator("#power-words")).hasText("Til");

            Locator entries = page.locator("#timeline li").filter(
                    new Locator.FilterOptions().setHasText("Nødkaldsknappen trykkes ind"));
            int before = entries.count();
            button(page, "Tryk på nødkaldet").focus();
            page.keyboard().press("Space");
            assertThat(entries).hasCount(before + 1);
            assertThat(page.locator("#bubble")).hasText("Alarmen er modtaget.");
        }
    }

    @Test
    void a_walk_with_the_tracker_is_seen_and_ends_at_home() {
        try (Page page = open(390, 844, ColorScheme.LIGHT)) {
            assertThat(page.locator("#gps-words")).hasText("Melder som sædvanligt");
            button(page, "Gå en tur").click();
            assertThat(page.locator("#walk-words")).containsText("m hjemmefra");
            assertThat(page.locator("#picture svg")).hasClass(java.util.regex.Pattern.compile("\\baway\\b"));
            shoot(page, "home-walk.png");

            button(page, "Gå hjem").click();
            assertThat(page.locator("#walk-words")).hasText("Hjemme");
            button(page, "Sluk GPS").click();
            assertThat(page.locator("#gps-words")).hasText("Slukket");
            button(page, "Tænd GPS").click();
            assertThat(page.locator("#gps-words")).hasText("Melder som sædvanligt");
        }
    }

    @Test
    void a_cut_network_is_seen_and_mended() {
        try (Page page = open(390, 844, ColorScheme.DARK)) {
            button(page, "Klip netværket").click();
            assertThat(page.locator("#network-words")).hasText("Klippet over");
            shoot(page, "home-cut.png");

            button(page, "Reparer netværket").click();
            assertThat(page.locator("#network-words")).hasText("Forbundet");
        }
    }

    @ParameterizedTest
    @CsvSource({"390,844,DARK", "390,844,LIGHT", "1440,900,DARK", "1440,900,LIGHT"})
    void the_page_fits_its_screen_and_complains_of_nothing(int width, int height, ColorScheme scheme) {
        try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height)
                .setColorScheme(scheme))) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(address());
            button(page, "Tænd en cigaret").click();
            assertThat(page.locator("#smoke-words")).hasText("Alarm!");
            assertThat(page.locator("#bubble")).isVisible();
            shoot(page, "home-%d-%s.png".formatted(width, scheme.name().toLowerCase(java.util.Locale.ROOT)));
            button(page, "Sluk cigaretten").click();
            assertThat(page.locator("#smoke-words")).hasText("Ingen",
                    new LocatorAssertions.HasTextOptions().setTimeout(20_000));

            Object overflow = page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assertions.assertThat(overflow).as("pixels wider than the screen").isEqualTo(0);
            Assertions.assertThat(complaints).isEmpty();
        }
    }

    private static Page open(int width, int height, ColorScheme scheme) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height).setColorScheme(scheme));
        page.navigate(address());
        assertThat(page.locator("#power-words")).hasText("Til");
        assertThat(page.locator("#network-words")).hasText("Forbundet");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name)).setFullPage(true));
    }

    private static String address() {
        return "http://127.0.0.1:" + home.homePort() + "/";
    }
}
