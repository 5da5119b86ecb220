package org.chancery.name;

import java.util.List;
import org.chancery.analysis.AnalysedText;
import org.chancery.time.TimeMention;

/**
 * Reads who is who in a document: countries and places first, then organisations, then people with their posts, then
 * the words that point back to them. Thread-safe.
 */
public final class CastReader {
    /** The cast of a text. */
    public Cast read(AnalysedText text, List<TimeMention> times) {
        CastBuilder cast = new CastBuilder(text);
        PlaceNames.read(text, cast);
        OrganizationNames.read(text, cast);
        PersonNames.read(text, cast);
        References.read(text, cast);
        return cast.build();
    }
}
