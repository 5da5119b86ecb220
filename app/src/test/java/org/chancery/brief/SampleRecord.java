package org.chancery.brief;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.chancery.Chancery;
import org.chancery.ingest.Ingest;
import org.chancery.ingest.Kinds;
import org.chancery.ingest.Listener;
import org.chancery.source.Inputs;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.StoreAddress;
import org.chancery.view.Wording;

/** Records of articles in a folder, for the tests of briefs. */
final class SampleRecord {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final Chancery CHANCERY = Chancery.load();

    private SampleRecord() {}

    /** The record of the sample articles. */
    static RecordStore ofSamples(Path folder) {
        return of(folder, Path.of("../samples/id"), Path.of("../samples/en"));
    }

    /** The record of some files. */
    static RecordStore of(Path folder, Path... articles) {
        StoreAddress address = new StoreAddress.Folder(folder);
        try (RecordWriter writer = RecordWriter.open(address, "test", CLOCK, "test");
                Inputs inputs = Inputs.of(List.of(articles))) {
            Ingest ingest = new Ingest(writer, CHANCERY, Kinds.all(), 1, CLOCK, Listener.NONE);
            ingest.file(inputs);
            ingest.resolve();
        }
        return RecordStore.open(address);
    }

    static Brief brief(RecordStore record, String we, String they, LocalDate on, String language) {
        return Brief.of(new Brief.Question(we, they, on), record, Wording.of(language));
    }
}
