package org.chancery.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.Chancery;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.PublicId;
import org.chancery.resolve.Resolutions;
import org.chancery.resolve.Source;

/** Articles for tests, on file, and the matters that come out of them. */
final class Papers {
    private static final Chancery CHANCERY = Chancery.load();

    private Papers() {}

    /** An article of a day. */
    static Filed of(String doc, String day, String language, String text) {
        LocalDate published = LocalDate.parse(day);
        return filed(Document.of(doc, text)
                .withLanguage(language)
                .withPublished(new DatedBy(published, DatedBy.How.METADATA, null)));
    }

    private static Filed filed(Document document) {
        LocalDate day =
                document.published() == null ? null : document.published().date();
        Source source =
                new Source(PublicId.of(document.id()), document.id(), String.valueOf(document.language()), day, null);
        return new Filed(source, document, CHANCERY.read(document).orElseThrow());
    }

    /** The sample articles that come with the program as plain text. */
    static List<Filed> samples() {
        try (Stream<Path> files = Files.list(Path.of("../samples/id"))) {
            List<Filed> filed = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".txt") || name.endsWith(".md")) {
                    filed.add(filed(Document.of(name, Files.readString(file))));
                }
            }
            return filed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Entry<MatterBody>> matters(List<Filed> papers) {
        List<Entry<MatterBody>> matters = Resolutions.over(papers, new MatterResolution(), Judgements.NONE);
        for (Entry<MatterBody> matter : matters) {
            for (Step step : matter.body().steps()) {
                Filed paper = papers.stream()
                        .filter(p -> p.source().doc().equals(step.doc()))
                        .findFirst()
                        .orElseThrow();
                assertThat(paper.document().text().substring(step.start(), step.end()))
                        .isEqualTo(step.quote());
            }
        }
        return matters;
    }

    /** The one matter with a step whose words hold some others. */
    static Entry<MatterBody> matter(List<Entry<MatterBody>> matters, String words) {
        List<Entry<MatterBody>> found = matters.stream()
                .filter(m -> m.body().steps().stream().anyMatch(s -> s.quote().contains(words)))
                .toList();
        assertThat(found).as("matters that say \"%s\"", words).hasSize(1);
        return found.getFirst();
    }
}
