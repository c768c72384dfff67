package dk.nattevagt.simulator.technician;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.gateway.page.TechnicianHouse;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.simulator.technician.PhoneBrowser.Screen;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody stands at the door with a phone and a code, against a real desk. */
@Timeout(120)
class DoorPageTest {
    private static PhoneBrowser browser;

    @TempDir
    Path folder;

    private TechnicianHouse house;

    @BeforeAll
    static void startBrowser() {
        browser = PhoneBrowser.startOrSkip();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void arrive() throws Exception {
        house = new TechnicianHouse(folder);
        house.mount("lock-1", DeviceKind.LOCK, "Hoveddør", null);
        house.bolt(TechnicianHouse.zigbee("0xlock-1"), BoltState.LOCKED);
        house.pass(Duration.ofMinutes(12));
    }

    @AfterEach
    void leave() {
        browser.closePages();
        house.close();
    }

    private Page atTheDoor(Screen screen) {
        Page page = browser.open(house, screen);
        page.navigate(house.address() + "door");
        assertThat(page.locator("#lock-words")).hasText("Låsen: Låst");
        return page;
    }

    private static void type(Page page, String code) {
        code.chars().forEach(digit -> key(page, String.valueOf((char) digit)));
    }

    private static void key(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_LIGHT", "PHONE_DARK"})
    void a_code_opens_the_door_and_the_bolt_says_so_itself(Screen screen) {
        Page page = atTheDoor(screen);
        assertThat(page.locator("#message-words")).hasText("Tast koden");
        assertThat(page.locator("#lock-age")).hasText("for 12 min siden");
        type(page, "1234");
        assertThat(page.locator("#typed")).hasAttribute("aria-label", "4 af 8 cifre tastet");
        browser.look(page, "door-typing", screen);
        for (int i = 0; i < 4; i++) {
            key(page, "Slet");
        }
        type(page, house.code(7));
        key(page, "Lås op");
        assertThat(page.locator("#message-words")).hasText("Døren låses op …");
        browser.look(page, "door-turning", screen);
        house.pass(Duration.ofSeconds(3));
        house.bolt(TechnicianHouse.zigbee("0xlock-1"), BoltState.UNLOCKED);
        assertThat(page.locator("#message-words")).hasText("Døren er låst op");
        assertThat(page.locator("#lock-words")).hasText("Låsen: Ulåst");
        browser.look(page, "door-open", screen);
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_LIGHT", "PHONE_DARK"})
    void wrong_codes_are_told_and_then_everybody_waits(Screen screen) {
        Page page = atTheDoor(screen);
        type(page, "00000000");
        key(page, "Lås op");
        assertThat(page.locator("#message-words")).hasText("Forkert kode");
        assertThat(page.locator("#message-more")).hasText("Tast den igen. Du har 4 forsøg, før du må vente.");
        browser.look(page, "door-wrong", screen);
        for (int i = 0; i < 4; i++) {
            page.keyboard().type("00000000");
            page.keyboard().press("Enter");
            assertThat(page.locator("#typed")).hasAttribute("aria-label", "0 af 8 cifre tastet");
            assertThat(page.locator("#message-words")).not().hasText("Vent …");
        }
        assertThat(page.locator("#message-words")).containsText("Vent 4:5");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("1").setExact(true)))
                .isDisabled();
        browser.look(page, "door-waiting", screen);
    }

    @Test
    void a_lock_that_does_not_answer_is_never_said_to_be_open() {
        Page page = atTheDoor(Screen.PHONE_LIGHT);
        type(page, house.code(7));
        key(page, "Lås op");
        assertThat(page.locator("#message-words")).hasText("Døren låses op …");
        house.pass(Duration.ofSeconds(21));
        assertThat(page.locator("#message-words")).hasText("Låsen har ikke svaret");
        browser.look(page, "door-no-answer", Screen.PHONE_LIGHT);
    }

    @Test
    void a_lock_that_could_not_be_told_is_said_to_be_so() {
        house.lockTakes(false);
        Page page = atTheDoor(Screen.PHONE_DARK);
        type(page, house.code(7));
        key(page, "Lås op");
        assertThat(page.locator("#message-words")).hasText("Låsen svarer ikke");
        browser.look(page, "door-not-turned", Screen.PHONE_DARK);
    }
}
