package org.chancery.matter;

import org.chancery.record.PartialDate;

/**
 * A day, month or year until which something is said to be done. Immutable.
 *
 * @param date the limit, at the precision of the words
 * @param words as worded
 */
public record Target(PartialDate date, String words) {}
