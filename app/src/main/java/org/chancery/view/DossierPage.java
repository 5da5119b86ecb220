package org.chancery.view;

import java.util.List;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * All that is on record between two parties. Immutable; {@link #of} lays it out.
 *
 * @param one a party
 * @param other the other
 * @param we which of both is "we"; empty for neither
 * @param last the engagement held last, or null
 * @param next the nearest to come, or null
 * @param quadrants open matters: asked by the one, asked by the other, owed by the one, owed by the other
 * @param joint matters that both agreed and that are under way
 * @param settled matters that are done or lapsed, the latest first
 * @param instruments with their steps
 * @param targets stated targets, by what they are of
 * @param slips targets as a chart, or null where there are too few
 * @param negotiations between both
 * @param moments engagements and acts, the latest first
 * @param lanes the same as a chart, or null where there are too few
 * @param figures values told
 * @param bars figures as charts
 * @param relations standing ties
 * @param people on the one's side and on the other's, those who act most first
 * @param counts how many entries of each kind there are, also those not shown
 */
public record DossierPage(
        String one,
        String other,
        String we,
        @Nullable Meeting last,
        @Nullable Meeting next,
        List<Quadrant> quadrants,
        Quadrant joint,
        Quadrant settled,
        List<Paper> instruments,
        List<TargetLine> targets,
        @Nullable SlipChart slips,
        List<EntryItem> negotiations,
        List<Moment> moments,
        @Nullable LaneChart lanes,
        List<FigureLine> figures,
        List<BarChart> bars,
        List<Tie> relations,
        List<Side> people,
        java.util.Map<EntryKind, Long> counts) {

    /** An engagement with who met whom: the people of the one, of the other, and of neither or unknown. */
    public record Meeting(
            EntryItem item,
            String when,
            String distance,
            List<PersonRef> ofOne,
            List<PersonRef> ofOther,
            List<PersonRef> others,
            List<Citation> citations) {}

    /**
     * Matters under one heading.
     *
     * @param key {@code asked-one, asked-other, owed-one, owed-other, joint, settled}
     * @param title in words
     * @param matters the first of them
     * @param others the next of them, by name
     * @param hidden how many more there are than those shown first
     */
    public record Quadrant(String key, String title, List<MatterItem> matters, List<EntryRef> others, int hidden) {}

    /** An instrument with its steps; those of the usual way that no document tells are steps not taken. */
    public record Paper(String id, Heading heading, String kind, List<Stage> stages) {}

    /** A step of an instrument. */
    public record Stage(String name, boolean isTaken, String when, List<Citation> citations) {}

    /**
     * A stated target.
     *
     * @param entry the instrument or negotiation
     * @param moved by how much it moved against the one before, in words; empty where it did not
     */
    public record TargetLine(
            EntryRef entry,
            String stage,
            String target,
            String statedOn,
            String outcome,
            String tone,
            String moved,
            Citation citation) {}

    /** Engagement or act on a day. */
    public record Moment(
            String when,
            String day,
            int year,
            String what,
            Heading heading,
            EntryKind kind,
            String id,
            List<String> by,
            Citation citation) {}

    /** A value of a series. */
    public record FigureLine(
            String id,
            String series,
            String period,
            String value,
            String note,
            boolean isDisputed,
            List<Citation> citations) {}

    /** A standing tie and one level of it. */
    public record Tie(String id, String level, String since, List<Citation> citations) {}

    /** The people of one party. */
    public record Side(String party, List<PersonRef> people, boolean hasMore) {}

    /** Targets over time: rows with points. Lengths in the units of the drawing, {@link #WIDTH} wide. */
    public record SlipChart(List<SlipRow> rows, List<Tick> ticks, int height) {
        /** Width of every chart. */
        public static final int WIDTH = 720;
    }

    /** What a target is of, and how it moved from statement to statement. */
    public record SlipRow(String label, int y, List<SlipPoint> points) {}

    /** A target: where it was stated, where it lies, and what became of it. */
    public record SlipPoint(int stated, int target, String tone, String title, int drop) {}

    /** A mark on an axis of time. */
    public record Tick(int x, String label) {}

    /** Engagements and acts in three lanes: by the one, by both, by the other. */
    public record LaneChart(List<String> lanes, List<Dot> dots, List<Tick> ticks, int height) {}

    /** A point in a lane that leads to its entry. */
    public record Dot(int x, int y, String kind, String title, EntryKind entry, String id) {}

    /** A series over periods as bars. */
    public record BarChart(String id, String title, List<Bar> bars) {}

    /** A value of a period; length in per cent of the longest. */
    public record Bar(String period, String value, int percent, boolean isDisputed) {}

    /** Lays out the dossier of two parties as seen on a day. */
    public static DossierPage of(Dossier.Question question, RecordStore record, Wording words) {
        return new Dossier(question, record, words).page();
    }
}
