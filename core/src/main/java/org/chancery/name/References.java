package org.chancery.name;

import org.chancery.analysis.AnalysedText;

/** Surnames, posts alone, pronouns and <i>kedua pihak</i>: the words that point back to somebody. */
final class References {
    private References() {}

    static void read(AnalysedText text, CastBuilder cast) {}
}
