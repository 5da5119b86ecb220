package org.chancery.web;

/** Where families of pages name their addresses. Parts in braces are given to the page by {@link Visit#part}. */
interface Routes {
    /** Answers one request. */
    interface Handler {
        Answer answer(Visit visit);
    }

    /** A page at an address. */
    void page(String path, Handler handler);
}
