package org.chancery.matter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.document.Document;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Instrument;
import org.chancery.record.Organization;
import org.chancery.record.Person;
import org.chancery.record.TimeExpression;
import org.chancery.resolve.Filed;

/** The words of one document with what they name, for asking what a stretch of it is about. One thread. */
final class Page {
    /**
     * A name that stands in the text.
     *
     * @param term what is named
     * @param first its first word, by number
     * @param last one past its last word
     */
    record Named(Term term, int first, int last) {}

    /** Longer words of evidence of a person are no name with a post, in characters. */
    private static final int LONGEST_POST = 120;

    private final List<Words.Word> words;
    private final Vocabulary vocabulary;
    private final List<Named> named = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final java.util.Set<String> nameless;
    private final Map<Integer, String> instrumentAt = new HashMap<>();
    private final java.util.BitSet countries = new java.util.BitSet();

    Page(Filed filed) {
        Document document = filed.document();
        this.vocabulary = Shelves.vocabulary(filed.source().language());
        this.words = Words.cut(document.text(), vocabulary.stems());
        this.nameless = wordsOfParties(filed.extraction());
        // "Trade Minister", "Ambassador to Jakarta": an object in the name of a post is no object.
        java.util.BitSet people = new java.util.BitSet();
        for (Person person : filed.extraction().people()) {
            for (Evidence evidence : person.evidence()) {
                if (evidence.quote().length() <= LONGEST_POST) {
                    people.set(evidence.start(), evidence.end());
                }
            }
        }
        for (int at = 0; at < words.size(); ) {
            Vocabulary.Found found = vocabulary.longest(words, at);
            if (found == null) {
                at++;
                continue;
            }
            boolean post = people.get(words.get(at).start());
            for (Term term : found.terms()) {
                if (post && term.kind() == Term.Kind.OBJECT) {
                    continue;
                }
                named.add(new Named(term, at, at + found.words()));
                if (term.kind() == Term.Kind.COUNTRY) {
                    countries.set(at, at + found.words());
                }
            }
            at += found.words();
        }
        for (Words.Word word : words) {
            frequency.merge(word.stem(), 1, Integer::sum);
        }
        for (Instrument instrument : filed.extraction().instruments()) {
            markInstrument(instrument);
        }
    }

    private static java.util.Set<String> wordsOfParties(Extraction extraction) {
        java.util.Set<String> words = new java.util.HashSet<>();
        for (Person person : extraction.people()) {
            addWords(person.name(), words);
            if (person.post() != null) {
                addWords(person.post(), words);
            }
        }
        for (Organization organization : extraction.organizations()) {
            if (organization.country() != null) {
                addWords(organization.name(), words);
            }
            if (organization.acronym() != null) {
                addWords(organization.acronym(), words);
            }
        }
        for (TimeExpression time : extraction.dates()) {
            addWords(time.text(), words);
        }
        return words;
    }

