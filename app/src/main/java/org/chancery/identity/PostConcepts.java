package org.chancery.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.language.LanguagePack;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * Reads titles of posts and names of ministries into what they are, by {@code common/post-concepts.yml} and the short
 * titles that the languages' own lexicons write out. Immutable, safe to share between threads.
 */
final class PostConcepts {
    private record Rank(
            String id,
            String takes,
            boolean single,
            String of,
            @Nullable String ruling) {}

    private static final class Holder {
        static final PostConcepts SHELF = new PostConcepts();
    }

    /** What one language has; phrases are words joined by blanks, without accents. */
    private static final class Words {
        final Map<String, Rank> ranks = new HashMap<>();
        final Map<String, String> fields = new HashMap<>();
        final Map<String, String> titles = new HashMap<>();
        final Map<String, String> written = new HashMap<>();
        final List<String> hosts = new ArrayList<>();
        final List<String> ministries = new ArrayList<>();
        final List<String> ministryTails = new ArrayList<>();
        final List<String> rulingParties = new ArrayList<>();
    }

    private static final int LONGEST = 9;

    private final Set<String> links;
    private final Map<String, Words> byLanguage = new HashMap<>();
    private final Map<String, Rank> ranks = new HashMap<>();

    private PostConcepts() {
        Shelf.Row file = Shelf.yaml("common/post-concepts.yml");
        Set<String> small = new HashSet<>();
        for (String language : Shelf.languages()) {
            small.addAll(
                    file.row("links").list(language).stream().map(Folding::fold).toList());
        }
        links = Set.copyOf(small);
        for (String language : Shelf.languages()) {
            byLanguage.put(language, new Words());
        }
        for (Shelf.Row row : file.rows("ranks")) {
            String id = row.need("concept");
            Rank rank =
                    new Rank(id, row.need("takes"), "yes".equals(row.get("one")), row.need("of"), row.get("ruling"));
            ranks.put(id, rank);
            eachName(row, (words, name) -> words.ranks.put(name, rank));
        }
        for (Shelf.Row row : file.rows("fields")) {
            eachName(row, (words, name) -> words.fields.put(name, row.need("concept")));
        }
        Shelf.Row titles = file.row("titles");
        for (String concept : titles.fields().keySet()) {
            eachName(titles.row(concept), (words, name) -> words.titles.put(name, concept));
        }
        eachName(file.row("hosts"), (words, name) -> words.hosts.add(name));
        eachName(file.row("ministries"), (words, name) -> words.ministries.add(name));
        eachName(file.row("ministry_tails"), (words, name) -> words.ministryTails.add(name));
        eachName(file.row("ruling_parties"), (words, name) -> words.rulingParties.add(name));
        for (String language : LanguagePack.languages()) {
            Words words = byLanguage.get(language);
            if (words != null && Shelf.files(language + "/lexicon").contains("posts.yml")) {
                for (Shelf.Row row : Shelf.yaml(language + "/lexicon/posts.yml").rows("entries")) {
                    String full = row.get("full");
                    if (full != null) {
                        row.list("names").forEach(name -> words.written.put(phrase(name), phrase(full)));
                    }
                }
            }
        }
    }

    private interface Each {
        void name(Words words, String name);
    }

    private void eachName(Shelf.Row row, Each each) {
        byLanguage.forEach((language, words) -> row.list(language).forEach(name -> each.name(words, phrase(name))));
    }

    /** Words without accents and without the small words between them; a name of small words alone is kept. */
    private String phrase(String name) {
        List<String> all = Folding.words(name);
        List<String> words = all.stream().filter(word -> !links.contains(word)).toList();
        return String.join(" ", words.isEmpty() ? all : words);
    }

    /** The concepts of the shelf; read once. */
    static PostConcepts shelf() {
        return Holder.SHELF;
    }

    /**
     * What a post is.
     *
     * @param body the body told apart from the title, or null
     * @return null where the title names no rank that is known
     */
    @Nullable
    PostConcept read(String language, String title, @Nullable String body) {
        Words words = byLanguage.get(language);
        if (words == null) {
            return null;
        }
        String whole = phrase(title);
        whole = words.written.getOrDefault(whole, whole);
        String concept = words.titles.get(whole);
        if (concept != null) {
            return PostConcept.ofId(concept);
        }
        List<String> all = List.of(whole.split(" "));
        List<String> rest = new ArrayList<>(all);
        Rank rank = rank(words, rest);
        if (rank == null) {
            return null;
        }
        if (rank.ruling != null && isRulingParty(words, body)) {
            return ofRank(rank.ruling, rank.ruling);
        }
        String tail = switch (rank.takes) {
            case "fields" -> fieldsOf(words, rest, body, language);
            case "host" -> hostOf(words, rest, body);
            case "body" -> bodyOf(language, rest, body);
            default -> "";
        };
        return ofRank(rank.id, rank.id + tail);
    }

