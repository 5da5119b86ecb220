/**
 * The record in other forms: JSON as the extraction guide defines it, and the formats of the field. Comes in: facts.
 * Goes out: characters. Deliberately absent: new facts.
 */
@NullMarked
package org.chancery.export;

import org.jspecify.annotations.NullMarked;
