package org.chancery.store.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.chancery.ingest.Ingesting;
import org.chancery.ingest.Kinds;
import org.chancery.ingest.Yields;
import org.chancery.resolve.ClaimId;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Seen;
import org.chancery.ruling.Verb;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.StoreAddress;

/**
 * A record of the sample articles, of a document with names that spreadsheets and markup trip over, whose text changed
 * once, and of two rulings.
 */
public final class SampleRecord {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String TEXT =
            "Jakarta - Menteri Pertanian Budi Laksana bertemu Duta Besar Vietnam Tran An di Bandung pada 9 Juli 2025."
                    + " Budi meminta Vietnam membeli 5 juta ton beras paling lambat 31 Desember 2025.";

    private SampleRecord() {}

    /** Makes it; {@code folder} takes the input files. */
    public static void make(StoreAddress address, Path folder) throws IOException {
        Path first = Ingesting.write(folder.resolve("first.jsonl"), odd(TEXT));
        Path second = Ingesting.write(folder.resolve("second.jsonl"), odd(TEXT + " Ralat: pada 10 Juli 2025."));
        try (RecordWriter writer = RecordWriter.open(address, "test", CLOCK, "test")) {
            Ingesting.run(writer, Kinds.all(), Path.of("../samples/id"), Path.of("../samples/en"), first);
            Ingesting.run(writer, Kinds.all(), second);
            ClaimId claim = writer.store()
                    .entries(org.chancery.store.EntryQuery.of("matter"))
                    .getFirst()
                    .claims()
                    .getFirst();
            writer.rule(
                    List.of(
                            Ruling.draft(Verb.ACCEPT, List.of(Seen.of(claim))),
                            Ruling.draft(Verb.NOTE, List.of(Seen.of(claim))).noted("=1+1, \"quoted\"\nin two lines")),
                    "ana",
                    Yields.reform(Kinds.all()));
            Ingesting.run(writer, Kinds.all(), second);
        }
    }

    /** The record, for reading. */
    public static RecordStore open(Path folder) throws IOException {
        StoreAddress address = new StoreAddress.Folder(folder.resolve("record"));
        make(address, folder);
        return RecordStore.open(address);
    }

    private static String odd(String text) {
        return Ingesting.line(
                "@odd, \\\"name\\\"",
                text,
                "title",
                "=HYPERLINK(\\\"http://kabar.example\\\") <b>& co</b>",
                "published",
                "2025-07-09",
                "publisher",
                "-Kabar, Uji",
                "url",
                "https://kabar.example/odd?a=1&b=2");
    }
}
