/**
 * The command line: one verb per task. Arguments come in, one call goes to the inside, results go to stdout and
 * everything else to stderr. Deliberately absent: logic, HTML and SQL.
 */
@NullMarked
package org.chancery.cli;

import org.jspecify.annotations.NullMarked;
