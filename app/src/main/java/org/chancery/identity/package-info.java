/**
 * Who and what is the same across documents: engagements, people and their posts, organisations, copies of one article.
 * Comes in: what single documents claim, as {@link org.chancery.resolve.Filed}. Goes out: entries, one for each engagement,
 * person or organisation of the world, with the claims that tell of it and an explained
 * {@link org.chancery.resolve.Link} for each joining; what is likely but not sure is kept apart and shown as unsure.
 * Deliberately absent: what the sides said to each other (matters), the store, the clock, any change to a claim, and any
 * knowledge of persons: who held a post is told by the documents alone.
 */
@NullMarked
package org.chancery.identity;

import org.jspecify.annotations.NullMarked;
