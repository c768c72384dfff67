package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The door on the phone of whoever stands before it at night, in a real browser. */
class DoorPageTest extends OnThePage {
    private Equipment equipment;

    @BeforeEach
    @Override
    void start() {
        super.start();
        equipment = new Equipment(central);
        equipment.mount("gw-home-1", "lock-1", DeviceKind.LOCK, null, "Hoveddør");
        equipment.bolt("gw-home-1", "lock-1", BoltState.LOCKED, null);
    }

    private static void press(Locator within, String name) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private void answered(OrderAnswer answer) {
        equipment.answered("gw-home-1", "lock-1", central.orders.getLast().order().id(), answer);
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void a_door_is_opened_seen_to_be_open_and_locked_again(Screen screen) {
        equipment.trouble("gw-home-1", "lock-1", Trouble.LOW_BATTERY, true);
        Page page = browser.open(central, screen);
        browser.logIn(page, "vagt");
        central.raise("home-1", Cause.BUTTON);
        Locator card = page.locator("nv-alarm");
        press(card, "Jeg tager den");
        Locator door = card.locator("nv-door-panel");
        assertThat(door).containsText("Døren er låst (set for");
        assertThat(door).containsText("Døren kan åbnes, når du er på vej og snart er fremme.");
        assertThat(door).containsText("Låsens batteri er lavt");
        browser.checkAndPicture(page, screen, "door-not-yet");
        press(card, "Jeg er på vej");
        press(card, "Jeg er fremme");
        press(door, "Lås døren op");
        assertThat(door).containsText("Beder døren om at åbne …");
        browser.checkAndPicture(page, screen, "door-asking");
        answered(OrderAnswer.TURNED);
        assertThat(door).containsText("Venter på, at den melder tilbage");
        central.clock.forward(Duration.ofSeconds(2));
        equipment.bolt("gw-home-1", "lock-1", BoltState.UNLOCKED, LockCommand.UNLOCK);
        assertThat(door).containsText("Døren er låst op (set for");
        browser.checkAndPicture(page, screen, "door-open");
        press(card, "Afslut");
        assertThat(page.getByText("Lås døren, før du går.")).isVisible();
        browser.checkAndPicture(page, screen, "door-closing");
        press(card, "Fortryd");
        press(door, "Lås døren");
        assertThat(door).containsText("Beder døren om at låse …");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = "PHONE_DARK")
    void a_door_that_does_not_answer_shows_ones_own_code(Screen screen) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "vagt");
        central.raise("home-1", Cause.BUTTON);
        Locator card = page.locator("nv-alarm");
        press(card, "Jeg tager den");
        press(card, "Jeg er på vej");
        press(card, "Jeg er fremme");
        Locator door = card.locator("nv-door-panel");
        press(door, "Lås døren op");
        assertThat(door).containsText("Beder døren om at åbne …");
        answered(OrderAnswer.CLOCK_UNSURE);
        assertThat(door).containsText("Hjemmets gateway er ikke sikker på, hvad klokken er");
        press(door, "Vis min kode til døren");
        assertThat(door.locator(".code")).hasText(java.util.regex.Pattern.compile("\\d\\d\\s\\d{3}\\s\\d{3}"));
        browser.checkAndPicture(page, screen, "door-code");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void the_leader_sees_incidents_a_doors_journal_and_codes_to_print(Screen screen) {
        equipment.entered("gw-home-1", "lock-1", CodeAnswer.TURNED, "2026-11-20T23:00", 0);
        Page page = browser.open(central, screen);
        browser.logIn(page, "leder");
        page.navigate(central.address() + "/#/doors");
        assertThat(page.getByText("En kode åbnede døren, og hjemmet havde ingen alarm.")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se dørens journal")).click();
        assertThat(page.getByText("Ukendt åbnede med kode uden alarm.")).isVisible();
        browser.checkAndPicture(page, screen, "door-journal");
        page.navigate(central.address() + "/#/door-codes");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vis koder til denne vagt")).click();
        assertThat(page.getByText("Lindevej 4, 2. tv, 2670 Solby")).isVisible();
        browser.checkAndPicture(page, screen, "door-codes");
    }
}
