package org.chancery.view;

import java.time.LocalDate;
import java.util.List;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;

/**
 * An organisation: its names, its people with their posts, what it took part in, asked and was asked. Immutable;
 * {@link #of} lays it out.
 *
 * @param item what it is
 * @param kind in words
 * @param acronym empty where none is told
 * @param country code; empty where none is told
 * @param side under which name it stands as a party of its own; empty where it never does
 * @param names all forms, those written most first
 * @param people with the posts told of them here, those told last first
 * @param engagements in which it or its people took part, the latest first
 * @param asked matters that it raised
 * @param addressed matters that were put to it
 * @param deeds what it and its people said and did, the latest first
 * @param relations standing ties
 * @param instruments of which it is a party
 * @param joins why names are held to be of one organisation
 * @param unsure what may be the same organisation as well
 * @param documents that name it
 */
public record OrganizationPage(
        EntryItem item,
        String kind,
        String acronym,
        String country,
        String side,
        List<String> names,
        List<Holder> people,
        List<EntryItem> engagements,
        List<MatterItem> asked,
        List<MatterItem> addressed,
        List<Deed> deeds,
        List<EntryItem> relations,
        List<EntryItem> instruments,
        List<MatterPage.Join> joins,
        List<MatterPage.Join> unsure,
        SourceList documents) {

    /**
     * Somebody in a post.
     *
     * @param person with that post
     * @param told when it was told last as held, in words; empty where it was not
     * @param isFormer whether it was told as a former post only
     * @param citation the latest words that say so
     */
    public record Holder(PersonRef person, String told, boolean isFormer, Citation citation) {}

    /** Lays out an organisation as seen on a day. */
    public static OrganizationPage of(
            EntryRow row, RecordStore record, Searched searched, LocalDate today, Wording words) {
        return new Institution(row, record, searched, today, words).page();
    }
}
