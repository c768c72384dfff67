package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search for somebody who is lost in a real browser, against the real desk and database. */
class LostPersonPageTest extends OnThePage {
    private Page opened(Screen screen, String user) {
        Page page = browser.open(central, screen);
        browser.logIn(page, user);
        page.navigate(central.address() + "/#/eftersoegning");
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    /** Begun by somebody else, over HTTP. */
    private String begun(String citizen) {
        return new JsonObject(HttpUser.loggedIn(central, "vagt2")
                .post("/api/lost-persons", "{\"citizen\":\"" + citizen + "\",\"how\":\"staff\"}").body())
                .getString("id");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_search_from_three_taps_to_found(Screen screen) {
        Page page = opened(screen, "koordinator");
        assertThat(page.locator("nv-lost-person")).containsText("Ingen eftersøges lige nu.");
        browser.checkAndPicture(page, screen, "lost-none");
        follow(page, "En borger er væk");
        browser.checkAndPicture(page, screen, "lost-who");
        press(page, "Grethe Hansen");
        browser.checkAndPicture(page, screen, "lost-how");
        press(page, "Begynd eftersøgning");
        assertThat(page.locator(".now .do")).hasText("Gennemsøg hjemmet");
        browser.checkAndPicture(page, screen, "lost-begun");

        press(page, "Gå til det");
        page.keyboard().type("Kælder og loft set efter. Ikke fundet.");
        press(page, "Gem Hjemmet gennemsøgt");
        assertThat(page.locator(".now .do")).hasText("Ring til de pårørende");
        press(page, "Skriv svaret fra Anne Hansen");
        page.getByLabel("Ved ikke noget").check();
        page.getByLabel("Nej, kan ikke").check();
        browser.checkAndPicture(page, screen, "lost-relative");
        press(page, "Gem svaret");
        assertThat(page.locator("nv-lost-relatives")).containsText("Ved ikke noget · Kan ikke hente");
        page.getByLabel("Vand, stor vej eller jernbane tæt på").check();
        assertThat(page.locator(".now .do")).hasText("Ring til politiet");
        assertThat(page.locator(".now")).containsText("Politiet skulle have haft besked");
        page.locator(".now").scrollIntoViewIfNeeded();
        browser.checkAndPicture(page, screen, "lost-police");
        page.getByLabel("Hvor leder du?").fill("Stien langs åen mod nord");
        press(page, "Gem, hvor du leder");
        assertThat(page.locator("#searching")).containsText("Stien langs åen mod nord");
        page.locator("#searching").scrollIntoViewIfNeeded();
        browser.checkAndPicture(page, screen, "lost-searching");

        press(page, "Fundet");
        page.getByText("Fundet, har det godt").click();
        page.getByLabel("Hvor", new Page.GetByLabelOptions().setExact(true)).fill("På bænken ved søen");
        browser.checkAndPicture(page, screen, "lost-found");
        press(page, "Afslut eftersøgningen");
        assertThat(page.locator(".ended")).containsText("Fundet i god behold");
        browser.checkAndPicture(page, screen, "lost-ended");
    }

    @Test
    void somebody_else_joins_on_the_group_mobile_and_says_who_they_are() {
        String id = begun("citizen-3");
        Page page = opened(Screen.PHONE_DARK, "gruppemobil");
        assertThat(page.locator("nv-lost-person")).containsText("Jens Bak leder");
        follow(page, "Se og vær med");
        assertThat(page.locator("nv-lost-case")).not().containsText("Lindevej");
        press(page, "Jeg leder med");
        assertThat(page.locator("nv-lost-case [role=alert]")).containsText("flere bruger gruppemobilen");
        browser.checkAndPicture(page, Screen.PHONE_DARK, "lost-join");
        press(page, "Forstået");
        page.getByLabel("Dit navn").fill("Bo Larsen");
        press(page, "Jeg leder med");
        assertThat(page.locator("#searching")).containsText("Gruppemobil Nord (Bo Larsen)");
        assertThat(HttpUser.loggedIn(central, "vagt2").object("/api/lost-persons/" + id).getInteger("searchers"))
                .isEqualTo(2);
    }

    @Test
    void without_network_what_was_written_stays_is_said_not_to_be_sent_and_comes_through_once() {
        begun("citizen-3");
        Page page = opened(Screen.PHONE_LIGHT, "vagt");
        follow(page, "Se og vær med");
        press(page, "Jeg leder med");
        Locator clothes = page.locator("nv-lost-checklist #clothes");
        page.context().setOffline(true);
        clothes.fill("Blå frakke og rød hue");
        press(page, "Gem Tøj");
        assertThat(page.locator("nv-lost-case > .waits, nv-lost-case .waits").first())
                .containsText("Ikke sendt endnu");
        assertThat(clothes).hasValue("Blå frakke og rød hue");
        browser.checkAndPicture(page, Screen.PHONE_LIGHT, "lost-unsent");
        page.context().setOffline(false);
        assertThat(page.locator("nv-lost-case")).not().containsText("Ikke sendt endnu");
        assertThat(page.locator("nv-lost-case ol.lines")).containsText("Tøj: Blå frakke og rød hue");
        assertThat(clothes).hasValue("Blå frakke og rød hue");
    }

    @Test
    void whoever_comes_second_is_led_to_the_search_that_is_open() {
        begun("citizen-3");
        Page page = opened(Screen.PHONE_DARK, "vagt");
        follow(page, "En borger er væk");
        press(page, "Grethe Hansen");
        press(page, "Begynd eftersøgning");
        assertThat(page.locator(".mistake")).containsText("Den ledes af Jens Bak");
        follow(page, "Gå til den eftersøgning, der er i gang");
        assertThat(page.locator("nv-lost-case h2")).hasText("Grethe Hansen");
    }

    @Test
    void a_resident_of_a_nursing_home_is_not_fetched_and_the_page_says_why() {
        Page page = opened(Screen.PHONE_LIGHT, "leder");
        follow(page, "En borger er væk");
        press(page, "Kaj Sørensen");
        press(page, "Begynd eftersøgning");
        Locator fetching = page.locator("section:has(> #fetching)");
        assertThat(fetching).containsText("Afhentning gives ikke til borgere i plejebolig [kvalitetsstandarden §13].");
        assertThat(fetching.getByRole(AriaRole.BUTTON)).hasCount(0);
        fetching.scrollIntoViewIfNeeded();
        browser.checkAndPicture(page, Screen.PHONE_LIGHT, "lost-fetching-refused");
    }

    @Test
    void a_search_begins_from_the_alarm_of_the_tracker_by_keyboard() {
        central.raise("home-1", "tracker-1", Cause.ZONE_LEFT, Duration.ZERO);
        Page page = browser.open(central, Screen.WALL_DARK);
        browser.logIn(page, "vagt");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Begynd eftersøgning")).focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begynd eftersøgning")).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("nv-lost-case h2")).hasText("Grethe Hansen");
        assertThat(page.locator("nv-lost-case ol.lines").last()).containsText("alarm fra GPS'en");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void long_names_and_long_words_do_not_break_the_page(Screen screen) {
        String id = begun("citizen-of-12");
        HttpUser leader = HttpUser.loggedIn(central, "vagt2");
        for (String act : List.of("note:{\"text\":\"" + "Å".repeat(300) + "\"}",
                "search:{\"where\":\"" + "Skovstien".repeat(20) + "\"}", "join:{\"who\":\"leder\"}")) {
            String[] parts = act.split(":", 2);
            assertThat(leader.post("/api/lost-persons/" + id + "/" + parts[0], parts[1]).statusCode()).isEqualTo(200);
        }
        Page page = opened(screen, "leder");
        follow(page, "Åbn eftersøgningen");
        assertThat(page.locator("nv-lost-case h2")).containsText("Christiansen-Østergaard");
        browser.checkAndPicture(page, screen, "lost-long");
    }
}
