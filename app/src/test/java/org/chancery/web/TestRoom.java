package org.chancery.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.Chancery;
import org.chancery.batch.ReadDocument;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.ingest.Ingest;
import org.chancery.ingest.Kinds;
import org.chancery.ingest.Listener;
import org.chancery.ingest.LiveIndex;
import org.chancery.record.Extraction;
import org.chancery.resolve.Filed;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Material;
import org.chancery.resolve.Resolution;
import org.chancery.resolve.Source;
import org.chancery.review.ReviewDesk;
import org.chancery.source.Inputs;
import org.chancery.store.Contribution;
import org.chancery.store.DocumentKeys;
import org.chancery.store.NewDocument;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.StoreAddress;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A reading room over a record of its own in a folder, as of 1 March 2026. */
final class TestRoom implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Chancery CHANCERY = Chancery.load();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static @Nullable Path sampleRecord;

    private final RecordStore record;
    private final LiveIndex index;
    private final ReviewDesk review;
    private final Server server;

    private TestRoom(Path folder) throws PortTakenException {
        record = RecordStore.open(new StoreAddress.Folder(folder));
        index = LiveIndex.open(record, folder.resolve("index"), org.chancery.view.EntryForms::of);
        index.await();
        review = new ReviewDesk(record, Kinds.all(), () -> CHANCERY, CLOCK, "test", () -> {});
        server = Server.start(new Desk(record, index, CHANCERY, CLOCK, "test", review), 0);
    }

    /** A room over the documents set by hand. */
    static TestRoom of(Path folder, ReadDocument... documents) throws PortTakenException {
        try (RecordWriter writer = writer(folder)) {
            for (ReadDocument read : documents) {
                file(writer, read);
            }
            ingest(writer).resolve();
        }
        return new TestRoom(folder);
    }

    /** A room over the sample articles, and the document set by hand. */
    static TestRoom ofSamples(Path folder) throws PortTakenException {
        try (Stream<Path> files = Files.list(samples())) {
            Files.createDirectories(folder);
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestRoom(folder);
    }

    /** The record of the samples, read once for all tests; rooms are made over copies of it. */
    private static synchronized Path samples() throws IOException {
        Path made = sampleRecord;
        if (made == null) {
            made = Files.createTempDirectory("samples");
            try (RecordWriter writer = writer(made);
                    Inputs samples = Inputs.of(List.of(Path.of("../samples/id"), Path.of("../samples/en")))) {
                Ingest ingest = ingest(writer);
                ingest.file(samples);
                file(writer, Examples.read());
                ingest.resolve();
            }
            sampleRecord = made;
            Path whole = made;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(whole)));
        }
        return made;
    }

    /** Removes a folder of which nobody needs anything any more. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordWriter writer(Path folder) {
        return RecordWriter.open(new StoreAddress.Folder(folder), "test", CLOCK, "test");
    }

    private static Ingest ingest(RecordWriter writer) {
        return new Ingest(writer, CHANCERY, Kinds.all(), 1, CLOCK, Listener.NONE);
    }

    private static void file(RecordWriter writer, ReadDocument read) {
        Document document = Objects.requireNonNull(read.document());
        Extraction extraction = Objects.requireNonNull(read.extraction());
        DatedBy published = document.published();
        DocumentKeys keys = DocumentKeys.of(document, "by hand/" + document.id());
        Source source = new Source(
                keys.id(),
                document.id(),
                Objects.requireNonNull(document.language()),
                published == null ? null : published.date(),
                document.publisher());
        List<Contribution> contributions = new ArrayList<>();
        for (Resolution<?, ?> kind : Kinds.all()) {
            for (Material<?> material : kind.contribute(new Filed(source, document, extraction))) {
                contributions.add(new Contribution(kind.kind(), material.partition(), JsonForm.write(material.body())));
            }
        }
        NewDocument filed =
                new NewDocument(keys, keys.id(), document, "by hand", 1, extraction, read.problems(), contributions);
        writer.file(List.of(filed), (id, again) -> again, RecordWriter.Copies.NONE);
    }

    RecordStore record() {
        return record;
    }

    /** Address of the document set by hand. */
    String example() {
        return record.latestDocuments(0, 1000).stream()
                .filter(document -> document.doc().equals(Examples.document().id()))
                .map(document -> Links.document(document.id()))
                .findFirst()
                .orElseThrow();
    }

    String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    int port() {
        return server.port();
    }

    /** A page as a browser would parse it. */
    org.jsoup.nodes.Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body());
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Waits until the record has followed what was ruled. */
    void settle() throws InterruptedException {
        for (int i = 0; i < 500 && record.counts().unresolved() > 0; i++) {
            Thread.sleep(10);
        }
    }

    /** Sends a form as the pages do, names and values by turns. */
    HttpResponse<String> send(String path, String... fields) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a file as a form of the pages does, with its word. */
    HttpResponse<String> upload(String path, String field, String name, String content)
            throws IOException, InterruptedException {
        return upload(path, List.of("token", Forms.token()), field, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file and further fields, names and values by turns. */
    HttpResponse<String> upload(String path, List<String> fields, String field, String name, byte[] content)
            throws IOException, InterruptedException {
        String cut = "cut-here";
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < fields.size(); i += 2) {
            body.writeBytes(("--" + cut + "\r\nContent-Disposition: form-data; name=\"" + fields.get(i) + "\"\r\n\r\n"
                            + fields.get(i + 1) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + cut + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + cut + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "multipart/form-data; boundary=" + cut)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
        review.close();
        index.close();
        record.close();
    }
}
