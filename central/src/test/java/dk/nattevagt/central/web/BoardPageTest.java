package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The board for real use: places, hand-over, correction, the promise clock, what is near, who is there. */
class BoardPageTest extends OnThePage {
    @Test
    void an_alarm_is_handed_from_one_to_another_who_says_yes() {
        Page mette = loggedIn("vagt", Screen.PHONE_DARK);
        Page jens = loggedIn("vagt2", Screen.WALL_LIGHT);
        central.raise("home-1", Cause.BUTTON);
        press(card(mette, "Lindevej 4"), "Jeg tager den");
        press(card(mette, "Lindevej 4"), "Giv videre");
        Locator colleagues = mette.locator("nv-hand-over");
        assertThat(colleagues.getByRole(AriaRole.LISTITEM).first()).containsText("Jens Bak");
        browser.checkAndPicture(mette, Screen.PHONE_DARK, "giving");
        colleagues.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Jens Bak")).click();
        assertThat(card(mette, "Lindevej 4")).containsText("Venter på Jens Bak. Du har den imens.");
        assertThat(card(jens, "Lindevej 4")).containsText("Mette Holm beder dig overtage");
        assertThat(jens.locator("[aria-live=assertive]")).containsText("Mette Holm beder dig overtage");
        browser.checkAndPicture(jens, Screen.WALL_LIGHT, "asked");
        press(card(jens, "Lindevej 4"), "Ja, jeg overtager");
        assertThat(card(jens, "Lindevej 4")).containsText("Du har taget den");
        assertThat(card(mette, "Lindevej 4")).containsText("Jens Bak har taget den");
    }

