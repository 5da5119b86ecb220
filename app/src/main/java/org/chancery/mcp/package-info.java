/**
 * The record for assistants that speak the Model Context Protocol, over standard input and output or over HTTP. Comes in:
 * calls of tools. Goes out: what the API answers, each statement with its claims and quotations; a proposal goes to a person.
 * Deliberately absent: answers of its own (the API gives them), rulings.
 *
 * <p>The library is loaded with the first class of it that is used: by {@code chancery mcp}, or by the first request to
 * {@code /mcp}.
 */
@NullMarked
package org.chancery.mcp;

import org.jspecify.annotations.NullMarked;
