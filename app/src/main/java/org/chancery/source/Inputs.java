package org.chancery.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.chancery.document.Intake;
import org.chancery.document.Problem;
import org.chancery.document.Problem.Reason;
import org.chancery.document.format.HtmlReader;
import org.chancery.document.format.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * Files, folders and JSON as documents, one after the other: folders in the order of their names, a JSON file in the
 * order of its articles. Only one document and the names of one folder per level are held at a time. One bad input costs
 * no other: it comes as an {@link Intake} with its reason.
 *
 * <pre>{@code
 * try (Inputs inputs = Inputs.of(List.of(Path.of("articles")))) {
 *     inputs.forEachRemaining(intake -> ...);
 * }
 * }</pre>
 *
 * <p>An instance belongs to one thread at a time.
 */
public final class Inputs implements Iterator<Intake>, AutoCloseable {

    /**
     * The largest document, in bytes. The longest trade agreements have some 3 MB of text; what is larger is an archive
     * or an accident, and its reading would cost the memory of hundreds of others.
     */
    public static final int LARGEST = 4 << 20;

    /** The largest PDF or Word file, in bytes: pictures weigh in it, its text has the limit of the others. */
    static final int HEAVIEST = 64 << 20;

    /** Folders deeper than this are not walked. */
    private static final int DEEPEST = 64;

    private enum Format {
        TEXT,
        HTML,
        JSON,
        JSON_LINES,
        PDF,
        DOCX,
        /** RSS or Atom. */
        FEED,
        /** XML whose root tells whether it is a feed or a page. */
        XML,
        WARC,
        /** Known to hold no article: pictures, styles, scripts. Passed over in folders. */
        NO_ARTICLE,
        UNKNOWN
    }

    private record Waiting(Path path, int depth) {}

    private final Deque<Iterator<Waiting>> walk = new ArrayDeque<>();
    private final int largest;
    private @Nullable Articles open;
    private @Nullable Intake next;
    private String file = "";
    private long bytes;

    private Inputs(List<Path> paths, int largest) {
        this.largest = largest;
        walk.push(paths.stream().map(path -> new Waiting(path, 0)).iterator());
    }

    /** All documents of the given files and folders. */
    public static Inputs of(List<Path> paths) {
        return new Inputs(paths, LARGEST);
    }

    /** As {@link #of(List)}, refusing documents larger than the given number of bytes. */
    public static Inputs of(List<Path> paths, int largest) {
        return new Inputs(paths, largest);
    }

