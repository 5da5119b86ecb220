/**
 * From what single documents say to what happened: who is who, which reports tell of the same thing. Comes in: the
 * {@link org.chancery.resolve.Filed} documents of a record, each giving {@link org.chancery.resolve.Material} to one or
 * more partitions, and the judgements of people. Goes out: {@link org.chancery.resolve.Entry entries}, one for each
 * thing, with all claims that tell of it and an explained link for each joining. A partition is resolved by a pure
 * function that does not depend on the order of its materials, so the same documents give the same record on every
 * machine, in whatever order they came and however often the program was killed. Deliberately absent: the store, the
 * clock, changing what a document says.
 */
@NullMarked
package org.chancery.resolve;

import org.jspecify.annotations.NullMarked;
