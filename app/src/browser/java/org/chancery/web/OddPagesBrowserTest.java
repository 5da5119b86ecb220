package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Pages over records that are empty, of one document, of a very long one, or full of names that are very long, from right
 * to left or look like markup, on a telephone: nothing stands out to a side and nothing hinders anyone.
 */
@Timeout(300)
class OddPagesBrowserTest {
    private static final Sorts SORTS = Sorts.ofServer();
    private static final List<String> DOORS = List.of("/", "/review", "/review/log", "/add", "/search?q=a");

    @RegisterExtension
    static final InBrowser browser = InBrowser.overNothing();

    @Test
    void odd_names_stay_where_they_belong() throws Exception {
        browser.enter(folder -> TestRoom.of(folder, OddDocuments.ofNames()));
        List<String> addresses = SORTS.reached(browser.room(), DOORS);
        assertThat(addresses).hasSizeGreaterThan(20);
        look(addresses);
        Page page = browser.page("/people", InBrowser.TELEPHONE);
        // The words of a name from right to left do not drag along what stands beside it.
        assertThat(page.locator("h3 a :text('جمعية')").first().evaluate("e => getComputedStyle(e).direction"))
                .isEqualTo("rtl");
        assertThat(page.locator("h3:has(:text('جمعية'))").first().evaluate("e => getComputedStyle(e).direction"))
                .isEqualTo("ltr");
    }

    @Test
    void a_record_without_documents_says_so() throws Exception {
        browser.enter(TestRoom::of);
        look(SORTS.reached(browser.room(), DOORS));
    }

    @Test
    void one_document_is_a_record() throws Exception {
        browser.enter(folder -> TestRoom.of(folder, Examples.read()));
        look(SORTS.reached(browser.room(), DOORS));
    }

    private static void look(List<String> addresses) {
        List<String> wrong = new ArrayList<>();
        for (String address : addresses) {
            Page page = browser.page(address, InBrowser.TELEPHONE);
            Screens.open(page);
            Screens.hindrances(page, address, wrong);
            page.context().close();
        }
        assertThat(wrong).isEmpty();
    }
}
