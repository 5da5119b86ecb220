package org.chancery.view;

import java.util.ArrayList;
import java.util.List;
import org.chancery.search.EntryIndex;
import org.chancery.search.EntryRequest;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the record that fit what somebody looks for: of each kind the best, or a page of one kind.
 *
 * @param groups kinds of which any fit, in the order in which a desk thinks of them
 * @param page of the one kind of which all are wanted, or null
 */
public record EntryFinds(List<Group> groups, @Nullable Page page) {
    /** Of each kind so many are shown. */
    private static final int FIRST = 3;

    private static final List<EntryKind> ORDER = List.of(
            EntryKind.NEGOTIATION,
            EntryKind.MATTER,
            EntryKind.PERSON,
            EntryKind.ORGANIZATION,
            EntryKind.INSTRUMENT,
            EntryKind.ENGAGEMENT,
            EntryKind.RELATION,
            EntryKind.FIGURE);

    private static final EntryFinds NONE = new EntryFinds(List.of(), null);

    /** A kind: how many fit, and the best of them. */
    public record Group(EntryKind kind, int count, List<EntryLine> best) {}

    /** A page of all entries of a kind that fit, best first. */
    public record Page(EntryKind kind, int count, int pages, List<EntryLine> lines) {}

    /** Looks for them. */
    public static EntryFinds of(SearchAsked asked, EntryIndex index, RecordStore record, Wording words) {
        EntryRequest request = asked.entries(false);
        if (!asked.isOfEntries() || request.isOpen()) {
            return NONE;
        }
        List<Group> groups = new ArrayList<>();
        for (EntryKind kind : ORDER) {
            int count = index.count(request, kind.kind());
            if (count > 0) {
                List<EntryLine> best = asked.in() != null
                        ? List.of()
                        : EntryLine.of(index.search(request, kind.kind(), 0, FIRST), record, words);
                groups.add(new Group(kind, count, best));
            }
        }
        return new EntryFinds(groups, page(asked, request, index, record, words));
    }

    private static @Nullable Page page(
            SearchAsked asked, EntryRequest request, EntryIndex index, RecordStore record, Wording words) {
        EntryKind kind = asked.in();
        if (kind == null) {
            return null;
        }
        int count = index.count(request, kind.kind());
        return new Page(
                kind,
                count,
                SearchPage.pages(count),
                EntryLine.of(
                        index.search(request, kind.kind(), (asked.number() - 1) * SearchAsked.HITS, SearchAsked.HITS),
                        record,
                        words));
    }
}
