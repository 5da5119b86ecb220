/**
 * From sentences understood to facts: people, organisations, engagements, acts, instruments, figures, relations and
 * dates, and events for event data, each with its words and the rule that found it. Comes in: a {@link org.chancery.extract.Reading}. Goes out:
 * an {@link org.chancery.record.Extraction}. Deliberately absent: identity across documents, and any {@code if} on a
 * language.
 */
@NullMarked
package org.chancery.extract;

import org.jspecify.annotations.NullMarked;
