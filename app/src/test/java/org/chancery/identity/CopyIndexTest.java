package org.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CopyIndexTest {
    private static final String[] WORDS =
            ("kedua menteri membahas perdagangan tarif ekspor impor kerja sama negara pasar produk tahun ini menurut data"
                            + " pemerintah perjanjian perundingan baru investasi industri petani nelayan pelabuhan barang")
                    .split(" ");

    @Test
    void an_article_printed_with_another_headline_and_without_its_last_paragraph_is_a_copy() {
        CopyIndex index = new CopyIndex();
        String agency = article(1, 300);
        assertThat(index.groupOf("first", agency)).isEqualTo("first");
        assertThat(index.groupOf("other", article(2, 300))).isEqualTo("other");
        String copy = "Judul lain sama sekali. " + agency.substring(0, agency.length() * 9 / 10);
        assertThat(index.groupOf("copy", copy)).isEqualTo("first");
        assertThat(index.groupOf("again", copy.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo("first");
        assertThat(index.groupOf("copy", "asked again, whatever the text")).isEqualTo("first");
    }

    @Test
    void articles_that_share_a_quotation_are_not_copies() {
        String quotation = article(9, 40);
        CopyIndex index = new CopyIndex();
        index.groupOf("a", article(3, 250) + " " + quotation);
        assertThat(index.groupOf("b", article(4, 250) + " " + quotation)).isEqualTo("b");
    }

    @Test
    void texts_without_words_are_nobodys_copy() {
        CopyIndex index = new CopyIndex();
        index.groupOf("a", "");
        assertThat(index.groupOf("b", " … ")).isEqualTo("b");
    }

    /** Two hundred thousand articles: few pairs are compared, and no two strangers are taken for copies. */
    @Test
    void many_articles_cost_few_comparisons() {
        Random random = new Random(7);
        CopyIndex index = new CopyIndex();
        int strangersJoined = 0;
        for (int i = 0; i < 200_000; i++) {
            strangersJoined += index.groupOf("d" + i, random.nextLong()).equals("d" + i) ? 0 : 1;
        }
        assertThat(index.comparisons()).isLessThan(200_000L * 8 * 800);
        assertThat(strangersJoined).isLessThan(200);
    }

    private static String article(int seed, int words) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }
}
