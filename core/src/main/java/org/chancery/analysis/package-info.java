/**
 * From words to sentences understood: which lexicon names stand where, and the clauses of each sentence with who acts,
 * in which voice, denied or not, to come or done, and who says so. Comes in: tokens and a language pack. Deliberately
 * absent: record kinds.
 */
@NullMarked
package org.chancery.analysis;

import org.jspecify.annotations.NullMarked;
