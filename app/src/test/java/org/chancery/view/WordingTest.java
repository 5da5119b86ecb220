package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.document.Problem;
import org.chancery.matter.Attribution;
import org.chancery.matter.Progress;
import org.chancery.matter.Response;
import org.chancery.matter.Status;
import org.chancery.matter.StepLink;
import org.chancery.matter.Strength;
import org.chancery.record.ActKind;
import org.chancery.record.EngagementMode;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.EventType;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStage;
import org.chancery.record.InstrumentStatus;
import org.chancery.record.OrganizationKind;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Curation;
import org.chancery.search.Facet;
import org.chancery.shelf.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the interface: all of them in every language, and dates and numbers as each language writes them. */
class WordingTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void every_key_has_words_in_every_language() {
        for (String language : Wording.LANGUAGES) {
            Wording words = Wording.of(language);
            assertThat(words.keys()).as(language).isEqualTo(Wording.ENGLISH.keys());
            for (String key : words.keys()) {
                assertThat(words.say(key)).as(language + " " + key).isNotBlank();
                assertThat(places(words.say(key))).as(language + " " + key).isEqualTo(places(Wording.ENGLISH.say(key)));
            }
        }
    }

    private static TreeSet<String> places(String said) {
        TreeSet<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(said);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    @Test
    void every_code_of_the_record_has_words() {
        codes("strength", Strength.values());
        codes("response", Response.values());
        codes("progress", Progress.values());
        codes("attribution", Attribution.values());
        codes("curation", Curation.values());
        codes("status", Status.values());
        codes("link", StepLink.Type.values());
        codes("act", ActKind.values());
        codes("engagement", EngagementType.values());
        codes("held", EngagementStatus.values());
        codes("mode", EngagementMode.values());
        codes("stage", InstrumentStage.values());
        codes("stage", InstrumentStatus.values());
        codes("plover", EventType.values());
        codes("instrument", InstrumentKind.values());
        codes("organization", OrganizationKind.values());
        codes("problem", Problem.Reason.values());
        codes("facet", Facet.values());
        codes("kind", Kind.values());
        codes("entry", EntryKind.values());
        for (String file : Shelf.files("common/objects")) {
            Shelf.yaml("common/objects/" + file).rows("objects").forEach(row -> knows("topic", row.need("topic")));
        }
        Shelf.yaml("common/relation-families.yml")
                .rows("families")
                .forEach(row -> row.list("types").forEach(type -> knows("relation", type)));
    }

    private static void codes(String family, Enum<?>[] constants) {
        Arrays.stream(constants).forEach(constant -> knows(family, Naming.label(constant)));
    }

    private static void knows(String family, String code) {
        assertThat(Wording.ENGLISH.knows(family, code)).as(family + "." + code).isTrue();
    }

    /** Keys that stand whole in templates and classes; those that are put together are tried by the pages themselves. */
    @Test
    void every_key_that_pages_name_has_words() throws IOException {
        Pattern named = Pattern.compile("(?:say|count)\\(\\s*\"([a-zA-Z.]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            // The API says nothing in words of the pages; its requests count as well.
            List<Path> sources = files.filter(f -> !f.getParent().endsWith("api"))
                    .filter(f -> f.toString().endsWith(".jte") || f.toString().endsWith(".java"))
                    .toList();
            for (Path source : sources) {
                Matcher key = named.matcher(read(source));
                while (key.find()) {
                    boolean isWhole = !key.group(1).endsWith(".");
                    assertThat(!isWhole || Wording.ENGLISH.keys().contains(key.group(1)))
                            .as(source + " names " + key.group(1))
                            .isTrue();
                }
            }
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 2026-02-20 |            | 20 Feb 2026
            id | 2026-02-20 |            | 20 Februari 2026
            vi | 2026-02-20 |            | 20 thg 2, 2026
            en | 2026-02    |            | February 2026
            vi | 2026-02    |            | tháng 2/2026
            en | 2026       |            | 2026
            en | 2026-02-20 | 2026-02-22 | 20 – 22 Feb 2026
            id | 2026-02-20 | 2026-03-02 | 20 Februari – 2 Maret 2026
            en | 2025-12-30 | 2026-01-02 | 30 Dec 2025 – 2 Jan 2026
            vi | 2026-02-20 | 2026-02-22 | 20 – 22 thg 2, 2026
            """)
    void dates_as_each_language_writes_them(String language, String start, String end, String said) {
        assertThat(Wording.of(language).dates(PartialDate.parse(start), end == null ? null : PartialDate.parse(end)))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 4300000000     | USD       | 4.3 billion USD
            id | 4300000000     | USD       | 4,3 miliar USD
            vi | 4300000000     | USD       | 4,3 tỷ USD
            en | 19             | %         | 19 %
            id | 2.5            | %         | 2,5 %
            en | 1              | rank      | rank 1
            en | 1234           | companies | 1,234 companies
            vi | 16             | companies | 16 công ty
            en | 1234567        | people    | 1.234567 million people
            """)
    void amounts_as_each_language_writes_them(String language, BigDecimal amount, String unit, String said) {
        assertThat(Wording.of(language).amount(amount, unit)).isEqualTo(said);
    }

    @Test
    void numbers_choose_their_words() {
        assertThat(Wording.ENGLISH.count("count.documents", 1)).isEqualTo("1 document");
        assertThat(Wording.ENGLISH.count("count.documents", 1200)).isEqualTo("1,200 documents");
        assertThat(Wording.of("id").count("count.documents", 1200)).isEqualTo("1.200 dokumen");
        assertThat(Wording.ENGLISH.numbered(3, "session")).isEqualTo("3rd session");
        assertThat(Wording.ENGLISH.numbered(12, "session")).isEqualTo("12th session");
        assertThat(Wording.of("id").numbered(5, "putaran")).isEqualTo("putaran ke-5");
        LocalDate today = LocalDate.of(2026, 3, 1);
        assertThat(Wording.ENGLISH.since(today.minusDays(1), today)).isEqualTo("1 day ago");
        assertThat(Wording.of("vi").since(today.plusMonths(3), today)).isEqualTo("3 tháng nữa");
    }

    @Test
    void countries_have_the_names_of_the_language() {
        assertThat(Wording.ENGLISH.party("US")).isEqualTo("United States");
        assertThat(Wording.of("id").party("US")).isEqualTo("Amerika Serikat");
        assertThat(Wording.of("vi").party("US")).isEqualTo("Hoa Kỳ");
        assertThat(Wording.of("id").party("EU")).isEqualTo("Uni Eropa");
        assertThat(Wording.of("vi").party("ASEAN")).isEqualTo("ASEAN");
    }

    @Test
    void posts_are_named_by_what_they_are() {
        assertThat(PostNames.name("minister/industry+trade", Wording.ENGLISH))
                .isEqualTo("Minister of Industry and Trade");
        assertThat(PostNames.name("minister/industry+trade", Wording.of("id")))
                .isEqualTo("Menteri Perindustrian dan Perdagangan");
        assertThat(PostNames.name("minister/industry+trade", Wording.of("vi"))).isEqualTo("Bộ trưởng Công thương");
        assertThat(PostNames.name("president", Wording.of("vi"))).isEqualTo("Tổng thống");
        assertThat(PostNames.name("minister/nothing-known", Wording.ENGLISH)).isNull();
    }
}
