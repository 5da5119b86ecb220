package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.chancery.document.Document;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: reading never fails, evidence is cut exactly, and the same text gives the same facts. */
class AnyTextTest {
    private static final Chancery CHANCERY = Chancery.load();

    /** Sentences with something to find, and what web pages, bad decoders and mischief put between them. */
    private static final List<String> PIECES = List.of(
            "Menteri Luar Negeri Indonesia bertemu Menteri Luar Negeri Vietnam di Hanoi pada Rabu (9/8/2023).",
            "JAKARTA, Warta.example – ",
            "“Kami meminta Jepang menurunkan tarif itu,” kata Menteri Perdagangan.",
            "Nilai perdagangan naik 12,5 persen menjadi US$ 3,4 miliar pada kuartal I/2025.",
            "Presiden akan berkunjung ke Korea Selatan, Jepang, dan Uni Eropa bulan depan.",
            "Kedua negara sepakat menandatangani nota kesepahaman di bidang energi.",
            "Baca juga: Perundingan putaran ke-5 dimulai",
            "The two sides agreed to meet again in March.",
            "Foreign Minister Anna Berg met her Vietnamese counterpart in Hanoi on Wednesday, 9 August 2023.",
            "\u201cWe have asked Japan to lower its tariff by 10 percent,\u201d the trade minister said.",
            "criticism of Japan and Israel's invitation to the talks",
            "'s demand that the ministers of",
            "kritik dan serangan Rusia",
            "Hai bên nhất trí tăng cường hợp tác kinh tế, thương mại.",
            "(((((((([[[[[[{{{{",
            "))))]]}}",
            "\n",
            "\n\n",
            "\t",
            " ",
            "\u00a0",
            "\u0000",
            "\ufeff",
            "\u200f\u202e",
            "\u200b\u00ad",
            "\ud83e\udd1d",
            "\ud83e",
            "\udd1d",
            "e\u0301\u0302\u0323",
            "9999999999999999999999",
            "1,2,3.4.5,6.7",
            "31/02/2025",
            "0/0/0000",
            "-- -- –— …",
            "\"\"“”‘’«»'",
            "İIıi ẞß",
            "A.B.C.D.E.",
            "https://example.org/a?b=c&d=%20",
            "ke-999999999999",
            "Rp1.2.3 triliun triliun",
            "dan dan dan, dan",
            "yang yang");

    private static String text(long seed) {
        Random dice = new Random(seed);
        StringBuilder text = new StringBuilder();
        int pieces = dice.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            String piece = PIECES.get(dice.nextInt(PIECES.size()));
            // Every third piece is cut anywhere, as a broken download would.
            int end = dice.nextInt(3) == 0 ? dice.nextInt(piece.length() + 1) : piece.length();
            text.append(piece, 0, end).append(dice.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    private static Stream<String> languages() {
        return CHANCERY.languages().stream().sorted();
    }

    private static Extraction read(String text) {
        return read(text, "id");
    }

    private static Extraction read(String text, String language) {
        return CHANCERY.read(Document.of("any", text).withLanguage(language)).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void mischief_of_every_kind_is_read_and_every_fact_quotes_the_text(String language) {
        for (long seed = 0; seed < 3000; seed++) {
            String text = text(seed);
            assertThatCode(() -> assertQuotes(text, language))
                    .as("seed %d: %s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    private static void assertQuotes(String text, String language) {
        read(text, language).facts().forEach(fact -> {
            assertThat(fact.evidence()).as("%s", fact).isNotEmpty();
            for (Evidence evidence : fact.evidence()) {
                assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
            }
            assertThat(fact.found().rule()).as("%s", fact).isNotBlank();
            assertThat(fact.found().confidence()).as("%s", fact).isBetween(0.0, 1.0);
        });
    }

    @Test
    void the_same_text_gives_the_same_facts_on_every_thread() throws Exception {
        List<String> texts = Stream.iterate(0L, seed -> seed + 1)
                .limit(200)
                .map(AnyTextTest::text)
                .toList();
        List<List<Fact>> alone =
                texts.stream().map(text -> read(text).facts().toList()).toList();
        List<Callable<List<Fact>>> again = new ArrayList<>();
        texts.forEach(text -> again.add(() -> read(text).facts().toList()));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<List<Fact>> together = new ArrayList<>();
            for (Future<List<Fact>> reading : threads.invokeAll(again)) {
                together.add(reading.get());
            }
            assertThat(together).isEqualTo(alone);
        }
    }

    /**
     * Text of one kind without end: the time must grow with the length, not with its square, which would be hours. Two
     * minutes are no measure of speed, only the patience to have with a busy machine.
     */
    @ParameterizedTest
    @MethodSource("monotony")
    void a_million_characters_of_anything_do_not_take_hours(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> read(text));
    }

    static Stream<String> monotony() {
        return Stream.concat(
                Stream.of(
                        "a",
                        "A",
                        "1",
                        ".",
                        ",",
                        "(",
                        "\"",
                        "\n",
                        "a ",
                        "A. ",
                        "Indonesia ",
                        "Indonesia dan ",
                        "(a ",
                        "“ya,” "),
                PIECES.stream().limit(7));
    }

    /** Sentences that all tell something else of the same sides: each is a fact of its own to compare with all others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AS mengenakan tarif #% atas Vietnam. ",
                "Indonesia mengekspor # ton beras ke Vietnam. ",
                "Jepang meminta Vietnam menambah impor beras# dan kopi# serta teh#. ",
                "Indonesia bertemu Vietnam pada # Mei. ",
                "Jepang dan Vietnam menandatangani Perjanjian Nomor # tentang Perdagangan Bebas# pada 2021. ",
                "“Kami meminta Vietnam menambah impor#,” kata Menteri Perdagangan RI Budi#. ",
                "Menteri Perdagangan Vietnam Nguyen Van A#, Presiden Minh B#, "
            })
    void a_million_characters_of_ever_new_facts_do_not_take_hours(String sentence) {
        String text = everNew(sentence);
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The US imposed a tariff of # percent on Vietnam. ",
                "Japan asked Vietnam to buy more rice# and coffee# as well as tea#. ",
                "Japan and Vietnam signed Agreement No. # on Free Trade# in 2021. ",
                "Japan's invitation# to Vietnam and criticism of the UN# by Israel. ",
                "“We asked Vietnam for more#,” said Trade Minister John Smith#. ",
                "Vietnam's Trade Minister Nguyen Van A#, President Minh B#, "
            })
    void and_in_english(String sentence) {
        String text = everNew(sentence);
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> read(text, "en"));
    }

    private static String everNew(String sentence) {
        StringBuilder text = new StringBuilder();
        for (int number = 1; text.length() < 1_000_000; number++) {
            text.append(sentence.replace("#", String.valueOf(number)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u0000", "\ufeff"})
    void a_text_of_nothing_says_nothing(String text) {
        assertThat(read(text).facts()).isEmpty();
    }
}
