package org.chancery.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MendingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                // UTF-8 taken for Windows-1252 or Latin-1
                "the ministerâ€™s visit | the minister’s visit",
                "â€œWe agree,â€\u009d he said. | “We agree,” he said.",
                "â€œWe agree,â€ he said. | “We agree,” he said.",
                "kuat secara ekonomiâ\u0080\u0094bahkan | kuat secara ekonomi—bahkan",
                "Sekjen AntÃ³nio | Sekjen António",
                "Thá»§ tÆ°á»\u009bng tiáº¿p khÃ¡ch vÃ  bÃ\u00a0n | Thủ tướng tiếp khách và bàn",
                "nhÃ¢n vÃ ThÆ°Æ¡ng | nhân và Thương",
                // twice
                "the ministerÃ¢â‚¬â„¢s visit | the minister’s visit",
                // escapes
                "the minister\\u2019s visit | the minister’s visit",
                "a Biden-\\u2060Harris plan | a Biden-Harris plan",
                "a good day \\ud83d\\ude00 today | a good day \ud83d\ude00 today",
                // entities
                "&ldquo;Kami setuju,&rdquo; katanya. | “Kami setuju,” katanya.",
                "Jakarta&amp;nbsp;- Menteri | Jakarta - Menteri",
                "puisi &#34;Aku&#34; dan Trade &amp; Industry | puisi \"Aku\" dan Trade & Industry",
                // tags
                "the 21<sup>st</sup> century | the 21st century",
                "<span style=\"letter-spacing: 0.2px\">The two sides</span> met. | The two sides met.",
            })
    void mends(String written, String meant) {
        assertThat(Mending.of(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mức \"hạ giá” xuống còn 7,9 tỉ đồng",
                "không thuốc lá…) và sinh hoạt",
                "khẩu hiệu “VIỆT NAM LÀ BẠN Ã” rồi",
                "the slogan «LIBERTÉ» and “LIBERTÉ” again",
                "Minister Tomáš Ferko, São Paulo, Malmö, Đặng Hoàng An",
                "AT&T; R&D, S&P and Q&A; Marks & Spencer",
                "the file C:\\users\\udara and a lone \\u here",
                "the escape \"\\u2019\" stands for an apostrophe",
                "String mark = text + \"a\\u2019b\";",
                "write `&ldquo;` or `\\u201c` in the page",
                "```\nhtml.append(\"&amp;\")\n```",
                "if a < b and c > d, or a <b or c> d",
                "a tariff of <5% in the <10> largest",
            })
    void leaves(String written) {
        assertThat(Mending.of(written)).isSameAs(written);
    }

    @Test
    void a_text_misread_twice_is_read_again() {
        String meant = "“Hà Nội” – António";
        String written = meant;
        for (int i = 0; i < 2; i++) {
            written = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }
        assertThat(Mending.of(written)).isEqualTo(meant);
    }
}
