package org.chancery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;
import org.chancery.Chancery;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The stages of reading, one document an operation: cut into regions; then, on a document that is cut, cut into words,
 * the same and look them up, the same and all else. The counter {@code words} is the one to compare: words a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class PartsBenchmark {

    /** A folder or a JSON Lines file. */
    @Param("samples/id")
    public String path = "samples/id";

    private final List<Document> documents = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final Map<String, LanguagePack> packs = new LinkedHashMap<>();
    private Chancery chancery = Chancery.load();

    /** Which document is next, for one thread. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Turn {
        /** Words read. */
        public long words;

        private int next;

        private int take(PartsBenchmark all) {
            int turn = next;
            next = next + 1 == all.documents.size() ? 0 : next + 1;
            words += all.lengths.get(turn);
            return turn;
        }
    }

    @Setup
    public void load() throws IOException {
        chancery = Chancery.load();
        LanguagePack.languages().forEach(code -> packs.put(code, LanguagePack.load(code)));
        for (Articles.Article article : Articles.in(Path.of(path)).texts()) {
            Document document = Throughput.document(article);
            if (document.language() != null && packs.containsKey(document.language())) {
                documents.add(document);
                lengths.add(new StringTokenizer(article.text()).countTokens());
            }
        }
    }

    private LanguagePack pack(Document document) {
        return java.util.Objects.requireNonNull(packs.get(document.language()));
    }

    @Benchmark
    public Object a_regions(Turn turn) {
        Document document = documents.get(turn.take(this));
        return Document.of(document.id(), document.text());
    }

    @Benchmark
    public Object b_words(Turn turn) {
        Document document = documents.get(turn.take(this));
        return pack(document).tokenizer().tokens(document.text(), document.layout());
    }

    @Benchmark
    public Object c_names_looked_up(Turn turn) {
        Document document = documents.get(turn.take(this));
        return AnalysedText.of(document, pack(document));
    }

    @Benchmark
    public Object d_everything(Turn turn) {
        return chancery.read(documents.get(turn.take(this)));
    }
}
