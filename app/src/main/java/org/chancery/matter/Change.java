package org.chancery.matter;

import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history of a matter: what an axis showed before a step and after it. Lines are only ever added at the
 * end when later documents come. Immutable.
 *
 * @param date of the step, or null where it is not known
 * @param axis {@code strength}, {@code response} or {@code progress}
 * @param before what it showed; empty for the first step
 * @param after what it shows since
 * @param claim the step that changed it
 */
public record Change(@Nullable PartialDate date, String axis, String before, String after, ClaimId claim) {}
