package org.chancery.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into regions, in order, covering it without gaps. Sentences never run across the end of a region.
 * Immutable and safe to share between threads.
 */
public final class Layout {

    /** What a region is for. */
    public enum Kind {
        /** Sentences to be read. */
        BODY,
        /** A title or sub-heading: a line of its own without a full stop. */
        HEADING,
        /** The words under a picture: only people and posts are read there. */
        CAPTION,
        /** Place, outlet and day before the first sentence. */
        DATELINE,
        /** Page furniture, of which nothing is read. */
        NOISE
    }

    /**
     * One stretch of the text, half-open in UTF-16 code units.
     *
     * @param why the id of the row that found it, "paragraph" for plain body text
     */
    public record Region(Kind kind, int start, int end, String why) {
        /** The stretch as a span. */
        public Span span() {
            return new Span(start, end);
        }

        /** The words of the region. */
        public String cut(String text) {
            return text.substring(start, end);
        }
    }

    /**
     * What the line before the first sentence says.
     *
     * @param place the city as worded ("JAKARTA"), or null
     * @param outlet the agency or paper as worded ("KOMPAS.com"), or null
     * @param span the dateline in the text
     * @param date the day it gives with its year, or null
     */
    public record Dateline(
            @Nullable String place,
            @Nullable String outlet,
            Span span,
            @Nullable LocalDate date) {}

    private final List<Region> regions;
    private final @Nullable Dateline dateline;
    private final int yearHint;
    private final @Nullable DatedBy dateLine;
    private final @Nullable String origin;

    Layout(
            List<Region> regions,
            @Nullable Dateline dateline,
            int yearHint,
            @Nullable DatedBy dateLine,
            @Nullable String origin) {
        this.regions = List.copyOf(regions);
        this.dateline = dateline;
        this.yearHint = yearHint;
        this.dateLine = dateLine;
        this.origin = origin;
    }

    /** Cuts a text by the rows of all languages; runs in time linear in its length and never fails. */
    public static Layout of(String text) {
        return of(text, List.of());
    }

    /**
     * Cuts a text of which some whole lines are known already, from a page's markup for instance.
     *
     * @param known regions in order, each from a line's start; the text between them is cut by the rows
     */
    public static Layout of(String text, List<Region> known) {
        return new LayoutCutter(text, Oddities.standard(), known).cut();
    }

    /** A layout as it was once cut, from what its accessors gave; for texts that were kept. */
    public static Layout restored(
            List<Region> regions,
            @Nullable Dateline dateline,
            int yearHint,
            @Nullable DatedBy published,
            @Nullable String origin) {
        return new Layout(regions, dateline, yearHint, published, origin);
    }

    /** All regions in order: the first starts at 0, each starts where the one before it ends, the last ends the text. */
    public List<Region> regions() {
        return regions;
    }

    /** The dateline of the report, or null when it has none. */
    public @Nullable Dateline dateline() {
        return dateline;
    }

    Layout withYearHint(int year) {
        return new Layout(regions, dateline, year, dateLine, origin);
    }

    /** The year of a copyright line that gives no day, or of a carrier that states none; 0 when there is none. */
    public int yearHint() {
        return yearHint;
    }

    /** The day of publication as the text itself gives it: in its dateline, else on a line of its own; null when nowhere. */
    public @Nullable DatedBy published() {
        if (dateline != null && dateline.date() != null) {
            return new DatedBy(dateline.date(), DatedBy.How.DATELINE, dateline.span());
        }
        return dateLine;
    }

    /** The address from which the text says it was taken ("Sumber: https://…"); null when it says none. */
    public @Nullable String origin() {
        return origin;
    }

    /** The first region of a kind, or null. */
    public @Nullable Region first(Kind kind) {
        for (Region region : regions) {
            if (region.kind() == kind) {
                return region;
            }
        }
        return null;
    }

    /** The kind of the region at an offset; NOISE outside the text. */
    public Kind kindAt(int offset) {
        Region region = regionAt(offset);
        return region == null ? Kind.NOISE : region.kind();
    }

    /** The region that holds an offset, or null outside the text. */
    public @Nullable Region regionAt(int offset) {
        int low = 0;
        int high = regions.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Region region = regions.get(middle);
            if (offset < region.start()) {
                high = middle - 1;
            } else if (offset >= region.end()) {
                low = middle + 1;
            } else {
                return region;
            }
        }
        return null;
    }
}
