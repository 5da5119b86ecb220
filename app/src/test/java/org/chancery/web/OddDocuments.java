package org.chancery.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chancery.batch.ReadDocument;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.record.Act;
import org.chancery.record.ActKind;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementMode;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Figure;
import org.chancery.record.Found;
import org.chancery.record.Instrument;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStatus;
import org.chancery.record.Organization;
import org.chancery.record.OrganizationKind;
import org.chancery.record.PartialDate;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.record.Scale;

/** Documents that pages should hold although hardly any document is like them. */
final class OddDocuments {
    /**
     * Two hundred letters without a blank, Arabic from right to left, markup, signs of addresses, Vietnamese: short and
     * long.
     */
    private static final List<String> NAMES = List.of(
            "S" + "a".repeat(199),
            "جمعية الصداقة",
            "<b>Budi</b> & \"Sari\"",
            "A/B – 50% #1?",
            "Thị Ngọc Ánh",
            "صاحب المعالي وزير التجارة والصناعة وترويج الاستثمار في سلطنة عُمان الشقيقة قيس بن محمد بن موسى اليوسف",
            "Ủy ban hỗn hợp về hợp tác kinh tế, thương mại, khoa học và kỹ thuật giữa Chính phủ hai nước".repeat(2));

    private OddDocuments() {}

    /** For each of the odd names a document in which everything has it. */
    static ReadDocument[] ofNames() {
        ReadDocument[] documents = new ReadDocument[NAMES.size()];
        for (int i = 0; i < documents.length; i++) {
            documents[i] = odd(i);
        }
        return documents;
    }

    /** A text of a million letters and more, full of asks. */
    static String megabyte() {
        StringBuilder text = new StringBuilder("Indonesia and Vietnam\n\n");
        for (int i = 0; text.length() < 1_000_000; i++) {
            text.append(i % 20 == 0 ? "In " + (1900 + i % 120) + " the harvest was good, " : "The harvest was good, ");
            text.append(
                    i % 50 == 0 ? "and Vietnam asked Indonesia to lift quota " + i + " on rice." : "and it rained.");
            text.append("\n\n");
        }
        return text.toString();
    }

    /** Everything that a document can say, of people and parties with one of the names. */
    private static ReadDocument odd(int number) {
        String name = NAMES.get(number);
        String other = NAMES.get((number + 1) % NAMES.size());
        String text = name + " asked " + other + " for " + name + ".";
        List<Evidence> words = List.of(Evidence.cut(text, 0, name.length()));
        Found found = new Found("id/odd/x", 0.5);
        PartialDate day = PartialDate.parse("2025-07-0" + (number + 1));
        Document plain = Document.of("odd" + number, text);
        Document document = new Document(
                "odd" + number,
                text,
                name + name,
                "id",
                new DatedBy(LocalDate.of(2025, 7, 9), DatedBy.How.METADATA, null),
                name,
                null,
                plain.layout());
        Extraction extraction = new Extraction(
                "odd" + number,
                "id",
                "2025-07-09",
                null,
                List.of(new Person(name, name, name, "ID", false, words, found)),
                List.of(new Organization(name, null, OrganizationKind.ASSOCIATION, "VN", words, found)),
                List.of(new Engagement(
                        "e1",
                        EngagementType.MEETING,
                        name,
                        2,
                        day,
                        day,
                        name,
                        EngagementMode.IN_PERSON,
                        EngagementStatus.HELD,
                        List.of(name, other),
                        List.of(name),
                        List.of("trade"),
                        words,
                        found)),
                List.of(new Act(
                        "a1",
                        ActKind.ASK,
                        List.of(name),
                        List.of(other),
                        List.of(name),
                        text,
                        List.of("trade"),
                        "e1",
                        day,
                        null,
                        words,
                        found)),
                List.of(new Instrument(
                        name,
                        null,
                        "X",
                        InstrumentKind.MOU,
                        null,
                        List.of(name, other),
                        InstrumentStatus.SIGNED,
                        day,
                        List.of(),
                        words,
                        found)),
                List.of(new Figure(
                        "exports",
                        name,
                        new BigDecimal("12.5"),
                        "USD",
                        Scale.MILLION,
                        null,
                        null,
                        "2025",
                        name,
                        other,
                        words,
                        found)),
                List.of(new Relation("strategic_partnership", name, other, day, words, found)),
                List.of());
        return new ReadDocument(document, extraction, List.of());
    }
}
