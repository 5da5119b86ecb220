package org.chancery.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Verb;
import org.chancery.store.RulingLog.Logged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reviewing from the keyboard, as a person with a browser does. */
@Timeout(120)
class ReviewBrowserTest {
    @RegisterExtension
    static final InBrowser browser = InBrowser.overSamplesAnew();

    private static String item(Page page) {
        return page.locator(".deeds [name=item]").inputValue();
    }

    private static void press(Page page, String key) {
        String before = page.url();
        page.keyboard().press(key);
        page.waitForURL(url -> !url.equals(before));
        settle(page);
    }

    /** Until what was ruled is in the log. */
    private static void settle(Page page) {
        page.waitForFunction("() => !document.body.hasAttribute('data-ruling')");
    }

    private List<Verb> log() {
        return browser.room().record().log().latest(0, 20).stream()
                .map(Logged::ruling)
                .map(Ruling::verb)
                .toList();
    }

    @Test
    void keys_rule_and_go_on() {
        Page page = page("/review?kind=act");
        String first = item(page);
        press(page, "a");
        String second = item(page);
        assertThat(second).isNotEqualTo(first);
        press(page, "x");
        press(page, "f");
        assertThat(log()).containsExactly(Verb.DISPUTE, Verb.REJECT, Verb.ACCEPT);
        press(page, "u");
        press(page, "u");
        press(page, "u");
        assertThat(log()).startsWith(Verb.UNDO, Verb.UNDO, Verb.UNDO);
        page.navigate(browser.room().address("/review?kind=act"));
        assertThat(item(page)).isEqualTo(first);
        press(page, " ");
        assertThat(item(page)).isEqualTo(second);
        press(page, "k");
        assertThat(item(page)).isEqualTo(first);
        press(page, "j");
        assertThat(item(page)).isEqualTo(second);
        assertThat(log()).hasSize(6);
    }

