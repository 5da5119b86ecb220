package org.chancery.extract;

import java.util.List;
import java.util.Locale;
import org.chancery.shelf.Shelf;
import org.chancery.record.EngagementMode;
import org.chancery.record.EngagementType;
import org.jspecify.annotations.Nullable;

/**
 * One way of telling a contact: a row of {@code rules/engagements.yml}, whose head explains the fields. Immutable.
 *
 * @param id for example {@code id/engagements/bertemu}
 * @param mode where the words themselves say so, else null
 * @param series what the recurring thing is called in English after the organisation's name, or null
 * @param named whether a day, a place or a name has to stand with the words
 * @param person whether subject (of a subject rule) or object has to be a person
 * @param needs words of which one has to stand in the sentence; empty for none
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
        boolean rounds,
        List<String> needs) {
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
                "true".equals(row.get("rounds")),
                row.list("needs"));
    }

    /** The rule of a series known by name. */
    static EngagementRule ofSeries(String language, EngagementType type) {
        Frame frame = type == EngagementType.FORUM ? Frame.ATTENDANCE : Frame.CONTACT;
        return new EngagementRule(
                language + "/engagements/series", type, null, frame, null, false, false, false, false, List.of());
    }

    /** The rule of a meeting of an international organisation's members. */
    static EngagementRule ofOrganization(String language) {
        return new EngagementRule(language + "/engagements/organisation", EngagementType.FORUM, null, Frame.ATTENDANCE,
                null, true, false, false, false, List.of());
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
