package org.chancery.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.language.Sense;

/**
 * What a stretch of text is about, from the topic rows of the language's lexicon. Example: <i>membahas tarif impor dan
 * kendaraan listrik</i> gives {@code tariffs, electric_vehicles}. Stateless.
 */
public final class Topics {
    private Topics() {}

    /** The topics named in a range of tokens, without doubles, in the order of the text; empty where none is named. */
    public static List<String> in(AnalysedText text, int first, int last) {
        Set<String> topics = new LinkedHashSet<>();
        add(text, first, last, topics);
        return List.copyOf(topics);
    }

    /** Whether a range of tokens is about trade across borders, which concerns other states though none is named. */
    static boolean isTrade(AnalysedText text, int first, int last) {
        List<String> topics = in(text, first, last);
        return topics.contains("trade_general") || topics.contains("tariffs") || topics.contains("export_control");
    }

    /** Adds the topics named in a range of tokens. Where names overlap the one that starts first, then the longest, counts. */
    public static void add(AnalysedText text, int first, int last, Set<String> topics) {
        for (int token = first; token < last; token++) {
            if (!text.hasMatch(token)) {
                continue;
            }
            AnalysedText.Match longest = text.match(token, Sense.TOPIC);
            if (longest != null && longest.last() <= last) {
                topics.add(longest.entry().id());
                token = longest.last() - 1;
            }
        }
    }
}
