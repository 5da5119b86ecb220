package org.chancery.extract;

import java.util.List;
import java.util.Map;
import org.chancery.name.Actor;
import org.chancery.record.Found;
import org.chancery.record.Person;

/** Reads people with their posts: one entry per person and post. Thread-safe. */
final class PeopleReader implements FactReader {
    /** How a post was found and how often that is right. */
    private static final Map<String, Double> CONFIDENCE = Map.of(
            "post-name", 0.92,
            "posts-name", 0.85,
            "post-names", 0.8,
            "name-post", 0.85,
            "name-posts", 0.75,
            "name-also-post", 0.75,
            "description", 0.6,
            "speaker", 0.5);

    private static final double OTHERWISE = 0.6;

    @Override
    public void read(Reading reading) {
        String language = reading.text().pack().code();
        for (Actor actor : reading.cast().actors()) {
            if (actor.kind() == Actor.Kind.PERSON) {
                for (Actor.Post post : actor.posts()) {
                    reading.people.add(new Person(
                            actor.name(),
                            post.title(),
                            post.body(),
                            post.country(),
                            post.former(),
                            List.of(reading.text().evidence(post.first(), post.last())),
                            new Found(
                                    language + "/people/" + post.rule(),
                                    CONFIDENCE.getOrDefault(post.rule(), OTHERWISE))));
                }
            }
        }
    }
}
