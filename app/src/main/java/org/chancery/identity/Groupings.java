package org.chancery.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Extraction;
import org.chancery.record.Instrument;
import org.chancery.record.Relation;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * International organisations and groupings of states that stand as sides, under one name each, whatever a text calls them
 * in any language of the shelf: <i>International Monetary Fund</i>, <i>Dana Moneter Internasional</i> and <i>IMF</i> are
 * IMF; <i>Group of Seven</i> and <i>G-7</i> are G7. What a national body is called is left as it is. Stateless.
 *
 * <pre>{@code Groupings.side("Bank Dunia");  // World Bank}</pre>
 */
public final class Groupings {
    private static final Shelf.Row SHELF = Shelf.yaml("common/organization-names.yml");

    /** Whose names the record uses, as for the names of matters. */
    private static final String RECORD = SHELF.need("record");

    private static final Set<String> KINDS = Set.of("igo", "forum");

    /** Spellings of one word, and words that names have or not. */
    private static final Map<String, String> SPELLINGS = spellings();

    private Groupings() {}

    private static Map<String, String> spellings() {
        Map<String, String> spellings = new HashMap<>();
        if (SHELF.fields().get("spellings") instanceof List<?> lines) {
            for (Object line : lines) {
                if (line instanceof List<?> words) {
                    spellings.put(
                            words.get(0).toString(),
                            words.size() > 1 ? words.get(1).toString() : "");
                }
            }
        }
        return Map.copyOf(spellings);
    }

    /** Made when a name is first looked up. */
    private static final class Names {
        /** The record's name by the key of each name. */
        private static final Map<String, String> SIDES = new HashMap<>();
        /** What each is called in a language, by language and the record's name. */
        private static final Map<String, Map<String, String>> CALLED = new HashMap<>();

        private static final Map<String, String> TYPED = new LinkedHashMap<>();

        static {
            Map<String, String> byId = new HashMap<>();
            List<String> languages = new ArrayList<>(List.of(RECORD));
            Shelf.languages().stream().filter(l -> !l.equals(RECORD)).forEach(languages::add);
            for (String language : languages) {
                String file = language + "/lexicon/organizations.tsv";
                if (Shelf.has(file)) {
                    Shelf.table(file).rows("entries").forEach(row -> add(language, row, byId));
                }
            }
        }

        private static void add(String language, Shelf.Row row, Map<String, String> byId) {
            String id = row.get("id");
            String kind = row.get("kind");
            if (id == null || !byId.containsKey(id) && (kind == null || !KINDS.contains(kind))) {
                return;
            }
            List<String> names = row.list("names");
            String acronym = row.get("acronym");
            String side = byId.computeIfAbsent(id, i -> {
                String own = row.get("side");
                boolean isWord = acronym == null
                        || acronym.length() < 3
                        || names.getFirst().equalsIgnoreCase(acronym);
                return own != null ? own : isWord || acronym == null ? names.getFirst() : acronym;
            });
            if (isDistinct(side)) {
                SIDES.putIfAbsent(key(side), side);
            }
            for (String name : names) {
                if (isDistinct(name)) {
                    SIDES.putIfAbsent(key(name), side);
                    TYPED.putIfAbsent(name, side);
                }
            }
            if (row.get("side") == null) {
                boolean letters = side.chars().noneMatch(c -> Character.isLowerCase(c) || c == ' ');
                String called = acronym != null && !acronym.equalsIgnoreCase(side)
                        ? acronym
                        : letters || acronym != null ? side : names.getFirst();
                CALLED.computeIfAbsent(language, l -> new HashMap<>()).putIfAbsent(side, called);
            }
        }

        /** Two letters are a country's as well: AU. */
        private static boolean isDistinct(String name) {
            return name.length() > 2 || name.chars().anyMatch(Character::isDigit);
        }
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : Folding.words(name.replace("+", " plus"))) {
            key.append(SPELLINGS.getOrDefault(word, word));
        }
        return key.toString();
    }

    /** A side as the record writes it: the one name of an organisation or grouping that is known, else as worded. */
    public static String side(String worded) {
        return worded.length() < 2 ? worded : Names.SIDES.getOrDefault(key(worded), worded);
    }

    /** What an organisation, by the record's name for it, is called in a language: OKI for the OIC in Indonesian. */
    public static Optional<String> name(String side, String language) {
        return Optional.ofNullable(called(side, language));
    }

    private static @Nullable String called(String side, String language) {
        return Names.CALLED.getOrDefault(language, Map.of()).get(side);
    }

    /** Every name with the record's own for it. */
    public static void each(BiConsumer<String, String> names) {
        Names.TYPED.forEach(names);
    }

    /** An extraction whose sides stand under the record's names; the very same where they all do. */
    public static Extraction of(Extraction read) {
        List<Engagement> engagements =
                read.engagements().stream().map(Groupings::of).toList();
        List<Act> acts = read.acts().stream().map(Groupings::of).toList();
        List<Instrument> instruments =
                read.instruments().stream().map(Groupings::of).toList();
        List<Relation> relations = read.relations().stream().map(Groupings::of).toList();
        boolean same = engagements.equals(read.engagements())
                && acts.equals(read.acts())
                && instruments.equals(read.instruments())
                && relations.equals(read.relations());
        return same
                ? read
                : new Extraction(
                        read.doc(),
                        read.language(),
                        read.published(),
                        read.title(),
                        read.people(),
                        read.organizations(),
                        engagements,
                        acts,
                        instruments,
                        read.figures(),
                        relations,
                        read.dates(),
                        read.events());
    }

    private static List<String> of(List<String> sides) {
        return sides.stream().map(Groupings::side).distinct().toList();
    }

    private static Engagement of(Engagement e) {
        List<String> parties = of(e.parties());
        return parties.equals(e.parties())
                ? e
                : new Engagement(
                        e.id(),
                        e.type(),
                        e.series(),
                        e.ordinal(),
                        e.start(),
                        e.end(),
                        e.place(),
                        e.mode(),
                        e.status(),
                        parties,
                        e.participants(),
                        e.topics(),
                        e.evidence(),
                        e.found());
    }

    private static Act of(Act a) {
        List<String> by = of(a.by());
        List<String> to = of(a.to());
        return by.equals(a.by()) && to.equals(a.to())
                ? a
                : new Act(
                        a.id(),
                        a.kind(),
                        by,
                        to,
                        a.byPeople(),
                        a.content(),
                        a.topics(),
                        a.engagement(),
                        a.date(),
                        a.plover(),
                        a.evidence(),
                        a.found());
    }

    private static Instrument of(Instrument i) {
        List<String> parties = of(i.parties());
        return parties.equals(i.parties())
                ? i
                : new Instrument(
                        i.name(),
                        i.english(),
                        i.acronym(),
                        i.kind(),
                        i.about(),
                        parties,
                        i.status(),
                        i.date(),
                        i.steps(),
                        i.evidence(),
                        i.found());
    }

    private static Relation of(Relation r) {
        String a = side(r.a());
        String b = side(r.b());
        return a.equals(r.a()) && b.equals(r.b())
                ? r
                : new Relation(r.type(), a, b, r.since(), r.evidence(), r.found());
    }
}
