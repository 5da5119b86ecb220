package org.chancery.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.document.Document;
import org.chancery.export.SearchJson;
import org.chancery.ingest.IndexUpdate;
import org.chancery.search.Facet;
import org.chancery.search.FoundDocument;
import org.chancery.search.SearchIndex;
import org.chancery.search.SearchRequest;
import org.chancery.search.SearchResult;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;
import org.chancery.view.EntryFinds;
import org.chancery.view.EntryForms;
import org.chancery.view.PartyName;
import org.chancery.view.RecordLines;
import org.chancery.view.SearchAsked;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chancery search}: documents of the record by their words and by what they say. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Looks the record up: its entries by name and words, its documents by words and what they say.",
            "All words must occur; begin*, this|that, -without as usual, and '\"exact words\"' in both sorts of quotation marks."
        })
final class SearchCommand implements Callable<Integer> {
    private static final int PASSAGES = 3;

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "What to look for; none: all documents")
    private List<String> words = List.of();

    @Option(
            names = "--only",
            paramLabel = "FACET=VALUE",
            description = {
                "Only documents with this value; may be given several times. Facets: pair (US|VN), country, person,",
                "kind, topic, status, year, source, language"
            })
    private List<String> only = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "Published on this day (YYYY-MM-DD) or later")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Published on this day or earlier")
    private @Nullable LocalDate to;

    @Option(names = "--order", paramLabel = "ORDER", description = "best, newest or oldest first. Default: best")
    private SearchRequest.Order order = SearchRequest.Order.BEST;

    @Option(names = "--skip", paramLabel = "N", description = "Leave out the first N")
    private int skip;

    @Option(names = "--limit", paramLabel = "N", description = "How many at most. Default: 10")
    private int limit = 10;

    @Option(names = "--facets", description = "Also print how many documents have which value")
    private boolean withFacets;

    @Option(names = "--json", description = "One JSON object instead of lines to read")
    private boolean isJson;

    @Mixin
    private StoreOption store = new StoreOption();

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Cli.require(spec, skip >= 0 && limit >= 1, "--skip must be 0 or more and --limit 1 or more");
        SearchRequest request = new SearchRequest(String.join(" ", words), chosen(), from, to, order, skip, limit);
        PrintWriter out = spec.commandLine().getOut();
        try (RecordStore record = store.open();
                SearchIndex index = SearchIndex.open(store.index());
                Progress progress = new Progress(spec.commandLine().getErr(), Terminal.isStderrOne())) {
            long documents = record.counts().documents();
            IndexUpdate.follow(record, index, EntryForms::of, done -> progress.step("indexing", done, documents));
            progress.close();
            EntryFinds entries = EntryFinds.of(
                    new SearchAsked(request.words(), request.chosen(), from, to, order, 1),
                    index.entries(),
                    record,
                    Wording.ENGLISH);
            print(index.search(request), entries, request.words(), record, index, out);
        }
        out.flush();
        return Main.ALL_READ;
    }

    private Map<Facet, List<String>> chosen() {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (String one : only) {
            int equals = one.indexOf('=');
            Cli.require(spec, equals > 0, "--only takes FACET=VALUE, not " + one);
            try {
                Facet facet = Facet.parse(one.substring(0, equals));
                chosen.computeIfAbsent(facet, f -> new ArrayList<>()).add(value(facet, one.substring(equals + 1)));
            } catch (IllegalArgumentException e) {
                Cli.require(spec, false, "there is no facet " + one.substring(0, equals));
            }
        }
        return chosen;
    }

    /** Two parties in any order and by any name are a pair. */
    private static String value(Facet facet, String typed) {
        return switch (facet) {
            case COUNTRY -> PartyName.parse(typed);
            case PAIR -> {
                String[] parties = typed.split("[|,]", 2);
                String one = PartyName.parse(parties[0]);
                String other = parties.length < 2 ? "" : PartyName.parse(parties[1]);
                yield one.compareTo(other) <= 0 ? one + "|" + other : other + "|" + one;
            }
            case PERSON, SOURCE, KIND, TOPIC, STATUS, YEAR, LANGUAGE -> typed;
        };
    }

    private void print(
            SearchResult result,
            EntryFinds entries,
            String words,
            RecordStore record,
            SearchIndex index,
            PrintWriter out) {
        List<FoundDocument> found = new ArrayList<>();
        for (SearchResult.Hit hit : result.hits()) {
            StoredDocument document = record.document(hit.document()).orElse(null);
            Document text = record.text(hit.document()).orElse(null);
            if (document != null && text != null) {
                String language = document.language() == null ? "" : document.language();
                found.add(new FoundDocument(
                        document.source(),
                        document.title(),
                        document.url(),
                        text.text(),
                        hit.score(),
                        index.passages(words, text.text(), language, PASSAGES)));
            }
        }
        if (isJson) {
            List<SearchJson.FoundEntry> best = entries.groups().stream()
                    .flatMap(group -> group.best().stream())
                    .map(line -> new SearchJson.FoundEntry(
                            line.kind().kind(), line.id(), line.heading().text(), line.parties()))
                    .toList();
            out.println(SearchJson.object(result, found, best, withFacets));
            return;
        }
        for (EntryFinds.Group group : entries.groups()) {
            out.printf(
                    Locale.ROOT,
                    "%s: %,d%n",
                    Wording.ENGLISH.say("nav." + group.kind().plural()),
                    group.count());
            group.best()
                    .forEach(line -> out.printf(
                            Locale.ROOT,
                            "    %s  %s  %s%n",
                            line.id(),
                            line.heading().text(),
                            line.detail()));
        }
        found.forEach(document -> out.println(RecordLines.found(document)));
        out.printf(Locale.ROOT, "%,d of %,d documents%n", found.size(), result.total());
        if (withFacets) {
            result.facets().forEach((facet, counts) -> out.println(RecordLines.facet(facet, counts)));
        }
    }
}
