package org.chancery.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.store.EntryQuery;
import org.chancery.view.EntryKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading room as a person with a browser meets it, on a telephone and on a desk. */
@Timeout(120)
class ReadingRoomBrowserTest {
    private static final int TELEPHONE = 360;
    private static final int DESK = 1360;

    @TempDir
    static Path folder;

    private static TestRoom room;
    private static String document;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws PortTakenException {
        room = TestRoom.ofSamples(folder);
        document = room.example();
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
        room.close();
    }

    @AfterEach
    void no_page_complained() {
        // That there is nothing at an address is said as an error, too.
        assertThat(chromium.complaints())
                .allSatisfy(complaint -> assertThat(complaint).contains("404 (Not Found)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {TELEPHONE, DESK})
    void a_fact_lights_up_its_words(int width) {
        Page page = page(document, width);
        page.locator(".facts #a128 .lead").click();
        assertThat(page.locator("#w-a128")).hasClass(java.util.regex.Pattern.compile(".*\\bpinned\\b.*"));
        assertThat(page.locator("#w-a128")).isInViewport();
        assertThat(page.locator(".m.pinned").first()).containsText("Budi meminta Vietnam");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*#a128$"));
    }

    @Test
    void words_light_up_their_fact_on_a_desk() {
        Page page = page(document, DESK);
        page.locator("#w-f149").first().click();
        assertThat(page.locator(".facts .card.pinned").first()).isInViewport();
        assertThat(pinned(page)).containsExactlyInAnyOrder("a128", "f149");
        page.keyboard().press("Escape");
        assertThat(pinned(page)).isEmpty();
    }

    @Test
    void words_show_their_fact_on_a_telephone() {
        Page page = page(document, TELEPHONE);
        Locator peek = page.locator(".peek");
        assertThat(peek).isHidden();
        page.locator("#w-p72").click();
        assertThat(peek).isVisible();
        assertThat(peek.locator(".card .lead").first()).hasText("Tran An");
        axe(page);
        peek.locator(".close").click();
        assertThat(peek).isHidden();
    }

    @Test
    void pointing_at_words_lights_up_the_card() {
        Page page = page(document, DESK);
        page.locator("#w-o318").hover();
        assertThat(page.locator(".card.lit[data-f=o318]")).hasCount(1);
        page.locator("#p33").hover();
        assertThat(page.locator("#w-p33")).hasClass(java.util.regex.Pattern.compile(".*\\blit\\b.*"));
    }

    @Test
    void keys_go_from_fact_to_fact() {
        Page page = page(document, DESK);
        page.keyboard().press("j");
        assertThat(pinned(page)).containsExactly("e33");
        page.keyboard().press("j");
        assertThat(pinned(page)).containsExactly("a128");
        page.keyboard().press("Enter");
        assertThat(page.locator("#a128 .fields").first()).isVisible();
        page.keyboard().press("k");
        assertThat(pinned(page)).containsExactly("e33");
        page.keyboard().press("u");
        page.waitForURL("**/documents");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/documents/**");
    }

    @Test
    void a_slash_leads_to_the_search_from_every_page() {
        Page page = page("/pairs/VN-US", DESK);
        page.keyboard().press("/");
        page.keyboard().type("tarif");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=tarif");
        assertThat(page.locator("mark").first()).containsText("arif");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/documents/**");
    }

    @Test
    void a_fact_is_one_click_from_its_words() {
        Page page = page("/pairs/VN-US?we=VN", DESK);
        page.locator(".q-owed-other blockquote a").first().click();
        page.waitForURL("**/documents/**");
        assertThat(page.locator(".m.pinned").first()).isInViewport();
    }

    @Test
    void a_kind_switched_off_is_gone_from_facts_and_keys() {
        Page page = page(document, DESK);
        page.locator("label.k-engagement").click();
        assertThat(page.locator(".group.k-engagement")).isHidden();
        page.keyboard().press("j");
        assertThat(pinned(page)).containsExactly("a128");
    }

    @Test
    void an_address_leads_to_a_fact_or_a_sentence() {
        Page page = page(document + "#r290", DESK);
        assertThat(pinned(page)).containsExactly("r290");
        assertThat(page.locator("#w-r290")).isInViewport();
        Page sentence = page(document + "#s3", DESK);
        assertThat(sentence.locator(".s:target")).hasCount(1);
    }

    @Test
    void light_and_dark_are_kept() {
        Page page = page("/", DESK);
        page.locator(".theme").click();
        page.navigate(address(document));
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @ParameterizedTest
    @ValueSource(ints = {TELEPHONE, DESK})
    @Timeout(400)
    void nothing_hinders_anyone(int width) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (String path : looked()) {
                Page page = page(path, width);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.locator("details").all().forEach(details -> details.evaluate("d => d.open = true"));
                axe(page);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s at %d px does not scroll sideways", path, width)
                        .isLessThanOrEqualTo(width);
                page.context().close();
            }
        }
    }

    /** A page of each sort. */
    private static List<String> looked() {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/?lang=vi",
                document,
                "/nowhere",
                "/documents",
                "/pairs",
                "/pairs/VN-US?we=VN",
                "/pairs/EU-ID?lang=id",
                "/search?q=tarif&country=US",
                "/search?q=zzz"));
        for (EntryKind kind : EntryKind.values()) {
            paths.add(Links.list(kind));
            room.record()
                    .entries(EntryQuery.of(kind.kind()).page(0, 1))
                    .forEach(entry -> paths.add(Links.entry(kind, entry.id())));
        }
        return paths;
    }

    @Test
    void without_script_all_is_there_and_facts_lead_to_their_words() {
        Page page = chromium.pageWithoutScript(address(document));
        page.locator("#a200 summary").click();
        page.locator("#a200 a.quote").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*#w-a200$"));
        assertThat(page.locator(".m:target")).containsText("Tran An berjanji menjawab");
        page.locator("label.k-act").click();
        assertThat(page.locator(".group.k-act")).isHidden();
        page.navigate(address("/search?q=kuota+beras"));
        assertThat(page.locator("main")).isVisible();
        page.navigate(address("/pairs/VN-US"));
        page.locator("summary").first().click();
        assertThat(page.locator(".sources[open] blockquote").first()).isVisible();
    }

    @Test
    void it_prints_on_paper() {
        Page page = page(document, DESK);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".find")).isHidden();
        assertThat(page.locator(".theme")).isHidden();
        assertThat(page.locator("#a128")).isVisible();
        assertThat(page.pdf()).isNotEmpty();
    }

    /** What axe-core finds against WCAG 2.2 AA and its own best practices: nothing. */
    static void axe(Page page) {
        try (InputStream in = ReadingRoomBrowserTest.class.getResourceAsStream("axe.min.js")) {
            page.evaluate(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Object found = page.evaluate("""
                async () => {
                    const found = await axe.run();
                    const told = found.violations.map(v =>
                        v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '));
                    return found.passes.length < 10 ? [...told, 'axe looked at next to nothing'] : told;
                }
                """);
        assertThat((List<?>) found).as(page.url()).isEmpty();
    }

    private static List<String> pinned(Page page) {
        return page.locator(".facts .card.pinned").all().stream()
                .map(card -> card.getAttribute("data-f"))
                .toList();
    }

    private static Page page(String path, int width) {
        Page page = chromium.page(address(path), width, width == TELEPHONE ? 740 : 900);
        if (System.getProperty("screenshots") != null) {
            String name = path.replaceAll("[^a-z]+", "-") + width + ".png";
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("screenshots"), name)));
        }
        return page;
    }

    private static String address(String path) {
        return room.address(path);
    }
}
