package org.chancery.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.analysis.AnalysedText;

/** The cast while it is being read. One document, one thread. */
final class CastBuilder {
    private final AnalysedText text;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<PostPhrase> openPosts = new ArrayList<>();

    CastBuilder(AnalysedText text) {
        this.text = text;
    }

    /** The actor with an id, made with the given name where it is new. */
    Actor actor(Actor.Kind kind, String id, String name) {
        return actors.computeIfAbsent(kind + ":" + id, k -> new Actor(kind, id, name));
    }

    /** Everybody so far. */
    List<Actor> actors() {
        return List.copyOf(actors.values());
    }

    /** Adds a mention of one actor. */
    void mention(int first, int last, Mention.How how, Actor actor) {
        mentions.add(new Mention(first, last, how, List.of(actor)));
    }

    /** Adds any mention. */
    void mention(Mention mention) {
        mentions.add(mention);
    }

    /** All mentions so far, in the order found. */
    List<Mention> mentions() {
        return mentions;
    }

    /** Notes a post that no name stands beside. */
    void openPost(PostPhrase phrase) {
        openPosts.add(phrase);
    }

    /** The posts that no name stands beside, in the order of the text. */
    List<PostPhrase> openPosts() {
        return openPosts;
    }

    Cast build() {
        return new Cast(actors(), mentions, text.tokens().count());
    }
}
