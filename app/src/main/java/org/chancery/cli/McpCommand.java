package org.chancery.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.chancery.Chancery;
import org.chancery.api.Api;
import org.chancery.api.ApiDesk;
import org.chancery.ingest.Kinds;
import org.chancery.ingest.LiveIndex;
import org.chancery.mcp.McpStdio;
import org.chancery.review.ReviewDesk;
import org.chancery.store.RecordStore;
import org.chancery.view.EntryForms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chancery mcp}: the record for assistants. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the record to an assistant over standard input and output (Model Context Protocol).",
            "It can look and propose; what it proposes waits for a person. chancery serve has the same at /mcp."
        })
final class McpCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() throws InterruptedException, IOException {
        // Whoever else writes to stdout by habit would break into a message.
        System.setOut(System.err);
        try (RecordStore record = store.open();
                LiveIndex index = LiveIndex.open(record, store.index(), EntryForms::of);
                ReviewDesk review = new ReviewDesk(
                        record,
                        Kinds.all(),
                        Chancery::load,
                        Clock.systemUTC(),
                        Main.Version.number(),
                        () -> index.at(record.revision()));
                FileInputStream in = new FileInputStream(FileDescriptor.in);
                OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            Api api = Api.over(new ApiDesk(record, index, review, Clock.systemDefaultZone(), Main.Version.number()));
            McpStdio.serve(api, Main.Version.number(), in, out);
            return Main.ALL_READ;
        }
    }
}
