package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.EmergencyPolicy;
import dk.nattevagt.central.emergency.EmergencyWay;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceReported;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fire on the night shift's page, where a responder speaks to 112, and it turns out to have been toast. */
@SuppressWarnings("NullAway.Init")
class FirePageTest extends OnThePage {
    private static final UserId METTE = new UserId("vagt");

    /** A responder speaks to 112, and the service itself only where nobody takes the call. */
    private static final EmergencyPolicy ASSISTED = new EmergencyPolicy(EmergencyWay.ASSISTED, Duration.ofSeconds(15),
            Set.of());

    Page page;

    @BeforeEach
    @Override
    void start() {
        // Each test starts a central that handles 112 in its own way.
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_fire_is_told_to_112_by_a_person_and_closed_as_a_false_alarm_by_whoever_is_there(Screen screen) {
        begin(new NightCentral(directory, true, ASSISTED), screen);
        AlarmId fire = raiseTwoDetectors();
        assertThat(card()).containsText("Tag telefonen, og tryk 1 for at blive forbundet med 112.");
        assertThat(card()).containsText("2 meldere har kaldt");
        assertThat(card()).containsText("Stue: røgalarm kl. 02.13");
        assertThat(card().getByRole(AriaRole.GROUP)).containsText("De hænger her: Stue, Soveværelse.");
        browser.checkAndPicture(page, screen, "fire-assisted-rings-me");
        happens(fire, new AlarmEvent.EmergencyCallTaken(1, METTE));
        assertThat(card()).containsText("Du er ved at blive forbundet med 112");
        central.telephone.complete(new CallOutcome.Connected(METTE, Duration.ofSeconds(40), ANSWERED));
        assertThat(card()).containsText("Du har talt med 112 kl. 02.13");
        assertThat(card().getByRole(AriaRole.GROUP)).containsText("Møllegade 12");
        card().getByRole(AriaRole.GROUP).scrollIntoViewIfNeeded();
        browser.checkAndPicture(page, screen, "fire-assisted-spoken");

        press("Jeg tager den");
        press("Jeg er på vej");
        press("Jeg er fremme");
        central.say(cleared("smoke-1"));
        assertThat(card()).containsText("Måler ikke længere noget siden kl. 02.13");
        browser.checkAndPicture(page, screen, "fire-arrived");
        press("Afslut");
        browser.checkAndPicture(page, screen, "fire-closing");
        card().getByText("Madlavning eller damp").click();
        card().getByLabel("Hvorfor var det falsk alarm?").fill("Brændt toast.");
        assertThat(card()).containsText("Ingen rigtige er kaldt.");
        assertThat(card().locator("a[href='tel:112']")).hasCount(0);
        card().getByText("Jeg har sagt det til 112").scrollIntoViewIfNeeded();
        browser.checkAndPicture(page, screen, "fire-false-alarm");
        press("Jeg har sagt det til 112");
        press("Afslut alarmen");
        assertThat(page.getByText("Ingen åbne alarmer")).isVisible();
        assertThat(kinds(fire)).containsSubsequence("emergency-taken", "emergency-spoken", "device-said",
                "emergency-cancelled", "closed");
    }

    @Test
    void the_false_alarm_can_be_told_and_closed_by_keyboard_alone_and_112_is_one_touch_away() {
        begin(new NightCentral(directory, false, ASSISTED), Screen.PHONE_DARK);
        AlarmId fire = central.raise("home-2", Cause.SMOKE);
        central.telephone.complete(new CallOutcome.Connected(METTE, Duration.ofSeconds(40), ANSWERED));
        assertThat(card()).containsText("Du har talt med 112");
        button("Jeg tager den").focus();
        for (String step : List.of("Jeg tager den", "Jeg er på vej", "Jeg er fremme", "Afslut")) {
            assertThat(button(step)).isFocused();
            page.keyboard().press("Enter");
        }
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        assertThat(card().getByLabel("Madlavning eller damp")).isChecked();
        page.keyboard().press("Tab");
        page.keyboard().type("Brændt toast.");
        page.keyboard().press("Tab");
        assertThat(card().locator("a[href='tel:112']")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(button("Afslut alarmen")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Ingen åbne alarmer")).isVisible();
        assertThat(kinds(fire)).containsSubsequence("emergency-cancelled", "closed");
    }

    @Test
    void in_a_dead_spot_the_false_alarm_waits_on_the_phone_and_goes_in_its_order() {
        begin(new NightCentral(directory, false, ASSISTED), Screen.PHONE_DARK);
        AlarmId fire = central.raise("home-2", Cause.SMOKE);
        central.telephone.complete(new CallOutcome.Connected(METTE, Duration.ofSeconds(40), ANSWERED));
        press("Jeg tager den");
        assertThat(button("Jeg er på vej")).isVisible();
        assertThat(button("Afslut uden besøg")).hasCount(0);
        page.route("**/api/alarms/**", Route::abort);
        press("Jeg er allerede fremme");
        press("Afslut");
        card().getByText("Fejl i melderen").click();
        card().getByLabel("Hvorfor var det falsk alarm?").fill("Den pep af sig selv.");
        press("Jeg har sagt det til 112");
        press("Afslut alarmen");
        assertThat(page.getByText("»Jeg har sagt det til 112« er ikke sendt endnu")).isVisible();
        page.unroute("**/api/alarms/**");
        assertThat(page.getByText("Ingen åbne alarmer")).isVisible();
        assertThat(kinds(fire)).containsSubsequence("accepted", "arrived", "emergency-cancelled", "closed");
    }

    @Test
    void a_call_that_nobody_knows_the_end_of_asks_for_a_person_and_gives_them_the_words() {
        begin(new NightCentral(directory, false), Screen.PHONE_DARK);
        AlarmId fire = central.raise("home-2", Cause.SMOKE);
        assertThat(card()).containsText("Centralen læser selv beskeden op. Du skal ikke ringe.");
        assertThat(card().getByRole(AriaRole.GROUP)).hasCount(0);
        happens(fire, new AlarmEvent.EmergencyCallLost(1));
        assertThat(card()).containsText("Ring selv 112, og spørg, om de er på vej.");
        assertThat(card().locator("a[href='tel:112']")).isVisible();
        assertThat(card().getByRole(AriaRole.GROUP))
                .containsText("Adressen er Møllegade 12, stuen til højre. 2670 Solby.");
        page.route("**/api/**", Route::abort);
        assertThat(card().getByRole(AriaRole.GROUP)).containsText("Poul Mikkelsen");
        page.unroute("**/api/**");
        press("Jeg har talt med 112");
        assertThat(button("Jeg har talt med 112")).hasCount(0);
        assertThat(button("Vis beskeden til 112")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_brief_is_read_aloud_only_by_a_danish_voice_that_lives_in_the_phone(boolean inThePhone) {
        begin(new NightCentral(directory, true), Screen.PHONE_DARK);
        page.evaluate(
                """
                        inThePhone => {
                          window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
                          speechSynthesis.getVoices = () => [{ lang: 'en-GB', localService: true }, { lang: 'da-DK', localService: inThePhone }];
                          speechSynthesis.speak = words => { window.said = words.text; };
                        }
                        """,
                inThePhone);
        central.raise("home-2", Cause.SMOKE);
        press("Vis beskeden til 112");
        assertThat(card().getByRole(AriaRole.GROUP)).containsText("Ring tilbage på 55 11 00 00.");
        if (inThePhone) {
            press("Læs højt");
            assertThat(button("Stop")).isVisible();
            assertThat((String) page.evaluate("window.said")).startsWith("ØVELSE.")
                    .contains("Postnummer to seks, syv nul, Solby.",
                            "Ring tilbage på fem fem, et et, nul nul, nul nul.");
        } else {
            assertThat(card()).containsText("Denne enhed har ingen dansk stemme");
            assertThat(button("Læs højt")).hasCount(0);
        }
    }

    private static final List<Dialling> ANSWERED = List.of(new Dialling(1, Dialling.Result.ANSWERED, "200"));

    private void happens(AlarmId id, AlarmEvent event) {
        central.stores().alarms().inTransaction(transaction -> {
            transaction.save(central.decided(id, event), central.clock.instant());
            return true;
        });
    }

    private void begin(NightCentral started, Screen screen) {
        central = started;
        page = browser.open(central, screen);
        browser.logIn(page, "vagt");
    }

    private AlarmId raiseTwoDetectors() {
        Equipment equipment = new Equipment(central);
        equipment.mount("gw-home-2", "smoke-1", DeviceKind.SMOKE, null, "Stue");
        equipment.mount("gw-home-2", "smoke-2", DeviceKind.SMOKE, null, "Soveværelse");
        AlarmId fire = central.raise("home-2", Cause.SMOKE);
        central.raise("home-2", "smoke-2", Cause.SMOKE, Duration.ZERO);
        return fire;
    }

    private static DeviceReported cleared(String device) {
        EventSource source = EventSource.of(new GatewayId("gw-home-2"), new DeviceId(device));
        return new DeviceReported(new EventKey(source, new EventId("cleared-1")), null, DeviceCondition.CLEARED, null);
    }

    private List<String> kinds(AlarmId id) {
        return HttpUser.loggedIn(central, "vagt2").array("/api/alarms/" + id + "/journal").stream()
                .map(entry -> ((JsonObject) entry).getString("kind")).toList();
    }

    private Locator card() {
        return page.locator("nv-alarm").filter(new Locator.FilterOptions().setHasText("Møllegade 12"));
    }

    private Locator button(String name) {
        return card().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private void press(String name) {
        button(name).click();
    }
}
