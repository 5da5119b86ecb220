package org.chancery.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.chancery.store.EntryQuery;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;
import org.chancery.view.EntryKind;
import org.chancery.web.Links;

/**
 * Addresses of pages over a record, drawn by a seed: the same record and the same seed give the same addresses in the same
 * order. No address is given twice, as long as there are others. One thread.
 */
final class Addresses {
    /** One address of a family of pages. */
    record Address(String family, String path) {}

    private static final int BUSY_PAIRS = 150;
    private static final int DRAWN = 4_000;
    private static final int BIGGEST = 60;
    private static final LocalDate EVER = LocalDate.MIN.withYear(1);
    private static final List<String> GROUPINGS = List.of("", "sides", "unit", "reporter");
    private static final List<String> LANGUAGES = List.of("en", "en", "id", "vi");

    private final RecordStore record;
    private final Random random;
    private final Map<String, Supplier<String>> families = new LinkedHashMap<>();
    private final List<String> mix = new ArrayList<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final List<RecordStore.ActivePair> pairs;
    private final List<String> words = new ArrayList<>();
    private final YearMonth last;

    private Addresses(RecordStore record, long seed) {
        this.record = record;
        this.random = new Random(seed);
        this.pairs = record.activePairs(EVER, Integer.MAX_VALUE);
        LocalDate until = record.coverage().until();
        this.last = YearMonth.from(until == null ? LocalDate.EPOCH : until);
        documents().forEach(document -> {
            String title = document.title();
            if (title != null) {
                for (String word : title.split("[^\\p{L}]+")) {
                    if (word.length() > 3) {
                        words.add(word);
                    }
                }
            }
        });
    }

    /** What people open on a working day. */
    static Addresses ofEveryDay(RecordStore record, long seed) {
        Addresses all = new Addresses(record, seed);
        List<StoredDocument> documents = all.documents();
        all.family("home", 6, () -> "/?lang=" + all.one(LANGUAGES));
        all.family("dossier, busy", 14, all::busyDossier);
        all.family("dossier, rare", 8, all::rareDossier);
        all.family("matter", 14, all.entries(EntryKind.MATTER));
        all.family("engagement", 8, all.entries(EntryKind.ENGAGEMENT));
        all.family("person", 8, all.entries(EntryKind.PERSON));
        all.family("organization", 3, all.entries(EntryKind.ORGANIZATION));
        all.family("instrument", 4, all.entries(EntryKind.INSTRUMENT));
        all.family("negotiation", 2, all.entries(EntryKind.NEGOTIATION));
        all.family("country", 4, () -> Links.country(all.party()));
        all.family("document", 10, () -> Links.document(all.one(documents).id()));
        all.family("list", 4, all::list);
        all.family("search, words", 6, () -> Links.search(all.one(all.words)));
        all.family("search, narrowed", 4, all::narrowed);
        all.family("calendar", 4, () -> Links.calendar(all.month(6), ""));
        all.family("figures", 3, () -> "/figures?with=" + encoded(all.party()) + "&by=" + all.one(GROUPINGS));
        all.family("review", 2, () -> "/review?between=" + encoded(all.party()));
        all.family("add, log", 1, () -> all.random.nextBoolean() ? "/review/log?page=1" : "/add");
        return all;
    }

    /** The dearest page of each family again and again, no two alike: no page kept from before is of any use. */
    static Addresses ofTheWorstDay(RecordStore record, long seed) {
        Addresses all = new Addresses(record, seed);
        List<String> documents = all.biggestDocuments();
        all.family("home", 2, () -> "/?lang=" + all.one(LANGUAGES));
        all.family("dossier, busiest", 20, () -> {
            RecordStore.ActivePair pair = all.pairs.get(all.random.nextInt(Math.min(BUSY_PAIRS / 3, all.pairs.size())));
            return Links.pair(pair.one(), pair.other(), all.one(List.of("", pair.one(), pair.other())));
        });
        for (EntryKind kind : List.of(
                EntryKind.MATTER,
                EntryKind.ENGAGEMENT,
                EntryKind.PERSON,
                EntryKind.INSTRUMENT,
                EntryKind.NEGOTIATION)) {
            List<String> biggest = all.biggest(kind);
            all.family(kind.kind() + ", biggest", 6, () -> Links.entry(kind, all.one(biggest)));
        }
        all.family("country, busiest", 6, () -> Links.country(all.busyParty()));
        all.family("document, longest", 8, () -> Links.document(all.one(documents)));
        all.family(
                "list, far down",
                6,
                () -> "/" + all.one(List.of("matters", "people", "documents")) + "?page="
                        + (1 + all.random.nextInt(900)));
        all.family("search, narrowed", 8, all::narrowed);
        all.family("calendar, of a party", 5, () -> Links.calendar(all.month(12), all.busyParty()));
        all.family("figures", 5, () -> "/figures?by=" + all.one(GROUPINGS) + "&page=" + (1 + all.random.nextInt(40)));
        all.family(
                "review",
                4,
                () -> "/review?skip=" + 12 * all.random.nextInt(8) + "&between=" + encoded(all.busyParty()));
        return all;
    }

