/**
 * What is said of whom: the predicates of each sentence with their subjects, agents, denial, modality and how they hang
 * together, and who speaks each quotation. Comes in: an analysed text and its cast. Goes out:
 * {@link org.chancery.clause.Clauses}. Deliberately absent: record kinds; what a predicate amounts to is for the rules.
 */
@NullMarked
package org.chancery.clause;

import org.jspecify.annotations.NullMarked;
