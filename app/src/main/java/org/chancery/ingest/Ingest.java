package org.chancery.ingest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.chancery.Chancery;
import org.chancery.batch.BatchReader;
import org.chancery.batch.ReadDocument;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.Problem;
import org.chancery.identity.CopyIndex;
import org.chancery.identity.Fingerprint;
import org.chancery.identity.Groupings;
import org.chancery.record.Extraction;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Resolution;
import org.chancery.resolve.Source;
import org.chancery.ruling.Effects;
import org.chancery.source.Inputs;
import org.chancery.store.Contribution;
import org.chancery.store.DocumentKeys;
import org.chancery.store.Filing;
import org.chancery.store.NewDocument;
import org.chancery.store.RecordWriter;
import org.chancery.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * Files documents and resolves what changed. What is on file already is passed over before it is read. One instance for
 * one run, on one thread; reading happens on several.
 */
public final class Ingest {
    private static final int LOOKED_UP_AT_ONCE = 64;
    private static final int CHARACTERS_AT_ONCE = 2_000_000;
    private static final int FILED_AT_ONCE = 250;
    private static final int BYTES_AT_ONCE = 4_000_000;
    private static final long LONGEST_WAIT_NANOS = 2_000_000_000L;
    /** A paper may carry tomorrow's date, and the world has two at any moment. */
    private static final int DAYS_AHEAD = 2;

    private final RecordWriter writer;
    private final Chancery chancery;
    private final List<Resolution<?, ?>> kinds;
    private final int threads;
    private final Listener listener;
    private final LocalDate today;
    private @Nullable CopyIndex index;
    private int filedAtOnce = FILED_AT_ONCE;
    private long added;
    private long changed;
    private long known;
    private long failed;
    private boolean isWhole = true;
    /** While this runs nobody else writes, so that rulings stay as they are. */
    private final boolean isRuled;

