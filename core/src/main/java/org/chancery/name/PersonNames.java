package org.chancery.name;

import org.chancery.analysis.AnalysedText;

/** People and the posts that stand beside their names. */
final class PersonNames {
    private PersonNames() {}

    static void read(AnalysedText text, CastBuilder cast) {}
}
