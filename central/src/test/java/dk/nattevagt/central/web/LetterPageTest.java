package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The assessor's letters, in a real browser: drafted, read, rewritten, and marked as sent. */
class LetterPageTest extends OnThePage {
    private String refused(String service) {
        MadeGrants grants = new MadeGrants(central);
        String id = grants.applied("citizen-3", service, LocalDate.parse("2026-11-02"));
        grants.act(id, "decide", new JsonObject().put("verdict", "refuse").put("day", "2026-11-20").put("reasons",
                "Du kan selv bruge din mobiltelefon, og din datter kommer hver dag."));
        return id;
    }

    private Page open(Screen screen, String grant) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "visitator");
        page.navigate(central.address() + "/#/breve?grant=" + grant);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_letter_is_drafted_rewritten_and_marked_as_sent(Screen screen) {
        Page page = open(screen, refused("nødkald"));
        button(page, "Lav brev om afslag").click();
        Locator paper = page.locator("nv-letters .paper");
        assertThat(paper).containsText("Du kan selv bruge din mobiltelefon");
        assertThat(paper).containsText("Du skal klage inden 4 uger");
        assertThat(page.getByRole(AriaRole.HEADING,
                new Page.GetByRoleOptions().setName("Afgørelse: du får ikke bevilget nødkald"))).isFocused();
        browser.checkAndPicture(page, screen, "letter");
        button(page, "Ret teksten").click();
        assertThat(page.locator("nv-letter-form textarea").first()).isFocused();
        page.locator("nv-letter-form textarea").nth(3).fill("Du kan selv ringe. Vi har talt om det den 19. november.");
        browser.checkAndPicture(page, screen, "letter-rewriting");
        button(page, "Gem rettelserne").click();
        assertThat(paper).containsText("Vi har talt om det den 19. november.");
        button(page, "Marker som sendt").click();
        assertThat(page.getByText("Vælg, hvordan brevet blev sendt.")).isVisible();
        page.getByLabel("Digital post").check();
        browser.checkAndPicture(page, screen, "letter-sending");
        button(page, "Marker som sendt").click();
        assertThat(page.getByText("Brevet kan ikke ændres.")).isVisible();
        assertThat(button(page, "Ret teksten")).hasCount(0);
        assertThat(page.getByText("Sendt 21. november 2026 med digital post").first()).isVisible();
        browser.checkAndPicture(page, screen, "letter-sent");
    }

    @Test
    void complaint_guidance_that_was_taken_out_is_warned_of_until_it_is_seen() {
        Page page = open(Screen.PHONE_DARK, refused("nødkald"));
        button(page, "Lav brev om afslag").click();
        button(page, "Ret teksten").click();
        page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Fjern afsnittet Du kan klage over afgørelsen"))
                .click();
        button(page, "Gem rettelserne").click();
        assertThat(page.locator(".flag.warn"))
                .containsText("Der er klageadgang, men brevet har ingen klagevejledning.");
        page.getByLabel("Brev", new Page.GetByLabelOptions().setExact(false)).first().waitFor();
        page.locator("input[value=letter]").check();
        button(page, "Marker som sendt").click();
        assertThat(page.getByText("sæt flueben ved, at du har set advarslen")).isVisible();
        browser.checkAndPicture(page, Screen.PHONE_DARK, "letter-warning");
    }

    @Test
    void the_letter_is_handed_over_as_paper_and_as_text() {
        Page page = open(Screen.WALL_LIGHT, refused("GPS"));
        button(page, "Lav brev om afslag").click();
        assertThat(page.locator("nv-letters .paper")).containsText("Der er ikke mulighed for at klage over afgørelsen");
        Download text = page.waitForDownload(() -> page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hent som tekst")).click());
        Assertions.assertThat(text.suggestedFilename()).startsWith("brev-").endsWith(".txt");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hent til print (PDF)")))
                .hasAttribute("target", "_blank");
    }

    @Test
    void without_a_decision_there_is_nothing_to_write_and_without_contact_it_is_said() {
        String grant = new MadeGrants(central).applied("citizen-3", "nødkald", LocalDate.parse("2026-11-02"));
        Page page = open(Screen.PHONE_LIGHT, grant);
        assertThat(page.getByText("Der er intet at skrive til borgeren om endnu.")).isVisible();
        browser.checkAndPicture(page, Screen.PHONE_LIGHT, "letter-none");
        Page stopped = open(Screen.PHONE_LIGHT, refused("GPS"));
        assertThat(button(stopped, "Lav brev om afslag")).isVisible();
        central.stopWeb();
        button(stopped, "Lav brev om afslag").click();
        assertThat(stopped.getByText("Ingen kontakt med centralen.").first()).isVisible();
    }
}
