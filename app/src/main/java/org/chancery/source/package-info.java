/**
 * Where documents come from: paths are walked, bytes are read, JSON is cut into its articles. In come file names, out
 * come documents or named problems, one at a time, however many there are. Deliberately absent: what a document says,
 * and what becomes of it.
 */
@NullMarked
package org.chancery.source;

import org.jspecify.annotations.NullMarked;