    /** @param clock tells which dates are still to come */
    public Ingest(
            RecordWriter writer,
            Chancery chancery,
            List<Resolution<?, ?>> kinds,
            int threads,
            Clock clock,
            Listener listener) {
        this.writer = writer;
        this.chancery = chancery;
        this.kinds = List.copyOf(kinds);
        this.threads = threads;
        this.listener = listener;
        this.isRuled = !writer.store().log().isEmpty();
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** With transactions of so many documents, for tests that end between two of them. */
    Ingest inTransactionsOf(int documents) {
        filedAtOnce = documents;
        return this;
    }

    /** Files all inputs. */
    public void file(Inputs inputs) {
        file(inputs, inputs::file);
    }

    /** Files one document, or tells why there is none. */
    public void file(Intake intake, String origin) {
        file(List.of(intake).iterator(), () -> origin);
    }

    private void file(Iterator<Intake> inputs, Supplier<String> origin) {
        Waiting waiting = new Waiting();
        new BatchReader(chancery, threads).read(new Fresh(inputs, origin), Candidate::intake, this::form, formed -> {
            waiting.take(formed);
            return true;
        });
        waiting.file();
    }

    /** Reads all documents on file again, from their texts as kept: the program reads otherwise now. */
    public void readAgain() {
        long[] last = {0};
        List<StoredDocument> some = new ArrayList<>();
        do {
            some.clear();
            writer.store().documentsAfter(last[0], FILED_AT_ONCE, some::add);
            if (!some.isEmpty()) {
                readAgain(some);
                last[0] = some.getLast().seq();
            }
        } while (!some.isEmpty());
        writer.markAll();
    }

    private void readAgain(List<StoredDocument> some) {
        List<Candidate> candidates = new ArrayList<>();
        for (StoredDocument stored : some) {
            Document document = writer.store().text(stored.id()).orElseThrow();
            candidates.add(new Candidate(
                    Intake.of(document), stored.origin(), DocumentKeys.of(document, stored.origin()), stored.id()));
        }
        List<NewDocument> readings = new ArrayList<>();
        new BatchReader(chancery, threads).read(candidates.iterator(), Candidate::intake, this::form, formed -> {
            report(formed);
            readings.add(java.util.Objects.requireNonNull(formed.document()));
            return true;
        });
        writer.readAgain(some, readings);
    }

    /** Lets the documents on file contribute to kinds that the program did not know when it read them. */
    public void fill() {
        if (!writer.knowsWhatWaits()) {
            writer.findWhatWaits(Yields::urgencies);
        }
        List<String> unfilled =
                writer.unfilled(kinds.stream().map(Resolution::kind).toList());
        if (unfilled.isEmpty()) {
            return;
        }
        List<Resolution<?, ?>> missing =
                kinds.stream().filter(kind -> unfilled.contains(kind.kind())).toList();
        writer.refill(
                unfilled,
                filed -> {
                    List<Problem> problems = new ArrayList<>();
                    List<Contribution> contributions = Yields.contributions(missing, filed, problems);
                    problems.forEach(problem -> listener.problem(problem.toString()));
                    isWhole &= problems.isEmpty();
                    return contributions;
                },
                document -> listener.input(document.length()));
    }

    /** What was filed so far; nothing is resolved. */
    public Report filed() {
        return new Report(added, changed, known, failed, 0, isWhole);
    }

    /** Resolves every partition that changed, and ends the run. */
    public Report resolve() {
        Resolving resolving = new Resolving(writer, kinds, threads, listener);
        long partitions = resolving.run();
        return new Report(added, changed, known, failed, partitions, isWhole && resolving.isWhole());
    }

    // ---- what is to be read ----------------------------------------------------------------------------------------

    /**
     * An input on its way.
     *
     * @param keys null when there is no document
     * @param id the public id that it has or will get, as far as can be told before it is filed
     */
    private record Candidate(
            Intake intake, String origin, @Nullable DocumentKeys keys, String id) {}

    /** The inputs that are not on file yet, and those that gave no document. */
    private final class Fresh implements Iterator<Candidate> {
        private final Iterator<Intake> inputs;
        private final Supplier<String> origin;
        private final Deque<Candidate> ready = new ArrayDeque<>();

        Fresh(Iterator<Intake> inputs, Supplier<String> origin) {
            this.inputs = inputs;
            this.origin = origin;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && inputs.hasNext()) {
                lookUp();
            }
            return !ready.isEmpty();
        }

        @Override
        public Candidate next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private void lookUp() {
            List<Candidate> some = new ArrayList<>();
            List<DocumentKeys> keys = new ArrayList<>();
            long characters = 0;
            while (some.size() < LOOKED_UP_AT_ONCE && characters < CHARACTERS_AT_ONCE && inputs.hasNext()) {
                Intake intake = dated(Writable.of(inputs.next()));
                Document document = intake.document();
                String file = origin.get();
                if (document == null) {
                    some.add(new Candidate(intake, file, null, ""));
                } else {
                    DocumentKeys own = DocumentKeys.of(document, place(file, document));
                    keys.add(own);
                    some.add(new Candidate(intake, file, own, own.id()));
                    characters += document.text().length();
                }
            }
            Map<DocumentKeys.Fingerprint, RecordWriter.Known> onFile = writer.known(keys);
            for (Candidate candidate : some) {
                DocumentKeys own = candidate.keys();
                if (own == null) {
                    ready.add(candidate);
                } else if (RecordWriter.isKnown(own, onFile)) {
                    known++;
                    listener.input(length(candidate.intake().document()));
                } else {
                    RecordWriter.Known owner = RecordWriter.owner(own, onFile);
                    ready.add(new Candidate(
                            candidate.intake(), candidate.origin(), own, owner == null ? own.id() : owner.id()));
                }
            }
        }
    }

    private static long length(@Nullable Document document) {
        return document == null ? 0 : document.text().length();
    }

    /** Where a document stands on this machine: its file, and its name in the file where there are several. */
    private static String place(String file, Document document) {
        boolean isAddress = file.startsWith("http://") || file.startsWith("https://");
        String absolute = isAddress
                ? file
                : java.nio.file.Path.of(file).toAbsolutePath().normalize().toString();
        return absolute + "#" + document.id();
    }

