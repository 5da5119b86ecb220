package org.chancery.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The places where a person already known is named again, by a part of the name or another name. Where two people share
 * the part, the one named last before is meant. One text, one thread.
 */
final class NameRepeats {
    private static final int NAMESAKES = 16;

    private final AnalysedText text;
    private final Tokens tokens;
    private final CastBuilder cast;
    private final List<PersonDraft> people;
    private final Map<PersonDraft, Actor> actors;
    private final Taken taken;
    private final Map<String, List<PersonDraft>> byPart = new HashMap<>();
    private final Set<Integer> hashes = new HashSet<>();
    private final Map<Actor, PersonDraft> draftOf = new HashMap<>();

    NameRepeats(
            AnalysedText text,
            CastBuilder cast,
            List<PersonDraft> people,
            Map<PersonDraft, Actor> actors,
            Taken taken) {
        this.text = text;
        this.tokens = text.tokens();
        this.cast = cast;
        this.people = people;
        this.actors = actors;
        this.taken = taken;
    }

    void read() {
        for (PersonDraft person : people) {
            Actor actor = actors.get(person);
            if (actor != null) {
                draftOf.put(actor, person);
                index(person, person.form());
                NameForm initials = person.form().initials();
                if (initials != null) {
                    person.alias(initials);
                }
                person.aliases().forEach(alias -> index(person, alias));
            }
        }
        if (byPart.isEmpty()) {
            return;
        }
        NameReader names = new NameReader(text, taken);
        Map<PersonDraft, Integer> lastSeen = new HashMap<>();
        for (int token = 0; token < tokens.count(); ) {
            Mention over = taken.over(token);
            if (over != null) {
                if (over.isOne(Actor.Kind.PERSON) && draftOf.get(over.actors().get(0)) != null) {
                    lastSeen.put(draftOf.get(over.actors().get(0)), token);
                }
                token = Math.max(token + 1, over.last());
            } else if (mayRepeat(token)) {
                token = repeat(names, token, lastSeen);
            } else {
                token++;
            }
        }
    }

    private void index(PersonDraft person, NameForm form) {
        for (String part : form.knownParts()) {
            if (part.length() < 2
                    || form.parts().size() > 1
                            && part.length() < 3
                            && !part.equals(form.parts().get(0))) {
                continue;
            }
            List<PersonDraft> same = byPart.computeIfAbsent(part, p -> new ArrayList<>(1));
            if (same.size() < NAMESAKES && !same.contains(person)) {
                same.add(person);
            }
            hashes.add(part.hashCode());
        }
    }

    private boolean mayRepeat(int token) {
        if (tokens.kind(token) != Tokens.Kind.WORD
                || !Character.isUpperCase(tokens.text().charAt(tokens.start(token)))) {
            return false;
        }
        int hash = 0;
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            char c = Character.toLowerCase(tokens.text().charAt(i));
            hash = hash * 31 + (c > 127 ? NameForm.plain(c) : c);
        }
        return hashes.contains(hash);
    }

    private int repeat(NameReader names, int token, Map<PersonDraft, Integer> lastSeen) {
        int limit = tokens.last(tokens.sentenceOf(token));
        int end = Math.max(token + 1, names.end(token, limit, true));
        int first = names.start(token, tokens.first(tokens.sentenceOf(token)));
        NameForm run = NameForm.of(text, Math.min(first, token), end);
        PersonDraft person = best(run, lastSeen, token);
        if (person == null && first == token) {
            NameForm word = NameForm.of(text, token, token + 1);
            boolean longer = end > token + 1;
            person = longer ? null : best(word, lastSeen, token);
            end = token + 1;
        }
        if (person == null) {
            return Math.max(end, token + 1);
        }
        Actor actor = actors.get(person);
        if (actor != null) {
            cast.mention(Math.min(first, token), end, Mention.How.NAME, actor);
            if (run.parts().size() > person.form().parts().size()
                    && person.form().isWithin(run)) {
                actor.name(tokens.string(Math.min(first, token), end));
            }
            lastSeen.put(person, token);
        }
        return end;
    }

    private @Nullable PersonDraft best(NameForm run, Map<PersonDraft, Integer> lastSeen, int token) {
        PersonDraft best = null;
        int bestSeen = -2;
        for (String part : run.parts()) {
            for (PersonDraft person : byPart.getOrDefault(part, List.of())) {
                int seen = lastSeen.getOrDefault(person, -1);
                if (fits(run, person) && seen > bestSeen) {
                    best = person;
                    bestSeen = seen;
                }
            }
        }
        return best;
    }

    private static boolean fits(NameForm run, PersonDraft person) {
        if (run.isWithin(person.form())
                || person.form().parts().size() > 1 && person.form().isWithin(run)) {
            return true;
        }
        for (NameForm alias : person.aliases()) {
            if (run.isWithin(alias)) {
                return true;
            }
        }
        return false;
    }
}
