package org.chancery.view;

import org.chancery.document.Document;
import org.chancery.document.Layout;
import org.jspecify.annotations.Nullable;

/** What a document is called in a list. */
final class Titles {
    private static final int LONGEST = 120;

    private Titles() {}

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The publisher as stated, else the outlet of the dateline, else null. */
    static @Nullable String publisher(Document document) {
        Layout.Dateline dateline = document.layout().dateline();
        return document.publisher() != null ? document.publisher() : dateline == null ? null : dateline.outlet();
    }

    /** The title as stated, else the first line that is not blank, cut at a word; the id for a blank text. */
    static String of(Document document) {
        if (document.title() != null && !document.title().isBlank()) {
            return document.title().strip();
        }
        String text = document.text();
        int start = skipBlank(text, 0);
        Layout.Dateline dateline = document.layout().dateline();
        if (dateline != null && dateline.span().contains(start)) {
            start = skipBlank(text, dateline.span().end());
        }
        if (start == text.length()) {
            return document.id();
        }
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        if (line.length() <= LONGEST) {
            return line.strip();
        }
        int cut = line.lastIndexOf(' ', LONGEST);
        cut = cut > 0 ? cut : LONGEST;
        // Half a surrogate pair is no character.
        return line.substring(0, Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }
}
