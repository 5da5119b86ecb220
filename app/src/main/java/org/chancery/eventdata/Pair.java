package org.chancery.eventdata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One who acts with one who is acted upon, for the formats that know of no more than two. Immutable. */
record Pair(EventParty source, @Nullable EventParty target) {
    /**
     * Every actor with every recipient; where there is none, every actor with every other that is of another country or
     * name, both ways round, as the older formats count a meeting of two twice.
     */
    static List<Pair> of(CodedEvent event) {
        List<Pair> pairs = new ArrayList<>();
        for (EventParty source : event.actors()) {
            for (EventParty target : event.recipients().isEmpty() ? event.actors() : event.recipients()) {
                if (!target.equals(source)) {
                    pairs.add(new Pair(source, target));
                }
            }
        }
        return pairs.isEmpty() ? List.of(new Pair(event.actors().getFirst(), null)) : pairs;
    }
}
