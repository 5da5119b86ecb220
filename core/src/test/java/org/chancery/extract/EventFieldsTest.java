package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.chancery.record.Event;
import org.chancery.record.EventDeed;
import org.chancery.record.EventOutlook;
import org.chancery.record.EventSide;
import org.chancery.record.EventType;
import org.junit.jupiter.api.Test;

/** What an event tells besides who did what to whom: what it is about, how it stands to what is, where, in what post. */
class EventFieldsTest {
    private static final Extractor ENGLISH = new Extractor(LanguagePack.load("en"), true);

    @Test
    void what_is_promised_asked_for_refused_or_threatened_is_the_deed() {
        deed("Portugal promised to lend Angola two million dollars.", EventType.AGREE, EventType.AID);
        deed("The President of Mali will visit Morocco.", EventType.AGREE, EventType.CONSULT);
        deed("Rebels in Chad threatened to bomb Libyan oil firms.", EventType.THREATEN, EventType.ASSAULT);
        deed("Turkey has refused to lift the curfew on refugees from Iraq.", EventType.REJECT, EventType.RETREAT);
    }

    private static void deed(String text, EventType type, EventType about) {
        Event event = one(text);
        assertThat(event.type()).as(text).isEqualTo(type);
        EventDeed deed = event.deed();
        assertThat(deed == null ? null : deed.type()).as(text).isEqualTo(about);
    }

    @Test
    void what_simply_happened_has_no_outlook() {
        outlook("Moroccan police arrested six students.");
        outlook("Moroccan police arrested six students on 3 May 2024.");
        outlook("Moroccan police arrested six students in 1997.", EventOutlook.HISTORICAL);
        outlook("Moroccan police did not arrest six students.", EventOutlook.NEGATION);
        outlook("If Moroccan police arrest six students, nobody will sleep.", EventOutlook.HYPOTHETICAL);
    }

    private static void outlook(String text, EventOutlook... expected) {
        Event event = one(text);
        assertThat(event.outlook()).as(text).isEqualTo(Set.of(expected));
        assertThat(text.substring(event.at())).as(text).startsWith("arrest");
    }

    @Test
    void a_person_has_name_and_office_and_a_place_its_country() {
        Event event = one("Foreign Minister Ana Sousa of Portugal met rebels from Sudan in Egypt.");
        EventSide actor = event.actors().get(0);
        assertThat(actor.name()).isEqualTo("Ana Sousa");
        assertThat(actor.office()).isEqualTo("Foreign Minister");
        assertThat(event.place()).isNotNull();
        assertThat(event.place().country()).isEqualTo("EG");
    }

    private static Event one(String text) {
        Document document = Document.of("d", text)
                .withLanguage("en")
                .withPublished(new DatedBy(LocalDate.of(2024, 5, 6), DatedBy.How.METADATA, null));
        List<Event> events = ENGLISH.read(document).events();
        assertThat(events).as(text).hasSize(1);
        return events.get(0);
    }
}
