package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The day's GPS tasks in a real browser. */
class GpsTasksPageTest extends OnThePage {
    @BeforeEach
    void begin() {
        TrackerCallsTest.twoHoursAtHome(central);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_list_says_when_it_is_empty_is_done_with_one_thumb_and_says_who_did_it(Screen screen) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "gruppemobil");
        page.navigate(central.address() + "/#/gps");
        Locator task = page.locator("nv-gps-tasks article");
        assertThat(task).containsText("Grethe Hansen");
        assertThat(task).containsText("Lindevej 4, 2. sal tv");
        assertThat(task).containsText(Pattern.compile("Tom kl.\u00a010.1\\d \\(22\u00a0%\\)"));
        browser.checkAndPicture(page, screen, "gps-tasks");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Opladt og sat på: Grethe Hansen")).click();
        assertThat(task).containsText("Gjort af Gruppemobil Nord");
        browser.checkAndPicture(page, screen, "gps-tasks-done");
    }
}
