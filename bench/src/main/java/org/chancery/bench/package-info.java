/**
 * How fast Chancery reads. Comes in: a folder of texts or a JSON Lines file. Goes out: words and megabytes a second, of
 * the parts by JMH and of the whole by a plain clock. Deliberately absent: any change to what is measured.
 */
@NullMarked
package org.chancery.bench;

import org.jspecify.annotations.NullMarked;
