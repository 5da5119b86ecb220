package org.chancery.eventdata;

import java.util.List;
import org.chancery.record.EventOutlook;
import org.chancery.record.EventPlace;
import org.chancery.record.EventType;
import org.chancery.record.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * One event of one document with all its codes. Several who act together stay together: pairs are made by the formats
 * that want them. Immutable.
 *
 * @param id the document and the number of the fact within it
 * @param type of PLOVER
 * @param mode one of the type's, or null
 * @param contexts of PLOVER, in the order of the alphabet
 * @param actors who acts; never empty
 * @param recipients whom it is done to; empty where all act together or nobody is named
 * @param date first day, ISO, or null where neither text nor document tells
 * @param endDate last day where it is another than the first, or null
 * @param comment what is not exact about the date, or null
 * @param place or null
 * @param link what belongs together has the same: the engagement or matter; null where it stands alone
 * @param cameo its code in CAMEO
 * @param outlook how it stands to what is; empty for what simply happened
 * @param sentence number of the sentence that tells it, 1 for the first of the document
 * @param evidence the words that say so, best first; never empty
 * @param rule the rule that found it
 * @param confidence share of such findings that are right, 0–1
 */
public record CodedEvent(
        String id,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        List<EventParty> actors,
        List<EventParty> recipients,
        @Nullable String date,
        @Nullable String endDate,
        @Nullable String comment,
        @Nullable EventPlace place,
        @Nullable String link,
        Cameo cameo,
        List<EventOutlook> outlook,
        int sentence,
        List<Evidence> evidence,
        String rule,
        double confidence) {
    public CodedEvent {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        outlook = List.copyOf(outlook);
        evidence = List.copyOf(evidence);
        if (actors.isEmpty() || evidence.isEmpty() || sentence < 1) {
            throw new IllegalArgumentException("no actor, evidence or sentence");
        }
        if (mode != null && !Plover.modes(type).contains(mode)) {
            throw new IllegalArgumentException(type + " has no mode " + mode);
        }
    }

    /** Between conflict (-10) and cooperation (+10), on the scale of PLOVER. */
    public double scale() {
        return Plover.scale(type, mode);
    }

    /** Whether it is told as something that is or was so: neither as possible nor denied. */
    public boolean isReal() {
        return !outlook.contains(EventOutlook.HYPOTHETICAL) && !outlook.contains(EventOutlook.NEGATION);
    }

    /** The same under another id. */
    public CodedEvent withId(String other) {
        return new CodedEvent(
                other,
                type,
                mode,
                contexts,
                actors,
                recipients,
                date,
                endDate,
                comment,
                place,
                link,
                cameo,
                outlook,
                sentence,
                evidence,
                rule,
                confidence);
    }
}
