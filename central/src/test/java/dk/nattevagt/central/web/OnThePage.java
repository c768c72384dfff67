package dk.nattevagt.central.web;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One real browser for all page tests, and a central of its own in practice mode for each test. */
abstract class OnThePage {
    static TestBrowser browser;

    @TempDir
    Path directory;
    NightCentral central;

    @BeforeAll
    static void startBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        browser = TestBrowser.ofAllOrSkip();
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
}