    private static void addWords(String name, java.util.Set<String> words) {
        for (String word : name.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    /** Where an instrument is named, its English name, acronym or own words stand for it. */
    private void markInstrument(Instrument instrument) {
        String key = key(instrument);
        for (Evidence evidence : instrument.evidence()) {
            int first = wordAt(evidence.start());
            for (int i = first; i < words.size() && words.get(i).start() < evidence.end(); i++) {
                instrumentAt.putIfAbsent(i, key);
            }
        }
        if (instrument.acronym() != null) {
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).text().equals(instrument.acronym())) {
                    instrumentAt.putIfAbsent(i, key);
                }
            }
        }
    }

    /** The key of an instrument: acronym or English name where it has one, else its own words, which prove less. */
    static String key(Instrument instrument) {
        String acronym = instrument.acronym();
        boolean own =
                acronym != null && !acronym.equalsIgnoreCase(instrument.kind().label());
        String name = own ? acronym : instrument.english();
        return name != null ? "i:" + name : "j:" + instrument.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Countries that the text names, the most frequent first. */
    List<String> countries() {
        Tally tally = new Tally();
        for (Named name : named) {
            if (name.term.kind() == Term.Kind.COUNTRY) {
                tally.add(name.term.id(), 1);
            }
        }
        return tally.ranked();
    }

    /** Countries that a stretch of words names, in order. */
    List<String> countries(int first, int last) {
        List<String> countries = new ArrayList<>();
        for (Named name : named(first, last)) {
            if (name.term.kind() == Term.Kind.COUNTRY && !countries.contains(name.term.id())) {
                countries.add(name.term.id());
            }
        }
        return countries;
    }

    List<Words.Word> words() {
        return words;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The first word that does not end before a character. */
    int wordAt(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sentence in which a character stands. */
    int sentenceAt(int offset) {
        int word = Math.min(wordAt(offset), words.size() - 1);
        return word < 0 ? 0 : words.get(word).sentence();
    }

    /** First word and one past the last word of the sentences that a stretch of words touches. */
    int[] sentence(int first, int last) {
        int from = Math.min(first, words.size() - 1);
        int to = Math.clamp(last - 1, from, words.size() - 1);
        while (from > 0 && words.get(from - 1).sentence() == words.get(from).sentence()) {
            from--;
        }
        while (to + 1 < words.size()
                && words.get(to + 1).sentence() == words.get(to).sentence()) {
            to++;
        }
        return new int[] {from, to + 1};
    }

    /** Names within a stretch of words, in order. */
    List<Named> named(int first, int last) {
        int at = Collections.binarySearch(
                named,
                new Named(new Term(Term.Kind.DUE, ""), first, first),
                (a, b) -> Integer.compare(a.first, b.first));
        at = at < 0 ? -at - 1 : at;
        while (at > 0 && named.get(at - 1).first >= first) {
            at--;
        }
        List<Named> within = new ArrayList<>();
        for (; at < named.size() && named.get(at).first < last; at++) {
            if (named.get(at).last <= last) {
                within.add(named.get(at));
            }
        }
        return within;
    }

    /** Whether a name of some kind stands in a stretch. */
    boolean has(Term.Kind kind, int first, int last) {
        return named(first, last).stream().anyMatch(n -> n.term.kind() == kind);
    }

    /** What a stretch of words is about: keys with their weight, in the order of the keys. */
    Map<String, Double> features(int first, int last, double weight) {
        Map<String, Double> features = new TreeMap<>();
        for (Named name : named(first, last)) {
            switch (name.term.kind()) {
                case OBJECT -> addObject(name.term.id(), weight, features);
                case INSTRUMENT, COUNTRY -> features.merge(name.term.key(), weight, Math::max);
                default -> {}
            }
        }
        for (int i = first; i < last; i++) {
            String instrument = instrumentAt.get(i);
            if (instrument != null) {
                features.merge(instrument, weight, Math::max);
            }
            if (!countries.get(i)) {
                addWord(words.get(i), weight, features);
            }
        }
        return features;
    }

    private static void addObject(String id, double weight, Map<String, Double> features) {
        for (String at = id; at != null; at = Shelves.object(at).under()) {
            features.merge("o:" + at, weight, Math::max);
        }
    }

    private void addWord(Words.Word word, double weight, Map<String, Double> features) {
        String small = word.small();
        if (vocabulary.stems().isEmpty(small) || nameless.contains(small)) {
            return;
        }
        if (Character.isDigit(small.charAt(0))) {
            boolean year = small.length() == 4 && (small.startsWith("19") || small.startsWith("20"));
            if (!year && small.length() > 1) {
                features.merge("f:" + small, weight, Math::max);
            }
        } else if (word.capital() && !word.first() && small.length() > 1) {
            features.merge("n:" + small, weight, Math::max);
        } else if (small.length() >= 4) {
            features.merge("w:" + word.stem(), weight, Math::max);
        }
    }

    /** Whether an instrument with a name of its own is named in a stretch. */
    boolean namesInstrument(int first, int last) {
        for (int i = first; i < last; i++) {
            String key = instrumentAt.get(i);
            if (key != null && key.startsWith("i:")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word names a thing: in capitals, of no side, person or date. */
    boolean isThing(int at) {
        Words.Word word = words.get(at);
        return word.capital()
                && !word.first()
                && word.text().length() > 1
                && !countries.get(at)
                && !nameless.contains(word.small())
                && !vocabulary.stems().isEmpty(word.small());
    }

    /** In how many words an instrument is named. */
    int times(String key) {
        return (int) instrumentAt.values().stream().filter(key::equals).count();
    }

    /** How often a stem stands in the document. */
    int frequency(String stem) {
        return frequency.getOrDefault(stem, 0);
    }
}
