package org.chancery.name;

import org.chancery.analysis.AnalysedText;
import org.chancery.language.Sense;

/** Countries, their capitals and seats of government, cities and localities, from the lexicon. */
final class PlaceNames {
    private PlaceNames() {}

    static void read(AnalysedText text, CastBuilder cast) {
        int covered = 0;
        for (int token = 0; token < text.tokens().count(); token++) {
            if (token < covered || !text.hasMatch(token)) {
                continue;
            }
            AnalysedText.Match country = text.match(token, Sense.COUNTRY);
            AnalysedText.Match nationality = text.match(token, Sense.NATIONALITY);
            AnalysedText.Match match = country != null ? country : nationality;
            if (match != null) {
                Actor actor = cast.actor(Actor.Kind.COUNTRY, match.entry().id(), match.entry().name());
                actor.country(match.entry().id());
                cast.mention(match.first(), match.last(), Mention.How.NAME, actor);
                covered = match.last();
            }
        }
    }
}
