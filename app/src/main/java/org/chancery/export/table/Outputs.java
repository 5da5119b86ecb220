package org.chancery.export.table;

import java.io.IOException;
import java.io.OutputStream;

/** Where files are written to, by name. */
public interface Outputs {
    /** A new file; whoever asked closes it. */
    OutputStream open(String name) throws IOException;
}
