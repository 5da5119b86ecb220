/**
 * The record for other programs, over HTTP. Comes in: requests under {@code /api/v1}. Goes out: the record as JSON, each
 * entry with its evidence, and a description of all of it in OpenAPI. Deliberately absent: pages, facts that are not on
 * record, forms of entries of its own (those of {@code export} are used).
 *
 * <p>An {@link org.chancery.api.Endpoint} says which parameters it takes and what it answers with, once: requests are
 * checked against that, {@link org.chancery.api.OpenApi} writes the description from it, and {@code FuzzTest} compares what
 * the running server does with the description. A new address is a new endpoint in a family, named in {@code Api}.
 */
@NullMarked
package org.chancery.api;

import org.jspecify.annotations.NullMarked;
