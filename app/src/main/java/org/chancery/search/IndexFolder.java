package org.chancery.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * One index in a folder: opened or made, of this version of the program, with a mark that says how far it follows the
 * record. One process writes, others may read what that one has committed. Thread-safe.
 *
 * @param <S> what is made of each state of the index before it is searched
 */
final class IndexFolder<S> implements AutoCloseable {
    private static final int WRITER_MEGABYTES = 48;

    /** Held, so that its level stays: Lucene advises at every start to load a module that this index gains nothing by. */
    private static final Logger QUIET = Logger.getLogger("org.apache.lucene");

    static {
        QUIET.setLevel(Level.SEVERE);
    }

    /** Makes of a state what searches need. */
    interface Preparing<S> {
        S of(DirectoryReader reader) throws IOException;
    }

    /** Something done to a state of the index. */
    interface Work<S, R> {
        R on(S state) throws IOException;
    }

    /** One state of the index: searches that began with it end with it. */
    private record State<S>(DirectoryReader reader, S prepared) {}

    private final Directory directory;
    /** Null where another process writes. */
    private final @Nullable IndexWriter writer;

    private final String form;
    private final Preparing<S> preparing;
    private volatile State<S> now;

    private IndexFolder(
            Directory directory,
            @Nullable IndexWriter writer,
            String form,
            Preparing<S> preparing,
            DirectoryReader reader)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.form = form;
        this.preparing = preparing;
        this.now = new State<>(reader, preparing.of(reader));
    }

    /**
     * Opens or makes the index of a folder.
     *
     * @param form of its fields and terms; an index of another form is made anew, empty
     * @throws UncheckedIOException when the folder cannot be written, or another process is just making its first index
     */
    static <S> IndexFolder<S> open(Path folder, String form, Preparing<S> preparing) {
        try {
            Directory directory = FSDirectory.open(folder);
            try {
                return open(directory, form, preparing);
            } catch (LockObtainFailedException e) {
                return new IndexFolder<>(directory, null, form, preparing, DirectoryReader.open(directory));
            } catch (IOException | IllegalArgumentException damaged) {
                for (String file : directory.listAll()) {
                    if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                        directory.deleteFile(file);
                    }
                }
                return open(directory, form, preparing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static <S> IndexFolder<S> open(Directory directory, String form, Preparing<S> preparing)
            throws IOException {
        IndexWriter writer = new IndexWriter(
                directory,
                new IndexWriterConfig(Analyzers.forIndex())
                        .setRAMBufferSizeMB(WRITER_MEGABYTES)
                        .setCommitOnClose(false));
        IndexFolder<S> index;
        try {
            if (!DirectoryReader.indexExists(directory)) {
                writer.commit();
            }
            index = new IndexFolder<>(directory, writer, form, preparing, DirectoryReader.open(directory));
        } catch (IOException | IllegalArgumentException damaged) {
            writer.rollback();
            throw damaged;
        }
        if (!form.equals(index.mark("form", form))) {
            writer.deleteAll();
            index.commit(0);
        }
        return index;
    }

    boolean isWritable() {
        return writer != null;
    }

    /** The one that writes; throws IllegalStateException where another process does. */
    IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("another process writes this index");
        }
        return writer;
    }

    /** The number that the last {@link #commit} was given; 0 for a new index. */
    long upTo() {
        return Long.parseLong(mark("upTo", "0"));
    }

    private String mark(String name, String otherwise) {
        try {
            String value = now.reader().getIndexCommit().getUserData().get(name);
            return value == null ? otherwise : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many documents of Lucene it has. */
    int size() {
        return now.reader().numDocs();
    }

    /** Takes everything out; it is gone for good with the next {@link #commit}. */
    void clear() {
        try {
            writer().deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what was written durable and visible. */
    synchronized void commit(long upTo) {
        try {
            writer().setLiveCommitData(
                            Map.of("form", form, "upTo", Long.toString(upTo)).entrySet());
            writer().commit();
            DirectoryReader newer = DirectoryReader.openIfChanged(now.reader());
            if (newer != null) {
                DirectoryReader older = now.reader();
                now = new State<>(newer, preparing.of(newer));
                older.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something to the present state, which stays as it is meanwhile. */
    <R> R read(Work<S, R> work) {
        State<S> state = now;
        if (!state.reader().tryIncRef()) {
            return read(work);
        }
        try {
            return work.on(state.prepared());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            try {
                state.reader().decRef();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Leaves behind what was last committed; what was written since is not kept. */
    @Override
    public void close() {
        try {
            now.reader().decRef();
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
