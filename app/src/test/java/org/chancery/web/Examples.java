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
import org.chancery.record.Organization;
import org.chancery.record.OrganizationKind;
import org.chancery.record.PartialDate;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.record.Scale;
import org.chancery.record.TimeExpression;

/** Documents with facts set by hand, so that the pages' tests do not depend on what the rules read today. */
final class Examples {
    static final String TEXT = """
            Menteri Tani Bertemu Duta Besar

            Menteri Pertanian Budi Laksana bertemu Duta Besar Vietnam Tran An di Bandung, Rabu (9/7/2025). \
            Budi meminta Vietnam membeli 5 juta ton beras dari daftar <b>A & B</b>. Tran An berjanji menjawab "segera".

            Foto: Suasana pertemuan
            Baca juga: Harga Beras Naik

            Kedua negara adalah anggota ASEAN.
            """;

    private Examples() {}

    static Document document() {
        Document plain = Document.of("menteri & duta.txt", TEXT);
        return new Document(
                plain.id(),
                TEXT,
                "Menteri <script>alert(1)</script> & duta",
                "id",
                new DatedBy(LocalDate.of(2025, 7, 9), DatedBy.How.METADATA, null),
                "Kabar Uji",
                "https://kabar.example/1",
                plain.layout());
    }

    static ReadDocument read() {
        Document document = document();
        PartialDate day = PartialDate.parse("2025-07-09");
        List<Evidence> meeting =
                words("Menteri Pertanian Budi Laksana bertemu Duta Besar Vietnam Tran An di Bandung, Rabu (9/7/2025).");
        Extraction extraction = new Extraction(
                document.id(),
                "id",
                "2025-07-09",
                document.title(),
                List.of(
                        new Person(
                                "Budi Laksana",
                                "Menteri Pertanian",
                                null,
                                "ID",
                                false,
                                words("Menteri Pertanian Budi Laksana"),
                                found("people/post-name")),
                        new Person(
                                "Tran An",
                                "Duta Besar",
                                null,
                                "VN",
                                false,
                                words("Duta Besar Vietnam Tran An"),
                                found("people/post-name"))),
                List.of(new Organization(
                        "ASEAN", "ASEAN", OrganizationKind.IGO, null, words("ASEAN"), found("organizations/known"))),
                List.of(new Engagement(
                        "x9",
                        EngagementType.MEETING,
                        null,
                        null,
                        day,
                        day,
                        "Bandung",
                        EngagementMode.IN_PERSON,
                        EngagementStatus.HELD,
                        List.of("ID", "VN"),
                        List.of("Budi Laksana", "Tran An"),
                        List.of("agriculture"),
                        meeting,
                        found("engagements/bertemu"))),
                List.of(
                        new Act(
                                "y1",
                                ActKind.ASK,
                                List.of("ID"),
                                List.of("VN"),
                                List.of("Budi Laksana"),
                                "buy rice",
                                List.of("agriculture"),
                                "x9",
                                day,
                                "REQUEST",
                                words("Budi meminta Vietnam membeli 5 juta ton beras dari daftar <b>A & B</b>."),
                                found("acts/meminta")),
                        new Act(
                                "y2",
                                ActKind.COMMITMENT,
                                List.of("VN"),
                                List.of("ID"),
                                List.of("Tran An"),
                                "answer soon",
                                List.of("agriculture"),
                                "x9",
                                day,
                                "AGREE",
                                words("Tran An berjanji menjawab \"segera\"."),
                                found("acts/berjanji"))),
                List.of(new Instrument(
                        "daftar <b>A & B</b>",
                        null,
                        null,
                        InstrumentKind.LIST,
                        List.of(),
                        null,
                        null,
                        words("daftar <b>A & B</b>"),
                        found("instruments/daftar"))),
                List.of(new Figure(
                        "rice to be bought",
                        null,
                        new BigDecimal("5"),
                        "tonnes",
                        Scale.MILLION,
                        null,
                        null,
                        "VN",
                        "ID",
                        words("membeli 5 juta ton beras"),
                        found("figures/amount"))),
                List.of(new Relation(
                        "membership",
                        "ID",
                        "ASEAN",
                        null,
                        words("Kedua negara adalah anggota ASEAN."),
                        found("relations/anggota"))),
                List.of(new TimeExpression(
                        "Rabu (9/7/2025)", day, day, words("di Bandung, Rabu (9/7/2025)."), found("dates/day"))));
        return new ReadDocument(document, extraction, List.of());
    }

    private static List<Evidence> words(String words) {
        int at = TEXT.indexOf(words);
        return List.of(Evidence.cut(TEXT, at, at + words.length()));
    }

    private static Found found(String rule) {
        return new Found("id/" + rule, 0.8);
    }
}
