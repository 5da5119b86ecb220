package org.chancery.search;

import java.util.List;

/**
 * An entry of the record as it is looked up. Immutable.
 *
 * @param kind of the entry, {@code person}
 * @param id public id
 * @param names everything it is called, in every language; what it is called first counts like the rest
 * @param parties codes and names of its sides
 * @param words what else it is found by: posts, topics, places, words of its quotations
 * @param documents how many tell of it
 * @param lastDay the last day that it has to do with, {@code 2026-02-20}; empty where it has none
 * @param revision of the record when it last changed
 */
public record EntryForm(
        String kind,
        String id,
        List<String> names,
        List<String> parties,
        List<String> words,
        int documents,
        String lastDay,
        long revision) {
    public EntryForm {
        names = List.copyOf(names);
        parties = List.copyOf(parties);
        words = List.copyOf(words);
    }
}
