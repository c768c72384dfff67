package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Chromium, driven by Playwright. */
final class TestBrowser {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-gpu", "--no-first-run");

    private static @Nullable TestBrowser ofAll;
    private final Browser browser;
    /** What the browser complained of: a blocked script or style shows here. */
    final List<String> complaints = new ArrayList<>();

    private TestBrowser(Path chromium) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(FLAGS).setHeadless(true));
    }

    /** The same for every test; ends with the tests' process. */
    static synchronized TestBrowser ofAllOrSkip() {
        TestBrowser running = ofAll == null ? startOrSkip() : ofAll;
        ofAll = running;
        return running;
    }

    private static TestBrowser startOrSkip() {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(chromium.isPresent(), "chromium is not installed: the page is not tested in a browser");
        return new TestBrowser(chromium.get());
    }

    Page open(NightCentral central, Screen screen) {
        return open(central.address(), screen);
    }

    Page open(String address, Screen screen) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setDeviceScaleFactor(1)
                .setColorScheme(screen.colours)
                .setLocale("da-DK"));
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(this::listen);
        page.onPageError(complaints::add);
        page.navigate(address);
        return page;
    }

    private void listen(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
        }
    }

    void logIn(Page page, String user) {
        page.getByLabel("Bruger").fill(user);
        page.getByLabel("Adgangskode").fill(TestTown.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ind")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ud")).waitFor();
    }

    /** Takes a picture, and holds the page to what must be true of every state of it. */
    void checkAndPicture(Page page, Screen screen, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + screen.fileName() + ".png"))
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
        if (screen.axe) {
            assertThat(seriousFindings(page)).as("axe-core on " + name + ", " + screen).isEmpty();
        }
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scrolling on " + name + ", " + screen).isTrue();
        assertThat(smallTargets(page)).as("targets too small for a thumb on " + name + ", " + screen).isEmpty();
        assertThat(page.getByText("ØVELSE").first().boundingBox().y).as("the exercise banner in sight on " + name)
                .isBetween(0.0, 10.0);
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> seriousFindings(Page page) {
        page.evaluate(axe());
        return (List<String>) page.evaluate(
                """
                        async () => (await axe.run(document)).violations
                          .filter(found => found.impact === 'serious' || found.impact === 'critical')
                          .map(found => found.id + ': ' + found.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))
                        """);
    }

    /** Buttons and links lower than 48 px, and primary ones lower than 64. */
    @SuppressWarnings("unchecked")
    private static List<String> smallTargets(Page page) {
        return (List<String>) page.evaluate(
                """
                        () => {
                          const small = [];
                          const visit = root => {
                            for (const element of root.querySelectorAll('*')) {
                              if (element.shadowRoot) visit(element.shadowRoot);
                              if (!element.matches('button, a, summary')) continue;
                              const { height, width } = element.getBoundingClientRect();
                              const least = element.matches('.act') ? 64 : 48;
                              if (width > 0 && (height < least || width < 48)) small.push(element.textContent.trim() + ' ' + height);
                            }
                          };
                          visit(document);
                          return small;
                        }
                        """);
    }

    private static String axe() {
        try (InputStream in = TestBrowser.class.getResourceAsStream(AXE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends every page and its log-in, and forgets what it complained of. */
    void closePages() {
        complaints.clear();
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }
}
