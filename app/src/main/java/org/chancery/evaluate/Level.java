package org.chancery.evaluate;

/** How well a fact found fits one of the gold. */
enum Level {
    NONE,
    LENIENT,
    STRICT
}
