package org.chancery.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A place in the text that means somebody.
 *
 * @param first first token
 * @param last one past the last token
 * @param how by what sort of words
 * @param actors whom it means: one, or several for <i>kedua menteri</i>; empty where it could not be told
 */
public record Mention(int first, int last, How how, List<Actor> actors) {
    /** The words by which somebody is meant. */
    public enum How {
        /** A name, with its post where one stands beside it. */
        NAME,
        /** A post or description alone: <i>Menteri tersebut, Presiden AS itu, pemerintah</i>. */
        DESCRIPTION,
        /** <i>dia, beliau, mereka</i>. */
        PRONOUN,
        /** <i>kami, kita, saya</i>: the speaker's side. */
        FIRST_PERSON,
        /** <i>kedua pihak, kedua pemimpin, kedua negara</i>. */
        BOTH_SIDES
    }

    public Mention {
        actors = List.copyOf(actors);
    }

    /** The sides that it stands for, without doubles, in order. */
    public Set<String> sides() {
        Set<String> sides = new LinkedHashSet<>();
        for (Actor actor : actors) {
            String side = actor.side();
            if (side != null) {
                sides.add(side);
            }
        }
        return sides;
    }

    /** The names of the persons meant. */
    public List<String> people() {
        return actors.stream()
                .filter(a -> a.kind() == Actor.Kind.PERSON)
                .map(Actor::name)
                .distinct()
                .toList();
    }

    /** Whether it means exactly one actor of a kind. */
    public boolean isOne(Actor.Kind kind) {
        return actors.size() == 1 && actors.get(0).kind() == kind;
    }
}