    @Test
    void whoever_offered_an_alarm_can_keep_it_and_whoever_is_asked_can_say_no() {
        Page mette = loggedIn("vagt", Screen.PHONE_DARK);
        HttpUser jens = HttpUser.loggedIn(central, "vagt2");
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        Locator card = card(mette, "Lindevej 4");
        press(card, "Jeg tager den");
        HttpUser.loggedIn(central, "vagt").post("/api/alarms/" + id + "/offer", "{\"to\":\"vagt2\"}");
        press(card, "Behold den selv");
        assertThat(card).not().containsText("Venter på");
        jens.post("/api/alarms/" + id + "/accept", "");
        assertThat(card).containsText("Du har taget den");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void the_promise_turns_before_it_breaks_and_says_so_after(Screen screen) {
        Page page = loggedIn("vagt", screen);
        central.raise("home-2", Cause.BUTTON);
        Locator card = card(page, "Møllegade 12");
        assertThat(card).containsText("Hjælp senest 02.43 (29 min)");
        browser.checkAndPicture(page, screen, "visit-notes");
        central.clock.forward(Duration.ofMinutes(21));
        assertThat(card).containsText("Kun 8 min tilbage: hjælp senest 02.43");
        central.clock.forward(Duration.ofMinutes(13));
        assertThat(card).containsText("Løftet er brudt for 4 min siden");
        browser.checkAndPicture(page, screen, "promise-broken");
        press(card, "Jeg tager den");
        press(card, "Jeg er på vej");
        press(card, "Jeg er fremme");
        assertThat(card.locator("nv-promise")).hasCount(0);
    }

    @Test
    void what_matters_at_the_door_stands_on_the_card() {
        Page page = loggedIn("vagt", Screen.PHONE_LIGHT);
        central.raise("home-2", Cause.BUTTON);
        Locator notes = card(page, "Møllegade 12");
        for (String note : List.of("Nøgle: Nøgleboks til venstre", "Hund: Stor hund", "Ilt, ingen åben ild: Iltapparat",
                "Sprog og hørelse: Taler mest tysk", "Sådan gør du: Hjælp hende op", "Kan ikke selv komme ud")) {
            assertThat(notes).containsText(note);
        }
    }

    @Test
    void other_open_alarms_are_found_by_stairway_street_and_area() {
        Page page = browser.open(central, Screen.PHONE_DARK);
        @SuppressWarnings("unchecked")
        List<String> found = (List<String>) page.evaluate(
                """
                        async () => {
                          const { near } = await import('/js/near.js');
                          const at = (id, street, area, urgency = 3, state = 'raised') =>
                            ({ id, state, urgency, raisedAt: '2026-11-21T01:00:00Z', home: { street, area, postalCode: '2670' } });
                          const here = at('here', 'Lindevej 4', 'Nord');
                          const all = [here, at('a', 'Møllegade 1', 'Nord'), at('b', 'lindevej 12 B', null), at('c', 'Lindevej 4', 'Syd'),
                            at('d', 'Lindevej 40', 'Nord', 5), at('e', 'Åvænget 3', 'Syd'), at('f', 'Lindevej 4', 'Nord', 3, 'closed')];
                          return near(here, all).map(({ alarm, how }) => `${alarm.id} ${how}`);
                        }
                        """);
        assertThat(found).containsExactly("c address", "d street", "b street", "a area");
    }

    @Test
    void a_card_leads_to_the_next_alarm_in_the_same_street() {
        Page page = loggedIn("vagt", Screen.PHONE_DARK);
        AlarmId here = central.raise("home-5", Cause.BUTTON);
        AlarmId there = central.raise("home-6", Cause.FALL);
        Locator card = page.locator("nv-alarm[data-id=" + here + "]");
        card.getByText("1 anden åben i nærheden").click();
        card.getByText("samme gade: fald, ingen har taget den").click();
        assertThat(button(page.locator("nv-alarm[data-id=" + there + "]"), "Jeg tager den")).isFocused();
    }

    @Test
    void a_wrong_closing_is_put_right_among_the_recent_ones() {
        Page page = loggedIn("vagt", Screen.PHONE_DARK);
        central.raise("home-1", Cause.BUTTON);
        Locator card = card(page, "Lindevej 4");
        press(card, "Jeg tager den");
        press(card, "Afslut uden besøg");
        card.getByText("Fejltryk").click();
        press(card, "Afslut alarmen");
        go(page, "Seneste");
        Locator closed = page.getByRole(AriaRole.ARTICLE);
        assertThat(closed).containsText("Fejltryk");
        browser.checkAndPicture(page, Screen.PHONE_DARK, "recent");
        press(closed, "Ret afslutningen");
        Locator form = page.locator("nv-close-form");
        assertThat(form.getByLabel("Fejltryk")).isChecked();
        form.getByText("Hjælp givet").click();
        form.getByLabel("Hvorfor rettes den?").fill("Jeg ramte ved siden af.");
        browser.checkAndPicture(page, Screen.PHONE_DARK, "correcting");
        press(form, "Ret afslutningen");
        assertThat(closed).containsText("Hjælp givet");
        press(closed, "Journal");
        assertThat(closed).containsText("Mette Holm rettede afslutningen fra »Fejltryk« til »Hjælp givet«");
        assertThat(closed).containsText("Hvem har fået besked");
    }

    @Test
    void the_places_are_reached_by_the_bar_and_left_by_the_back_button_and_a_new_alarm_brings_back_the_board() {
        Page page = loggedIn("vagt", Screen.PHONE_DARK);
        central.raise("home-1", Cause.BUTTON);
        press(card(page, "Lindevej 4"), "Jeg tager den");
        go(page, "Mine");
        assertThat(card(page, "Lindevej 4")).containsText("Du har taget den");
        go(page, "Seneste");
        assertThat(page.getByText("Ingen afsluttede alarmer endnu.")).isVisible();
        page.goBack();
        assertThat(card(page, "Lindevej 4")).isVisible();
        go(page, "Mere");
        assertThat(page.getByText("Ringeliste")).isVisible();
        central.raise("home-3", Cause.FALL);
        assertThat(card(page, "Åvænget 31")).isVisible();
    }

    @Test
    void a_message_leads_to_its_alarm_while_it_is_open_and_after() {
        for (int home = 4; home <= 12; home++) {
            central.raise("home-" + home, Cause.FALL);
        }
        AlarmId wanted = central.raise("home-1", Cause.BUTTON);
        Page page = browser.open(central.address() + "/?alarm=" + wanted, Screen.PHONE_DARK);
        browser.logIn(page, "vagt");
        assertThat(button(card(page, "Lindevej 4"), "Jeg tager den")).isFocused();
        assertThat(card(page, "Lindevej 4")).isInViewport();
        HttpUser jens = HttpUser.loggedIn(central, "vagt2");
        jens.post("/api/alarms/" + wanted + "/accept", "");
        jens.post("/api/alarms/" + wanted + "/close", "{\"outcome\":\"test\"}");
        page.navigate(central.address() + "/?alarm=" + wanted);
        assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("Jens Bak afsluttede alarmen: Prøve.");
    }

    @Test
    void the_page_shows_who_can_be_reached_and_a_notice_until_somebody_sees_to_it() {
        central.lookAtTheShift();
        central.clock.forward(Duration.ofMinutes(3));
        central.lookAtTheShift();
        Page page = loggedIn("vagt", Screen.PHONE_DARK);
        assertThat(page.getByText("2 på vagt, 1 kan ikke nås")).isVisible();
        page.getByText("2 på vagt").click();
        assertThat(page.getByText("Mette Holm: skærm åben")).isVisible();
        assertThat(page.getByText("Jens Bak: kan ikke nås")).isVisible();
        browser.checkAndPicture(page, Screen.PHONE_DARK, "notice");
        button(page.locator("nv-shift-notices"), "Jeg tager mig af det").click();
        assertThat(page.locator("nv-shift-notices")).containsText("Mette Holm tager sig af det.");
    }

    @Test
    void an_alarm_whose_holder_has_left_begins_anew_and_the_one_who_left_is_logged_out() {
        Page mette = loggedIn("vagt", Screen.PHONE_DARK);
        central.raise("home-1", Cause.BUTTON);
        press(card(mette, "Lindevej 4"), "Jeg tager den");
        assertThat(card(mette, "Lindevej 4")).containsText("Du har taget den");
        central.close();
        central = new NightCentral(directory, true, TestTown.solbyWithout("vagt"), List.of());
        Page jens = loggedIn("vagt2", Screen.PHONE_DARK);
        assertThat(card(jens, "Lindevej 4")).containsText("har taget den");
        central.lookAtTheShift();
        assertThat(card(jens, "Lindevej 4")).containsText("har den ikke længere");
        assertThat(button(card(jens, "Lindevej 4"), "Jeg tager den")).isVisible();
        mette.navigate(central.address());
        assertThat(mette.getByLabel("Adgangskode")).isVisible();
    }

    private Page loggedIn(String user, Screen screen) {
        Page page = browser.open(central, screen);
        browser.logIn(page, user);
        return page;
    }

    private static void go(Page page, String place) {
        page.locator("nv-place-bar").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place)).click();
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
}
