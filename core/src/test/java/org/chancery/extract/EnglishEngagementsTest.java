package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.chancery.record.Engagement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contacts that more than one sentence, or more than one name in a row, tells in English. */
class EnglishEngagementsTest {
    private static final Extractor EXTRACTOR = new Extractor(LanguagePack.load("en"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        President Adrian Lee of Kenya and President Nadia Farouk of Egypt met at the Yacht Club in Nairobi today. This was their second meeting this year, after the visit of President Farouk to Kenya on 3 May 2025. | meeting 2025-07-16 held [EG, KE] [Adrian Lee, Nadia Farouk]; visit 2025-05-03 held [EG, KE] [Nadia Farouk]
        The President of Kenya held meetings with officials from Chile, Peru and Egypt. | meeting null held [CL, KE] []; meeting null held [KE, PE] []; meeting null held [EG, KE] []
        The envoys presented their credentials to the President of Kenya today: (a) The Ambassador of Egypt, His Excellency Omar Farouk. (b) The Ambassador of Peru, Her Excellency Ana Lima. | other 2025-07-16 held [EG, KE] [Omar Farouk]; other 2025-07-16 held [KE, PE] [Ana Lima]
        Foreign Minister of Kenya Adrian Lee will be in Lima, Peru, for a working visit on 28 July 2025. | visit 2025-07-28 planned [KE, PE] [Adrian Lee]
        Officials welcomed the work of the Kenya-Egypt Joint Committee, which held its third meeting in Cairo on 5 July 2025. | meeting 2025-07-05 held [EG, KE] []
        Foreign Minister of Kenya Adrian Lee will visit Lima, Peru from 20 to 22 July 2025 to attend the summit of the African Union. | visit 2025-07-20 planned [KE, PE] [Adrian Lee]; forum 2025-07-20 planned [African Union, KE] [Adrian Lee]
        President Adrian Lee of Kenya called on and was hosted to lunch by President Nadia Farouk of Egypt. | meeting null held [EG, KE] [Adrian Lee, Nadia Farouk]
        The U.S.-EU Trade Council (TC) held its fifth ministerial meeting in Brussels on 30 January 2025. | meeting 2025-01-30 held [EU, US] []
        President Adrian Lee of Kenya was received by His Highness the Emir of Qatar Omar Farouk today. | meeting 2025-07-16 held [KE, QA] [Adrian Lee, Omar Farouk]
        Foreign Minister of Kenya Adrian Lee called on President of Egypt Nadia Farouk during a visit to Cairo from 8 to 9 July 2025. | meeting null held [EG, KE] [Adrian Lee, Nadia Farouk]; visit 2025-07-08 held [EG, KE] [Adrian Lee]
        President Nadia Farouk of Egypt met Foreign Minister of Kenya Adrian Lee, Trade Minister of Kenya Jomo Otieno and Health Minister of Kenya Ann Wambui. | meeting null held [EG, KE] [Adrian Lee, Nadia Farouk]; meeting null held [EG, KE] [Jomo Otieno, Nadia Farouk]; meeting null held [EG, KE] [Ann Wambui, Nadia Farouk]
        President Adrian Lee of Kenya and President Nadia Farouk of Egypt held a meeting on twenty-first century challenges. | meeting null held [EG, KE] [Adrian Lee, Nadia Farouk]
        On Friday, Foreign Minister of Kenya Adrian Lee, Foreign Minister of Peru Ana Lima, and Foreign Minister of Egypt Nadia Farouk met in Rome. | meeting 2025-07-11 held [EG, KE, PE] [Adrian Lee, Ana Lima, Nadia Farouk]
        """)
    void tells(String text, String contacts) {
        Document document = Document.of("e", text)
                .withLanguage("en")
                .withPublished(new DatedBy(LocalDate.of(2025, 7, 16), DatedBy.How.METADATA, null));
        assertThat(EXTRACTOR.read(document).engagements().stream()
                        .map(EnglishEngagementsTest::shown)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(contacts);
    }

    private static String shown(Engagement contact) {
        return contact.type().label() + " " + contact.start() + " "
                + contact.status().label() + " " + new TreeSet<>(contact.parties()) + " "
                + new TreeSet<>(contact.participants());
    }
}
