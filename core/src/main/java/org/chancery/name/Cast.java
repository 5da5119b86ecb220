package org.chancery.name;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody that one document speaks of, and where. Read-only once built.
 */
public final class Cast {
    private final List<Actor> actors;
    private final List<Mention> mentions;
    private final List<Mention> nested;
    private final int[] mentionAt;

    /**
     * @param actors in the order of first mention
     * @param mentions may overlap: the widest at a place becomes a mention of its own, those inside it are nested
     * @param tokens number of tokens of the text
     */
    Cast(List<Actor> actors, List<Mention> mentions, int tokens) {
        this.actors = List.copyOf(actors);
        List<Mention> inOrder = mentions.stream()
                .sorted(Comparator.comparingInt(Mention::first)
                        .thenComparing(Comparator.comparingInt(Mention::last).reversed()))
                .toList();
        List<Mention> outer = new java.util.ArrayList<>();
        List<Mention> inner = new java.util.ArrayList<>();
        int covered = 0;
        for (Mention mention : inOrder) {
            if (mention.first() >= covered) {
                outer.add(mention);
                covered = mention.last();
            } else {
                inner.add(mention);
            }
        }
        this.mentions = List.copyOf(outer);
        this.nested = List.copyOf(inner);
        this.mentionAt = new int[tokens];
        Arrays.fill(mentionAt, -1);
        for (int i = 0; i < this.mentions.size(); i++) {
            Arrays.fill(
                    mentionAt,
                    this.mentions.get(i).first(),
                    Math.min(tokens, this.mentions.get(i).last()),
                    i);
        }
    }

    /** Everybody, in the order of first mention. */
    public List<Actor> actors() {
        return actors;
    }

    /** The widest mentions, in the order of the text; they never overlap. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** Mentions inside wider ones: the country in <i>Presiden Vietnam</i>. */
    public List<Mention> nested() {
        return nested;
    }

    /** The widest mention that covers a token, or null. */
    public @Nullable Mention at(int token) {
        return token < 0 || token >= mentionAt.length || mentionAt[token] < 0 ? null : mentions.get(mentionAt[token]);
    }

    /** Index in {@link #mentions()} of the first mention that starts at or after a token; their number where none does. */
    public int firstFrom(int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The widest mentions that start in a range of tokens. */
    public List<Mention> between(int first, int last) {
        return mentions.subList(firstFrom(first), firstFrom(last));
    }
}
