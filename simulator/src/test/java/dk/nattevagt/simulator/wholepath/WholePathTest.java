package dk.nattevagt.simulator.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dk.nattevagt.simulator.home.HomeInABrowser;
import dk.nattevagt.simulator.home.RunningHome;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two people, two pages: somebody presses in a home, and somebody answers at night. {@code -Dpictures=screenshots} writes the
 * README's two pictures anew.
 */
@Timeout(240)
class WholePathTest {
    private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/screenshots"));

    @TempDir
    static Path folder;

    private static HomeInABrowser started;
    private static RunningHome home;
    private static Browser browser;

    @BeforeAll
    static void begin() throws Exception {
        started = HomeInABrowser.start(folder, "the whole path");
        home = started.home();
        browser = started.browser();
    }

    @AfterAll
    static void end() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    void a_press_in_the_bathroom_is_answered_by_the_night_shift_and_a_fire_calls_112() {
        try (Page phone = page(390, 844, home.centralHttp()); Page bathroom = page(1440, 900, home.homePort())) {
            logIn(phone);
            assertThat(phone.getByText("ØVELSE").first()).isVisible();

            button(bathroom, "Tryk på nødkaldet").click();
            assertThat(bathroom.locator("#bubble")).hasText("Alarmen er modtaget.");
            assertThat(phone.getByText("Ellen Margrethe Sørensen")).isVisible();
            phone.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("night-shift.png")));

            button(phone, "Jeg tager den").click();
            assertThat(bathroom.locator("#bubble")).not().hasText("Alarmen er modtaget.");
            button(phone, "Jeg er på vej").click();
            assertThat(bathroom.locator("#bubble")).containsText("på vej");
            bathroom.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("simulated-home.png")));
            button(phone, "Jeg er fremme").click();
            phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afslut").setExact(true)).click();
            phone.getByText("Hjælp givet").click();
            button(phone, "Afslut alarmen").click();
            assertThat(phone.getByText("Ingen åbne alarmer")).isVisible();

            button(bathroom, "Tænd en cigaret").click();
            assertThat(phone.getByText("Røgalarm").first()).isVisible();
            assertThat(phone.getByText("112 ringes op …")).isVisible();
        }
    }

    private static Page page(int width, int height, int port) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height)
                .setColorScheme(ColorScheme.DARK));
        page.navigate("http://127.0.0.1:" + port + "/");
        return page;
    }

    private static void logIn(Page phone) {
        phone.getByLabel("Bruger").fill("vagt");
        phone.getByLabel("Adgangskode").fill("demo");
        button(phone, "Log ind").click();
        assertThat(phone.getByText("Ingen åbne alarmer")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
