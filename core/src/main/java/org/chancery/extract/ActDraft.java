package org.chancery.extract;

import java.util.List;
import java.util.Set;
import org.chancery.record.ActKind;
import org.chancery.record.Found;
import org.jspecify.annotations.Nullable;

/**
 * An act before it is given its number, its engagement and its day.
 *
 * @param byPeople names of the persons who act
 * @param first first token of its words
 * @param last one past their last token
 * @param plover PLOVER event type, or null
 */
record ActDraft(
        ActKind kind,
        Set<String> by,
        Set<String> to,
        List<String> byPeople,
        int first,
        int last,
        @Nullable String plover,
        Found found) {}
