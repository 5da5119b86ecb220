package org.chancery.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading room as a person with a browser meets it, on a telephone and on a desk. */
@Timeout(120)
class ReadingRoomBrowserTest {
    @RegisterExtension
    static final InBrowser browser = InBrowser.overSamples();

    private static String document = "";

    @BeforeAll
    static void find() {
        document = browser.room().example();
    }

    @ParameterizedTest
    @ValueSource(ints = {InBrowser.TELEPHONE, InBrowser.DESK})
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
        Page page = page(document, InBrowser.DESK);
        page.locator("#w-f149").first().click();
        assertThat(page.locator(".facts .card.pinned").first()).isInViewport();
        assertThat(pinned(page)).containsExactlyInAnyOrder("a128", "f149");
        page.keyboard().press("Escape");
        assertThat(pinned(page)).isEmpty();
    }

    @Test
    void words_show_their_fact_on_a_telephone() {
        Page page = page(document, InBrowser.TELEPHONE);
        Locator peek = page.locator(".peek");
        assertThat(peek).isHidden();
        page.locator("#w-p72").click();
        assertThat(peek).isVisible();
        assertThat(peek.locator(".card .lead").first()).hasText("Tran An");
        assertThat(Axe.violations(page)).isEmpty();
        peek.locator(".close").click();
        assertThat(peek).isHidden();
    }

    @Test
    void pointing_at_words_lights_up_the_card() {
        Page page = page(document, InBrowser.DESK);
        page.locator("#w-o318").hover();
        assertThat(page.locator(".card.lit[data-f=o318]")).hasCount(1);
        page.locator("#p33").hover();
        assertThat(page.locator("#w-p33")).hasClass(java.util.regex.Pattern.compile(".*\\blit\\b.*"));
    }

    @Test
    void keys_go_from_fact_to_fact() {
        Page page = page(document, InBrowser.DESK);
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
        Page page = page("/pairs/VN-US", InBrowser.DESK);
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
        Page page = page("/pairs/VN-US?we=VN", InBrowser.DESK);
        page.locator(".q-owed-other blockquote a").first().click();
        page.waitForURL("**/documents/**");
        assertThat(page.locator(".m.pinned").first()).isInViewport();
    }

    @Test
    void a_kind_switched_off_is_gone_from_facts_and_keys() {
        Page page = page(document, InBrowser.DESK);
        page.locator("label.k-engagement").click();
        assertThat(page.locator(".group.k-engagement")).isHidden();
        page.keyboard().press("j");
        assertThat(pinned(page)).containsExactly("a128");
    }

    @Test
    void an_address_leads_to_a_fact_or_a_sentence() {
        Page page = page(document + "#r290", InBrowser.DESK);
        assertThat(pinned(page)).containsExactly("r290");
        assertThat(page.locator("#w-r290")).isInViewport();
        Page sentence = page(document + "#s3", InBrowser.DESK);
        assertThat(sentence.locator(".s:target")).hasCount(1);
    }

    @Test
    void light_and_dark_are_kept() {
        Page page = page("/", InBrowser.DESK);
        page.locator(".theme").click();
        page.navigate(browser.room().address(document));
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void without_script_all_is_there_and_facts_lead_to_their_words() {
        Page page = browser.pageWithoutScript(document);
        page.locator("#a200 summary").click();
        page.locator("#a200 a.quote").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*#w-a200$"));
        assertThat(page.locator(".m:target")).containsText("Tran An berjanji menjawab");
        page.locator("label.k-act").click();
        assertThat(page.locator(".group.k-act")).isHidden();
        page.navigate(browser.room().address("/search?q=kuota+beras"));
        assertThat(page.locator("main")).isVisible();
        page.navigate(browser.room().address("/pairs/VN-US"));
        page.locator("summary").first().click();
        assertThat(page.locator(".sources[open] blockquote").first()).isVisible();
    }

    @Test
    void it_prints_on_paper() {
        Page page = page(document, InBrowser.DESK);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".find")).isHidden();
        assertThat(page.locator(".theme")).isHidden();
        assertThat(page.locator("#a128")).isVisible();
        assertThat(page.pdf()).isNotEmpty();
    }

    private static List<String> pinned(Page page) {
        return page.locator(".facts .card.pinned").all().stream()
                .map(card -> card.getAttribute("data-f"))
                .toList();
    }

    private static Page page(String path, int width) {
        return browser.page(path, width);
    }
}
