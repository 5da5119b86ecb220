package org.chancery.store.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.Chancery;
import org.chancery.document.Document;
import org.chancery.eventdata.CitedEvent;
import org.chancery.eventdata.CodedEvent;
import org.chancery.eventdata.EventCoder;
import org.chancery.eventdata.EventFormat;
import org.chancery.eventdata.Story;
import org.chancery.export.WholeFiles;
import org.chancery.record.Extraction;
import org.chancery.resolve.Filed;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;

/**
 * The event data of a whole record as one file. Acts and engagements are those on file, with the matters and engagements
 * that they belong to; the events beside them are read from the texts anew, which costs those who want no event data
 * nothing. Documents pass through in the order of their public ids, a few at a time on all cores; the same record gives
 * the same bytes.
 */
public final class EventExport {
    /** Enough for all cores to have something to do, few enough for any memory. */
    private static final int AT_ONCE = 64;

    private final RecordStore store;
    private final Chancery chancery;
    private final boolean unreal;

    /**
     * @param chancery a reader with events
     * @param unreal whether also what is told as possible or denied is written
     */
    public EventExport(RecordStore store, Chancery chancery, boolean unreal) {
        this.store = store;
        this.chancery = chancery;
        this.unreal = unreal;
    }

    /**
     * Writes the file; it is replaced when the new one is whole.
     *
     * @param once whether what several documents tell is one event with all of them cited, in the order of what the
     *     events belong to; otherwise every telling is one, in the order of the documents
     */
    public void write(EventFormat format, Path file, boolean once) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
        String name = file.getFileName().toString();
        try (WholeFiles files = new WholeFiles(folder)) {
            try (Writer out = new BufferedWriter(new OutputStreamWriter(files.open(name), StandardCharsets.UTF_8))) {
                write(format, out, folder, once);
            }
            files.done();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(EventFormat format, Writer out, Path folder, boolean once) throws IOException {
        format.header().ifPresent(header -> append(out, header + "\n"));
        Consumer<CitedEvent> write = event -> append(out, format.lines(event));
        if (once) {
            try (SortedTellings sorted = new SortedTellings(folder)) {
                tellings(sorted::add);
                sorted.groups(group -> write.accept(joined(group)));
            }
        } else {
            tellings(telling -> write.accept(new CitedEvent(telling.event(), List.of(telling.story()))));
        }
    }

    private static void append(Writer out, String lines) {
        try {
            out.write(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CitedEvent joined(List<Telling> tellings) {
        List<Telling> best = tellings.stream().sorted(Telling.BEST).toList();
        Set<Story> stories = new LinkedHashSet<>();
        best.forEach(telling -> stories.add(telling.story()));
        return new CitedEvent(best.getFirst().event(), List.copyOf(stories));
    }

    private void tellings(Consumer<Telling> receiver) {
        List<StoredDocument> some = new ArrayList<>();
        store.documents(document -> {
            some.add(document);
            if (some.size() == AT_ONCE) {
                pass(some, receiver);
            }
        });
        pass(some, receiver);
    }

    private void pass(List<StoredDocument> documents, Consumer<Telling> receiver) {
        documents.parallelStream().map(this::tellings).toList().forEach(all -> all.forEach(receiver));
        documents.clear();
    }

    private List<Telling> tellings(StoredDocument stored) {
        Filed filed = store.filed(stored.id()).orElse(null);
        Optional<Extraction> read =
                filed == null ? Optional.empty() : chancery.read(filed.document(), new ArrayList<>());
        if (filed == null || read.isEmpty()) {
            return List.of();
        }
        Document document = filed.document();
        Extraction extraction = filed.extraction().withEvents(read.get().events());
        RecordLinks links = new RecordLinks(filed.source(), extraction, store.entriesOf(stored.id()));
        Set<String> engagements = links.engagementIds();
        Story story = Story.of(stored.id(), document, extraction);
        String first = stored.copyOf() == null ? stored.id() : stored.copyOf();
        List<Telling> tellings = new ArrayList<>();
        for (CodedEvent event : EventCoder.events(extraction, document.text(), chancery.sentences(document), links)) {
            if (unreal || event.isReal()) {
                CodedEvent own = event.withId(
                        stored.id() + event.id().substring(event.id().lastIndexOf('#')));
                tellings.add(Telling.of(own, story, first, engagements.contains(String.valueOf(event.link()))));
            }
        }
        return tellings;
    }
}
