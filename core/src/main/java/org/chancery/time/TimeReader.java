package org.chancery.time;

import java.util.List;
import org.chancery.analysis.AnalysedText;

/** Reads the expressions of time of a text. Thread-safe. */
public final class TimeReader {
    /** All expressions that can be placed on a calendar, in the order of the text, not overlapping. */
    public List<TimeMention> read(AnalysedText text) {
        return List.of();
    }
}
