package org.chancery.store.snapshot;

/** The words of a snapshot that say how it is cited and what can be done with it. */
final class Citing {
    /** Of an instant, its day. */
    private static final int DAY = 10;

    private Citing() {}

    private static String day(String instant) {
        return instant.length() < DAY ? "" : instant.substring(0, DAY);
    }

    /** Citation File Format 1.2.0. */
    static String cff(Snapshot.Citation citation, String id, String program, String asOf) {
        String released = day(asOf).isEmpty() ? "" : "date-released: '" + day(asOf) + "'\n";
        return """
                cff-version: 1.2.0
                message: If you use this record, please cite it as below.
                type: dataset
                title: %s
                authors:
                  - name: %s
                version: %s
                %sidentifiers:
                  - type: other
                    value: sha256:%s
                    description: SHA-256 of manifest-sha256.txt, which has the check sum of every file of the data
                abstract: %s
                """.formatted(
                        quoted(citation.title()),
                        quoted(citation.author()),
                        quoted(id.substring(0, 12)),
                        released,
                        id,
                        quoted("A record of who met whom, what was asked, promised and agreed, each fact with the words"
                                + " that say so, kept by " + program + "."));
    }

    private static String quoted(String text) {
        return "'" + text.replaceAll("\\s+", " ").strip().replace("'", "''") + "'";
    }

    static String readme(Snapshot.Citation citation, String id, String program, String asOf, long documents) {
        return """
                # %s

                Snapshot `%s` of a record of %d documents, last changed %s, written by %s.

                ## How to cite

                > %s: *%s*, snapshot %s, %s.

                The long form of its identity is `sha256:%s`: the SHA-256 of `manifest-sha256.txt`, which has the check
                sum of every file under `data/`. Whoever has the same identity has the same data. `CITATION.cff` has the
                same for programs.

                ## What is in it

                - `data/tables/*.jsonl`: every row of every table, one JSON object per line, in the order of the keys: every
                  document with all versions of its text, what was read in it, every entry with its evidence, the log of
                  changes, the log of what people ruled. What begins at a character is counted in UTF-16 code units of the
                  text.
                - `data/tables.json`: the tables with their columns, keys and numbers of rows.
                - `data/schema/*.sql`: the scripts that make the tables; their comments say what each holds.

                Facts that nobody reviewed are what a program read; the words behind each are in the same file.

                ## What to do with it

                    chancery snapshot verify FILE                 are all files whole?
                    chancery snapshot restore FILE --store DIR    the same record again, to the byte

                It is a bag (BagIt 1.0, RFC 8493): any program for bags can check it, `sha256sum -c manifest-sha256.txt` too.
                """.formatted(
                        citation.title(),
                        id.substring(0, 12),
                        documents,
                        asOf.isEmpty() ? "never" : asOf,
                        program,
                        citation.author(),
                        citation.title(),
                        id.substring(0, 12),
                        day(asOf).isEmpty() ? "empty" : day(asOf),
                        id);
    }
}