    /** A day that no paper can bear is taken off; one that is still to come stays, and both are told. */
    private Intake dated(Intake intake) {
        Document document = intake.document();
        DatedBy published = document == null ? null : document.published();
        if (document == null || published == null) {
            return intake;
        }
        LocalDate day = published.date();
        boolean exists = day.getYear() >= 1 && day.getYear() <= 9999;
        if (exists && !day.isAfter(today.plusDays(DAYS_AHEAD))) {
            return intake;
        }
        List<Problem> problems = new ArrayList<>(intake.problems());
        String says = exists ? "is still to come" : "is no day that was ever published on";
        problems.add(new Problem(Problem.Reason.BAD_FIELD, document.id(), "published " + day + " " + says));
        return new Intake(exists ? document : document.withPublished(null), problems);
    }

    // ---- what becomes of it, on the reading threads
    // ------------------------------------------------------------------

    /** An input after reading; no document where it gave none. */
    private record Formed(@Nullable NewDocument document, List<Problem> problems, boolean isWhole, long length) {}

    private Formed form(Candidate candidate, ReadDocument read) {
        Document document = read.document();
        Extraction extraction = read.extraction();
        DocumentKeys keys = candidate.keys();
        if (document == null || extraction == null || keys == null) {
            return new Formed(null, read.problems(), false, 0);
        }
        List<Problem> problems = new ArrayList<>(read.problems());
        NewDocument formed = form(keys, candidate.id(), document, candidate.origin(), extraction, problems);
        boolean all = read.isWhole() && problems.size() == read.problems().size();
        return new Formed(formed, problems, all, document.text().length());
    }

    private NewDocument form(
            DocumentKeys keys, String id, Document document, String origin, Extraction read, List<Problem> problems) {
        Extraction extraction = Groupings.of(read);
        DatedBy published = document.published();
        String language = document.language();
        Source source = new Source(
                id,
                document.id(),
                language == null ? "und" : language,
                published == null ? null : published.date(),
                document.publisher());
        Filed filed = Effects.of(
                new Filed(source, document, extraction),
                isRuled ? writer.store().log().inForce(id) : List.of());
        return new NewDocument(
                keys,
                id,
                document,
                origin,
                Fingerprint.of(document.text()),
                extraction,
                problems,
                Yields.of(kinds, filed, problems));
    }

    // ---- filing, on the thread that called
    // ---------------------------------------------------------------------------

    private final class Waiting {
        private final List<NewDocument> documents = new ArrayList<>();
        private long weight;
        private long since;

        void take(Formed formed) {
            report(formed);
            listener.input(formed.length());
            NewDocument document = formed.document();
            if (document == null) {
                failed++;
                return;
            }
            if (documents.isEmpty()) {
                since = System.nanoTime();
            }
            documents.add(document);
            weight += document.weight();
            if (documents.size() >= filedAtOnce
                    || weight >= BYTES_AT_ONCE
                    || System.nanoTime() - since > LONGEST_WAIT_NANOS) {
                file();
            }
        }

        void file() {
            if (documents.isEmpty()) {
                return;
            }
            List<Filing> filings = writer.file(documents, Ingest.this::again, copies());
            for (Filing filing : filings) {
                switch (filing) {
                    case ADDED -> added++;
                    case CHANGED -> changed++;
                    case KNOWN -> known++;
                }
            }
            documents.clear();
            weight = 0;
            listener.filed(added + changed);
        }
    }

    /** The documents on file by their words; read in when the first new document is filed. */
    private RecordWriter.Copies copies() {
        if (index == null) {
            CopyIndex all = new CopyIndex();
            writer.store().prints(all::groupOf);
            index = all;
        }
        return index::groupOf;
    }

    private void report(Formed formed) {
        formed.problems().forEach(problem -> listener.problem(problem.toString()));
        isWhole &= formed.isWhole();
    }

    private NewDocument again(String id, NewDocument document) {
        return form(
                document.keys(),
                id,
                document.document(),
                document.origin(),
                document.extraction(),
                new ArrayList<>(document.problems()));
    }
}
