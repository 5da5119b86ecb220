/**
 * How much: numbers in digits and in words, with scale, unit or currency, and how exact they are said to be. Comes in: an
 * analysed text. Goes out: {@link org.chancery.quantity.Quantity}s in order. Deliberately absent: what is measured, and
 * whether a number is one worth recording.
 */
@NullMarked
package org.chancery.quantity;

import org.jspecify.annotations.NullMarked;
