package dk.nattevagt.simulator.technician;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.page.Pairing;
import dk.nattevagt.gateway.page.TechnicianHouse;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.simulator.technician.PhoneBrowser.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A technician's visit with a phone, against a real desk. */
@Timeout(120)
class TechnicianPageTest {
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
    }

    @AfterEach
    void leave() {
        browser.closePages();
        house.close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_device_is_found_mounted_and_proven(Screen screen) {
        Page page = browser.open(house, screen);
        assertThat(page.getByLabel("Adgangskode")).isFocused();
        browser.look(page, "log-in", screen);
        page.getByLabel("Adgangskode").fill(TechnicianHouse.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("#box")).containsText("Boksen har kontakt med vagtcentralen");
        browser.look(page, "empty", screen);

        page.locator("#pairing").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#pairing")).containsText("Boksen leder 4:00 endnu.");
        house.pairing.heard(Pairing.Step.JOINED, "0x00158d0001a2b3c4", null, null);
        house.pairing.heard(Pairing.Step.READY, "0x00158d0001a2b3c4", "Heiman HS1SA", null);
        house.says(TechnicianHouse.zigbee("0x00158d0001a2b3c4"), Sign.TEST, "Heiman HS1SA");
        assertThat(page.locator("#pairing")).containsText("Heiman HS1SA er klar til at blive monteret.");
        assertThat(page.locator("#strangers")).containsText("Fundet, ikke monteret");
        browser.look(page, "found", screen);

        house.mount("button-1", DeviceKind.BUTTON, null, "Stue");
        house.prove("button-1", Sign.SOS);
        page.locator("#strangers").getByRole(AriaRole.BUTTON).click();
        page.getByLabel("Hvad er det?").selectOption("smoke");
        assertThat(page.locator("#mount-id")).hasValue("smoke-1");
        page.locator("#mount-name").fill("Alarmen i gangen");
        page.locator("#mount-room").fill("Gang");
        browser.look(page, "mounting", screen);
        page.keyboard().press("Enter");

        Locator card = page.locator("#device-smoke-1");
        assertThat(card).containsText("Ikke aktiv — mangler prøve");
        assertThat(page.locator("#next")).containsText("Prøv Alarmen i gangen");
        browser.look(page, "mounted", screen);
        page.locator("#next").getByRole(AriaRole.BUTTON).click();
        assertThat(card).containsText("Hold testknappen inde nu, til den hyler");
        assertThat(card).containsText("Boksen venter 2:00 endnu");
        browser.look(page, "test-waiting", screen);
        house.pass(Duration.ofSeconds(7));
        assertThat(card).containsText("Boksen venter 1:53 endnu");

        house.centralAnswers(false);
        house.says(TechnicianHouse.zigbee("0x00158d0001a2b3c4"), Sign.SMOKE, null);
        assertThat(card).containsText("Sendt, venter på vagtcentralen");
        browser.look(page, "test-sent", screen);
        house.centralAnswers(true);
        assertThat(card).containsText("Prøven er modtaget. Enheden er aktiv.");
        assertThat(card).containsText("Aktiv, prøvet 21. november 2026");
        assertThat(page.locator("#spoken")).containsText("Prøven er modtaget");
        browser.look(page, "test-passed", screen);
    }

    @Test
    void a_test_without_a_signal_says_what_to_do() {
        house.mount("button-1", DeviceKind.BUTTON, null, "Stue");
        Page page = browser.logIn(house, Screen.PHONE_LIGHT);
        button(page, "Prøv enhed: Nødkaldsknap, Stue (button-1)").click();
        assertThat(page.locator("#device-button-1")).containsText("Tryk på knappen nu");
        house.pass(Duration.ofSeconds(121));
        assertThat(page.locator("#device-button-1")).containsText("Der kom intet signal");
        assertThat(page.locator("#device-button-1")).containsText("Tjek batteriet");
        browser.look(page, "no-signal", Screen.PHONE_LIGHT);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void forty_devices_with_long_names_and_all_that_can_be_wrong_fit_the_screen(Screen screen) {
        for (int i = 1; i <= 40; i++) {
            DeviceKind kind = i == 39 ? DeviceKind.HEAT : List.of(DeviceKind.values()).get(i % 12);
            house.mount(kind.wireName() + "-" + i, kind,
                    i % 3 == 0 ? "Farmors_gamle_nødkaldsknap_ved_sengen_i_værelset_mod_nord" : null,
                    i % 2 == 0 ? "Soveværelse ovenpå" : null);
        }
        house.prove("fall-2", Sign.FALL);
        house.pass(Duration.ofDays(33));
        house.prove("smoke-3", Sign.SMOKE);
        for (int i = 0; i < 20; i++) {
            house.refusals.add("Køkken/føler med et meget langt navn " + i, "wrong-checksum");
        }
        house.centralAnswers(false);
        house.pass(Duration.ofSeconds(61));
        Page page = browser.logIn(house, screen);
        assertThat(page.locator("#devices > li")).hasCount(40);
        assertThat(page.locator("#box")).containsText("Vagtcentralen svarer ikke");
        assertThat(page.locator("#devices")).containsText("Prøve er overskredet. Sidst prøvet 21. november 2026");
        browser.look(page, "forty", screen);
        page.locator("#refused summary").click();
        page.locator("#refused").scrollIntoViewIfNeeded();
        browser.look(page, "refused", screen);
    }

    @Test
    void a_name_that_came_over_the_radio_is_text_and_nothing_else() {
        String evil = "<img src=x onerror=\"document.title='hacked'\"><b>";
        house.says(TechnicianHouse.zigbee("\"><script>document.title='hacked'</script>"), Sign.TEST, evil);
        house.mount("button-1", DeviceKind.BUTTON, evil, "<script>document.title='hacked'</script>");
        house.refusals.add(evil, evil);
        house.pairing.open(Duration.ofMinutes(1));
        house.pairing.heard(Pairing.Step.JOINED, "0x1", evil, null);
        Page page = browser.logIn(house, Screen.PHONE_DARK);
        page.locator("#strangers").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#mount-what")).containsText(evil);
        page.keyboard().press("Escape");
        page.locator("#device-button-1").getByRole(AriaRole.BUTTON).last().click();
        assertThat(page.locator("#remove-what")).containsText(evil);
        assertThat(page.locator("img, b:not(#refusals b)")).hasCount(0);
        Assertions.assertThat(page.title()).isEqualTo("Teknikerens side · Nattevagt");
        browser.look(page, "evil", Screen.PHONE_DARK);
    }

    @Test
    void the_keyboard_renames_and_takes_down_and_keeps_its_place() {
        house.mount("button-1", DeviceKind.BUTTON, null, null);
        Page page = browser.logIn(house, Screen.WIDE_LIGHT);
        button(page, "Ret navn: Nødkaldsknap (button-1)").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#name-name")).isFocused();
        page.keyboard().type("Knap ved sengen");
        page.keyboard().press("Enter");
        Locator renamed = button(page, "Ret navn: Knap ved sengen (button-1)");
        assertThat(renamed).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#remove-dialog")).containsText("Tag »Knap ved sengen« ned?");
        browser.look(page, "taking-down", Screen.WIDE_LIGHT);
        page.keyboard().press("Escape");
        assertThat(page.locator("#device-button-1")).isVisible();
        button(page, "Tag ned: Knap ved sengen (button-1)").press("Enter");
        button(page, "Tag den ned").press("Enter");
        assertThat(page.locator("#devices > li")).hasCount(0);
    }

    @Test
    void a_page_that_has_lost_its_box_says_so_and_a_session_that_is_over_asks_for_the_password() {
        house.mount("button-1", DeviceKind.BUTTON, null, null);
        Page page = browser.logIn(house, Screen.PHONE_DARK);
        page.route("**/api/**", route -> route.abort());
        assertThat(page.locator("#lost")).containsText("Boksen svarer ikke");
        browser.look(page, "lost", Screen.PHONE_DARK);
        page.unroute("**/api/**");
        assertThat(page.locator("#lost")).isHidden();
        house.pass(Duration.ofHours(9));
        assertThat(page.getByLabel("Adgangskode")).isFocused();
        page.getByLabel("Adgangskode").fill("gæt");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Adgangskoden er forkert.");
    }
}
