package org.chancery.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever the text: the regions cover it, the guess is one of five, and time grows with its length alone. */
class LayoutProperties {

    private static final String[] PIECES = {
        "Baca juga:",
        "Foto: ",
        "(Foto",
        "[Gambas:",
        "]",
        ")",
        "(",
        "[",
        "\n",
        "\n\n",
        " ",
        ". ",
        ".",
        "“",
        "”",
        "\"",
        "- ",
        " – ",
        "JAKARTA, KOMPAS.com",
        "Ảnh: ",
        "Xem thêm",
        "Mai Hạnh",
        "© 2024 ",
        "Menteri Tani ",
        "tiba di Bandung",
        "Bộ trưởng ",
        "ADVERTISEMENT",
        "![",
        "](",
        "<!--",
        "-->",
        "|",
        "*",
        "#",
        "\\",
        "&nbsp;",
        "\u200B",
        "\u0000",
        "\u202E",
        "\uD83D",
        "\uDE00",
        "\uFEFF",
        "\r\n",
        "\t",
        "3 Juli 2025",
        "Hak Cipta ",
        "http://",
        "Sumber: ",
        "abc",
        "Ã©"
    };

    @Property(tries = 3000, seed = "20250703")
    void regions_cover_the_text(@ForAll("texts") String text) {
        Layouts.checked(text);
        assertThat(LanguageGuess.of(text).language()).isIn("id", "en", "vi", "ms", "other");
        Document.of("any", text);
    }

    @Property(tries = 1000, seed = "20250704")
    void regions_cover_any_characters(@ForAll String text) {
        Layouts.checked(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Test
    void a_million_of_anything_takes_no_longer_than_its_length() {
        for (String piece : PIECES) {
            String text = piece.repeat(2_000_000 / piece.length());
            Assertions.assertTimeout(Duration.ofSeconds(10), () -> Layouts.checked(text), piece);
            Assertions.assertTimeout(Duration.ofSeconds(10), () -> LanguageGuess.of(text), piece);
        }
    }
}
