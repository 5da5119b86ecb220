package org.chancery.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.language.LanguagePack;
import org.chancery.record.Instrument;
import org.chancery.record.InstrumentKind;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * The instruments that the shelf knows by name, under the English name that every language's reading gives them, and
 * those of a pair of sides. Immutable, thread-safe.
 */
final class KnownInstruments {
    /**
     * One row.
     *
     * @param id {@code IEU-CEPA}
     * @param english usual English name
     * @param acronym or null
     * @param parties two sides or more where it is theirs alone, else empty
     * @param standing whether it has been in force for years, so that a text need not say so
     * @param each whether each pair of sides makes one of its own under this name
     * @param sort what sort of agreement its name says it is
     */
    record Known(
            String id,
            String english,
            @Nullable String acronym,
            List<String> parties,
            boolean standing,
            boolean each,
            Sort sort) {}

    /** Shorter letters may mean something else. */
    private static final int LONG_ACRONYM = 4;

    private final Map<String, Known> byEnglish = new HashMap<>();
    private final Map<String, Known> byAcronym = new HashMap<>();
    private final Map<String, List<Known>> byPair = new HashMap<>();

    KnownInstruments() {
        Map<String, Shelf.Row> rows = new LinkedHashMap<>();
        Shelf.yaml("common/lexicon/instruments.yml")
                .rows("entries")
                .forEach(row -> rows.putIfAbsent(row.need("id"), row));
        for (String code : LanguagePack.languages()) {
            if (Shelf.files(code + "/lexicon").contains("instruments.yml")) {
                Shelf.yaml(code + "/lexicon/instruments.yml").rows("entries").stream()
                        .filter(row -> row.get("english") != null && row.get("id") != null)
                        .forEach(row -> rows.putIfAbsent(row.need("id"), row));
            }
        }
        rows.values().forEach(this::add);
        byPair.values().forEach(known -> known.sort(java.util.Comparator.comparing(Known::id)));
    }

    private void add(Shelf.Row row) {
        String english = row.get("english");
        if (english == null || row.get("generic") != null) {
            return;
        }
        Known known = new Known(
                row.need("id"),
                english,
                row.get("acronym"),
                parties(row.get("parties")),
                row.get("status") != null,
                "pair".equals(row.get("each")),
                Sort.of(english));
        byEnglish.putIfAbsent(english, known);
        if (known.acronym != null && known.acronym.length() >= LONG_ACRONYM) {
            byAcronym.putIfAbsent(known.acronym, known);
        }
        if (known.parties.size() == 2) {
            byPair.computeIfAbsent(Sides.key(known.parties), k -> new ArrayList<>())
                    .add(known);
        }
    }

    /** "ID EU", or with commas where a name has a space. */
    private static List<String> parties(@Nullable String told) {
        if (told == null || told.isBlank()) {
            return List.of();
        }
        String[] parts = told.split(told.contains(",") ? "," : " ", -1);
        List<String> parties = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                parties.add(part.strip());
            }
        }
        return parties;
    }

    /** The one of an English name, or null. */
    @Nullable
    Known named(@Nullable String english) {
        return english == null ? null : byEnglish.get(english);
    }

    /** The one of an instrument as read: by its English name, else by the letters within a trade agreement's name. */
    @Nullable
    Known of(Instrument instrument) {
        Known known = named(instrument.english());
        if (known != null || instrument.kind() != InstrumentKind.TRADE_AGREEMENT) {
            return known;
        }
        for (String word : instrument.name().split("[ (),]+", -1)) {
            Known within = byAcronym.get(word);
            if (within != null) {
                return within;
            }
        }
        return null;
    }

    /** Those of two sides, {@code EU|ID}, by id. */
    List<Known> of(String pair) {
        return byPair.getOrDefault(pair, List.of());
    }
}
