package org.chancery.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Searching, keeping searches, and looking at map, network and calendar with a browser. */
@Timeout(120)
class SearchBrowserTest {
    @RegisterExtension
    static final InBrowser browser = InBrowser.overSamples();

    @Test
    void arrows_go_through_what_may_be_meant() {
        Page page = page("/matters", InBrowser.DESK);
        page.keyboard().press("/");
        page.keyboard().type("vietnam us");
        Locator box = page.locator("#q");
        Locator options = page.locator("[role=option]");
        assertThat(options.first()).containsText("Vietnam – United States");
        assertThat(box).hasAttribute("aria-expanded", "true");
        assertThat(Axe.violations(page)).isEmpty();
        page.keyboard().press("ArrowDown");
        assertThat(box).hasAttribute("aria-activedescendant", "suggestion-0");
        assertThat(options.first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("[aria-selected]")).hasCount(0);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/pairs/VN-US");
    }

    @Test
    void escape_leaves_what_was_typed_and_enter_looks_for_it() {
        Page page = page("/", InBrowser.TELEPHONE);
        page.locator("#q").click();
        page.keyboard().type("tar");
        assertThat(page.locator("[role=option]").first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".suggestions")).isHidden();
        assertThat(page.locator("#q")).hasValue("tar");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("if");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=tarif");
    }

    @Test
    void what_is_pointed_at_is_opened() {
        Page page = page("/", InBrowser.DESK);
        page.locator("#q").click();
        page.keyboard().type("tran an");
        page.locator("[role=option]").first().click();
        page.waitForURL(Pattern.compile(".*/(people|matters|engagements)/.*"));
    }

    @Test
    void a_search_is_narrowed_kept_and_found_again() {
        Page page = page("/search?q=tarif", InBrowser.DESK);
        page.locator(".facet a").first().click();
        assertThat(page.locator(".choice")).hasCount(1);
        page.locator("#name").fill("Tarif timbal balik");
        page.locator(".keep button").click();
        page.waitForURL("**/saved/*");
        assertThat(page.locator("h1")).hasText("Tarif timbal balik");
        String address = page.url();
        page.navigate(browser.room().address("/"));
        assertThat(page.locator("[aria-labelledby=kept]")).containsText("Tarif timbal balik");
        page.locator("#q").click();
        page.keyboard().type("timbal");
        page.locator("[role=option]", new Page.LocatorOptions().setHasText("Tarif timbal balik"))
                .first()
                .click();
        page.waitForURL(address);
        page.navigate(browser.room().address("/saved"));
        Locator kept = page.locator(".kept", new Page.LocatorOptions().setHasText("Tarif timbal balik"));
        kept.locator("summary").click();
        assertThat(Axe.violations(page)).isEmpty();
        kept.locator("button[value=delete]").click();
        assertThat(kept).hasCount(0);
        page.locator(".undo button").click();
        page.waitForURL(address);
    }

    @Test
    void without_script_the_box_searches_and_a_search_is_kept() {
        Page page = browser.pageWithoutScript("/search?q=kuota");
        page.locator("#name").fill("Kuota");
        page.locator(".keep button").click();
        assertThat(page.locator("h1")).hasText("Kuota");
    }

    @Test
    void a_map_is_looked_at_more_nearly() {
        Page page = page("/map", InBrowser.DESK);
        Locator svg = page.locator(".plot svg");
        page.locator("[data-zoom=in]").click();
        assertThat(svg).hasAttribute("viewBox", Pattern.compile("^375 162 1250 540$"));
        page.locator("[data-zoom=all]").click();
        assertThat(svg).hasAttribute("viewBox", "0 0 2000 864");
        // The last is drawn over all others.
        page.locator(".spot").last().click();
        page.waitForURL("**/map?at=*#there");
        assertThat(page.locator("[aria-labelledby=there] .item").first()).isVisible();
    }

    @Test
    void a_network_brings_forward_whom_a_party_met() {
        Page page = page("/network", InBrowser.DESK);
        page.locator(".knot").first().hover();
        assertThat(page.locator(".plot svg")).hasClass(Pattern.compile(".*lighting.*"));
        assertThat(page.locator(".tie.lit").first()).hasCount(1);
        page.locator(".knot circle").first().click();
        page.waitForURL("**/network?with=*");
    }

    private static Page page(String path, int width) {
        return browser.page(path, width);
    }
}
