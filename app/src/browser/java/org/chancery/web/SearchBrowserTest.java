package org.chancery.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching, keeping searches, and looking at map, network and calendar with a browser. */
@Timeout(120)
class SearchBrowserTest {
    private static final int TELEPHONE = 360;
    private static final int DESK = 1360;

    @TempDir
    static Path folder;

    private static TestRoom room;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws PortTakenException {
        room = TestRoom.ofSamples(folder.resolve("record"));
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
        room.close();
    }

    @AfterEach
    void no_page_complained() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void arrows_go_through_what_may_be_meant() {
        Page page = page("/matters", DESK);
        page.keyboard().press("/");
        page.keyboard().type("vietnam us");
        Locator box = page.locator("#q");
        Locator options = page.locator("[role=option]");
        assertThat(options.first()).containsText("Vietnam – United States");
        assertThat(box).hasAttribute("aria-expanded", "true");
        ReadingRoomBrowserTest.axe(page);
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
        Page page = page("/", TELEPHONE);
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
        Page page = page("/", DESK);
        page.locator("#q").click();
        page.keyboard().type("tran an");
        page.locator("[role=option]").first().click();
        page.waitForURL(Pattern.compile(".*/(people|matters|engagements)/.*"));
    }

    @Test
    void a_search_is_narrowed_kept_and_found_again() {
        Page page = page("/search?q=tarif", DESK);
        page.locator(".facet a").first().click();
        assertThat(page.locator(".choice")).hasCount(1);
        page.locator("#name").fill("Tarif timbal balik");
        page.locator(".keep button").click();
        page.waitForURL("**/saved/*");
        assertThat(page.locator("h1")).hasText("Tarif timbal balik");
        String address = page.url();
        page.navigate(room.address("/"));
        assertThat(page.locator("[aria-labelledby=kept]")).containsText("Tarif timbal balik");
        page.locator("#q").click();
        page.keyboard().type("timbal");
        page.locator("[role=option]", new Page.LocatorOptions().setHasText("Tarif timbal balik"))
                .first()
                .click();
        page.waitForURL(address);
        page.navigate(room.address("/saved"));
        Locator kept = page.locator(".kept", new Page.LocatorOptions().setHasText("Tarif timbal balik"));
        kept.locator("summary").click();
        ReadingRoomBrowserTest.axe(page);
        kept.locator("button[value=delete]").click();
        assertThat(kept).hasCount(0);
        page.locator(".undo button").click();
        page.waitForURL(address);
    }

    @Test
    void without_script_the_box_searches_and_a_search_is_kept() {
        Page page = chromium.pageWithoutScript(room.address("/search?q=kuota"));
        page.locator("#name").fill("Kuota");
        page.locator(".keep button").click();
        assertThat(page.locator("h1")).hasText("Kuota");
    }

    @Test
    void a_map_is_looked_at_more_nearly() {
        Page page = page("/map", DESK);
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
        Page page = page("/network", DESK);
        page.locator(".knot").first().hover();
        assertThat(page.locator(".plot svg")).hasClass(Pattern.compile(".*lighting.*"));
        assertThat(page.locator(".tie.lit").first()).hasCount(1);
        page.locator(".knot circle").first().click();
        page.waitForURL("**/network?with=*");
    }

    @ParameterizedTest
    @ValueSource(ints = {TELEPHONE, DESK})
    void nothing_hinders_anyone(int width) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (String path : List.of(
                    "/map",
                    "/map?with=ID&at=Jakarta,%20ID",
                    "/network",
                    "/network?of=people&lang=vi",
                    "/saved",
                    "/search?q=vietnam%20us",
                    "/search?q=vietnam&in=matters",
                    "/calendar/2026-02?as=month&lang=id")) {
                Page page = page(path, width);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                ReadingRoomBrowserTest.axe(page);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s at %d px does not scroll sideways", path, width)
                        .isLessThanOrEqualTo(width);
                page.context().close();
            }
        }
    }

    private static Page page(String path, int width) {
        return chromium.page(room.address(path), width, width == TELEPHONE ? 740 : 900);
    }
}