    @Test
    void the_next_is_there_at_once_and_the_queue_never_ends_before_its_end() {
        Page page = page("/review?kind=act");
        page.evaluate("() => { window.same = true; }");
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            seen.add(item(page));
            page.keyboard().press(i % 5 == 4 ? "x" : "a");
            page.waitForFunction("was => document.querySelector('.deeds [name=item]').value !== was", seen.get(i));
        }
        settle(page);
        assertThat(page.evaluate("() => window.same")).isEqualTo(true);
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(browser.room().record().log().latest(0, 30).reversed())
                .extracting(line -> line.ruling().subject())
                .isEqualTo(seen);
        assertThat(browser.room().record().log().latest(0, 30))
                .extracting(line -> line.ruling().verb())
                .startsWith(Verb.REJECT, Verb.ACCEPT, Verb.ACCEPT, Verb.ACCEPT, Verb.ACCEPT, Verb.REJECT);
        assertThat(page.locator(".said-done")).containsText("Rejected");
        assertThat(page.locator(".review-queue [aria-current]")).hasAttribute("data-item", item(page));
        assertThat(page.locator(".bulk [name=all]:enabled"))
                .hasCount(page.locator(".review-queue li").count());
        String last = item(page);
        press(page, "u");
        assertThat(item(page)).isEqualTo(seen.getLast());
        page.goBack();
        assertThat(page.locator(".deeds [name=item]")).hasValue(last);
    }

    @Test
    void what_did_not_reach_the_log_is_said_and_waits_again() {
        Page page = page("/review?kind=act");
        String first = item(page);
        page.route("**/review?kind=act", route -> {
            if (route.request().method().equals("POST")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        press(page, "a");
        assertThat(item(page)).isNotEqualTo(first);
        assertThat(page.locator(".said-done .problems")).containsText("waits here again");
        assertThat(page.locator(".review-queue a").first()).hasAttribute("data-item", first);
        assertThat(log()).isEmpty();
        assertThat(Axe.violations(page)).isEmpty();
        page.unroute("**/review?kind=act");
        press(page, "k");
        assertThat(item(page)).isEqualTo(first);
        press(page, "a");
        assertThat(page.locator(".said-done .problems")).hasCount(0);
        assertThat(log()).containsExactly(Verb.ACCEPT);
        browser.chromium().forgive();
    }

    @Test
    void what_was_ruled_when_the_page_is_left_reaches_the_log() {
        Page page = page("/review?kind=act");
        for (int i = 0; i < 4; i++) {
            String before = item(page);
            page.keyboard().press("a");
            page.waitForFunction("was => document.querySelector('.deeds [name=item]').value !== was", before);
        }
        page.navigate(browser.room().address("/matters"));
        for (int i = 0; i < 200 && log().size() < 4; i++) {
            page.waitForTimeout(25);
        }
        assertThat(log()).containsExactly(Verb.ACCEPT, Verb.ACCEPT, Verb.ACCEPT, Verb.ACCEPT);
    }

    @Test
    void keys_open_what_needs_more_than_a_key() {
        Page page = page("/review?kind=act");
        page.keyboard().press("e");
        assertThat(page.locator("#edit")).hasAttribute("open", "");
        page.locator("#edit-by").fill("MY");
        page.keyboard().press("a");
        assertThat(page.locator("#edit-by")).hasValue(Pattern.compile(".*"));
        assertThat(log()).isEmpty();
        page.locator("#edit-by").fill("MY");
        page.locator("#edit button").click();
        page.waitForURL("**done=*");
        assertThat(log()).containsExactly(Verb.EDIT);
        page.navigate(browser.room().address("/review?kind=act"));
        page.keyboard().press("?");
        assertThat(page.locator("#keys-shown")).isVisible();
        assertThat(Axe.violations(page)).isEmpty();
        page.keyboard().press("Escape");
        press(page, "4");
        assertThat(log()).startsWith(Verb.STATUS);
    }

    @Test
    void joinings_are_ruled_on() {
        Page page = page("/review?kind=link");
        press(page, "m");
        press(page, "s");
        assertThat(log()).containsExactly(Verb.DIFFERENT, Verb.SAME);
    }

    @Test
    void what_a_key_alone_does_not_say_is_chosen_with_keys() {
        Page page = page("/review?between=VN,US&kind=act");
        String item = item(page);
        press(page, "m");
        page.keyboard().press("/");
        assertThat(page.locator("#named")).isFocused();
        String likely = page.locator("#choices button").first().textContent();
        page.keyboard().type("zzz");
        assertThat(page.locator("#choices button")).hasCount(0);
        page.locator("#named").fill("");
        assertThat(page.locator("#choices button").first()).hasText(likely);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#choices button").first()).isFocused();
        assertThat(Axe.violations(page)).isEmpty();
        press(page, "Enter");
        assertThat(log()).containsExactly(Verb.SAME);
        press(page, "u");
        page.navigate(browser.room().address("/review?between=VN,US&kind=act"));
        assertThat(item(page)).isEqualTo(item);
        press(page, "s");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press(" ");
        assertThat(page.locator("[name=claim]:checked")).hasCount(2);
        assertThat(Axe.violations(page)).isEmpty();
        press(page, "Enter");
        assertThat(log()).startsWith(Verb.SAME, Verb.DIFFERENT, Verb.DIFFERENT);
        page.navigate(browser.room().address("/review?between=VN,US&kind=act"));
        press(page, "l");
        press(page, "Escape");
        press(page, "l");
        press(page, "1");
        assertThat(log()).startsWith(Verb.LINK);
    }

    @Test
    void selected_words_tell_the_open_fact_or_a_new_one() {
        Page page = page("/review?kind=act");
        String words = select(page);
        assertThat(page.locator("#selected")).isVisible();
        page.keyboard().press("n");
        assertThat(page.locator("#new-fact")).hasAttribute("open", "");
        assertThat(page.locator("#new-words")).hasValue(words.strip());
        page.locator("#act-by").fill("VN");
        page.locator("#act-to").fill("US");
        page.locator("#act-kind").selectOption("refusal");
        page.locator("#new-fact form button").click();
        page.waitForURL("**done=*");
        Ruling added = browser.room().record().log().latest(0, 1).getFirst().ruling();
        assertThat(added.verb()).isEqualTo(Verb.ADD);
        assertThat(added.evidence().getFirst().quote()).isEqualTo(words.strip());
        page.navigate(browser.room().address("/review?kind=act"));
        words = select(page);
        press(page, "w");
        Ruling told = browser.room().record().log().latest(0, 1).getFirst().ruling();
        assertThat(told.verb()).isEqualTo(Verb.EDIT);
        assertThat(told.evidence().getFirst().quote()).isEqualTo(words.strip());
    }

    /** Selects the marked words of the source, as with a mouse. */
    private static String select(Page page) {
        return (String) page.evaluate(
                "() => { const mark = document.querySelector('.excerpt mark'); const range = document.createRange();"
                        + " range.selectNodeContents(mark); const s = getSelection(); s.removeAllRanges();"
                        + " s.addRange(range); return mark.textContent; }");
    }

    @Test
    void without_script_buttons_rule_and_go_on() {
        Page page = browser.pageWithoutScript("/review?kind=act");
        String first = item(page);
        page.locator(".deeds [value=accept]").click();
        assertThat(item(page)).isNotEqualTo(first);
        assertThat(log()).containsExactly(Verb.ACCEPT);
    }

    private static Page page(String path) {
        return browser.page(path, InBrowser.DESK);
    }
}
