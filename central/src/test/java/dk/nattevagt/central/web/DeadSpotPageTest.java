package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody does where there is no network is kept, shown as not sent, and applied or refused with a reason. */
class DeadSpotPageTest extends OnThePage {
    private static final String UNSENT = "er ikke sendt endnu";

    TestCable cable;
    Page page;

    @BeforeEach
    @Override
    void start() {
        super.start();
        cable = new TestCable(central.port());
        page = browser.open(cable.address(), Screen.PHONE_DARK);
        browser.logIn(page, "vagt");
    }

    @AfterEach
    void unplug() throws IOException {
        cable.close();
    }

    @Test
    void acts_wait_are_shown_as_not_sent_and_come_through_once_in_their_order() {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        assertThat(card()).isVisible();
        cable.freeze();
        press("Jeg tager den");
        assertThat(card()).containsText("»Jeg tager den« er ikke sendt endnu (02.13)");
        press("Jeg er på vej");
        assertThat(card()).containsText("»Jeg er på vej« er ikke sendt endnu");
        assertThat(page.getByText("2 handlinger er ikke sendt endnu.")).isVisible();
        browser.checkAndPicture(page, Screen.PHONE_DARK, "dead-spot");
        assertThat(central.alarm(id).state().wireName()).isEqualTo("raised");
        central.clock.forward(Duration.ofMinutes(3));
        cable.thaw();
        assertThat(page.getByText(UNSENT)).hasCount(0);
        assertThat(card()).containsText("Du er på vej");
        assertThat(kinds(id)).containsOnlyOnce("accepted", "on-the-way").containsSubsequence("accepted", "on-the-way");
        press("Journal");
        assertThat(card()).containsText("Mette Holm tog alarmen. Gjort kl. 02.13 uden kontakt.");
    }

    @Test
    void what_another_has_taken_meanwhile_is_refused_and_says_so_until_it_is_read() {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        assertThat(card()).isVisible();
        cable.freeze();
        press("Jeg tager den");
        assertThat(card()).containsText(UNSENT);
        HttpUser.loggedIn(central, "vagt2").post("/api/alarms/" + id + "/accept", "");
        cable.thaw();
        Locator refusal = page.getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHasText("Blev ikke til noget: Jens Bak har taget alarmen."));
        assertThat(refusal).isVisible();
        assertThat(refusal).isInViewport();
        assertThat(card()).containsText("Jens Bak har taget den");
        browser.checkAndPicture(page, Screen.PHONE_DARK, "refused");
        page.reload();
        assertThat(refusal).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forstået")).click();
        assertThat(refusal).hasCount(0);
    }

    @Test
    void a_reload_takes_nothing_away() {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        assertThat(card()).isVisible();
        page.route("**/api/**", Route::abort);
        press("Jeg tager den");
        assertThat(card()).containsText(UNSENT);
        page.reload();
        assertThat(page.getByText("Én handling er ikke sendt endnu. Den sendes, når Mette Holm er logget ind"))
                .isVisible();
        page.unroute("**/api/**");
        assertThat(card()).containsText("Du har taget den");
        assertThat(page.getByText(UNSENT)).hasCount(0);
        assertThat(kinds(id)).containsOnlyOnce("accepted");
    }

    @Test
    void somebody_logged_out_meanwhile_keeps_what_was_done_and_it_is_sent_after_the_next_log_in() {
        central.raise("home-1", Cause.BUTTON);
        assertThat(card()).isVisible();
        cable.freeze();
        press("Jeg tager den");
        assertThat(card()).containsText(UNSENT);
        endSession();
        cable.thaw();
        assertThat(page.getByText("Du er blevet logget ud og får ingen alarmer.")).isVisible();
        assertThat(page.getByText("Én handling er ikke sendt endnu. Den sendes, når Mette Holm er logget ind"))
                .isVisible();
        browser.logIn(page, "vagt2");
        assertThat(button("Jeg tager den")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ud")).click();
        browser.logIn(page, "vagt");
        assertThat(card()).containsText("Du har taget den");
        assertThat(page.getByText(UNSENT)).hasCount(0);
    }

    /** Somebody ends it elsewhere, while the phone has no contact. */
    private void endSession() {
        String cookies = page.context().cookies().stream().map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        HttpUser.send(new HttpUser(central.address()).request("/api/session").header("Cookie", cookies).DELETE());
    }

    private List<String> kinds(AlarmId id) {
        return HttpUser.loggedIn(central, "vagt2").array("/api/alarms/" + id + "/journal").stream()
                .map(entry -> ((JsonObject) entry).getString("kind")).toList();
    }

    private Locator card() {
        return page.locator("nv-alarm").filter(new Locator.FilterOptions().setHasText("Lindevej 4"));
    }

    private Locator button(String name) {
        return card().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private void press(String name) {
        button(name).click();
    }
}
