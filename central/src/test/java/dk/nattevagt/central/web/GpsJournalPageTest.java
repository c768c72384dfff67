package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The coordinator's journal of look-ups, in a real browser. */
class GpsJournalPageTest extends OnThePage {
    @BeforeEach
    void begin() {
        new Walk(central, "gw-home-1").at(56.15432, 11.21);
        HttpUser mobile = HttpUser.loggedIn(central, "gruppemobil");
        for (int i = 0; i < 3; i++) {
            mobile.post("/api/trackers/citizen-3/look-up",
                    "{\"purpose\":\"suspected-lost\",\"reason\":\"Hun er ikke i sin stue\",\"askedBy\":\"MH\"}");
        }
        HttpUser.loggedIn(central, "vagt").post("/api/trackers/citizen-3/look-up", "{\"purpose\":\"alarm\"}");
    }

    private Page open(Screen screen, String user) {
        Page page = browser.open(central, screen);
        browser.logIn(page, user);
        page.navigate(central.address() + "/#/gps-journal");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_coordinator_sees_what_is_unusual_and_a_citizens_journal_and_hands_it_out(Screen screen) {
        Page page = open(screen, "koordinator");
        assertThat(page.getByText("Gruppemobil Nord (MH), 21. november 2026 kl.").first()).isVisible();
        assertThat(page.getByText("Slog samme borger op 3 gange på en time uden alarm eller sag.")).isVisible();
        browser.checkAndPicture(page, screen, "gps-unusual");
        page.getByLabel("Borgerens journal").selectOption("citizen-3");
        Locator lines = page.locator("nv-gps-journal .lines");
        assertThat(lines.getByText("Mistanke om, at borgeren var faret vild: »Hun er ikke i sin stue«")).hasCount(3);
        assertThat(lines.getByText("Ikke vist: ingen åben alarm")).isVisible();
        assertThat(page.getByText("Hvem har slået din GPS op")).isHidden();
        browser.checkAndPicture(page, screen, "gps-journal");
        if (screen == Screen.WALL_LIGHT) {
            Download table = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hent som regneark"))
                            .click());
            Assertions.assertThat(table.suggestedFilename()).isEqualTo("opslag-citizen-3.csv");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.getByText("Hvem har slået din GPS op")).isVisible();
            assertThat(page.locator("nv-gps-paper tbody tr")).hasCount(4);
            assertThat(page.getByText("Værd at spørge til")).isHidden();
            page.pdf(new Page.PdfOptions().setPath(Path.of("target", "screenshots", "gps-paper.pdf")));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void an_objection_is_noted_and_resolved_by_keyboard_alone(Screen screen) {
        Page page = open(screen, "koordinator");
        page.getByLabel("Borgerens journal").selectOption("citizen-3");
        button(page, "Skriv en indsigelse ned").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Værge")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.getByLabel("Fremtidsfuldmægtig")).isChecked();
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("Navn")).isFocused();
        page.keyboard().type("Anne Hansen");
        page.keyboard().press("Tab");
        page.keyboard().type("Hun skal være fri");
        browser.checkAndPicture(page, screen, "gps-objecting");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Borgerens fremtidsfuldmægtige Anne Hansen har sagt nej siden 21. november 2026"))
                .isVisible();
        assertThat(page.getByText("Ingen kan se, hvor Grethe Hansen er, uanset formål.")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Grethe Hansen"))).isFocused();
        browser.checkAndPicture(page, screen, "gps-objection");
        button(page, "Ophæv …").focus();
        page.keyboard().press("Enter");
        page.keyboard().type("Aftalt med Anne Hansen");
        browser.checkAndPicture(page, screen, "gps-resolving");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Ophævet af Ulla Friis: Aftalt med Anne Hansen")).isVisible();
        assertThat(page.getByText("Ingen har sagt nej til, at Grethe Hansen findes med GPS.")).isVisible();
    }

    @Test
    void the_leader_notes_an_objection_and_leaves_it_to_the_coordinator_to_resolve() {
        Page page = open(Screen.PHONE_LIGHT, "leder");
        page.getByLabel("Borgerens journal").selectOption("citizen-6");
        assertThat(page.getByText("Ingen har slået op i det sidste år.")).isVisible();
        button(page, "Skriv en indsigelse ned").click();
        page.getByLabel("Borgeren selv").check();
        assertThat(page.getByLabel("Navn")).hasCount(0);
        button(page, "Gem indsigelsen").click();
        assertThat(page.getByText("Demenskoordinatoren kan ophæve den.")).isVisible();
        assertThat(button(page, "Ophæv …")).hasCount(0);
    }
}
