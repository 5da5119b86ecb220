/**
 * What became of an ask: acts threaded into matters, within a document and across documents, dates, outlets and
 * languages. Comes in: filed documents. Each gives {@link org.chancery.matter.Strand strands}, the acts of one document
 * on one ask, proposal, commitment or agreement, to the pair of sides that they are between. Goes out: one entry for each
 * {@link org.chancery.matter.MatterBody matter}, its steps in the order of their dates, typed links between them, the
 * five axes of a matter, its due dates, and an explained judgement for each joining; what is not sure is kept as such for
 * review. Deliberately absent: the clock (progress is a function of a date that is given), disk, new facts: every step is
 * the words of a document.
 */
@NullMarked
package org.chancery.matter;

import org.jspecify.annotations.NullMarked;
