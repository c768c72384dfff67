package dk.nattevagt.central.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real browser for the class, and a central of its own in practice mode for each test. */
abstract class OnThePage {
    static TestBrowser browser;

    @TempDir
    Path directory;
    NightCentral central;

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
}
