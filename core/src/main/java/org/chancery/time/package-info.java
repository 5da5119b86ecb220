/**
 * When: every expression of time in a text, placed on the calendar against the date of publication. Comes in: an
 * analysed text. Goes out: {@link org.chancery.time.TimeMention}s in order. Deliberately absent: the clock.
 */
@NullMarked
package org.chancery.time;

import org.jspecify.annotations.NullMarked;
