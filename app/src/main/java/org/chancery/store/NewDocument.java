package org.chancery.store;

import java.util.List;
import org.chancery.document.Document;
import org.chancery.document.Problem;
import org.chancery.record.Extraction;
import org.chancery.resolve.JsonForm;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read, in the form in which it is filed; made on the threads that read, so that the one that writes
 * only writes. Immutable.
 */
public final class NewDocument {
    final DocumentKeys keys;
    final String id;
    final Document document;
    final About about;
    final String aboutJson;
    final byte[] text;
    final byte @Nullable [] layout;
    final byte[] reading;
    final Extraction extraction;
    final long print;
    final List<Problem> problems;
    final String problemsJson;
    final List<Contribution> contributions;
    final Yield yield;

    /**
     * @param id the public id under which the contributions were made
     * @param origin where it was read, as the user named it
     * @param print 64 bits of the text, nearly the same for texts that are nearly the same
     */
    public NewDocument(
            DocumentKeys keys,
            String id,
            Document document,
            String origin,
            long print,
            Extraction extraction,
            List<Problem> problems,
            List<Contribution> contributions) {
        this(keys, id, document, origin, print, extraction, problems, Yield.of(contributions));
    }

    /**
     * @param id the public id under which the contributions were made
     * @param origin where it was read, as the user named it
     * @param print 64 bits of the text, nearly the same for texts that are nearly the same
     * @param extraction what the program read
     * @param yield what the record takes of it
     */
    public NewDocument(
            DocumentKeys keys,
            String id,
            Document document,
            String origin,
            long print,
            Extraction extraction,
            List<Problem> problems,
            Yield yield) {
        this.keys = keys;
        this.id = id;
        this.document = document;
        this.about = About.of(document, origin);
        this.aboutJson = JsonForm.write(about);
        this.text = Packing.pack(document.text());
        About.KeptLayout kept = About.KeptLayout.of(document);
        this.layout = kept == null ? null : Packing.pack(JsonForm.write(kept));
        this.reading = StoredReading.pack(extraction, document.text());
        this.extraction = extraction;
        this.print = print;
        this.problems = List.copyOf(problems);
        this.problemsJson = JsonForm.write(new StoredReading.Problems(this.problems));
        this.yield = yield;
        this.contributions = yield.contributions();
    }

    /** By what it is known again. */
    public DocumentKeys keys() {
        return keys;
    }

    /** The text and what is stated beside it. */
    public Document document() {
        return document;
    }

    /** What it says. */
    public Extraction extraction() {
        return extraction;
    }

    /** 64 bits of the text, nearly the same for texts that are nearly the same. */
    public long print() {
        return print;
    }

    /** What went wrong in reading it. */
    public List<Problem> problems() {
        return problems;
    }

    /** Where it was read. */
    public String origin() {
        return about.origin();
    }

    /** How many bytes are to be written, about; for the size of a transaction. */
    public int weight() {
        int weight = text.length + reading.length + aboutJson.length() + 500;
        for (Contribution contribution : contributions) {
            weight += contribution.body().length() + 50;
        }
        return weight;
    }
}
