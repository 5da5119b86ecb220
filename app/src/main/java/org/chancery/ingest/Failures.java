package org.chancery.ingest;

/** What went wrong inside the program, in one line that a report can be made from. */
final class Failures {
    private Failures() {}

    static String line(Throwable e) {
        String line = e.toString().lines().findFirst().orElse("");
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("org.chancery.")) {
                return line + " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return line;
    }
}
