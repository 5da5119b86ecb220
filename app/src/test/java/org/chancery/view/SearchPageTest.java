package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages of hits end somewhere, and how many are behind the end is told. */
class SearchPageTest {
    @Test
    void what_no_page_shows_is_counted() {
        assertThat(SearchPage.beyond(0)).isZero();
        long shown = (long) SearchPage.pages(Integer.MAX_VALUE) * SearchAsked.HITS;
        assertThat(SearchPage.beyond(shown)).isZero();
        assertThat(SearchPage.beyond(shown + 7)).isEqualTo(7);
        assertThat(SearchPage.pages(shown + 7)).isEqualTo(SearchPage.pages(shown));
        assertThat(SearchPage.pages(shown - SearchAsked.HITS)).isLessThan(SearchPage.pages(shown));
    }
}
