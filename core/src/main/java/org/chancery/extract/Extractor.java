package org.chancery.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.Document;
import org.chancery.document.Problem;
import org.chancery.document.Span;
import org.chancery.language.LanguagePack;
import org.chancery.name.CastReader;
import org.chancery.record.Extraction;
import org.chancery.text.Tokens;
import org.chancery.time.TimeMention;
import org.chancery.time.TimeReader;

/** Reads documents of one language into their facts, stage by stage. Thread-safe. */
public final class Extractor {
    private final LanguagePack pack;
    private final TimeReader times = new TimeReader();
    private final CastReader casts = new CastReader();
    private final List<FactReader> readers;

    /** An extractor for the language of a pack. */
    public Extractor(LanguagePack pack) {
        this(pack, false);
    }

    /**
     * An extractor for the language of a pack.
     *
     * @param withEvents whether the text is coded for event data as well, which takes a second look at every clause
     */
    public Extractor(LanguagePack pack, boolean withEvents) {
        this.pack = pack;
        List<FactReader> all = new ArrayList<>(List.of(
                new PeopleReader(),
                new OrganizationsReader(),
                new DatesReader(),
                new FiguresReader(),
                new InstrumentsReader(pack),
                new EngagementsReader(pack),
                new ActsReader(pack),
                new RelationsReader()));
        if (withEvents) {
            all.add(new EventsReader(pack));
        }
        this.readers = List.copyOf(all);
    }

    /** The sentences of a document, in order, each from its first to its last token. */
    public List<Span> sentences(Document document) {
        Tokens tokens = pack.tokenizer().tokens(document.text(), document.layout());
        List<Span> sentences = new ArrayList<>(tokens.sentences());
        for (int i = 0; i < tokens.sentences(); i++) {
            sentences.add(new Span(tokens.start(tokens.first(i)), tokens.end(tokens.last(i) - 1)));
        }
        return sentences;
    }

    /**
     * Everything that a document is found to say.
     *
     * @param problems receives one problem for each list of facts that could not be read; the other lists are kept
     */
    public Extraction read(Document document, List<Problem> problems) {
        AnalysedText text = AnalysedText.of(document, pack);
        List<TimeMention> when = times.read(text);
        Reading reading = new Reading(text, when, casts.read(text, when));
        for (FactReader reader : readers) {
            try {
                reader.read(reading);
            } catch (RuntimeException e) {
                String list =
                        reader.getClass().getSimpleName().replace("Reader", "").toLowerCase(Locale.ROOT);
                problems.add(new Problem(Problem.Reason.READING_FAILED, document.id(), list + ": " + e));
            }
        }
        return reading.extraction();
    }

    /** Everything that a document is found to say; an error where any list of facts could not be read. */
    public Extraction read(Document document) {
        List<Problem> problems = new ArrayList<>();
        Extraction extraction = read(document, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return extraction;
    }
}