    private void family(String name, int weight, Supplier<String> addresses) {
        families.put(name, addresses);
        for (int i = 0; i < weight; i++) {
            mix.add(name);
        }
    }

    /** The names of the families. */
    Set<String> families() {
        return families.keySet();
    }

    /** So many addresses of the mix. */
    List<Address> mixed(int count) {
        List<Address> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(next(one(mix)));
        }
        return list;
    }

    /** An address of a family; a language or a word that means nothing makes it another where all are given. */
    Address next(String family) {
        Supplier<String> draw = java.util.Objects.requireNonNull(families.get(family));
        String path = draw.get();
        for (int i = 0; i < 4 && given.contains(path); i++) {
            path = draw.get();
        }
        String lasting = path;
        for (int i = 1; !given.add(path); i++) {
            path = lasting + (lasting.indexOf('?') < 0 ? "?" : "&") + "again=" + i;
        }
        return new Address(family, path);
    }

    // ---- drawing ---------------------------------------------------------------------------------------------------

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String busyDossier() {
        RecordStore.ActivePair pair = pairs.get(random.nextInt(Math.min(BUSY_PAIRS, pairs.size())));
        return Links.pair(pair.one(), pair.other(), one(List.of("", pair.one(), pair.other())));
    }

    private String rareDossier() {
        RecordStore.ActivePair pair = one(pairs.subList(Math.min(BUSY_PAIRS, pairs.size() - 1), pairs.size()));
        return Links.pair(pair.one(), pair.other());
    }

    private String party() {
        RecordStore.ActivePair pair = one(pairs.subList(0, Math.min(2_000, pairs.size())));
        return random.nextBoolean() ? pair.one() : pair.other();
    }

    private String busyParty() {
        RecordStore.ActivePair pair = pairs.get(random.nextInt(Math.min(BUSY_PAIRS / 3, pairs.size())));
        return random.nextBoolean() ? pair.one() : pair.other();
    }

    private String list() {
        EntryKind kind = one(List.of(EntryKind.MATTER, EntryKind.PERSON, EntryKind.ENGAGEMENT, EntryKind.INSTRUMENT));
        return random.nextInt(3) == 0
                ? Links.page(Links.list(kind), 1 + random.nextInt(20))
                : Links.with(kind, party());
    }

    private String narrowed() {
        RecordStore.ActivePair pair = pairs.get(random.nextInt(Math.min(BUSY_PAIRS, pairs.size())));
        String narrowing = one(List.of(
                "pair=" + encoded(pair.one() + "|" + pair.other()),
                "country=" + encoded(pair.one()),
                "language=" + one(List.of("id", "en", "vi")),
                "order=newest"));
        return Links.SEARCH + "?q=" + encoded(one(words)) + "&" + narrowing;
    }

    private YearMonth month(int yearsBack) {
        return last.minusMonths(random.nextInt(12 * yearsBack));
    }

    private Supplier<String> entries(EntryKind kind) {
        long all = record.count(EntryQuery.of(kind.kind()));
        List<String> ids = new ArrayList<>();
        int pieces = 20;
        for (int i = 0; i < pieces; i++) {
            int from = (int) (all <= DRAWN ? (long) i * DRAWN / pieces : random.nextLong(all));
            record.heads(EntryQuery.of(kind.kind()).page(from, DRAWN / pieces)).forEach(head -> ids.add(head.id()));
        }
        return ids.isEmpty() ? () -> Links.list(kind) : () -> Links.entry(kind, one(ids));
    }

    private List<StoredDocument> documents() {
        List<StoredDocument> drawn = new ArrayList<>();
        long all = record.counts().documents();
        for (int i = 0; i < 40; i++) {
            record.documentsAfter(random.nextLong(Math.max(1, all)), DRAWN / 40, drawn::add);
        }
        return drawn;
    }

    private List<String> biggest(EntryKind kind) {
        record Sized(String id, int size) {}
        PriorityQueue<Sized> most = new PriorityQueue<>(Comparator.comparingInt(Sized::size));
        record.entries(kind.kind(), row -> {
            most.add(new Sized(row.id(), row.claims().size()));
            if (most.size() > BIGGEST) {
                most.remove();
            }
        });
        return most.stream().map(Sized::id).sorted().toList();
    }

    private List<String> biggestDocuments() {
        List<StoredDocument> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.addAll(documents());
        }
        return all.stream()
                .sorted(Comparator.comparingInt(StoredDocument::length)
                        .reversed()
                        .thenComparing(StoredDocument::id))
                .map(StoredDocument::id)
                .distinct()
                .limit(BIGGEST)
                .toList();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