    /** One document or the articles of one JSON text, as it comes from elsewhere than a file: an upload, a pipe. */
    public static Inputs named(String name, InputStream bytes) {
        Inputs inputs = new Inputs(List.of(), LARGEST);
        inputs.file = name;
        inputs.open(name, name, bytes, formatOf(name));
        return inputs;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (open != null) {
                next = open.next();
                if (next == null) {
                    closeArticles();
                }
            } else if (walk.isEmpty()) {
                return false;
            } else if (!walk.element().hasNext()) {
                walk.pop();
            } else {
                visit(walk.element().next());
            }
        }
        return true;
    }

    @Override
    public Intake next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Intake intake = next;
        next = null;
        return intake;
    }

    /** The path of the file, or the name, from which the last document or problem came. */
    public String file() {
        return file;
    }

    /** The bytes of the files that were read so far, as they lie on the disk; to be compared with {@link #size}. */
    public long bytes() {
        return bytes;
    }

    /** The bytes of all files of the given files and folders; what cannot be looked at counts as none. */
    public static long size(List<Path> paths) {
        long size = 0;
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path, DEEPEST)) {
                size += files.mapToLong(Inputs::sizeOf).sum();
            } catch (IOException | UncheckedIOException e) {
                // Told when it is its turn to be read.
            }
        }
        return size;
    }

    private static long sizeOf(Path file) {
        try {
            boolean counts =
                    Files.isRegularFile(file) && formatOf(file.getFileName().toString()) != Format.NO_ARTICLE;
            return counts ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Closes the file that is being read, if any. */
    @Override
    public void close() {
        walk.clear();
        closeArticles();
    }

    private void closeArticles() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private void visit(Waiting waiting) {
        Path path = waiting.path();
        file = path.toString();
        boolean named = waiting.depth() == 0;
        if (Files.isDirectory(path)) {
            enter(waiting);
        } else if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            next = Intake.failed(Reason.NOT_FOUND, path.toString(), "no such file or folder");
        } else if (!Files.isRegularFile(path)) {
            String what = Files.isSymbolicLink(path) ? "a link to nothing" : "neither a file nor a folder";
            next = Intake.failed(Reason.UNREADABLE, path.toString(), what);
        } else {
            Format format = formatOf(path.getFileName().toString());
            if (format == Format.NO_ARTICLE && !named) {
                return;
            }
            read(path, format);
        }
    }

    private void enter(Waiting waiting) {
        Path folder = waiting.path();
        if (waiting.depth() >= DEEPEST) {
            next = Intake.failed(Reason.TOO_DEEP, folder.toString(), "folders nested deeper than " + DEEPEST);
            return;
        }
        if (waiting.depth() > 0 && Files.isSymbolicLink(folder)) {
            return;
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (!entry.getFileName().toString().startsWith(".")) {
                    entries.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            next = Intake.failed(Reason.UNREADABLE, folder.toString(), reason(e));
            return;
        }
        // By code unit, so that every machine and locale reads them in one order.
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        if (entries.isEmpty() && waiting.depth() == 0) {
            next = Intake.failed(Reason.EMPTY, folder.toString(), "a folder without files");
        }
        walk.push(entries.stream()
                .map(entry -> new Waiting(entry, waiting.depth() + 1))
                .iterator());
    }

    private void read(Path path, Format format) {
        try {
            long size = Files.size(path);
            if (size > limit(format)) {
                next = tooLarge(path.toString(), size);
            } else if (size == 0) {
                next = Intake.failed(Reason.EMPTY, path.toString(), "no bytes");
            } else {
                InputStream stream = new Counted(Files.newInputStream(path));
                open(path.getFileName().toString(), path.toString(), unzipped(path, stream), format);
            }
        } catch (IOException e) {
            next = Intake.failed(Reason.UNREADABLE, path.toString(), reason(e));
        }
    }

    /** How many bytes a file of a format may have; those that are read piece by piece have no limit. */
    private long limit(Format format) {
        return switch (format) {
            case PDF, DOCX -> Math.max(HEAVIEST, largest);
            case JSON, JSON_LINES, WARC, NO_ARTICLE -> Long.MAX_VALUE;
            case TEXT, HTML, FEED, XML, UNKNOWN -> largest;
        };
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            bytes += Math.max(0, count);
            return count;
        }
    }

    private static InputStream unzipped(Path path, InputStream bytes) throws IOException {
        if (!path.getFileName().toString().endsWith(".gz")) {
            return bytes;
        }
        try {
            return new GZIPInputStream(bytes, 1 << 16);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private Intake tooLarge(String name, long size) {
        return Intake.failed(
                Reason.TOO_LARGE,
                name,
                String.format(Locale.ROOT, "%,d bytes; the largest document is %,d", size, largest));
    }

    /** Takes over the stream: it is closed here or with the articles read from it. */
    private void open(String id, String name, InputStream bytes, Format format) {
        if (format == Format.JSON_LINES) {
            open = JsonArticles.lines(name, bytes, largest);
            return;
        }
        if (format == Format.JSON) {
            open = JsonArticles.values(name, bytes, largest);
            return;
        }
        if (format == Format.WARC) {
            open = new WarcArticles(name, bytes, largest);
            return;
        }
        int most = (int) Math.min(Integer.MAX_VALUE - 8, limit(format));
        try (bytes) {
            byte[] all = bytes.readNBytes(most + 1);
            if (all.length > most) {
                next = tooLarge(name, all.length);
            } else if (format == Format.FEED || format == Format.XML && FeedArticles.isFeed(head(all))) {
                open = FeedArticles.of(name, all);
            } else {
                next = document(id, name, all, format);
            }
        } catch (IOException e) {
            next = Intake.failed(Reason.UNREADABLE, name, reason(e));
        }
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
    }

    private Intake document(String id, String name, byte[] bytes, Format format) {
        String plainId = id.endsWith(".gz") ? id.substring(0, id.length() - 3) : id;
        try {
            return named(
                    name,
                    switch (format) {
                        case HTML -> HtmlReader.read(plainId, bytes);
                        case TEXT -> TextReader.read(plainId, bytes);
                        case PDF -> PdfReader.read(plainId, bytes, largest);
                        case DOCX -> DocxReader.read(plainId, bytes, largest);
                        default -> sniffed(plainId, name, bytes);
                    });
        } catch (RuntimeException | StackOverflowError e) {
            return Intake.failed(Reason.UNREADABLE, name, "the reader failed: " + e);
        }
    }

    /** Problems of a file are told with its path: many folders may hold a file of that name. */
    private static Intake named(String path, Intake intake) {
        return new Intake(
                intake.document(),
                intake.problems().stream()
                        .map(problem -> new Problem(problem.reason(), path, problem.detail()))
                        .toList());
    }

    /** A file whose name says nothing is read when its bytes look like a text or a page. */
    private Intake sniffed(String id, String name, byte[] bytes) {
        if (head(bytes).startsWith("%PDF-")) {
            return PdfReader.read(id, bytes, largest);
        }
        Intake asText = TextReader.read(id, bytes);
        if (asText.document() == null) {
            boolean binary = asText.problems().getFirst().reason() == Reason.BINARY;
            return binary
                    ? Intake.failed(
                            Reason.UNKNOWN_FORMAT,
                            name,
                            asText.problems().getFirst().detail())
                    : asText;
        }
        String head = asText.document()
                .text()
                .substring(0, Math.min(200, asText.document().text().length()))
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean page = head.startsWith("<!doctype html") || head.startsWith("<html");
        return page ? HtmlReader.read(id, bytes) : asText;
    }

    static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it is gone";
        }
        boolean wraps = e instanceof DirectoryIteratorException || e instanceof UncheckedIOException;
        if (wraps && e.getCause() instanceof IOException inside) {
            return reason(inside);
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static Format formatOf(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - 3);
        }
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "txt", "md", "text", "markdown" -> Format.TEXT;
            case "html", "htm", "xhtml" -> Format.HTML;
            case "json" -> Format.JSON;
            case "jsonl", "ndjson" -> Format.JSON_LINES;
            case "pdf" -> Format.PDF;
            case "docx", "docm", "doc" -> Format.DOCX;
            case "rss", "atom" -> Format.FEED;
            case "xml" -> Format.XML;
            case "warc" -> Format.WARC;
            case "png",
                    "jpg",
                    "jpeg",
                    "gif",
                    "webp",
                    "svg",
                    "ico",
                    "css",
                    "js",
                    "mjs",
                    "map",
                    "woff",
                    "woff2",
                    "ttf",
                    "mp3",
                    "mp4",
                    "sha256",
                    "sha1",
                    "md5" -> Format.NO_ARTICLE;
            default -> Format.UNKNOWN;
        };
    }
}
