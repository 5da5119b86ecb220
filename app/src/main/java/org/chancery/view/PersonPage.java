package org.chancery.view;

import java.time.LocalDate;
import java.util.List;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * A person: posts over time, engagements and whom they met there, what they said and did, under which names documents
 * tell of them. Immutable; {@link #of} lays it out.
 *
 * @param item what it is
 * @param person with the post told last
 * @param posts the one told last first
 * @param chart posts over time, or null where no document that tells of them has a day
 * @param attended engagements, the latest first
 * @param met people of other sides, those met most often first
 * @param deeds acts, the latest first
 * @param names all forms, those written most first
 * @param joins why forms and posts are held to be of one person
 * @param unsure who may be the same person as well
 * @param documents that tell of the person
 */
public record PersonPage(
        EntryItem item,
        PersonRef person,
        List<Post> posts,
        @Nullable TenureChart chart,
        List<Attended> attended,
        List<Met> met,
        List<Deed> deeds,
        List<String> names,
        List<MatterPage.Join> joins,
        List<MatterPage.Join> unsure,
        SourceList documents) {

    /**
     * A post as told.
     *
     * @param name in words
     * @param held from when to when documents tell it as held; empty where none with a day does
     * @param former since when documents tell it as a former post; empty where none does
     * @param before who was told to hold it before, or null
     * @param after who was told to hold it afterwards, or null
     * @param contested others told to hold it at the same time
     * @param tellings how many claims say so
     * @param citations some of them, the latest first
     */
    public record Post(
            String name,
            String held,
            String former,
            @Nullable EntryRef before,
            @Nullable EntryRef after,
            List<EntryRef> contested,
            int tellings,
            List<Citation> citations) {}

    /** Posts over time; lengths in units of the drawing. */
    public record TenureChart(List<TenureBar> bars, List<DossierPage.Tick> ticks, int height) {}

    /**
     * A post from the first to the last day on which it was told as held.
     *
     * @param y of its line
     * @param from where it begins
     * @param to where it ends; not before it begins
     * @param former where it was first told as a former post; negative where it was not
     */
    public record TenureBar(String label, int y, int from, int to, int former, String title) {}

    /**
     * An engagement in which the person took part.
     *
     * @param role the post that its documents tell; empty where they tell none
     * @param others whom the person met there, those of other sides first
     */
    public record Attended(
            EntryRef engagement,
            String day,
            String when,
            MatterItem.Chip state,
            String role,
            List<PersonRef> others,
            List<Citation> citations) {}

    /** Somebody met: how often, and when last. */
    public record Met(PersonRef person, int times, String last, String lastEngagement) {}

    /** Lays out a person as seen on a day. */
    public static PersonPage of(EntryRow row, RecordStore record, Searched searched, LocalDate today, Wording words) {
        return new Career(row, record, searched, today, words).page();
    }
}
