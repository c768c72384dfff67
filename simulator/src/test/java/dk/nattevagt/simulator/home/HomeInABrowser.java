package dk.nattevagt.simulator.home;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A {@link RunningHome} and a browser to look at it with. */
public final class HomeInABrowser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final RunningHome home;
    private final Playwright playwright;
    private final Browser browser;

    private HomeInABrowser(RunningHome home, Playwright playwright, Browser browser) {
        this.home = home;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts both; skips the test by this name where there is no browser. */
    public static HomeInABrowser start(Path folder, String test) throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "skipped: " + test + " needs " + CHROMIUM + " (Debian: chromium)");
        RunningHome home = RunningHome.start(folder);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--disable-gpu", "--no-first-run")));
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        return new HomeInABrowser(home, playwright, browser);
    }

    /** The programs. */
    public RunningHome home() {
        return home;
    }

    /** The browser. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        home.close();
    }
}
