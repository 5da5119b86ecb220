package org.chancery.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.document.Layout.Region;

/** Layouts for tests, each checked to cover its text. */
final class Layouts {

    private Layouts() {}

    /** The layout of a text whose regions follow one another without gap from its start to its end. */
    static Layout checked(String text) {
        Layout layout = Layout.of(text);
        int at = 0;
        for (Region region : layout.regions()) {
            assertThat(region.start()).as("start of %s", region).isEqualTo(at);
            assertThat(region.end()).as("end of %s", region).isGreaterThan(at);
            at = region.end();
        }
        assertThat(at).as("the last region ends the text").isEqualTo(text.length());
        return layout;
    }

    /** "KIND why|words" for every region, blanks around the words taken off; plain paragraphs as "BODY|words". */
    static java.util.List<String> lines(String text) {
        return checked(text).regions().stream()
                .map(region -> region.kind()
                        + (region.why().equals("paragraph") ? "" : " " + region.why())
                        + "|"
                        + region.cut(text).strip())
                .toList();
    }
}
