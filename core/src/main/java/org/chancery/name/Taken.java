package org.chancery.name;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which mention found so far covers or opens at a token. Built once from the mentions at hand; one thread. */
final class Taken {
    private final List<Mention> mentions;
    private final int[] covering;
    private final int[] opening;

    Taken(List<Mention> mentions, int tokens) {
        this.mentions = List.copyOf(mentions);
        this.covering = new int[tokens];
        this.opening = new int[tokens];
        Arrays.fill(covering, -1);
        Arrays.fill(opening, -1);
        for (int i = 0; i < this.mentions.size(); i++) {
            Mention mention = this.mentions.get(i);
            int last = Math.min(tokens, mention.last());
            for (int token = mention.first(); token < last; token++) {
                if (covering[token] < 0 || wider(mention, this.mentions.get(covering[token]))) {
                    covering[token] = i;
                }
            }
            int known = opening[mention.first()];
            if (known < 0 || wider(mention, this.mentions.get(known))) {
                opening[mention.first()] = i;
            }
        }
    }

    private static boolean wider(Mention one, Mention other) {
        return one.last() - one.first() > other.last() - other.first();
    }

    /** The widest mention over a token, or null. */
    @Nullable
    Mention over(int token) {
        return token < 0 || token >= covering.length || covering[token] < 0 ? null : mentions.get(covering[token]);
    }

    /** The widest mention that starts at a token, or null. */
    @Nullable
    Mention opening(int token) {
        return token < 0 || token >= opening.length || opening[token] < 0 ? null : mentions.get(opening[token]);
    }

    /** The widest mention of a kind that starts at a token, or null. */
    @Nullable
    Mention opening(int token, Actor.Kind kind) {
        Mention mention = opening(token);
        return mention != null && mention.isOne(kind) ? mention : null;
    }

    /** Whether some mention covers a token. */
    boolean covers(int token) {
        return over(token) != null;
    }
}
