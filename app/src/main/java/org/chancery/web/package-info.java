/**
 * The pages and the JSON of the reading room over HTTP. Comes in: requests. Goes out: views as HTML and JSON, with no
 * call to any other machine. Deliberately absent: reading, and decisions about what a view holds.
 */
@NullMarked
package org.chancery.web;

import org.jspecify.annotations.NullMarked;
