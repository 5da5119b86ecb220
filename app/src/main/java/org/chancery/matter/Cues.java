package org.chancery.matter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * Words that tell what a sentence is to a matter where no rule of acts reads it: <i>ditangguhkan</i>, <i>welcomed</i>. From
 * the file {@code stems.yml} of the language. Immutable, thread-safe.
 */
final class Cues {
    private record Cue(List<String> words, Status status) {}

    private final Map<String, List<Cue>> byFirst = new HashMap<>();
    private final List<String> future;
    private final List<String> past;
    private final List<String> onto;
    private final List<String> into;
    private final List<String> bears;
    private final List<String> from;
    private final List<String> goods;

    Cues(Shelf.Row file) {
        Shelf.Row lists = file.row("cues");
        for (Status status : Status.values()) {
            for (String phrase : lists.list(status.label())) {
                List<String> words = List.of(phrase.toLowerCase(Locale.ROOT).split(" "));
                byFirst.computeIfAbsent(words.getFirst(), k -> new ArrayList<>())
                        .add(new Cue(words, status));
            }
        }
        byFirst.values().forEach(cues -> cues.sort((a, b) -> b.words.size() - a.words.size()));
        this.future = file.list("future");
        this.past = file.list("past");
        this.onto = file.list("onto");
        this.into = file.list("into");
        this.bears = file.list("bears");
        this.from = file.list("from");
        this.goods = file.list("goods");
    }

    /** Whether the side after a word, in small letters, bears a tariff. */
    boolean onto(String word) {
        return onto.contains(word);
    }

    /** Whether goods go to the side after a word. */
    boolean into(String word) {
        return into.contains(word);
    }

    /** Whether a tariff comes from the side after a word, if no goods stand before it. */
    boolean from(String word) {
        return from.contains(word);
    }

    /** Whether a word names what is traded. */
    boolean goods(String word) {
        return goods.contains(word);
    }

    /** Whether the side before a word bears a tariff. */
    boolean bears(String word) {
        return bears.contains(word);
    }

    /** What the first cue in a stretch of words says; what is done but still to come is promised; null without a cue. */
    @Nullable
    Status in(List<Words.Word> words, int first, int last) {
        boolean toCome = false;
        boolean done = false;
        Status told = null;
        for (int i = first; i < last; i++) {
            String word = words.get(i).small();
            toCome |= future.contains(word);
            done |= past.contains(word);
            if (told == null) {
                told = cue(words, i, last);
            }
        }
        if (told == Status.FULFILLED && toCome && !done) {
            return Status.PROMISED;
        }
        return told != null ? told : toCome ? Status.PROMISED : done ? Status.FULFILLED : null;
    }

    private @Nullable Status cue(List<Words.Word> words, int at, int last) {
        for (Cue cue : byFirst.getOrDefault(words.get(at).small(), List.of())) {
            boolean fits = at + cue.words.size() <= last;
            for (int i = 1; i < cue.words.size() && fits; i++) {
                fits = words.get(at + i).small().equals(cue.words.get(i));
            }
            if (fits) {
                return cue.status;
            }
        }
        return null;
    }
}
