package org.chancery;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Set<String> languages;
    /** The packs read so far: one is read when the first document of its language comes, and then by one thread. */
    private final Map<String, Extractor> extractors = new ConcurrentHashMap<>();

    private final boolean withEvents;

    private Chancery(Set<String> languages, boolean withEvents) {
        this.languages = languages;
        this.withEvents = withEvents;
    }

    /**
     * A reader of all languages that have a pack on the shelf. A pack itself is read with the first document of its
     * language, so that a run in one language does not wait for the others; an error in a pack comes up there.
     */
    public static Chancery load() {
        return new Chancery(Collections.unmodifiableSet(new TreeSet<>(LanguagePack.languages())), false);
    }

    /** The same, which also codes each text for event data ({@link Extraction#events}); that takes longer. */
    public static Chancery loadWithEvents() {
        return new Chancery(Collections.unmodifiableSet(new TreeSet<>(LanguagePack.languages())), true);
    }

    /** Whether there is a pack for a language, {@code id} for example. */
    public boolean reads(String language) {
        return languages.contains(language);
    }

    /** The sentences of a document as they are cut for reading, in order; none where there is no pack for its language. */
    public List<Span> sentences(Document document) {
        return extractor(document)
                .map(extractor -> extractor.sentences(document))
                .orElse(List.of());
    }

    /** The languages that there is a pack for, as ISO 639-1 codes in alphabetical order. */
    public Set<String> languages() {
        return languages;
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
        String language = document.language();
        return language == null || !reads(language)
                ? Optional.empty()
                : Optional.of(extractors.computeIfAbsent(
                        language, code -> new Extractor(LanguagePack.load(code), withEvents)));
    }
}
