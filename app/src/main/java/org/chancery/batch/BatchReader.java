package org.chancery.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chancery.Chancery;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.Problem;
import org.chancery.record.Extraction;

/**
 * Reads documents on several threads and hands the results on in the order of the inputs, so that the outcome does not
 * depend on the number of threads. The characters under way at one time are limited by the memory of the JVM: an
 * archive of any size fits, and one document larger than the limit is read alone.
 */
public final class BatchReader {
    /** What a character costs while it is read: its own 2 bytes, tokens, matches, facts and their JSON. */
    private static final int BYTES_PER_CHARACTER = 80;

    private static final int WAITING_PER_THREAD = 64;

    private final Chancery chancery;
    private final int threads;
    private final long charactersUnderWay;

    /**
     * @param threads 1 or more; 1 reads on the caller's own thread
     */
    public BatchReader(Chancery chancery, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        this.chancery = chancery;
        this.threads = threads;
        this.charactersUnderWay = Runtime.getRuntime().maxMemory() / BYTES_PER_CHARACTER;
    }

    /** Takes the results one by one, in the order of the inputs, on the thread that called. */
    @FunctionalInterface
    public interface Receiver<T> {
        /** False to stop: what was not read yet stays unread. */
        boolean take(T result);
    }

    /**
     * Reads all inputs.
     *
     * @param form what to make of a reading; runs on the reading threads, so that writing JSON is shared as well
     */
    public <T> void read(Iterator<Intake> inputs, Function<ReadDocument, T> form, Receiver<? super T> receiver) {
        read(inputs, intake -> intake, (intake, read) -> form.apply(read), receiver);
    }

    /**
     * Reads all inputs of which more is known than the intake.
     *
     * @param intake what of an input is to be read
     * @param form what to make of an input and its reading; runs on the reading threads
     */
    public <I, T> void read(
            Iterator<I> inputs,
            Function<I, Intake> intake,
            BiFunction<I, ReadDocument, T> form,
            Receiver<? super T> receiver) {
        if (threads == 1) {
            boolean more = true;
            while (more && inputs.hasNext()) {
                I input = inputs.next();
                more = receiver.take(form.apply(input, read(intake.apply(input))));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("reader-", 1).factory());
        try {
            new Belt<>(pool, intake, form, receiver).run(inputs);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Reads one input; whatever happens in reading becomes a problem of this input alone. */
    public ReadDocument read(Intake intake) {
        Document document = intake.document();
        if (document == null) {
            return new ReadDocument(null, null, intake.problems());
        }
        List<Problem> problems = new ArrayList<>(intake.problems());
        Extraction extraction = null;
        try {
            extraction = chancery.read(document, problems).orElse(null);
            if (extraction == null && problems.stream().noneMatch(BatchReader::isAboutLanguage)) {
                problems.add(noPack(document));
            }
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(new Problem(Problem.Reason.READING_FAILED, document.id(), e + where(e)));
        } catch (OutOfMemoryError e) {
            problems.add(new Problem(
                    Problem.Reason.READING_FAILED,
                    document.id(),
                    String.format(
                            Locale.ROOT,
                            "%,d characters are too many for a heap of %,d MB",
                            document.text().length(),
                            Runtime.getRuntime().maxMemory() >> 20)));
        }
        return new ReadDocument(document, extraction == null ? nothing(document) : extraction, problems);
    }

    /** The line of the program to look at, so that a report by a user is of use. */
    private static String where(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().startsWith("org.chancery.")) {
                return " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    private static boolean isAboutLanguage(Problem problem) {
        return problem.reason() == Problem.Reason.UNSUPPORTED_LANGUAGE;
    }

    private static Problem noPack(Document document) {
        String language = document.language();
        String detail = language == null
                ? "the language could not be told"
                : "there is no language pack for \"" + language + "\"";
        return new Problem(Problem.Reason.UNSUPPORTED_LANGUAGE, document.id(), detail);
    }

    private static Extraction nothing(Document document) {
        String language = document.language();
        var published = document.published();
        return new Extraction(
                document.id(),
                language == null ? "und" : language,
                published == null ? null : published.date().toString(),
                document.title(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The inputs under way, oldest first. */
    private final class Belt<I, T> {
        private record Pending<T>(Future<T> result, long characters) {}

        private final ExecutorService pool;
        private final Function<I, Intake> intake;
        private final BiFunction<I, ReadDocument, T> form;
        private final Receiver<? super T> receiver;
        private final Deque<Pending<T>> underWay = new ArrayDeque<>();
        private long characters;

        Belt(
                ExecutorService pool,
                Function<I, Intake> intake,
                BiFunction<I, ReadDocument, T> form,
                Receiver<? super T> receiver) {
            this.pool = pool;
            this.intake = intake;
            this.form = form;
            this.receiver = receiver;
        }

        void run(Iterator<I> inputs) {
            I next = inputs.hasNext() ? inputs.next() : null;
            boolean more = true;
            while (more && (next != null || !underWay.isEmpty())) {
                Pending<T> oldest = underWay.peek();
                boolean isDone = oldest != null && oldest.result().isDone();
                if (!isDone && next != null && hasRoomFor(next)) {
                    put(next);
                    next = inputs.hasNext() ? inputs.next() : null;
                } else {
                    more = handOn(underWay.remove());
                }
            }
        }

        private boolean hasRoomFor(I input) {
            return underWay.isEmpty()
                    || (characters + size(input) <= charactersUnderWay
                            && underWay.size() < WAITING_PER_THREAD * threads);
        }

        private long size(I input) {
            Document document = intake.apply(input).document();
            return document == null ? 0 : document.text().length();
        }

        private void put(I input) {
            characters += size(input);
            underWay.add(new Pending<>(pool.submit(() -> form.apply(input, read(intake.apply(input)))), size(input)));
        }

        private boolean handOn(Pending<T> oldest) {
            try {
                T result = oldest.result().get();
                characters -= oldest.characters();
                return receiver.take(result);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
