package org.chancery.resolve;

import org.chancery.document.Document;
import org.chancery.record.Extraction;

/**
 * A document on file: where it stands in the record, its text and what it says. Immutable.
 *
 * @param source its place in the record
 * @param document the text as read
 * @param extraction what it says
 */
public record Filed(Source source, Document document, Extraction extraction) {}
