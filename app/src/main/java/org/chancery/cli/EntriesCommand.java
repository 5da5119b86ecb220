package org.chancery.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Resolution;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.view.PartyName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that lists the entries of one kind: which, how many, as text or as JSON. Each kind says how it is written.
 *
 * @param <M> materials of the kind
 * @param <E> what its entries hold
 */
abstract class EntriesCommand<M, E> implements Callable<Integer> {
    private static final int PAGE = 500;

    @Option(
            names = "--between",
            paramLabel = "A,B",
            split = ",",
            description = "Only those of these two parties: codes or names, VN,US for example")
    private List<String> between = List.of();

    @Option(names = "--with", paramLabel = "PARTY", description = "Only those of this party")
    private @Nullable String with;

    @Option(names = "--since", paramLabel = "DATE", description = "Only those of this day (YYYY-MM-DD) or later")
    private @Nullable LocalDate since;

    @Option(names = "--state", paramLabel = "STATE", description = "Only those in this state")
    private @Nullable String state;

    @Option(names = "--limit", paramLabel = "N", description = "How many at most. Default: all")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--json", description = "A JSON array instead of lines to read")
    private boolean isJson;

    @Mixin
    private StoreOption store = new StoreOption();

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Resolution<M, E> resolution;

    EntriesCommand(Resolution<M, E> resolution) {
        this.resolution = resolution;
    }

    /** How entries are written; made for the record, so that it can tell how much was searched. */
    interface Form<E> {
        /** All that is known of some entries, as a JSON array. */
        String json(List<Entry<E>> entries);

        /** What a person reads of one, in one or more lines. */
        String lines(Entry<E> entry);
    }

    abstract Form<E> form(RecordStore record);

    /** Prints what the options ask for, the latest first. */
    @Override
    public Integer call() {
        Cli.require(spec, between.isEmpty() || between.size() == 2, "--between takes two parties: --between VN,US");
        Cli.require(spec, between.isEmpty() || with == null, "--between and --with exclude each other");
        Cli.require(spec, limit >= 1, "--limit must be 1 or more");
        PrintWriter out = spec.commandLine().getOut();
        try (RecordStore record = store.open()) {
            print(record, form(record), out);
        }
        out.flush();
        return Main.ALL_READ;
    }

    private void print(RecordStore record, Form<E> form, PrintWriter out) {
        EntryQuery query = query(resolution.kind());
        long printed = 0;
        if (isJson) {
            out.print('[');
        }
        List<EntryRow> page;
        do {
            page = record.entries(query.page((int) printed, (int) Math.min(PAGE, limit - printed)));
            List<Entry<E>> entries =
                    page.stream().map(row -> row.as(resolution)).toList();
            if (isJson) {
                String array = form.json(entries).strip();
                out.print(printed > 0 && !entries.isEmpty() ? "," : "");
                out.print(array.substring(1, array.length() - 1));
            } else {
                entries.forEach(entry -> out.println(form.lines(entry)));
            }
            printed += page.size();
        } while (page.size() == PAGE && printed < limit && !out.checkError());
        if (isJson) {
            out.println(']');
        } else if (printed == 0) {
            out.println("Nothing found in " + record.name() + ".");
        }
    }

    private EntryQuery query(String kind) {
        EntryQuery query = EntryQuery.of(kind);
        if (!between.isEmpty()) {
            query = query.between(PartyName.parse(between.getFirst()), PartyName.parse(between.getLast()));
        } else if (with != null) {
            query = query.with(PartyName.parse(with));
        }
        query = since == null ? query : query.since(since);
        return state == null ? query : query.in(state);
    }
}
