package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.central.desk.Complaint;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.supervision.GatewaySilence.SilentGateway;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Cause;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The night shift's page in a real browser, against the real desk and database. */
class NightPageTest extends OnThePage {
    private static final IsVisibleOptions WITHIN_FIVE_SECONDS = new IsVisibleOptions().setTimeout(5000);

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_press_is_taken_driven_to_and_closed(Screen screen) {
        Page page = browser.open(central, screen);
        browser.checkAndPicture(page, screen, "log-in");
        browser.logIn(page, "vagt");
        assertThat(page.getByText("Ingen åbne alarmer")).isVisible();
        browser.checkAndPicture(page, screen, "nothing-open");

        central.raise("home-1", Cause.BUTTON);
        central.raise("home-3", Cause.FALL, Duration.ofMinutes(23));
        Locator card = card(page, "Lindevej 4");
        assertThat(card).containsText("Nødkald");
        assertThat(card).containsText("2. sal tv");
        assertThat(card(page, "Åvænget 31")).containsText("Forsinket: trykket kl. 01.50");
        browser.checkAndPicture(page, screen, "two-waiting");

        press(card, "Jeg tager den");
        assertThat(card).containsText("Du har taget den");
        browser.checkAndPicture(page, screen, "accepted");
        press(card, "Jeg er på vej");
        assertThat(card).containsText("Du er på vej");
        press(card, "Jeg er fremme");
        assertThat(card).containsText("Du er fremme");
        press(card, "Journal");
        assertThat(card).containsText("Mette Holm tog alarmen.");
        browser.checkAndPicture(page, screen, "arrived-with-journal");
        press(card, "Afslut");
        browser.checkAndPicture(page, screen, "closing");
        card.getByText("Hjælp givet").click();
        card.getByLabel("Note").fill("Hjulpet op fra gulvet.");
        press(card, "Afslut alarmen");
        assertThat(page.locator("nv-alarm")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_fire_shows_where_the_call_to_112_stands(Screen screen) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "vagt");
        central.raise("home-2", Cause.SMOKE);
        Locator card = card(page, "Møllegade 12");
        assertThat(card).containsText("112 ringes op");
        browser.checkAndPicture(page, screen, "fire-calling");
        central.telephone.complete(new CallOutcome.Delivered(Duration.ofSeconds(40),
                List.of(new Dialling(1, Dialling.Result.ANSWERED, "200"))));
        assertThat(card).containsText("112 har hørt beskeden kl. 02.1");
        browser.checkAndPicture(page, screen, "fire-delivered");
    }

