package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTimesTest {
    private static final LanguagePack PACK = LanguagePack.load("en");

    /** Published on Wednesday 16 July 2025. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // days in full, day first and month first
                "She arrived on 3 July 2025 in Oslo.; 3 July 2025=2025-07-03",
                "She arrived on July 3, 2025, in Oslo.; July 3, 2025=2025-07-03",
                "They met on Thursday, July 3, 2025.; Thursday, July 3, 2025=2025-07-03",
                "They met on the 3rd of July.; 3rd of July=2025-07-03",
                "They will meet on Oct. 20 in Oslo.; Oct. 20=2025-10-20",
                "A letter of 2024-08-19.; 2024-08-19=2024-08-19",
                // ranges
                "The round is held from 12 to 14 November 2025.; 12 to 14 November 2025=2025-11-12..2025-11-14",
                "The fair ran April 29-May 2 in Oslo.; April 29-May 2=2025-04-29..2025-05-02",
                "Talks on July 10-12, 2024, failed.; July 10-12, 2024=2024-07-10..2024-07-12",
                "He was envoy from 2010 to 2014.; 2010 to 2014=2010..2014",
                "In the 2023-24 season it fell.; 2023-24=2023..2024",
                "Growth was slow in the 1990s.; 1990s=1990..1999",
                // what tells a time apart stands before it
                "They met last Friday in Oslo.; last Friday=2025-07-11",
                "They met on Monday.; Monday=2025-07-14",
                "Talks resume next month.; next month=2025-08",
                "It fell last year.; last year=2024",
                "Talks follow later this year.; later this year=2025",
                "It opens early next year.; early next year=2026",
                "It ends by the end of 2026.; the end of 2026=2026",
                "It grew over the past three years.; past three years=2022..2025",
                "It fell in the first half of 2024.; first half of 2024=2024-01..2024-06",
                "It fell in the third quarter of last year.; third quarter of last year=2024-07..2024-09",
                "He came in May last year.; May last year=2024-05",
                "It was signed two years ago.; two years ago=2023",
                // days of the report
                "He called on the king this morning.; this morning=2025-07-16",
                "Yesterday the ministers met.; Yesterday=2025-07-15",
                // no times
                "Some 2000 people came to Room 2010.; ``",
                "It may be signed on Good Friday.; ``",
                "The army will march to the border.; ``",
            })
    void placesTimes(String words, String times) {
        Document document = Document.of("t", words)
                .withLanguage("en")
                .withPublished(new DatedBy(LocalDate.of(2025, 7, 16), DatedBy.How.METADATA, null));
        AnalysedText text = AnalysedText.of(document, PACK);
        String read = new TimeReader()
                .read(text).stream()
                        .map(time -> text.tokens().string(time.first(), time.last()) + "=" + time.start()
                                + (time.start().equals(time.end()) ? "" : ".." + time.end()))
                        .collect(Collectors.joining(" "));
        assertThat(read).isEqualTo(times);
    }
}
