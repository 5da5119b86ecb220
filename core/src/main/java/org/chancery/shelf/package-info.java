/**
 * The open shelf {@code languages/} as it is packaged with the program. Comes in: the name of a file. Goes out: its rows,
 * every scalar the string that was written. Deliberately absent: what any row means, and any other file.
 */
@NullMarked
package org.chancery.shelf;

import org.jspecify.annotations.NullMarked;
