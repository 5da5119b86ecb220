package org.chancery.view;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.identity.Groupings;
import org.chancery.identity.Localities;
import org.chancery.shelf.Shelf;
import org.chancery.store.EntryQuery;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * A party as a person types it: a code, a country's name in a language of the shelf, or an organisation's name. Accents and
 * case may be left out of names that are long enough to be known without.
 */
public final class PartyName {
    /** Unions that have a code as countries have. */
    private static final List<String> UNIONS = List.of("EU", "UN");
    /** Shorter ones must be typed as they are written: "Mỹ" is a country, "my" is not. */
    private static final int KNOWN_WITHOUT_ACCENTS = 4;

    private static final int LONGEST_NAME = 6;

    private PartyName() {}

    /**
     * The code or name that the record uses: {@code vn}, {@code Vietnam} and {@code Việt Nam} are VN; EU is EU; Saigon and
     * {@code Kota Ho Chi Minh} are Ho Chi Minh.
     */
    public static String parse(String typed) {
        String name = typed.strip();
        if (name.length() == 2 && name.chars().allMatch(c -> c < 128)) {
            return name.toUpperCase(Locale.ROOT);
        }
        String code = Names.code(name);
        return code != null
                ? code
                : Localities.named(name).map(Localities.Locality::name).orElseGet(() -> Groupings.side(name));
    }

    /** The code of a country or union, or the organisation, that some words are a name of, or null; a code is no name. */
    static @Nullable String named(String name) {
        return Names.code(name);
    }

    /**
     * What some words name.
     *
     * @param parties the parties, in the order in which they are named
     * @param rest the other words
     */
    public record Named(List<Party> parties, String rest) {
        /** The two parties where exactly two are named, else none. */
        public List<String> pair() {
            List<String> codes = parties.stream().map(Party::code).distinct().toList();
            return codes.size() == 2 ? codes : List.of();
        }
    }

    /** A party and the words that name it. */
    public record Party(String code, String typed) {}

    /**
     * The parties that some words name, the longest names first: "amerika serikat" is one. Codes count where they are
     * written as codes, and where nothing else is typed than two parties: {@code vn us}.
     */
    public static Named namedIn(String words) {
        Named small = namedIn(words, true);
        return small.rest().isEmpty() && small.parties().size() == 2 ? small : namedIn(words, false);
    }

    private static Named namedIn(String words, boolean withSmallCodes) {
        List<String> typed = Arrays.stream(words.strip().split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
        List<Party> parties = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        boolean isQuoted = false;
        for (int at = 0; at < typed.size(); ) {
            Party party = isQuoted || typed.get(at).startsWith("\"") ? null : partyAt(typed, at, withSmallCodes);
            isQuoted ^= typed.get(at).chars().filter(c -> c == '"').count() % 2 == 1;
            if (party == null) {
                if (!typed.get(at).matches("[-–—&]")) {
                    rest.add(typed.get(at));
                }
                at++;
            } else {
                parties.add(party);
                at += party.typed().split(" ").length;
            }
        }
        return new Named(List.copyOf(parties), String.join(" ", rest));
    }

    private static @Nullable Party partyAt(List<String> typed, int at, boolean withSmallCodes) {
        for (int many = Math.min(LONGEST_NAME, typed.size() - at); many > 0; many--) {
            String name = String.join(" ", typed.subList(at, at + many));
            String code = Names.code(name);
            String letters = withSmallCodes ? name.toUpperCase(Locale.ROOT) : name;
            if (code == null && Names.CODES.contains(letters)) {
                code = letters;
            }
            if (code != null) {
                return new Party(code, name);
            }
        }
        return null;
    }

    /** The parties whose names begin so, the shortest names first. */
    static List<String> beginning(String words) {
        String typed = folded(words.strip());
        return typed.length() < 3
                ? List.of()
                : Names.FOLDED.entrySet().stream()
                        .filter(name -> name.getKey().startsWith(typed))
                        .sorted(Comparator.comparing((Map.Entry<String, String> name) ->
                                        name.getKey().length())
                                .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList();
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    /** Whether it is a country or union with a code, or a side of which the record has an entry. */
    public static boolean isKnown(String party, RecordStore record) {
        return Names.CODES.contains(party)
                || Arrays.stream(EntryKind.values())
                        .anyMatch(kind -> !record.entries(
                                        EntryQuery.of(kind.kind()).with(party).page(0, 1))
                                .isEmpty());
    }

    /** Made when a name is first looked up. */
    private static final class Names {
        static final Set<String> CODES = codes();
        private static final Map<String, String> EXACT = new HashMap<>();
        private static final Map<String, String> FOLDED = new HashMap<>();

        static {
            for (String code : CODES) {
                for (String language : Shelf.languages()) {
                    add(Locale.of("", code).getDisplayCountry(Locale.of(language)), code);
                }
            }
            List<Shelf.Row> rows = Shelf.languages().stream()
                    .map(language -> language + "/lexicon/countries.yml")
                    .filter(Shelf::has)
                    .flatMap(file -> Shelf.yaml(file).rows("entries").stream())
                    .toList();
            rows.forEach(row -> row.list("names").forEach(name -> add(name, row.need("id"))));
            for (Shelf.Row row : Shelf.yaml("common/party-names.yml").rows("names")) {
                Wording.LANGUAGES.forEach(language -> row.list(language).forEach(name -> add(name, row.need("party"))));
            }
            // "Amerika" is what belongs to the United States, and what most people type for them.
            rows.forEach(row -> row.list("nationality").forEach(name -> addFolded(name, row.need("id"))));
            Groupings.each(Names::add);
            for (Wording wording : Wording.LANGUAGES.stream().map(Wording::of).toList()) {
                CODES.forEach(code -> add(wording.party(code), code));
            }
        }

        private static Set<String> codes() {
            Set<String> codes = Arrays.stream(Locale.getISOCountries()).collect(Collectors.toSet());
            codes.addAll(UNIONS);
            return codes;
        }

        private static void add(String name, String code) {
            EXACT.putIfAbsent(name, code);
            addFolded(name, code);
        }

        private static void addFolded(String name, String code) {
            if (folded(name).length() >= KNOWN_WITHOUT_ACCENTS) {
                FOLDED.putIfAbsent(folded(name), code);
            }
        }

        static @Nullable String code(String name) {
            String exact = EXACT.get(name);
            if (exact == null && !name.isEmpty() && name.chars().anyMatch(c -> c >= 128)) {
                // "mỹ" for "Mỹ": the accent tells that it is meant.
                exact = EXACT.get(Naming.capital(name));
            }
            return exact != null ? exact : FOLDED.get(folded(name));
        }
    }
}
