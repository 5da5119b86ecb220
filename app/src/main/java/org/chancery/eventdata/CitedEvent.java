package org.chancery.eventdata;

import java.util.List;

/**
 * An event with the documents that tell it: one where every telling stands alone, several where they were joined. The
 * first is the one whose words and place in the text the event has. Immutable.
 */
public record CitedEvent(CodedEvent event, List<Story> stories) {
    public CitedEvent {
        stories = List.copyOf(stories);
        if (stories.isEmpty()) {
            throw new IllegalArgumentException("no story");
        }
    }

    /** The document whose words the event has. */
    public Story story() {
        return stories.getFirst();
    }
}
