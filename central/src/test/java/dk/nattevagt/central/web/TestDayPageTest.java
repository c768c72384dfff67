package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shift leader's test day in a real browser, against the real desk and database. */
class TestDayPageTest extends OnThePage {
    private Equipment equipment;

    @BeforeEach
    @Override
    void start() {
        super.start();
        equipment = new Equipment(central);
        equipment.mount("gw-home-1", "button-1", DeviceKind.BUTTON, "Armbånd", null);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_home_is_tried_with_one_thing_to_do_at_a_time(Screen screen) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "leder");
        page.navigate(central.address() + "/#/proevedag");
        Locator home = page.locator("article").filter(new Locator.FilterOptions().setHasText("Lindevej 4"));
        assertThat(home).containsText("Aldrig gennemført");
        browser.checkAndPicture(page, screen, "test-day-list");

        home.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".now")).containsText("Armbånd");
        press(page, "Tryk nu");
        assertThat(page.locator(".now")).containsText("Bed borgeren trykke nu");
        browser.checkAndPicture(page, screen, "test-day-waiting");

        central.raise("home-1", Cause.BUTTON);
        assertThat(page.locator(".now")).containsText("Signalet er kommet fra Armbånd");
        browser.checkAndPicture(page, screen, "test-day-signal");
        press(page, "Det var øvelsen");
        press(page, "Jeg er fremme");
        page.navigate(central.address() + "/#/open");
        assertThat(page.locator("nv-alarm").first()).containsText("ØVELSE");
        browser.checkAndPicture(page, screen, "test-day-alarm");
        page.navigate(central.address() + "/#/proevedag");
        press(page, "Luk øvelsen");
        assertThat(page.locator(".now")).containsText("Alarmen er lukket");
        central.exercises.settle();
        assertThat(page.locator(".now")).containsText("Alt virker. Prøvedagen er gennemført.");
        browser.checkAndPicture(page, screen, "test-day-done");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
