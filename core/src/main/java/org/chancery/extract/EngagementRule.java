package org.chancery.extract;

import java.util.List;
import java.util.Locale;
import org.chancery.record.EngagementMode;
import org.chancery.record.EngagementType;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * One way of telling a contact: a row of {@code rules/engagements.yml}, whose head explains the fields. Immutable.
 *
 * @param id for example {@code id/engagements/bertemu}
 * @param mode where the words themselves say so, else null
 * @param series what the recurring thing is called in English after the organisation's name, or null
 * @param named whether a day, a place or a name has to stand with the words
 * @param personSubject whether those who act have to be officials
 * @param personObject whether a person has to follow the words at once
 * @param officialObject whether those met have to be officials, countries or international bodies
 * @param companionObject whether a person has to follow after a word like <i>with</i>
 * @param listed whether those who act may stand in a list after the sentence, each with a contact of his own
 * @param rounds whether a number beside the words is that of the round
 * @param needs words of which one has to stand in the sentence; empty for none
 * @param notObject words of which none may stand close after a verb: <i>met the needs</i>
 * @param purpose deeds that may follow the one met; others make the words mean something else, where any are given:
 *     <i>called on Egypt to sign</i>
 * @param otherwise name of the rule that reads the same words where none of the needed ones stands there, or null
 * @param bilateral name of the rule that reads the same words where officials of two sides meet, or null
 */
record EngagementRule(
        String id,
        EngagementType type,
        @Nullable EngagementMode mode,
        Frame frame,
        @Nullable String series,
        boolean named,
        boolean personSubject,
        boolean personObject,
        boolean officialObject,
        boolean companionObject,
        boolean listed,
        boolean rounds,
        List<String> needs,
        List<String> notObject,
        List<String> purpose,
        @Nullable String otherwise,
        @Nullable String bilateral) {
    /** Who takes part. */
    enum Frame {
        CONTACT,
        VISIT,
        ATTENDANCE,
        SIGNING
    }

    /** Reads a row; an error names the file and what is missing. */
    static EngagementRule parse(String language, Shelf.Row row) {
        String mode = row.get("mode");
        return new EngagementRule(
                language + "/engagements/" + row.need("rule"),
                EngagementType.parse(row.need("type")),
                mode == null ? null : EngagementMode.parse(mode),
                Frame.valueOf(row.need("frame").toUpperCase(Locale.ROOT)),
                row.get("series"),
                "true".equals(row.get("named")),
                "person".equals(row.get("subject")),
                "person".equals(row.get("object")),
                "official".equals(row.get("object")),
                "companion".equals(row.get("object")),
                "true".equals(row.get("listed")),
                "true".equals(row.get("rounds")),
                row.list("needs"),
                row.list("not_object"),
                row.list("purpose"),
                row.get("otherwise"),
                row.get("bilateral"));
    }

    /** The rule of a series known by name. */
    static EngagementRule ofSeries(String language, EngagementType type) {
        Frame frame = type == EngagementType.FORUM ? Frame.ATTENDANCE : Frame.CONTACT;
        return new EngagementRule(
                language + "/engagements/series",
                type,
                null,
                frame,
                null,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** The rule of a meeting of an international organisation's members. */
    static EngagementRule ofOrganization(String language) {
        return new EngagementRule(
                language + "/engagements/organisation",
                EngagementType.FORUM,
                null,
                Frame.ATTENDANCE,
                null,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Whether the contact goes on face to face unless the text says otherwise. */
    EngagementMode usualMode() {
        return switch (type) {
            case PHONE_CALL -> EngagementMode.PHONE;
            case ONLINE_MEETING -> EngagementMode.ONLINE;
            default -> EngagementMode.IN_PERSON;
        };
    }
}
