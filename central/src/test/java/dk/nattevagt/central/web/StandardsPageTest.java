package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.central.config.CatalogueKeys;
import dk.nattevagt.central.desk.SourceTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Quality standards in a real browser. */
class StandardsPageTest extends OnThePage {
    @BeforeEach
    @Override
    void start() {
        try {
            Path sources = Files.createDirectory(directory.resolve("sources"));
            Files.writeString(sources.resolve("003.txt"), "x\n".repeat(213) + "Her står\nkildens egne ord\n\n");
            TestGrants.sources = new CatalogueKeys(null, sources).texts();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        super.start();
    }

    @AfterEach
    void forget() {
        TestGrants.sources = SourceTexts.NONE;
    }

    private Page open(Screen screen, String asked) {
        Page page = browser.open(central, screen);
        browser.logIn(page, "visitator");
        page.locator("nav").first().waitFor();
        page.evaluate("place => { location.hash = place; }", "#/standards" + asked);
        page.locator("nv-standards details").first().waitFor();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void a_link_to_a_rule_goes_to_it_marks_it_and_says_where_it_stands(Screen screen) {
        Page page = open(screen, "?standard=greve-2022&rule=" + "n%C3%B8dkald-6-months");
        Locator rule = page.locator("nv-standards .wanted");
        assertThat(rule).containsText("Reglen, du kom efter");
        assertThat(rule).containsText("i 6 måneder i træk");
        assertThat(rule).isInViewport();
        assertThat(rule).isFocused();
        rule.getByRole(AriaRole.BUTTON).click();
        assertThat(rule.getByRole(AriaRole.STATUS)).containsText("Slå op i dokument 004, afsnit 14, linje 5402-5404.");
        browser.checkAndPicture(page, screen, "standards-rule");
    }

    @ParameterizedTest
    @EnumSource(value = Screen.class, names = {"PHONE_DARK", "WALL_LIGHT"})
    void two_municipalities_stand_side_by_side(Screen screen) {
        Page page = open(screen, "");
        page.getByLabel("Sammenlign med").selectOption("herlev");
        Locator pair = page.locator("nv-standards-compare article").first();
        assertThat(pair).containsText("Varighed: forskellig");
        assertThat(pair).containsText("Forløbet varer højst 3 måneder.");
        assertThat(pair).containsText("Forløbet varer højst 10 uger.");
        assertThat(pair).containsText("Sagsbehandling: kun Herlev Kommune");
        browser.checkAndPicture(page, screen, "standards-compare");
    }

    @Test
    void the_sources_own_words_are_shown_by_keyboard_and_search_finds_a_rule() {
        Page page = open(Screen.WALL_LIGHT, "?standard=herlev");
        page.getByLabel("Søg i reglerne").fill("10 hverdage");
        assertThat(page.getByText("1 ydelse passer på »10 hverdage«.")).isVisible();
        Locator show = page.locator("nv-standards li").filter(new Locator.FilterOptions().setHasText("10 hverdage"))
                .getByRole(AriaRole.BUTTON);
        show.focus();
        page.keyboard().press("Enter");
        Locator words = page.locator("nv-standards .source li");
        assertThat(words.first()).hasText(Pattern.compile("214\\s+Her står"));
        assertThat(words.last()).hasText(Pattern.compile("215\\s+kildens egne ord"));
        page.keyboard().press("Enter");
        assertThat(words).hasCount(0);
    }

    @Test
    void a_rule_of_the_other_municipality_is_one_press_away() {
        Page page = open(Screen.PHONE_DARK, "");
        page.getByLabel("Sammenlign med").selectOption("herlev");
        page.getByText("Forløbet varer højst 10 uger.").click();
        assertThat(page.locator("nv-standards .wanted")).containsText("Forløbet varer højst 10 uger.");
        assertThat(page.locator("nv-standards select").first().locator("option:checked"))
                .hasText(Pattern.compile("Herlev.*"));
        button(page, "Vis stedet i kilden, 003 Genoptræning, linje 183-184").waitFor();
    }

    @Test
    void without_contact_the_page_says_so() {
        Page page = open(Screen.PHONE_DARK, "");
        page.context().setOffline(true);
        page.getByLabel("Sammenlign med").selectOption("herlev");
        assertThat(page.locator("nv-standards-compare").getByRole(AriaRole.ALERT)).isVisible();
    }
}
