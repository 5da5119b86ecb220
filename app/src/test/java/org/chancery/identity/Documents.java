package org.chancery.identity;

import java.time.LocalDate;
import org.chancery.Chancery;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.resolve.Filed;
import org.chancery.resolve.PublicId;
import org.chancery.resolve.Source;

/** Documents of our own sentences, read by the program itself. */
final class Documents {
    private static final Chancery CHANCERY = Chancery.load();

    private Documents() {}

    static Filed filed(String doc, String published, String publisher, String text) {
        LocalDate day = LocalDate.parse(published);
        Document plain = Document.of(doc, text);
        Document document = new Document(
                doc, text, null, "id", new DatedBy(day, DatedBy.How.METADATA, null), publisher, null, plain.layout());
        return new Filed(
                new Source(PublicId.of(doc), doc, "id", day, publisher),
                document,
                CHANCERY.read(document).orElseThrow());
    }
}
