package org.chancery.name;

import java.util.Map;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Where the parts of personal names are common, by whole parts and by endings. */
final class NameOrigins {
    private static final int SHORTEST_FOR_ENDINGS = 5;

    private NameOrigins() {}

    /** Adds what one part of a name tells: two votes for a known first part, one for a known other part or an ending. */
    static void vote(AnalysedText text, int token, boolean first, Map<Entry, Integer> votes) {
        Tokens tokens = text.tokens();
        Match match = text.match(token, Sense.GIVEN_NAME);
        if (match != null) {
            // A name that people bear far from where it is at home tells less.
            votes.merge(match.entry(), first && match.entry().get("carried") == null ? 2 : 1, Integer::sum);
            return;
        }
        int length = tokens.end(token) - tokens.start(token);
        if (tokens.kind(token) != Tokens.Kind.WORD || length < SHORTEST_FOR_ENDINGS) {
            return;
        }
        String part = NameForm.fold(tokens.string(token));
        for (Entry row : text.pack().entries(Sense.GIVEN_NAME)) {
            if (endsLike(part, row.get("endings"))) {
                votes.merge(row, 1, Integer::sum);
                return;
            }
        }
    }

    /** Whether a word ends like one of the endings, which single spaces part. */
    private static boolean endsLike(String part, @Nullable String endings) {
        int from = 0;
        while (endings != null && from < endings.length()) {
            int space = endings.indexOf(' ', from);
            int to = space < 0 ? endings.length() : space;
            if (to - from <= part.length()
                    && part.regionMatches(part.length() - (to - from), endings, from, to - from)) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }
}
