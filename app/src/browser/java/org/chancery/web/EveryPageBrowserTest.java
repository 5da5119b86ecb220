package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.view.Wording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every sort of page that the server has, over the record of the samples: for everybody, on every screen, without script,
 * and with little to carry. A route at which nobody looks fails; what pages weigh and how long they take is printed.
 */
@Timeout(600)
class EveryPageBrowserTest {
    /** What a page and all that it needs may weigh as it travels, with nothing kept from other pages. */
    private static final int MOST_BYTES = 300_000;

    @RegisterExtension
    static final InBrowser browser = InBrowser.overSamples();

    private static final Sorts SORTS = Sorts.ofServer();

    /** Where no link leads, and what is no page of a family. */
    private static final List<String> OTHERWISE =
            List.of("/nowhere", "/api/v1/reference", "/search?q=zzz", "/pairs/brief?one=VN&other=US&we=VN");

    private static List<String> addresses = List.of();

    @BeforeAll
    static void find() throws Exception {
        TestRoom room = browser.room();
        rule(room, "accept");
        rule(room, "reject");
        room.send("/saved", "token", Forms.token(), "do", "save", "name", "Tarif", "address", "/search?q=tarif");
        room.settle();
        List<String> all = new ArrayList<>(SORTS.reached(
                room,
                List.of(
                        "/",
                        "/search?q=tarif",
                        "/search?q=vietnam%20us",
                        "/saved",
                        "/review/log",
                        "/review?kind=act")));
        all.addAll(OTHERWISE);
        addresses = List.copyOf(all);
    }

    /** Rules on what waits first, so that the log is not empty. */
    private static void rule(TestRoom room, String deed) throws Exception {
        String item = room.page("/review?kind=act").select(".deeds [name=item]").val();
        room.send("/review", "token", Forms.token(), "do", deed, "item", item, "by", "ana");
    }

    @Test
    void every_route_is_looked_at() {
        assertThat(SORTS.without(addresses)).isEmpty();
    }

    @Test
    void nothing_hinders_anyone_and_little_is_carried() {
        List<String> wrong = new ArrayList<>();
        List<Load> loads = new ArrayList<>();
        for (String address : addresses) {
            Page page = browser.page(address, InBrowser.DESK);
            loads.add(Load.of(page, address));
            Screens.open(page);
            Screens.hindrances(page, address, wrong);
            page.setViewportSize(InBrowser.TELEPHONE, 740);
            Screens.hindrances(page, address + " on a telephone", wrong);
            page.setViewportSize(InBrowser.WALL, 1440);
            wrong.addAll(Screens.longLines(page, address));
            page.context().close();
        }
        System.out.println(Load.table(loads));
        assertThat(wrong).isEmpty();
        assertThat(loads).allSatisfy(load -> assertThat(load.bytes()).isLessThanOrEqualTo(MOST_BYTES));
    }

    @Test
    void no_language_is_too_long_for_a_telephone() {
        List<String> wrong = new ArrayList<>();
        for (String language : Wording.LANGUAGES) {
            Page page = browser.page("/?lang=" + language, InBrowser.TELEPHONE);
            for (String address : addresses) {
                page.navigate(browser.room().address(address));
                wrong.addAll(Screens.tooWide(page, address + " in " + language));
            }
            page.context().close();
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void without_script_the_same_is_there_to_be_read() {
        Page with = browser.page("/", InBrowser.DESK);
        Page without = browser.pageWithoutScript("/");
        for (String address : addresses) {
            with.navigate(browser.room().address(address));
            without.navigate(browser.room().address(address));
            Set<String> missed = words(with);
            missed.removeAll(words(without));
            assertThat(missed).as(address).isEmpty();
        }
    }

    @Test
    void without_script_forms_do_what_they_say() {
        Page page = browser.pageWithoutScript("/pairs/VN-US");
        page.locator("#q").fill("tarif");
        page.locator(".find button").click();
        assertThat(page.url()).endsWith("/search?q=tarif");
        page.navigate(browser.room().address("/add"));
        page.locator("#text-text")
                .fill("Menteri Perdagangan Budi Santoso bertemu Duta Besar Vietnam di Jakarta, Senin.");
        page.locator("#text-title").fill("Catatan rapat");
        page.locator("button[value=text]").click();
        page.locator("main [role=status] a").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Catatan rapat");
        assertThat(page.locator(".text").textContent()).contains("Duta Besar Vietnam");
        page.navigate(browser.room().address("/figures"));
        page.locator("#from").fill("2025");
        page.locator(".explore button").click();
        assertThat(page.url()).contains("from=2025");
    }

    /** The words that stand on a page to be read; buttons that need a script are shown by it. */
    private static Set<String> words(Page page) {
        page.evaluate("() => document.querySelectorAll('.tools').forEach(tools => tools.remove())");
        return new TreeSet<>(List.of(page.locator("main").innerText().split("\\s+")));
    }
}
