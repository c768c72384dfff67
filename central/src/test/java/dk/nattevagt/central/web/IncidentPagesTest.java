package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Call rounds, quality, the night again and the day's work in a real browser, against the real desk and database. */
class IncidentPagesTest extends OnThePage {
    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator card(Page page, String street) {
        return page.locator("nv-round-card").filter(new Locator.FilterOptions().setHasText(street));
    }

    private static void press(Locator where, String name) {
        where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void an_outage_is_one_line_that_opens_a_list_to_call_from_with_one_thumb(Screen screen) {
        new Blackout(central).fall().back(30, 32);
        Page page = browser.open(central, screen);
        browser.logIn(page, "vagt");
        Locator opening = link(page, "Åbn ringelisten");
        assertThat(opening).containsText("37 af 40 hjem uden kontakt");
        browser.checkAndPicture(page, screen, "outage-on-the-board");
        opening.click();
        assertThat(page.getByText("3 af 40 er klaret")).isVisible();
        assertThat(card(page, "Skovbrynet 5").locator("a.call")).hasAttribute("href", "tel:55113005");
        browser.checkAndPicture(page, screen, "call-round");
        press(card(page, "Skovbrynet 5"), "Ringet, alt vel");
        assertThat(card(page, "Skovbrynet 5")).containsText("Ringet, alt vel. Mette Holm kl. 02.");
        assertThat(page.getByText("4 af 40 er klaret")).isVisible();
        press(card(page, "Skovbrynet 6"), "Skal besøges");
        page.locator(".tabs button").filter(new Locator.FilterOptions().setHasText("besøges")).click();
        assertThat(card(page, "Skovbrynet 6")).isVisible();
        browser.checkAndPicture(page, screen, "call-round-visits");
    }

    @Test
    void ticks_are_shared_live_and_a_conflict_is_shown_to_whoever_must_settle_it() {
        new Blackout(central).fall();
        Page page = browser.open(central, Screen.PHONE_DARK);
        browser.logIn(page, "vagt");
        link(page, "Åbn ringelisten").click();
        assertThat(card(page, "Skovbrynet 5")).isVisible();
        HttpUser jens = HttpUser.loggedIn(central, "vagt2");
        jens.post("/api/outages/1/homes/home-5", "{\"result\":\"no-answer\",\"note\":\"Prøver igen\"}");
        assertThat(card(page, "Skovbrynet 5")).containsText("Svarer ikke. Jens Bak kl. 02.");
        jens.post("/api/outages/1/homes/home-6", "{\"result\":\"visit-needed\"}");
        HttpUser.loggedIn(central, "leder").post("/api/outages/1/homes/home-6", "{\"result\":\"no-answer\"}");
        Locator conflict = card(page, "Skovbrynet 6");
        assertThat(conflict).containsText("Jens Bak satte samtidig »Skal besøges«.");
        conflict.scrollIntoViewIfNeeded();
        browser.checkAndPicture(page, Screen.PHONE_DARK, "call-round-conflict");
        press(conflict, "Svarer ikke");
        assertThat(conflict).not().containsText("satte samtidig");
    }

    @Test
    void the_list_can_be_printed_black_on_white_with_boxes_to_tick() {
        new Blackout(central).fall();
        Page page = browser.open(central, Screen.WALL_DARK);
        browser.logIn(page, "vagt");
        link(page, "Åbn ringelisten").click();
        assertThat(card(page, "Skovbrynet 5")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("nv-round-paper tbody tr")).hasCount(40);
        assertThat(page.getByText("Skrevet ud kl. 02.")).isVisible();
        assertThat(page.locator("nv-round-card").first()).isHidden();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ud"))).isHidden();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "call-round-paper.png")));
    }

    private AlarmId answered(HttpUser by, String home, Cause cause, Duration after) {
        AlarmId alarm = central.raise(home, cause);
        central.forward(after);
        for (String act : List.of("accept", "on-the-way", "arrived")) {
            by.post("/api/alarms/" + alarm + "/" + act, "{}");
            central.forward(Duration.ofMinutes(4));
        }
        by.post("/api/alarms/" + alarm + "/close", "{\"outcome\":\"help-given\"}");
        return alarm;
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void the_leader_sees_how_alarms_were_answered_and_steps_through_the_night_again(Screen screen) {
        HttpUser mette = HttpUser.loggedIn(central, "vagt");
        answered(mette, "home-1", Cause.BUTTON, Duration.ofSeconds(12));
        answered(mette, "home-2", Cause.BUTTON, Duration.ofSeconds(25));
        central.forward(Duration.ofMinutes(47));
        answered(mette, "home-3", Cause.FALL, Duration.ofSeconds(200));
        Page page = browser.open(central, screen);
        browser.logIn(page, "leder");
        link(page, "Mere").click();
        link(page, "Kvalitet").click();
        assertThat(page.getByText("66,6 %").first()).isVisible();
        assertThat(page.getByText("Feltets tal: 97,5 %")).isVisible();
        Locator breach = page.locator("nv-quality article");
        assertThat(breach).containsText("Fald, Åvænget 31");
        assertThat(breach).containsText("før nogen tog alarmen");
        browser.checkAndPicture(page, screen, "quality");
        breach.scrollIntoViewIfNeeded();
        browser.checkAndPicture(page, screen, "quality-breaches");
        breach.locator("a").click();
        assertThat(page.getByText("Trin 1 af")).isVisible();
        assertThat(page.locator(".said")).containsText("Der blev slået alarm i hjemmet: Fald.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Næste")).click();
        assertThat(page.locator(".said")).containsText("Centralen fik alarmen.");
        page.getByLabel("Trin").press("End");
        assertThat(page.locator(".said")).containsText("Mette Holm afsluttede alarmen");
        browser.checkAndPicture(page, screen, "replay");
    }

    @Test
    void a_technician_takes_a_task_and_says_what_was_done() {
        new Equipment(central).aWeek();
        Page page = browser.open(central, Screen.PHONE_LIGHT);
        browser.logIn(page, "tekniker");
        Locator task = page.locator("article").first();
        press(task, "Jeg gør det");
        assertThat(task).containsText("Du er i gang");
        press(task, "Færdig …");
        task.getByLabel("Hvad er der gjort?").fill("Ny sikring");
        browser.checkAndPicture(page, Screen.PHONE_LIGHT, "work-list");
        press(task, "Meld færdig");
        assertThat(task).containsText("Meldt færdig af Ib Dam");
        assertThat(task).containsText("»Ny sikring«");
        assertThat(task).containsText("Uden beskyttelse");
    }
}
