package org.chancery.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a fact came to be: the rule, the words it read, the fields it filled. The terminal prints the fields as the record
 * holds them, the web page as they are said in the reader's language.
 *
 * @param key the fact's key within the document, {@code a3} for the third act
 * @param kind what sort of fact
 * @param rule id of the rule, {@code id/asks/meminta} for example
 * @param rowOfRule the rule as its file has it; null for a rule that is code
 * @param confidence 0 to 1
 * @param words best first; never empty
 * @param fields in the order of the extraction, as the record holds them
 * @param said the same fields, codes and days said in the reader's language
 */
public record Derivation(
        String key,
        Kind kind,
        String rule,
        @Nullable RuleText rowOfRule,
        double confidence,
        List<Quote> words,
        List<Field> fields,
        List<Field> said) {
    public Derivation {
        words = List.copyOf(words);
        fields = List.copyOf(fields);
        said = List.copyOf(said);
    }

    /** The sentence that the best words begin in, from 1; 0 where unknown. */
    public int sentence() {
        return words.getFirst().sentence();
    }

    /** Confidence in whole per cent. */
    public int percent() {
        return (int) Math.round(confidence * 100);
    }
}
