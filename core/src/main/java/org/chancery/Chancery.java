package org.chancery;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.document.Document;
import org.chancery.document.Problem;
import org.chancery.document.Span;
import org.chancery.extract.Extractor;
import org.chancery.language.LanguagePack;
import org.chancery.record.Extraction;

/**
 * The door: a document in, what it says out. Reading depends on the document and the language packs alone: the same
 * document gives the same facts on every machine. Build one and share it; thread-safe.
 *
 * <pre>{@code
 * Chancery chancery = Chancery.load();
 * Optional<Extraction> facts = chancery.read(Document.of("1", "Menlu RI bertemu Menlu Vietnam di Hanoi."));
 * }</pre>
 */
public final class Chancery {
    private final Map<String, Extractor> extractors;

    private Chancery(Map<String, Extractor> extractors) {
        this.extractors = extractors;
    }

    /** Reads all language packs that are on the shelf. */
    public static Chancery load() {
        Map<String, Extractor> extractors = new TreeMap<>();
        for (String language : LanguagePack.languages()) {
            extractors.put(language, new Extractor(LanguagePack.load(language)));
        }
        return new Chancery(extractors);
    }

    /** Whether there is a pack for a language, {@code id} for example. */
    public boolean reads(String language) {
        return extractors.containsKey(language);
    }

    /** The sentences of a document as they are cut for reading, in order; none where there is no pack for its language. */
    public List<Span> sentences(Document document) {
        Extractor extractor = extractors.get(document.language() == null ? "" : document.language());
        return extractor == null ? List.of() : extractor.sentences(document);
    }

    /** The languages that there is a pack for, as ISO 639-1 codes in alphabetical order. */
    public Set<String> languages() {
        return Collections.unmodifiableSet(extractors.keySet());
    }

    /**
     * What a document says; empty where there is no pack for its language.
     *
     * @param problems receives what could not be read of it; everything else is in the result
     */
    public Optional<Extraction> read(Document document, List<Problem> problems) {
        return extractor(document).map(extractor -> extractor.read(document, problems));
    }

    /**
     * What a document says; empty where there is no pack for its language. Throws IllegalStateException where some of it
     * could not be read.
     */
    public Optional<Extraction> read(Document document) {
        return extractor(document).map(extractor -> extractor.read(document));
    }

    private Optional<Extractor> extractor(Document document) {
        return Optional.ofNullable(extractors.get(document.language() == null ? "" : document.language()));
    }
}
