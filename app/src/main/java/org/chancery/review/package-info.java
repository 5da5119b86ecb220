/**
 * The desk at which people rule. Comes in: what a person says about a claim, an entry, a joining, a matter. Goes out:
 * lines of the log with all that they need to be replayed elsewhere, a record that follows them at once, and the queue of
 * what still waits, the most consequential and least certain first. Deliberately absent: what rulings do to documents
 * ({@code ruling}), how they are kept ({@code store}), pages.
 */
@NullMarked
package org.chancery.review;

import org.jspecify.annotations.NullMarked;
