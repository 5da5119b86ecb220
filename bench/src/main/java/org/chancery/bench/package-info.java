/**
 * How fast Chancery reads and how fast its pages come, also in a browser. Comes in: a folder of texts or a JSON Lines file, or a record. Goes
 * out: words and megabytes a second, of the parts by JMH and of the whole by a plain clock; times of pages by family.
 * Deliberately absent: any change to what is measured.
 */
@NullMarked
package org.chancery.bench;

import org.jspecify.annotations.NullMarked;
