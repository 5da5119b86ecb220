/**
 * Who is meant: countries, places, organisations and people of one document, with every place that names, describes or
 * points back to them. Comes in: an analysed text. Goes out: the {@link org.chancery.name.Cast}. Deliberately absent:
 * identity across documents, and what anybody did.
 */
@NullMarked
package org.chancery.name;

import org.jspecify.annotations.NullMarked;
