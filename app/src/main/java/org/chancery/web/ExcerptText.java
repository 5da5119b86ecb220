package org.chancery.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.chancery.document.Span;
import org.chancery.view.Excerpt;

/** An excerpt as HTML with its words marked; its text content is the text, to the letter. */
public final class ExcerptText implements Content {
    private final Excerpt excerpt;

    public ExcerptText(Excerpt excerpt) {
        this.excerpt = excerpt;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        StringBuilder html = new StringBuilder();
        String text = excerpt.text();
        int at = 0;
        for (Span span : excerpt.marked()) {
            MarkedText.escape(text, at, span.start(), html);
            html.append("<mark>");
            MarkedText.escape(text, span.start(), span.end(), html);
            html.append("</mark>");
            at = span.end();
        }
        MarkedText.escape(text, at, text.length(), html);
        output.writeContent(html.toString());
    }
}
