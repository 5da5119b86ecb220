package org.chancery.ingest;

import java.util.List;
import java.util.Objects;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.Layout;
import org.chancery.document.format.Mending;
import org.chancery.ruling.Effects;
import org.jspecify.annotations.Nullable;

/**
 * Documents as they are kept: their characters mended where they were written down wrongly on their way. From then on
 * the mended text is the text, in which all offsets count. Reading alone does not mend: it answers in offsets of the text
 * as given.
 */
final class Mended {
    private Mended() {}

    /** The same intake where nothing is to be mended, as almost always. */
    static Intake of(Intake intake) {
        Document document = intake.document();
        if (document == null || document.id().startsWith(Effects.STATED)) {
            return intake; // what a person entered stands as it was ruled on
        }
        Mending text = Mending.of(document.text());
        String title = mended(document.title());
        boolean same = text.text().equals(document.text());
        if (same && Objects.equals(title, document.title())) {
            return intake;
        }
        Document mended = new Document(
                document.id(),
                text.text(),
                title,
                document.language(),
                document.published(),
                document.publisher(),
                document.url(),
                same ? document.layout() : layout(document, text));
        int year = document.yearHint();
        boolean hints = document.published() == null && year != 0 && mended.yearHint() != year;
        return new Intake(hints ? mended.withYearHint(year) : mended, intake.problems());
    }

    private static @Nullable String mended(@Nullable String title) {
        return title == null ? null : Mending.of(title).text().strip();
    }

    /** A layout found in the text is found again in the mended one; what markup told of lines goes with the lines. */
    private static Layout layout(Document document, Mending text) {
        List<Layout.Region> regions = document.layout().regions();
        if (Layout.of(document.text()).regions().equals(regions)) {
            return Layout.of(text.text());
        }
        List<Layout.Region> known = regions.stream()
                .filter(region -> isWholeLines(document.text(), region))
                .map(region ->
                        new Layout.Region(region.kind(), text.at(region.start()), text.at(region.end()), region.why()))
                .filter(region -> region.end() > region.start())
                .toList();
        return Layout.of(text.text(), known);
    }

    private static boolean isWholeLines(String text, Layout.Region region) {
        boolean kind = region.kind() != Layout.Kind.BODY && region.kind() != Layout.Kind.DATELINE;
        return kind && (region.start() == 0 || text.charAt(region.start() - 1) == '\n');
    }
}
