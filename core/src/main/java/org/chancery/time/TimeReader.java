package org.chancery.time;

import java.util.ArrayList;
import java.util.List;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.Layout;

/**
 * Reads the expressions of time of a text: first what the words say, then, with all of them known, where on the calendar
 * that is. Thread-safe.
 */
public final class TimeReader {
    /** All expressions that can be placed on a calendar, in the order of the text, not overlapping. */
    public List<TimeMention> read(AnalysedText text) {
        List<TimeWords> said = new ArrayList<>();
        for (int sentence = 0; sentence < text.tokens().sentences(); sentence++) {
            Layout.Kind region = text.tokens().region(sentence);
            if (region == Layout.Kind.BODY || region == Layout.Kind.HEADING) {
                new TimeParser(text, sentence).read(said);
            }
        }
        return said.isEmpty() ? List.of() : new Placement(text, said).mentions();
    }
}
