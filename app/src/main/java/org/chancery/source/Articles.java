package org.chancery.source;

import org.chancery.document.Intake;
import org.jspecify.annotations.Nullable;

/** The articles of one file that holds many, one after the other. An instance belongs to one thread at a time. */
interface Articles extends AutoCloseable {
    /** The next article or problem; null when there is none left. */
    @Nullable
    Intake next();

    @Override
    void close();
}
