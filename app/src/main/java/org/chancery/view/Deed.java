package org.chancery.view;

import java.util.List;

/**
 * What somebody said or did, once, however many documents tell of it. Immutable.
 *
 * @param day for the machine; empty where it is not told
 * @param when in words; empty where it is not told
 * @param by sides that act
 * @param to sides addressed
 * @param people who act
 * @param what kind of act, and its tone
 * @param matter that follows it
 * @param progress how far that matter has come; empty where nothing is told of that
 * @param citations who says so
 */
public record Deed(
        String day,
        String when,
        List<String> by,
        List<String> to,
        List<PersonRef> people,
        MatterItem.Chip what,
        EntryRef matter,
        MatterItem.Chip progress,
        List<Citation> citations) {

    /** Whether the matter has a name; else it is called by the words of its first step, which stand there anyway. */
    public boolean isNamed() {
        return matter.heading().language().isEmpty();
    }
}
