package org.chancery.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.chancery.Chancery;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.chancery.record.Extraction;
import org.chancery.record.Person;
import org.chancery.time.TimeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who and what is read out of an English sentence. */
class EnglishNamesTest {
    private static final Chancery CHANCERY = Chancery.load();
    private static final LanguagePack PACK = LanguagePack.load("en");

    /** name | post | body | country, several people apart by a semicolon. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            # field, country and body before the title
            Vietnamese Foreign Minister Tran Van Hoa arrived in Jakarta. ~ Tran Van Hoa|Foreign Minister||VN
            Japan's Trade and Industry Minister Sato Kenji agreed. ~ Sato Kenji|Trade and Industry Minister||JP
            U.S. Deputy Secretary of Commerce Harold Whitby arrived. ~ Harold Whitby|Deputy Secretary of Commerce||US
            Deputy U.S. Trade Representative Harold Whitby arrived. ~ Harold Whitby|Deputy U.S. Trade Representative||US
            ASEAN Secretary-General Tran Van Hoa agreed. ~ Tran Van Hoa|Secretary-General|ASEAN|
            Former French Prime Minister Armand Delcourt wrote a book. ~ Armand Delcourt|Prime Minister||FR
            # field, country and body behind it
            Minister for Foreign Affairs of Vietnam Tran Van Hoa agreed. ~ Tran Van Hoa|Minister for Foreign Affairs||VN
            Minister of Foreign Affairs of the Republic of Indonesia Budi Hartono agreed. ~ Budi Hartono|Minister of Foreign Affairs||ID
            Under Secretary of State for Economic Growth, Energy, and the Environment Harold Whitby of the United States agreed. ~ Harold Whitby|Under Secretary of State for Economic Growth, Energy, and the Environment||US
            Speaker of Parliament Lim Boon Hock of Singapore agreed. ~ Lim Boon Hock|Speaker|Parliament|SG
            President Armand Delcourt of France called. ~ Armand Delcourt|President||FR
            Presidents Armand Delcourt of France and Ivan Morozov of Russia talked. ~ Armand Delcourt|President||FR;Ivan Morozov|President||RU
            # two posts of one man
            Vietnam's Deputy Prime Minister and Minister for Finance Tran Van Hoa agreed. ~ Tran Van Hoa|Deputy Prime Minister||VN;Tran Van Hoa|Minister for Finance||VN
            # names before posts
            Tran Van Hoa, Prime Minister of the Socialist Republic of Vietnam, came to Oslo. ~ Tran Van Hoa|Prime Minister||VN
            Sato Kenji, Japan's deputy minister of trade, said so. ~ Sato Kenji|deputy minister of trade||JP
            The plan is dead, said Lim Boon Hock, chairman of the Singapore Business Federation. ~ Lim Boon Hock|chairman|Singapore Business Federation|SG
            # words of respect, suffixes, everyday words as surnames
            Singapore's Minister for Foreign Affairs Dr Lim Boon Hock agreed. ~ Lim Boon Hock|Minister for Foreign Affairs||SG
            His Excellency Tran Van Hoa, Ambassador of Vietnam to France, agreed. ~ Tran Van Hoa|Ambassador of Vietnam to France||VN
            Philippine President Fernando Salcedo Jr. agreed. ~ Fernando Salcedo Jr.|President||PH
            Australian Industry Minister John Shore agreed. ~ John Shore|Industry Minister||AU
            # the surname later
            Singapore Foreign Minister Lim Boon Hock met Japanese Foreign Minister Sato Kenji. Minister Lim thanked Minister Sato. ~ Lim Boon Hock|Foreign Minister||SG;Sato Kenji|Foreign Minister||JP
            """)
    void reads_people(String text, String expected) {
        assertThat(people(text)).containsExactlyInAnyOrder(expected.split(";"));
    }

    /** Names, posts and sides where a reader of English has to know how such texts are built. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            # names that nothing announces; initials written together; Jr behind a comma
            Police in London named the driver as Charlotte Dunmore. ~ Charlotte Dunmore|||
            Prof. A.B. Perera and Minister C.D.E. Zohri of Sri Lanka agreed. ~ A.B. Perera|||LK;C.D.E. Zohri|Minister||LK
            President Mario R. Contelli, Jr. of the Philippines called. ~ Mario R. Contelli, Jr.|President||PH
            # towns as first names
            Minister of Foreign Affairs of Argentina Santiago Ferrerix agreed. ~ Santiago Ferrerix|Minister of Foreign Affairs||AR
            # whole titles told of a body or a province, charges in brackets
            Vice Premier of the State Council Zhou Wenbin of China agreed. ~ Zhou Wenbin|Vice Premier|State Council|CN
            Senior Parliamentary Secretary (Law)(Health) Lim Boon Hock of Singapore agreed. ~ Lim Boon Hock|Senior Parliamentary Secretary (Law)(Health)||SG
            # units that stay in the title
            No deal, said Sato Kenji, director of the Americas division at Japan's Ministry of Trade. ~ Sato Kenji|director of the Americas division|Ministry of Trade|JP
            # posts of few states
            Japan must act, Rep. Harold Whitby said. ~ Harold Whitby|Rep||US
            Rep. Harold Whitby (D-Texas) met the Japanese. ~ Harold Whitby|Rep||US
            Treasury Secretary Harold Whitby flew to Tokyo. ~ Harold Whitby|Treasury Secretary||US
            Foreign Secretary Harold Whitby flew from London to Tokyo. ~ Harold Whitby|Foreign Secretary||GB
            # a list without commas
            Prime Minister Josefa Bainuvo of the Republic of Fiji President David Panuelix of the Republic of Palau met. ~ Josefa Bainuvo|Prime Minister||FJ;David Panuelix|President||PW
            # two leaders never lead one state
            President Harold Whitby and President Ramon Novelix met. The United States and Ecuador agreed. ~ Harold Whitby|President||US;Ramon Novelix|President||EC
            # orders behind a name
            Harold Whitby AC, Ambassador of Australia to Peru, agreed. ~ Harold Whitby|Ambassador of Australia to Peru||AU
            # biographies
            Ambassador Marta Contelli of Italy served as Consul-General in Lyon and Second Secretary in Oslo. ~ Marta Contelli|Ambassador||IT;Marta Contelli|Consul-General in Lyon||IT;Marta Contelli|Second Secretary in Oslo||IT
            Nora Whitby, Nominee for Under Secretary for Food of the United States, spoke. ~ Nora Whitby|Under Secretary for Food||US
            """)
    void reads_people_as_english_texts_tell_them(String text, String expected) {
        assertThat(people(text)).containsExactlyInAnyOrder(expected.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ship passed Marina Bay and Charlotte Street in Peru.",
                "As Chair, Peru must act.",
                "He was treated at the Harold Whitby Hospital.",
                "The Ministry of Trade published figures.",
                "In the Palk Strait, the president said, ships must turn.",
                "Officials signed the Trade Facilitation Agreement on Monday.",
                "Additionally, the Prime Minister will travel in May.",
                "He works for the Office of the United States Trade Representative.",
            })
    void refuses_what_is_no_person(String text) {
        assertThat(people(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ASEAN and the United Nations (UN) agreed. The UN did.; ASEAN/igo/null United Nations/igo/null
            Vietnam's Ministry of Industry and Trade noted it.; Ministry of Industry and Trade/government_body/VN
            The Ministry of Energy and Water of Laos and the Ministry of Trade and Industry of Singapore signed.; Ministry of Energy and Water of Laos/government_body/LA Ministry of Trade and Industry of Singapore/government_body/SG
            The Maritime and Port Authority of Peru signed.; Maritime and Port Authority of Peru/government_body/PE
            The Peru Business Federation signed.; Peru Business Federation/association/PE
            The Embassy of the Republic of Peru in Oslo closed.; Embassy of the Republic of Peru in Oslo/government_body/PE
            The National Youth Council of Peru met.; National Youth Council of Peru/government_body/PE
            The Farmers' Association of Peru met.; Farmers' Association of Peru/association/PE
            Northwind Electric Industrial Co Ltd closed.; Northwind Electric Industrial Co Ltd/company/null
            The BRICS Chamber of Commerce met.; BRICS Chamber of Commerce/association/null
            A Working Group on supply chains was set up.; Working Group on supply chains/other/null
            The chipmaker Korvalt and the Peruvian airline Andora agreed.; Korvalt/company/null Andora/company/PE
            The think tank Northgate Institute and the news agency Korvalt agreed.; Northgate Institute/other/null Korvalt/media/null
            The minister told Antara that trade grew.; Antara/media/null
            The bill is before the Senate of the United States.; Senate of the United States/legislature/US
            The Minister for Foreign Affairs of Peru met Peru's Trade Union leaders.; ``
            The Government of Peru met the Carter Administration.; ``
            """)
    void reads_organizations(String words, String expected) {
        AnalysedText text = AnalysedText.of(Document.of("test", words).withLanguage("en"), PACK);
        CastBuilder cast = new CastBuilder(text);
        PlaceNames.read(text, cast);
        OrganizationNames.read(text, cast);
        assertThat(cast.build().actors().stream()
                        .filter(a -> a.kind() == Actor.Kind.ORGANIZATION && a.organizationKind() != null)
                        .map(a -> a.name() + '/' + a.organizationKind().label() + '/' + a.country())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    /** Countries, also by the names of their people and their capitals; what is no country is not in the list. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Vietnamese and US officials met in Tokyo.; VN US
            Hanoi said it would wait.; VN
            Ministers flew to Washington.; ``
            Washington and Beijing will talk.; US CN
            The Kremlin denied it.; RU
            The Republic of Korea and the DPRK talked.; KR KP
            The envoy speaks French.; ``
            It is up to us to decide.; ``
            """)
    void reads_countries(String words, String expected) {
        AnalysedText text = AnalysedText.of(Document.of("test", words).withLanguage("en"), PACK);
        CastBuilder cast = new CastBuilder(text);
        PlaceNames.read(text, cast);
        assertThat(cast.build().mentions().stream()
                        .flatMap(m -> m.actors().stream())
                        .filter(a -> a.kind() == Actor.Kind.COUNTRY)
                        .map(Actor::id)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Vietnamese Foreign Minister Tran Van Hoa arrived in Jakarta. Later [Hoa] left. ~ Tran Van Hoa
            Vietnamese Foreign Minister Tran Van Hoa arrived in Jakarta. [The Foreign Minister] thanked Indonesia. ~ Tran Van Hoa
            French President Armand Delcourt arrived in Jakarta. According to plan, [he] will stay. ~ Armand Delcourt
            French President Armand Delcourt arrived in Jakarta. [President Delcourt] will stay. ~ Armand Delcourt
            Indonesia and Japan talked. [The two countries] agreed. ~ ID+JP
            Indonesian Foreign Minister Budi Hartono met Japanese Foreign Minister Sato Kenji. [The two ministers] agreed. ~ Budi Hartono+Sato Kenji
            Indonesia and Japan talked. [The Japanese side] asked for time. ~ JP
            """)
    void tells_whom_the_words_mean(String marked, String expected) {
        int from = marked.indexOf('[');
        String words = marked.replace("[", "").replace("]", "");
        AnalysedText text = AnalysedText.of(Document.of("test", words).withLanguage("en"), PACK);
        Cast cast = new CastReader().read(text, new TimeReader().read(text));
        int to = marked.indexOf(']') - 1;
        List<Mention> meant = cast.mentions().stream()
                .filter(m ->
                        text.tokens().start(m.first()) >= from && text.tokens().end(m.last() - 1) <= to)
                .toList();
        assertThat(meant.stream()
                        .flatMap(m -> m.actors().stream())
                        .map(actor -> actor.kind() == Actor.Kind.COUNTRY ? actor.id() : actor.name())
                        .collect(Collectors.joining("+")))
                .isEqualTo(expected);
    }

    private static List<String> people(String text) {
        Extraction read =
                CHANCERY.read(Document.of("test", text).withLanguage("en")).orElseThrow();
        List<Person> people = read.people();
        people.forEach(person -> person.evidence()
                .forEach(e -> assertThat(text.substring(e.start(), e.end())).isEqualTo(e.quote())));
        return people.stream()
                .map(p -> p.name() + '|' + none(p.post()) + '|' + none(p.body()) + '|' + none(p.country()))
                .toList();
    }

    private static String none(String value) {
        return value == null ? "" : value;
    }
}
