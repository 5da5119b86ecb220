package org.chancery.store;

import java.util.List;
import org.chancery.document.Problem;
import org.chancery.record.Extraction;
import org.chancery.resolve.JsonForm;

/**
 * What a document was found to say, as kept. Immutable.
 *
 * @param program the version of Chancery that read it
 */
public record StoredReading(Extraction extraction, List<Problem> problems, String program) {
    public StoredReading {
        problems = List.copyOf(problems);
    }

    /** A list by itself has no type to be read back as. */
    record Problems(List<Problem> problems) {}

    /** Much of a reading are quotations, so the text that they are from is the best dictionary for it. */
    static byte[] pack(Extraction extraction, String text) {
        return Packing.pack(JsonForm.write(extraction), text);
    }

    static Extraction unpack(byte[] packed, String text) {
        return JsonForm.read(Packing.unpack(packed, text), Extraction.class);
    }
}
