/**
 * What people rule and what follows from it. Comes in: a document as the program read it and the rulings in force. Goes
 * out: the document as the record takes it, with rejected claims gone, edited fields replaced and facts entered by hand
 * added, and what was ruled on each claim. A pure function: nothing is edited in place, and taking a ruling back leaves no
 * trace but the log. Deliberately absent: the store, the order in which documents came, resolution.
 */
@NullMarked
package org.chancery.ruling;

import org.jspecify.annotations.NullMarked;