    /** Whether a body is a party whose head leads the state by that: a post of the state, however its title is put. */
    private boolean isRulingParty(Words words, @Nullable String body) {
        String name = body == null ? "" : phrase(KnownNames.shelf().fullName(body));
        return words.rulingParties.stream().anyMatch(name::contains);
    }

    /** A post by its rank and id. */
    PostConcept ofRank(String rank, String id) {
        Rank known = ranks.get(rank);
        if (known == null) {
            return new PostConcept(id, rank, false, "body");
        }
        boolean whole = !known.takes.equals("fields") || id.length() > rank.length();
        return new PostConcept(id, rank, known.single && whole, known.of);
    }

    /** The longest name of a rank, at the start of the title before anywhere else; its words are taken out. */
    private static @Nullable Rank rank(Words words, List<String> rest) {
        for (int first = 0; first < rest.size(); first++) {
            for (int last = Math.min(rest.size(), first + LONGEST); last > first; last--) {
                Rank rank = words.ranks.get(String.join(" ", rest.subList(first, last)));
                if (rank != null) {
                    String name = String.join(" ", rest.subList(first, last));
                    rest.subList(first, last).clear();
                    // "deputy trade minister": the field stands within the rank.
                    Rank parted = first == 0 ? null : words.ranks.get(rest.getFirst() + " " + name);
                    return parted == null ? rank : parted;
                }
            }
        }
        return null;
    }

    private static String fieldsOf(Words words, List<String> rest, @Nullable String body, String language) {
        Set<String> fields = fields(words, rest);
        if (fields.isEmpty() && body != null) {
            String key = shelf().ministry(language, body);
            return key == null ? "" : key.substring("ministry".length());
        }
        return fields.isEmpty() ? "" : "/" + String.join("+", fields);
    }

    private static Set<String> fields(Words words, List<String> rest) {
        Set<String> fields = new TreeSet<>();
        for (int first = 0; first < rest.size(); ) {
            int next = first + 1;
            for (int last = Math.min(rest.size(), first + LONGEST); last > first; last--) {
                String field = words.fields.get(String.join(" ", rest.subList(first, last)));
                if (field != null) {
                    fields.addAll(List.of(field.split("\\+")));
                    next = last;
                    break;
                }
            }
            first = next;
        }
        return fields;
    }

    private static String hostOf(Words words, List<String> rest, @Nullable String body) {
        int marker = -1;
        for (int i = 0; i < rest.size() && marker < 0; i++) {
            marker = words.hosts.contains(rest.get(i)) ? i : -1;
        }
        String host = marker >= 0 ? String.join(" ", rest.subList(marker + 1, rest.size())) : body;
        if (host == null) {
            return "";
        }
        KnownNames.Body organization = KnownNames.shelf().body(host);
        KnownNames.Place place = organization == null ? KnownNames.shelf().place(host) : null;
        return organization != null ? "/" + organization.side() : place == null ? "" : "/" + place.country();
    }

    private String bodyOf(String language, List<String> rest, @Nullable String body) {
        String name = body != null ? body : String.join(" ", rest);
        if (name.isBlank()) {
            return "";
        }
        KnownNames.Body known = KnownNames.shelf().body(name);
        String ministry = known == null ? ministry(language, name) : null;
        if (known == null && ministry == null && body == null) {
            return ""; // "Presiden ke-7": words that are no body
        }
        return "@" + (known != null ? known.id() : ministry != null ? ministry : String.join("-", Folding.words(name)));
    }

    /** {@code ministry/foreign-affairs} for the name of a ministry in any wording, or null. */
    @Nullable
    String ministry(String language, String name) {
        Words words = byLanguage.get(language);
        if (words == null) {
            return null;
        }
        List<String> whole = List.of(phrase(KnownNames.shelf().fullName(name)).split(" "));
        for (int from = 0; from < Math.min(whole.size(), 4); from++) {
            // "U.S. Department of Energy": a country may stand before it
            if (from == 0 || KnownNames.shelf().country(whole.subList(0, from)) != null) {
                String ministry = ministry(words, String.join(" ", whole.subList(from, whole.size())));
                if (ministry != null) {
                    return ministry;
                }
            }
        }
        return null;
    }

    private static @Nullable String ministry(Words words, String whole) {
        for (String head : words.ministries) {
            if (whole.startsWith(head + " ")) {
                return ofFields(
                        fields(words, List.of(whole.substring(head.length() + 1).split(" "))));
            }
        }
        for (String tail : words.ministryTails) {
            String field = whole.endsWith(" " + tail) ? whole.substring(0, whole.length() - tail.length() - 1) : "";
            if (words.fields.containsKey(field)) {
                return ofFields(fields(words, List.of(field.split(" "))));
            }
        }
        return null;
    }

    private static @Nullable String ofFields(Set<String> fields) {
        return fields.isEmpty() ? null : "ministry/" + String.join("+", fields);
    }
}
