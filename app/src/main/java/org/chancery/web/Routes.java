package org.chancery.web;

/** Where families of pages name their addresses. Parts in braces are given to the page by {@link Visit#part}. */
interface Routes {
    /** Answers one request. */
    interface Handler {
        Answer answer(Visit visit);
    }

    /** A page at an address. */
    void page(String path, Handler handler);

    /** What is done when a form is sent to an address. Only forms of this server's own pages come through. */
    void form(String path, Handler handler);

    /** What is taken away as a file. */
    void file(String path, Handler handler);
}
