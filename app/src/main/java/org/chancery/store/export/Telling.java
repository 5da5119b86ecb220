package org.chancery.store.export;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chancery.eventdata.CodedEvent;
import org.chancery.eventdata.EventParty;
import org.chancery.eventdata.Story;
import org.jspecify.annotations.Nullable;

/**
 * One event as one document tells it, with what tells it apart from others: tellings of the same key are of one event.
 *
 * @param key what it belongs to, then what is done by whom to whom
 */
record Telling(String key, CodedEvent event, Story story) {
    /** The best told first: with an exact day, published first. */
    static final Comparator<Telling> BEST = Comparator.comparing(
                    (Telling telling) -> telling.event().comment() != null)
            .thenComparing(telling -> Objects.requireNonNullElse(telling.story().published(), "9999"))
            .thenComparing(telling -> telling.event().id());

    /**
     * A telling of a document.
     *
     * @param first public id of the first document with nearly the same words, or its own
     * @param isEngagement whether the event's link is an engagement, which takes place once
     */
    static Telling of(CodedEvent event, Story story, String first, boolean isEngagement) {
        String link = event.link();
        // A matter may be raised by the same side on several days; an engagement is one whatever day is told. What
        // belongs to nothing is the same only where nearly the same article says it in the same words.
        String where = link == null
                ? first + "|" + words(event)
                : isEngagement ? link : link + "|" + Objects.requireNonNullElse(event.date(), "");
        String what = event.type() + "|" + Objects.requireNonNullElse(event.mode(), "") + "|" + event.outlook();
        String who = isEngagement && event.recipients().isEmpty()
                ? ""
                : codes(event.actors()) + "|" + codes(event.recipients());
        return new Telling(where + "|" + what + "|" + who, event, story);
    }

    private static String codes(List<EventParty> parties) {
        return parties.stream()
                .map(EventParty::code)
                .map(Telling::orNothing)
                .sorted()
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static String orNothing(@Nullable String code) {
        return code == null ? "" : code;
    }

    private static String words(CodedEvent event) {
        return event.evidence().getFirst().quote().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
    }
}
