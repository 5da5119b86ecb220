package org.chancery.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.chancery.shelf.Shelf;

/**
 * How the words of each language become terms. Every text is indexed twice: as it stands, only folded (case, accents, đ),
 * for phrases, prefixes and names; and stemmed by its own language, so that <i>negotiations</i> finds <i>negotiation</i>
 * and <i>dagangan</i> finds <i>dagang</i>. Vietnamese, which writes its words as several syllables, has pairs of
 * syllables in place of stems.
 */
final class Analyzers {
    /** The text as it stands, folded. */
    static final String PLAIN = "text";

    static final String TITLE = "title";
    private static final String STEMMED = "text_";

    private Analyzers() {}

    /** How the terms of each language of the shelf are made: {@code search_stems} of its {@code stems.yml}. */
    private static final Map<String, Stem> STEMS = stems();

    /** Fields that a word is looked for in, with their weights. */
    static final Map<String, Float> WEIGHTS = weights();

    /** The field in which the text of a language is stemmed; that of the text as it stands where it has no stems. */
    static String stemmed(String language) {
        return STEMS.containsKey(language) ? STEMMED + language : PLAIN;
    }

    static Analyzer forIndex() {
        Map<String, Analyzer> byField = new HashMap<>();
        STEMS.forEach((language, stem) -> byField.put(STEMMED + language, new Folding(stem)));
        return new PerFieldAnalyzerWrapper(new Folding(Stem.NONE), byField);
    }

    private static Map<String, Stem> stems() {
        Map<String, Stem> stems = new TreeMap<>();
        for (String language : Shelf.languages()) {
            String name = Shelf.yaml(language + "/stems.yml").need("search_stems");
            stems.put(language, Stem.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        return stems;
    }

    private static Map<String, Float> weights() {
        Map<String, Float> weights = new TreeMap<>(Map.of(TITLE, 2.5f, PLAIN, 1f));
        STEMS.keySet().forEach(language -> weights.put(STEMMED + language, 0.8f));
        return weights;
    }

    private enum Stem {
        NONE,
        INDONESIAN,
        ENGLISH,
        PAIRS
    }

    private static final class Folding extends Analyzer {
        private final Stem stem;

        Folding(Stem stem) {
            this.stem = stem;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            return new TokenStreamComponents(words, stemmed(words));
        }

        private TokenStream stemmed(Tokenizer words) {
            return switch (stem) {
                case NONE -> new ICUFoldingFilter(words);
                // Inflectional affixes only: taking derivational ones off makes "teri" of "menteri".
                case INDONESIAN -> new IndonesianStemFilter(new ICUFoldingFilter(words), false);
                case ENGLISH -> new KStemFilter(new ICUFoldingFilter(new EnglishPossessiveFilter(words)));
                case PAIRS -> pairs(new ICUFoldingFilter(words));
            };
        }

        private static TokenStream pairs(TokenStream syllables) {
            ShingleFilter pairs = new ShingleFilter(syllables, 2, 2);
            pairs.setOutputUnigrams(false);
            pairs.setOutputUnigramsIfNoShingles(true);
            return pairs;
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ICUFoldingFilter(in);
        }
    }
}
