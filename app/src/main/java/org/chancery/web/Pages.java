package org.chancery.web;

/** A family of pages: says at which addresses it answers, and answers. Thread-safe. */
interface Pages {
    /** Names its addresses. */
    void at(Routes routes);
}
