package org.chancery.view;

import java.time.LocalDate;
import java.util.List;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * An engagement: who met whom as what, what was asked and agreed there, what was signed, what comes next, and how sources
 * tell it differently. Immutable; {@link #of} lays it out.
 *
 * @param item what it is
 * @param when its days in words; empty where none is told
 * @param distance from today, in words; empty where no day is told
 * @param place as worded; empty where none is told
 * @param mode in words; empty where it is not told
 * @param topics slugs
 * @param delegations people by side, sides of the engagement first; those of no known side at the end
 * @param series in which it stands, or null
 * @param asked asks, proposals and invitations made there
 * @param agreed promises, agreements and answers given there
 * @param said what else was said and done there
 * @param matters told in the same documents between its sides, other than those
 * @param papers instruments that came a step on there, and those named with it
 * @param figures told in its documents between its sides
 * @param next engagements of its sides that its documents tell as planned
 * @param differing what documents tell differently
 * @param history how it was told over time: planned, then held
 * @param tellings every source's words
 * @param hidden how many more there are
 * @param joins why tellings are held to be of one engagement
 * @param unsure what may be the same engagement as well
 * @param documents that tell of it
 */
public record EngagementPage(
        EntryItem item,
        String when,
        String distance,
        String place,
        String mode,
        List<String> topics,
        List<Delegation> delegations,
        @Nullable InSeries series,
        List<Deed> asked,
        List<Deed> agreed,
        List<Deed> said,
        List<MatterItem> matters,
        List<Paper> papers,
        List<DossierPage.FigureLine> figures,
        List<EntryItem> next,
        List<Differing> differing,
        List<Turn> history,
        List<Tellings.Telling> tellings,
        int hidden,
        List<MatterPage.Join> joins,
        List<MatterPage.Join> unsure,
        SourceList documents) {

    /** The people of a side in the posts that its documents tell; of no side where that is not told. */
    public record Delegation(String party, List<PersonRef> people) {}

    /**
     * The series and the sessions beside this one.
     *
     * @param name in words
     * @param key of the series
     * @param place which of all it is, from 1
     * @param sessions how many there are
     */
    public record InSeries(
            String name,
            org.chancery.identity.NumberedSeries.Key key,
            int place,
            int sessions,
            @Nullable Beside previous,
            @Nullable Beside following) {}

    /** A session before or after. */
    public record Beside(String id, String name, String when) {}

    /** An instrument, with the step that it took here; none where it is only named. */
    public record Paper(EntryRef instrument, MatterItem.Chip step, String when, List<Citation> citations) {}

    /** Something that documents tell differently, every version with those who tell it. */
    public record Differing(String what, List<Version> versions) {}

    /** One version. */
    public record Version(String value, List<Citation> citations) {}

    /** A stage that was told: when, what, for which day. */
    public record Turn(String told, String status, String day, Citation citation) {}

    /** Lays out an engagement as seen on a day. */
    public static EngagementPage of(
            EntryRow row, RecordStore record, SeriesIndex series, Searched searched, LocalDate today, Wording words) {
        return new Encounter(row, record, series, searched, today, words).page();
    }
}
