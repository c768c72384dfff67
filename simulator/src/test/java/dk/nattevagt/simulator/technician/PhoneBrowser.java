package dk.nattevagt.simulator.technician;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dk.nattevagt.gateway.page.TechnicianHouse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Chromium, as a technician's phone and as the screen in the workshop. */
final class PhoneBrowser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final Path PICTURES = Path.of("target", "screenshots", "technician");

    /** Taken with {@code -Dpictures}. */
    private static final Path README_PICTURE = Path.of("..", "gateway", "screenshots", "technician.png");

    private static final Path DOOR_PICTURE = README_PICTURE.resolveSibling("door.png");

    /** What the page is looked at on. */
    enum Screen {
        PHONE_LIGHT(390, 844, ColorScheme.LIGHT), PHONE_DARK(390, 844, ColorScheme.DARK), WIDE_LIGHT(1440, 900,
                ColorScheme.LIGHT), WIDE_DARK(1440, 900, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme colours;

        Screen(int width, int height, ColorScheme colours) {
            this.width = width;
            this.height = height;
            this.colours = colours;
        }
    }

    private final Playwright playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking",
                            "--disable-component-update", "--disable-sync", "--disable-gpu", "--no-first-run")));
    private final List<String> complaints = new ArrayList<>();

    private PhoneBrowser() {}

    static PhoneBrowser startOrSkip() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM),
                "skipped: the technician's page needs " + CHROMIUM + " (Debian: chromium)");
        PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
        return new PhoneBrowser();
    }

    Page open(TechnicianHouse house, Screen screen) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height).setColorScheme(screen.colours).setLocale("da-DK"));
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(house.address());
        return page;
    }

    Page logIn(TechnicianHouse house, Screen screen) {
        Page page = open(house, screen);
        page.getByLabel("Adgangskode").fill(TechnicianHouse.PASSWORD);
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ud")).waitFor();
        return page;
    }

    /** Takes a picture, and holds the page to what must be true of every state of it. */
    void look(Page page, String name, Screen screen) {
        String file = name + "-" + screen.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file))
                .setAnimations(ScreenshotAnimations.DISABLED));
        if (screen == Screen.PHONE_LIGHT && name.equals("test-waiting") && System.getProperty("pictures") != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(README_PICTURE));
        }
        if (screen == Screen.PHONE_LIGHT && name.equals("door-typing") && System.getProperty("pictures") != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(DOOR_PICTURE));
        }
        assertThat(findings(page)).as("axe-core on " + file).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scrolling on " + file).isTrue();
        assertThat(smallTargets(page)).as("targets too small for a thumb on " + file).isEmpty();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> findings(Page page) {
        page.evaluate(axe());
        return (List<String>) page.evaluate(
                """
                        async () => (await axe.run(document)).violations
                          .filter(found => found.impact === 'serious' || found.impact === 'critical')
                          .map(found => found.id + ': ' + found.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))
                        """);
    }

    @SuppressWarnings("unchecked")
    private static List<String> smallTargets(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('button, a, summary, select, input')]
                  .map(element => [element, element.closest('.check') ?? element])
                  .filter(([, target]) => target.getBoundingClientRect().width > 0)
                  .filter(([element, target]) => {
                    const { height, width } = target.getBoundingClientRect();
                    return width < 48 || height < (element.matches('.act') ? 64 : 48);
                  })
                  .map(([element]) => element.outerHTML)
                """);
    }

    private static String axe() {
        try (InputStream in = PhoneBrowser.class.getResourceAsStream(AXE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void closePages() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