    @Test
    void a_call_to_112_that_reached_nobody_can_be_made_again_by_hand() {
        Page page = browser.open(central, Screen.PHONE_DARK);
        browser.logIn(page, "vagt");
        central.telephone = CompletableFuture.completedFuture(
                new CallOutcome.NotReached(List.of(new Dialling(1, Dialling.Result.BUSY, "486"))));
        central.raise("home-2", Cause.SMOKE);
        Locator card = card(page, "Møllegade 12");
        assertThat(card).containsText("112 er ikke nået endnu");
        browser.checkAndPicture(page, Screen.PHONE_DARK, "fire-not-reached");
        central.telephone = new CompletableFuture<>();
        press(card, "Lad centralen ringe nu");
        assertThat(card).containsText("112 ringes op (2. forsøg)");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void forty_alarms_with_long_names_fit_the_screen(Screen screen) {
        for (int home = 4; home <= 43; home++) {
            central.raise("home-" + home, home % 7 == 0 ? Cause.SMOKE : home % 2 == 0 ? Cause.BUTTON : Cause.FALL);
        }
        Page page = browser.open(central, screen);
        browser.logIn(page, "vagt");
        assertThat(page.locator("nv-alarm")).hasCount(40);
        browser.checkAndPicture(page, screen, "forty");
    }

    @Test
    void lost_contact_is_told_within_five_seconds_and_taken_back() {
        Page page = browser.open(central, Screen.PHONE_DARK);
        browser.logIn(page, "vagt");
        central.raise("home-1", Cause.BUTTON);
        assertThat(card(page, "Lindevej 4")).isVisible();
        central.stopWeb();
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("Ingen kontakt")))
                .isVisible(WITHIN_FIVE_SECONDS);
        assertThat(page.getByText("Skærmen er IKKE opdateret siden kl. 02.13")).isVisible();
        assertThat(page.getByText("Ring til 55 11 00 00")).isVisible();
        browser.checkAndPicture(page, Screen.PHONE_DARK, "no-contact");
        central.raise("home-3", Cause.FALL);
        central.startWeb();
        assertThat(page.getByText("Ingen kontakt")).hasCount(0);
        assertThat(card(page, "Åvænget 31")).isVisible();
    }

    @Test
    void a_connection_that_is_open_but_silent_is_lost_contact_too() throws IOException {
        try (TestCable cable = new TestCable(central.port())) {
            Page page = browser.open(cable.address(), Screen.PHONE_DARK);
            browser.logIn(page, "vagt");
            assertThat(page.getByText("Ingen åbne alarmer")).isVisible();
            cable.freeze();
            assertThat(page.getByText("Ingen kontakt")).isVisible(WITHIN_FIVE_SECONDS);
            await().atMost(Duration.ofSeconds(10)).until(() -> rings(page) >= 2);
            central.raise("home-1", Cause.BUTTON);
            cable.thaw();
            assertThat(card(page, "Lindevej 4")).isVisible();
            assertThat(page.getByText("Ingen kontakt")).hasCount(0);
        }
    }

    @Test
    void the_whole_way_can_be_gone_by_keyboard_alone() {
        Page page = browser.open(central, Screen.PHONE_DARK);
        assertThat(page.getByLabel("Bruger")).isFocused();
        page.keyboard().type("vagt");
        page.keyboard().press("Tab");
        page.keyboard().type(TestTown.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByText("Ingen åbne alarmer")).isVisible();
        central.raise("home-1", Cause.BUTTON);
        Locator card = card(page, "Lindevej 4");
        tabTo(page, "Jeg tager den");
        page.keyboard().press("Enter");
        assertThat(card).containsText("Du har taget den");
        assertThat(button(card, "Jeg er på vej")).isFocused();
        page.keyboard().press("Enter");
        assertThat(button(card, "Jeg er fremme")).isFocused();
        page.keyboard().press("Enter");
        assertThat(button(card, "Afslut")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        assertThat(card.getByLabel("Ingen hjælp nødvendig")).isChecked();
        tabTo(page, "Afslut alarmen");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Ingen åbne alarmer")).isVisible();
    }

    @Test
    void the_bell_rings_again_and_again_until_somebody_takes_the_alarm() {
        Page page = browser.open(central, Screen.PHONE_DARK);
        browser.logIn(page, "vagt");
        AlarmId alarm = central.raise("home-1", Cause.BUTTON);
        assertThat(page.locator("[aria-live=assertive]")).containsText("Ny alarm: Nødkald, Lindevej 4");
        await().until(() -> rings(page) >= 2);
        HttpUser colleague = HttpUser.loggedIn(central, "vagt2");
        colleague.post("/api/alarms/" + alarm + "/accept", "{}");
        Locator card = card(page, "Lindevej 4");
        assertThat(card).containsText("Jens Bak har taget den");
        assertThat(button(card, "Jeg tager den")).hasCount(0);
        int rung = rings(page);
        await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(6)).until(() -> rings(page) == rung);
    }

    @Test
    void a_page_that_may_not_make_sound_says_so_and_one_touch_lets_it() {
        Page page = browser.open(central, Screen.PHONE_DARK);
        browser.logIn(page, "vagt");
        page.reload();
        Locator turnOn = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tænd lyd"));
        assertThat(turnOn).isVisible();
        browser.checkAndPicture(page, Screen.PHONE_DARK, "sound-blocked");
        turnOn.click();
        assertThat(turnOn).hasCount(0);
    }

    @Test
    void somebody_who_is_logged_out_sees_it_and_a_wrong_password_is_a_sentence() {
        Page page = browser.open(central, Screen.PHONE_DARK);
        page.getByLabel("Bruger").fill("vagt");
        page.getByLabel("Adgangskode").fill("gæt");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Brugernavn eller adgangskode er forkert.");
        browser.logIn(page, "vagt");
        central.clock.forward(WebSettings.USUAL_SESSION);
        central.stopWeb();
        central.startWeb();
        assertThat(page.getByText("Du er blevet logget ud og får ingen alarmer.")).isVisible();
        browser.checkAndPicture(page, Screen.PHONE_DARK, "logged-out");
    }

    @ParameterizedTest
    @CsvSource({"koordinator, Find borger", "gruppemobil, Find borger", "visitator, Opgaver",
            "tekniker, Tekniske alarmer og opgaver"})
    void those_who_do_not_answer_alarms_get_a_page_of_their_own(String user, String heading) {
        Page page = browser.open(central, Screen.PHONE_DARK);
        browser.logIn(page, user);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))).isVisible();
        browser.checkAndPicture(page, Screen.PHONE_DARK, "page-of-" + user);
    }

    @Test
    void silent_homes_and_the_watchdogs_complaint_are_shown() {
        central.silent = List.of(
                new SilentGateway(new GatewayId("gw-home-1"), central.clock.instant().minus(Duration.ofMinutes(23))),
                new SilentGateway(new GatewayId("gw-nabo-1"), central.clock.instant().minus(Duration.ofMinutes(40))));
        central.complaints = List.of(new Complaint(Complaint.Kind.ALARM_STANDS_STILL, null));
        Page page = browser.open(central, Screen.PHONE_DARK);
        browser.logIn(page, "vagt");
        assertThat(page.getByText("Ingen kontakt med Lindevej 4, 2. sal tv siden kl. 01.50")).isVisible();
        assertThat(page.getByText("Centralen har ikke kaldt videre")).isVisible();
        assertThat(page.getByText("Strandvej")).hasCount(0);
        browser.checkAndPicture(page, Screen.PHONE_DARK, "service-notices");
    }

    private static Locator card(Page page, String street) {
        return page.locator("nv-alarm").filter(new Locator.FilterOptions().setHasText(street));
    }

    private static Locator button(Locator card, String name) {
        return card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Locator card, String name) {
        button(card, name).click();
    }

    private static int rings(Page page) {
        return (Integer) page.evaluate("document.querySelector('nv-app').sound.played");
    }

    /** Presses Tab until the button with this text has the focus. */
    private static void tabTo(Page page, String text) {
        String focused = """
                () => {
                  let element = document.activeElement;
                  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
                  return element?.textContent.trim();
                }
                """;
        for (int i = 0; i < 20; i++) {
            if (text.equals(page.evaluate(focused))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach »" + text + "«");
    }
}
