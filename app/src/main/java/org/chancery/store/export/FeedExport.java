package org.chancery.store.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.chancery.export.AtomFeed;
import org.chancery.export.WholeFiles;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Step;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.PublicId;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.StateChange;
import org.jspecify.annotations.Nullable;

/**
 * What changed, as feeds: the latest changes of the whole record, those between two parties, the steps of a matter. One
 * thread.
 */
public final class FeedExport {
    private static final int ENTRIES = 200;
    private static final int PAIRS = 500;
    private static final int MATTERS = 500;
    private static final List<String> OF_PAIRS =
            List.of("matter", "engagement", "instrument", "negotiation", "relation", "figure");

    private final RecordStore store;
    private final Cited cited;
    private final BiFunction<String, String, @Nullable String> pages;

    /** @param pages address of the page of an entry, by kind and id; null where there is none */
    public FeedExport(RecordStore store, BiFunction<String, String, @Nullable String> pages) {
        this.store = store;
        this.cited = new Cited(store);
        this.pages = pages;
    }

    /**
     * Where a feed is and what page shows the same.
     *
     * @param self address of the feed, or null
     * @param page address of the page, or null
     */
    public record Place(@Nullable String self, @Nullable String page) {
        /** A file that stands by itself. */
        public static final Place NONE = new Place(null, null);
    }

    /**
     * Writes {@code changes.atom}, a feed for each of the pairs with most entries and one for each of the matters that
     * changed last.
     */
    public void write(Path folder) throws IOException {
        try (WholeFiles files = new WholeFiles(folder)) {
            file(files, "changes.atom", changes(Place.NONE));
            for (RecordStore.ActivePair pair : store.activePairs(LocalDate.of(1, 1, 1), PAIRS)) {
                AtomFeed.Feed feed = ofPair(pair.one(), pair.other(), Place.NONE);
                if (!feed.entries().isEmpty()) {
                    file(files, "pair-" + name(pair.one()) + "-" + name(pair.other()) + ".atom", text(feed));
                }
            }
            for (EntryRow matter : store.changedSince(0, "matter", MATTERS)) {
                file(files, "matter-" + matter.id() + ".atom", matter(matter, Place.NONE));
            }
            files.done();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void file(WholeFiles files, String name, String feed) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(files.open(name), StandardCharsets.UTF_8))) {
            out.write(feed);
        }
    }

    /** Codes as they are; other names, which no file could have, by a number made of them. */
    private static String name(String party) {
        return party.matches("[A-Za-z0-9]{1,20}") ? party : PublicId.of(party);
    }

    private static String text(AtomFeed.Feed feed) {
        StringWriter text = new StringWriter();
        AtomFeed.write(feed, text);
        return text.toString();
    }

    /** The latest changes of the record. */
    public String changes(Place place) {
        return text(new AtomFeed.Feed(
                "changes",
                "Chancery: changes",
                "Chancery",
                place.self(),
                place.page(),
                entries(store.latestChanges(null, ENTRIES))));
    }

    /** The latest changes of what two parties have to do with each other. */
    public String pair(String one, String other, Place place) {
        return text(ofPair(one, other, place));
    }

    private AtomFeed.Feed ofPair(String one, String other, Place place) {
        Set<String> ids = new LinkedHashSet<>();
        for (String kind : OF_PAIRS) {
            store.heads(EntryQuery.of(kind).between(one, other)).forEach(head -> ids.add(head.id()));
        }
        String first = one.compareTo(other) <= 0 ? one : other;
        String second = first.equals(one) ? other : one;
        return new AtomFeed.Feed(
                "pair " + first + "|" + second,
                "Chancery: " + first + " – " + second,
                "Chancery",
                place.self(),
                place.page(),
                entries(store.latestChanges(ids, ENTRIES)));
    }

    private List<AtomFeed.Entry> entries(List<StateChange> changes) {
        Map<String, String> titles = new HashMap<>();
        List<AtomFeed.Entry> entries = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (StateChange change : changes) {
            String title = titles.computeIfAbsent(
                    change.kind() + change.entry(),
                    key -> store.entry(change.kind(), change.entry())
                            .map(EntryRow::title)
                            .orElse(change.entry()));
            String of = "change " + change.kind() + " " + change.entry() + " " + change.at() + " " + change.oldState()
                    + " " + change.newState();
            // Back and forth within a second: the oldest keeps the name.
            int times = seen.merge(of, 1, Integer::sum);
            entries.add(new AtomFeed.Entry(
                    times == 1 ? of : of + " " + times,
                    words(change.kind()) + ": " + title + " – " + state(change),
                    change.at(),
                    said(change),
                    pages.apply(change.kind(), change.entry())));
        }
        return entries;
    }

    private static String state(StateChange change) {
        String now = change.newState();
        String before = change.oldState();
        if (now == null) {
            return "no longer told of";
        }
        return before == null ? words(now) + " (new)" : words(now) + " (before: " + words(before) + ")";
    }

    private static String words(String code) {
        return code.replace('_', ' ');
    }

    /** The words that are known best of the document that brought the change. */
    private String said(StateChange change) {
        String document = change.document();
        if (document == null) {
            return state(change);
        }
        if (change.kind().equals("matter")) {
            EntryRow row = store.entry(change.kind(), change.entry()).orElse(null);
            if (row != null) {
                return JsonForm.read(row.body(), MatterBody.class).steps().stream()
                        .filter(step -> step.claim().document().equals(document))
                        .reduce((a, b) -> b)
                        .map(step -> Told.of(step).citation(cited.document(document)))
                        .orElse(state(change));
            }
        }
        return store.document(document)
                .map(d -> Objects.requireNonNullElse(d.title(), d.doc())
                        + (d.publisher() == null ? "" : ", " + d.publisher())
                        + (d.published() == null ? "" : ", " + d.published())
                        + (d.url() == null ? "" : ", " + d.url()))
                .orElse(state(change));
    }

    /** The steps of a matter, the latest first. */
    public String matter(EntryRow row, Place place) {
        MatterBody body = JsonForm.read(row.body(), MatterBody.class);
        cited.gather(row.claims());
        List<AtomFeed.Entry> entries = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Step step : body.steps().reversed()) {
            String of = "step " + row.id() + " " + step.claim().text() + " " + step.start() + " " + step.status();
            int before = seen.merge(of, 1, Integer::sum) - 1;
            LocalDate told = step.published() != null ? step.published() : step.when();
            String who =
                    String.join(", ", step.by()) + (step.to().isEmpty() ? "" : " → " + String.join(", ", step.to()));
            entries.add(new AtomFeed.Entry(
                    before == 0 ? of : of + " " + before,
                    words(step.status().label())
                            + (who.isEmpty() ? "" : ": " + who)
                            + (step.date() == null ? "" : ", " + step.date()),
                    (told == null ? LocalDate.EPOCH : told) + "T00:00:00Z",
                    Told.of(step).citation(cited.document(step.claim().document())),
                    pages.apply("matter", row.id())));
        }
        return text(new AtomFeed.Feed(
                "matter " + row.id(), "Chancery: " + row.title(), "Chancery", place.self(), place.page(), entries));
    }
}
