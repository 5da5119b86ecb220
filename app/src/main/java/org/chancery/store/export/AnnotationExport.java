package org.chancery.store.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.chancery.export.AnnotationJson;
import org.chancery.export.WholeFiles;
import org.chancery.store.RecordStore;

/**
 * The evidence of every fact of every document as {@code annotations.jsonl}: an annotation (W3C Web Annotation, JSON-LD) on
 * each line, in the order of the documents' ids. One thread.
 */
public final class AnnotationExport {
    private final RecordStore store;

    public AnnotationExport(RecordStore store) {
        this.store = store;
    }

    /** Writes the file. */
    public void write(Path folder) throws IOException {
        try (WholeFiles files = new WholeFiles(folder)) {
            try (Writer out = new BufferedWriter(
                    new OutputStreamWriter(files.open("annotations.jsonl"), StandardCharsets.UTF_8), 1 << 16)) {
                store.documents(document -> store.filed(document.id())
                        .ifPresent(filed -> AnnotationJson.lines(filed, document.url(), line -> append(out, line))));
            }
            files.done();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void append(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
