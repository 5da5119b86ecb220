package org.chancery.brief;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.chancery.brief.Brief.Section;
import org.chancery.view.Wording;

/** A brief as tagged PDF (PDF/UA) with its letters in it, a title, a language and bookmarks. */
final class PdfBrief {
    /** Bundled letters: family, weight, file. No italics: quotations stand upright between quotation marks. */
    private record Letters(String family, int weight, String file) {}

    private static final Letters[] LETTERS = {
        new Letters("Source Serif 4", 400, "source-serif-4-regular.ttf"),
        new Letters("Source Serif 4", 600, "source-serif-4-semibold.ttf"),
        new Letters("Source Sans 3", 400, "source-sans-3-regular.ttf"),
        new Letters("Source Sans 3", 600, "source-sans-3-semibold.ttf"),
        new Letters("Noto Sans", 400, "noto-sans-other.ttf"),
    };

    private PdfBrief() {}

    static void write(Brief brief, Wording words, OutputStream out) throws IOException {
        // The library tells its own story on stderr.
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Chancery");
        for (Letters letters : LETTERS) {
            builder.useFont(() -> letters(letters.file()), letters.family(), letters.weight(), FontStyle.NORMAL, true);
        }
        builder.withHtmlContent(new HtmlBrief(brief, words).page(head(brief, words)), null);
        builder.toStream(out);
        builder.run();
    }

    private static InputStream letters(String file) {
        InputStream in = PdfBrief.class.getResourceAsStream("/brief/" + file);
        if (in == null) {
            throw new IllegalStateException("the program was packaged without brief/" + file);
        }
        return in;
    }

    private static String head(Brief brief, Wording words) {
        StringBuilder head = new StringBuilder();
        head.append("<meta name=\"subject\" content=\"")
                .append(HtmlBrief.escaped(words.say("brief.name")))
                .append("\" />\n");
        head.append("<bookmarks>\n");
        brief.sections().forEach(section -> bookmark(section.title(), section.key(), head));
        if (!brief.annex().isEmpty()) {
            head.append("<bookmark name=\"")
                    .append(HtmlBrief.escaped(words.say("brief.annex")))
                    .append("\" href=\"#annex\">\n");
            for (Section section : brief.annex()) {
                bookmark(section.title(), "annex-" + section.key(), head);
            }
            head.append("</bookmark>\n");
        }
        if (!brief.notes().isEmpty()) {
            bookmark(words.say("brief.notes"), "notes", head);
        }
        return head.append("</bookmarks>\n").toString();
    }

    private static void bookmark(String name, String anchor, StringBuilder head) {
        head.append("<bookmark name=\"")
                .append(HtmlBrief.escaped(name))
                .append("\" href=\"#")
                .append(anchor)
                .append("\" />\n");
    }
}
