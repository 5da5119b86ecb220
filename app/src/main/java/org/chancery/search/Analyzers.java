package org.chancery.search;

import java.util.Map;
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

    /** The field in which the text of a language is stemmed; any language without stems of its own has a field too. */
    static String stemmed(String language) {
        return switch (language) {
            case "id", "en", "vi" -> STEMMED + language;
            default -> PLAIN;
        };
    }

    /** Fields that a word is looked for in, with their weights. */
    static final Map<String, Float> WEIGHTS =
            Map.of(TITLE, 2.5f, PLAIN, 1f, STEMMED + "id", 0.8f, STEMMED + "en", 0.8f, STEMMED + "vi", 0.8f);

    static Analyzer forIndex() {
        return new PerFieldAnalyzerWrapper(
                new Folding(Stem.NONE),
                Map.of(
                        STEMMED + "id", new Folding(Stem.INDONESIAN),
                        STEMMED + "en", new Folding(Stem.ENGLISH),
                        STEMMED + "vi", new Folding(Stem.PAIRS)));
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
