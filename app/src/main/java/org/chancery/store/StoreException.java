package org.chancery.store;

/** The record cannot be opened, read or written. The message is one line for a person: which store, and why. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a reason of our own. */
    public StoreException(String message) {
        super(message);
    }

    /** With the exception that led to it. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
