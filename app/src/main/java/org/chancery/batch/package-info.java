/**
 * Many documents read on all cores, handed on in the order they came, within a bounded share of memory. Comes in: an
 * iterator of inputs. Goes out: one reading per document, and the problems by name. Deliberately absent: files,
 * formats, and what becomes of a reading.
 */
@NullMarked
package org.chancery.batch;

import org.jspecify.annotations.NullMarked;
