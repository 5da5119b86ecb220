package org.chancery.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.language.Entry;
import org.chancery.name.PersonDraft.Place;
import org.chancery.name.PersonDraft.Told;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Makes one person of all forms of a name ("Carver", "William Carver"), one post of all wordings of it ("Mendag", "Menteri
 * Perdagangan"), tells whom each serves, and finds the places where the name stands alone. One text, one thread.
 */
final class PersonMerger {
    private static final int SURE_OCCURRENCES = 3;
    /** How many people with one part of the name are told apart, and how often the text is searched for a word. */
    private static final int NAMESAKES = 8;

    private static final int MOST_SEARCHES = 64;

    private final AnalysedText text;
    private final Tokens tokens;
    private final CastBuilder cast;
    private final List<PersonDraft> drafts;
    private final Map<String, List<PersonDraft>> byPart = new HashMap<>();
    private final Map<PersonDraft, Actor> actors = new HashMap<>();
    private final ServedSide sides;
    private int searches;

    PersonMerger(AnalysedText text, CastBuilder cast, List<PersonDraft> drafts) {
        this.text = text;
        this.tokens = text.tokens();
        this.cast = cast;
        this.drafts = drafts;
        this.sides = new ServedSide(text, cast.mentions(), drafts);
    }

    void merge() {
        List<PersonDraft> people = mergeForms();
        sides.settle(people);
        for (PersonDraft person : people) {
            if (!person.told().isEmpty() || isGrounded(person)) {
                actors.put(person, actor(person));
            }
        }
        Taken named = mentions(people);
        new NameRepeats(text, cast, people, actors, named).read();
    }

    // One person of all forms of a name.

    private List<PersonDraft> mergeForms() {
        List<PersonDraft> order = new ArrayList<>(drafts);
        order.sort(Comparator.comparingInt((PersonDraft d) -> -d.form().parts().size())
                .thenComparingInt(d -> d.form().written().length()));
        Set<PersonDraft> kept = new LinkedHashSet<>();
        for (PersonDraft draft : order) {
            PersonDraft whole = fuller(draft);
            PersonDraft near = whole != null ? whole : glued(draft, kept);
            PersonDraft fuller = near != null ? near : blended(draft, kept);
            if (fuller == null) {
                kept.add(draft);
                index(draft, draft.form());
                draft.aliases().forEach(alias -> index(draft, alias));
            } else {
                fuller.absorb(draft);
                draft.aliases().forEach(alias -> index(fuller, alias));
            }
        }
        return drafts.stream().filter(kept::contains).toList();
    }

    private void index(PersonDraft draft, NameForm form) {
        for (String part : form.parts()) {
            List<PersonDraft> same = byPart.computeIfAbsent(part, p -> new ArrayList<>(2));
            if (same.size() < NAMESAKES && !same.contains(draft)) {
                same.add(draft);
            }
        }
    }

    private @Nullable PersonDraft fuller(PersonDraft draft) {
        PersonDraft best = null;
        int bestScore = 0;
        Set<PersonDraft> seen = new LinkedHashSet<>();
        for (String part : draft.form().parts()) {
            List<PersonDraft> candidates = byPart.getOrDefault(part, List.of());
            seen.addAll(candidates);
        }
        for (PersonDraft other : seen) {
            int score = likeness(draft, other);
            if (score > bestScore) {
                bestScore = score;
                best = other;
            }
        }
        return best;
    }

    /**
     * The person whose name has lost the space to the next word in one of two places: <i>Presiden Armand Delcourttiba</i>
     * beside <i>Presiden Delcourt</i>. Both must hold the same post.
     */
    private static @Nullable PersonDraft glued(PersonDraft draft, Set<PersonDraft> kept) {
        int seen = 0;
        for (PersonDraft other : kept) {
            if (++seen > MOST_SEARCHES) {
                return null;
            }
            int tail = draft.form().tailBeyond(other.form());
            int otherTail = other.form().tailBeyond(draft.form());
            boolean same = (tail > 0 || otherTail > 0) && PostTitles.shareOne(draft.told(), other.told());
            if (same) {
                other.cutTail(otherTail);
                return other;
            }
        }
        return null;
    }

    /** The one person of whose name a single word is blended; they hold the same post, or the word has none. */
    private static @Nullable PersonDraft blended(PersonDraft draft, Set<PersonDraft> kept) {
        PersonDraft only = null;
        int seen = 0;
        for (PersonDraft other : draft.form().parts().size() == 1 ? kept : Set.<PersonDraft>of()) {
            if (++seen > MOST_SEARCHES) {
                return null;
            }
            boolean same = draft.form().isBlendOf(other.form())
                    && (draft.told().isEmpty() || PostTitles.shareOne(draft.told(), other.told()))
                    && !PostTitles.conflict(draft.told(), other.told());
            if (same && only != null) {
                return null;
            }
            only = same ? other : only;
        }
        return only;
    }

    private static int likeness(PersonDraft draft, PersonDraft fuller) {
        boolean within = draft.form().isWithin(fuller.form());
        for (NameForm alias : fuller.aliases()) {
            within |= draft.form().isWithin(alias);
        }
        boolean samePost = PostTitles.shareOne(draft.told(), fuller.told());
        boolean conflict = PostTitles.conflict(draft.told(), fuller.told());
        if (within) {
            return conflict && !samePost ? 0 : samePost ? 3 : 2;
        }
        return samePost
                        && !conflict
                        && draft.form().parts().size() > 1
                        && draft.form().sharesKnownPart(fuller.form())
                        && draft.form()
                                .parts()
                                .get(0)
                                .equals(fuller.form().parts().get(0))
                ? 1
                : 0;
    }

    /** A name without a post is a person where it is said to speak: two words, or one that stands in the text again. */
    private boolean isGrounded(PersonDraft person) {
        int words = person.form().parts().size();
        return person.spoken() >= 2
                || words >= 2 && words <= 4 && person.spoken() >= 1
                || words == 1
                        && person.spoken() == 1
                        && ++searches < MOST_SEARCHES
                        && occurs(person.form().written()) >= SURE_OCCURRENCES;
    }

    private int occurs(String word) {
        int count = 0;
        int at = tokens.text().indexOf(word);
        while (at >= 0 && count < SURE_OCCURRENCES) {
            count++;
            at = tokens.text().indexOf(word, at + word.length());
        }
        return count;
    }

    // One post of all wordings.

    private Actor actor(PersonDraft person) {
        Actor actor =
                cast.actor(Actor.Kind.PERSON, String.join(" ", person.form().parts()), clean(person.written()));
        String side = sides.of(person);
        List<Told> told = person.told().stream()
                .sorted(Comparator.comparingInt(Told::first))
                .toList();
        boolean[] done = new boolean[told.size()];
        for (int i = 0; i < told.size(); i++) {
            if (done[i]) {
                continue;
            }
            List<Told> same = new ArrayList<>();
            for (int j = i; j < told.size(); j++) {
                if (!done[j] && isSame(told.get(i), told.get(j))) {
                    same.add(told.get(j));
                    done[j] = true;
                }
            }
            post(actor, person, same, side);
        }
        dropVague(actor);
        if (actor.posts().isEmpty()) {
            Place place = person.places().get(0);
            actor.posts()
                    .add(new Actor.Post(
                            null,
                            null,
                            side,
                            false,
                            place.nameFirst(),
                            place.nameLast(),
                            "speaker",
                            null,
                            null,
                            Set.of()));
        }
        actor.country(current(actor, side));
        return actor;
    }

    /** In a biography each wording is a post of its own: <i>Director, and later Director for Trade</i>. */
    private boolean isSame(Told one, Told two) {
        boolean career = one.rule().equals("career") && two.rule().equals("career");
        return PostTitles.same(one.phrase(), two.phrase())
                && (!career || wording(one).equals(wording(two)));
    }

    private String wording(Told told) {
        PostPhrase phrase = told.phrase();
        return NameForm.fold(clean(tokens.string(phrase.titleFirst(), phrase.titleLast()))) + phrase.body();
    }

    private static @Nullable String current(Actor actor, @Nullable String side) {
        for (Actor.Post post : actor.posts()) {
            if (!post.former() && post.country() != null) {
                return post.country();
            }
        }
        for (Actor.Post post : actor.posts()) {
            if (post.country() != null) {
                return post.country();
            }
        }
        return actor.employer() == null ? side : null;
    }

    private void post(Actor actor, PersonDraft person, List<Told> same, @Nullable String side) {
        Told best = same.get(0);
        String country = null;
        Actor employer = null;
        String body = null;
        boolean former = false;
        for (Told told : same) {
            PostPhrase phrase = told.phrase();
            if (PostTitles.isFuller(phrase, best.phrase())) {
                best = told;
            }
            country = country == null ? phrase.country() : country;
            employer = employer == null ? phrase.employer() : employer;
            body = body == null ? phrase.body() : body;
            former |= phrase.former();
        }
        PostPhrase phrase = best.phrase();
        if (country == null) {
            country = employer == null && body == null ? side : sides.ofBody(person, employer, side);
        }
        if (actor.employer() == null && !former) {
            actor.employer(employer);
        }
        String title = singular(clean(tokens.string(phrase.titleFirst(), phrase.titleLast())), phrase.head());
        actor.posts()
                .add(new Actor.Post(
                        title,
                        body,
                        country,
                        former,
                        best.first(),
                        best.last(),
                        best.rule(),
                        phrase.head().get("rank"),
                        phrase.head().get("of"),
                        phrase.words()));
    }

    /** <i>pemimpin</i> says nothing of a president. */
    private static void dropVague(Actor actor) {
        if (actor.posts().size() > 1) {
            actor.posts().removeIf(post -> post.rule().endsWith("vague"));
        }
    }

    /** The words in one line, with single spaces. */
    private static String clean(String written) {
        StringBuilder line = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean space = Character.isWhitespace(c) || c == '\u00A0';
            if (!space) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private Taken mentions(List<PersonDraft> people) {
        for (PersonDraft person : people) {
            Actor actor = actors.get(person);
            if (actor != null) {
                for (Place place : new HashSet<>(person.places())) {
                    cast.mention(place.first(), place.last(), Mention.How.NAME, actor);
                }
            }
        }
        return new Taken(cast.mentions(), tokens.count());
    }

    @Override
    public String toString() {
        return Arrays.toString(drafts.toArray());
    }

    /** <i>Presidents X and Y</i>: each is President. */
    private static String singular(String title, Entry head) {
        String one = head.get("singular");
        int at = one == null
                ? -1
                : title.toLowerCase(Locale.ROOT).indexOf(head.name().toLowerCase(Locale.ROOT));
        if (one == null || at < 0) {
            return title;
        }
        boolean capital = Character.isUpperCase(title.charAt(at));
        StringBuilder words = new StringBuilder(one);
        for (int i = 0; capital && i < words.length(); i++) {
            if (i == 0 || words.charAt(i - 1) == ' ') {
                words.setCharAt(i, Character.toUpperCase(words.charAt(i)));
            }
        }
        return title.substring(0, at) + words + title.substring(at + head.name().length());
    }
}
