package org.chancery.eventdata;

import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Extraction;
import org.jspecify.annotations.Nullable;

/** To what an act or engagement belongs: events of the same have the same link. */
public interface Links {
    /** The link of an engagement, or null. */
    @Nullable
    String of(Engagement engagement);

    /** The link of an act, or null. */
    @Nullable
    String of(Act act);

    /** Links within one document that stands for itself: the engagement by its number in the document. */
    static Links within(Extraction extraction) {
        return new Links() {
            @Override
            public String of(Engagement engagement) {
                return extraction.doc() + "#" + engagement.id();
            }

            @Override
            public @Nullable String of(Act act) {
                return act.engagement() == null ? null : extraction.doc() + "#" + act.engagement();
            }
        };
    }
}
