package org.chancery.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chancery.Chancery;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Layout;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.PublicId;
import org.chancery.resolve.Resolution;
import org.chancery.resolve.Resolutions;
import org.chancery.resolve.Source;

/** Articles of our own sentences, read and resolved without a store. */
final class Articles {
    private static final Chancery CHANCERY = Chancery.load();

    private final List<Filed> filed = new ArrayList<>();
    private String publisher = "";

    /** The publisher of what follows; before that each article has its own. */
    Articles from(String publisher) {
        this.publisher = publisher;
        return this;
    }

    /** An Indonesian article of a day. */
    Articles id(String doc, String published, String text) {
        return add("id", doc, published, text);
    }

    /** An English article of a day. */
    Articles en(String doc, String published, String text) {
        return add("en", doc, published, text);
    }

    private Articles add(String language, String doc, String published, String text) {
        LocalDate day = LocalDate.parse(published);
        String outlet = publisher.isEmpty() ? "Kabar " + doc : publisher;
        Document document = new Document(
                doc, text, null, language, new DatedBy(day, DatedBy.How.METADATA, null), outlet, null, Layout.of(text));
        filed.add(new Filed(
                new Source(PublicId.of(doc), doc, language, day, outlet),
                document,
                CHANCERY.read(document).orElseThrow()));
        return this;
    }

    /** The entries of a kind; any order of the articles gives the same, every entry keeps its form as JSON. */
    <M, E> List<Entry<E>> resolve(Resolution<M, E> resolution, Link... rulings) {
        Judgements judgements = Judgements.of(List.of(rulings));
        List<Entry<E>> entries = Resolutions.over(filed, resolution, judgements);
        for (int seed = 1; seed <= 3; seed++) {
            List<Filed> shuffled = new ArrayList<>(filed);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Resolutions.over(shuffled, resolution, judgements)).isEqualTo(entries);
        }
        for (Filed document : filed) {
            resolution
                    .contribute(document)
                    .forEach(m -> assertThat(JsonForm.read(JsonForm.write(m.body()), resolution.materialType()))
                            .isEqualTo(m.body()));
        }
        for (Entry<E> entry : entries) {
            assertThat(JsonForm.read(JsonForm.write(entry.body()), resolution.entryType()))
                    .isEqualTo(entry.body());
        }
        return entries;
    }
}
