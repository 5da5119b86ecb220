package org.chancery.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.Chancery;
import org.chancery.ingest.IndexUpdate;
import org.chancery.ingest.Kinds;
import org.chancery.resolve.ClaimId;
import org.chancery.review.Drafts;
import org.chancery.review.Item;
import org.chancery.review.LogFile;
import org.chancery.review.Queue;
import org.chancery.review.ReviewDesk;
import org.chancery.review.ReviewJson;
import org.chancery.review.SentRulings;
import org.chancery.review.Wanted;
import org.chancery.ruling.Ruling;
import org.chancery.search.SearchIndex;
import org.chancery.store.RecordStore;
import org.chancery.store.RulingLog;
import org.chancery.view.EntryForms;
import org.chancery.view.PartyName;
import org.chancery.view.ReviewLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chancery review}: what waits for a person, and what the person says. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Rules on what was extracted: what waits, most consequential and least certain first, and each ruling.",
            "Every ruling is a line of a log, follows at once, and can be undone."
        },
        subcommands = {
            ReviewCommand.ListCommand.class,
            ReviewCommand.AcceptCommand.class,
            ReviewCommand.RejectCommand.class,
            ReviewCommand.FlagCommand.class,
            ReviewCommand.EditCommand.class,
            ReviewCommand.AddCommand.class,
            ReviewCommand.MergeCommand.class,
            ReviewCommand.SplitCommand.class,
            ReviewCommand.LinkCommand.class,
            ReviewCommand.StatusCommand.class,
            ReviewCommand.UndoCommand.class,
            ReviewCommand.LogCommand.class,
            ReviewCommand.ExportLogCommand.class,
            ReviewCommand.ReplayCommand.class
        })
final class ReviewCommand implements Runnable {
    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** What all of them take. */
    private static final class Common {
        @Mixin
        private StoreOption store = new StoreOption();

        @Option(names = "--json", description = "JSON Lines instead of lines to read")
        private boolean isJson;
    }

    /** What all take that rule. */
    private static final class Ruler {
        @Option(names = "--by", paramLabel = "NAME", description = "Who rules. Default: the name of the user")
        private String by = System.getProperty("user.name", "somebody");

        @Option(names = "--note", paramLabel = "WORDS", description = "Why, in your words")
        private String note = "";
    }

    private interface Work {
        List<Ruling> of(Drafts drafts, RecordStore record);
    }

    private static int rule(CommandSpec spec, Common common, String by, Work work) {
        Cli.require(spec, !by.isBlank(), "--by needs a name");
        PrintWriter out = spec.commandLine().getOut();
        try (RecordStore record = common.store.open()) {
            List<Ruling> drafts;
            try {
                drafts = work.of(new Drafts(record), record);
            } catch (IllegalArgumentException e) {
                spec.commandLine().getErr().println("chancery: " + e.getMessage());
                return Main.SOME_FAILED;
            }
            List<Ruling> rulings;
            try (ReviewDesk desk = new ReviewDesk(
                    record,
                    Kinds.all(),
                    Chancery::load,
                    Clock.systemUTC(),
                    Main.Version.number(),
                    () -> follow(common.store, record))) {
                rulings = desk.rule(drafts, by).await();
            }
            for (Ruling ruling : rulings) {
                out.println(
                        common.isJson
                                ? ReviewJson.line(ruling, true)
                                : ReviewLines.ruling(new RulingLog.Logged(ruling, true)));
            }
        }
        out.flush();
        return Main.ALL_READ;
    }

    private static void follow(StoreOption store, RecordStore record) {
        try (SearchIndex index = SearchIndex.open(store.index())) {
            IndexUpdate.follow(record, index, EntryForms::of, done -> {});
        }
    }

    private static ClaimId claim(String text) {
        if (text.indexOf('.') < 1) {
            throw new IllegalArgumentException("\"" + text + "\" is no claim; a claim is like k3f9q2x7abcd.a1043");
        }
        return new ClaimId(text);
    }

    private static Map<String, String> fields(List<String> given) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String one : given) {
            int sign = one.indexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException("\"" + one + "\" is no FIELD=VALUE");
            }
            fields.put(one.substring(0, sign), one.substring(sign + 1));
        }
        return fields;
    }

    // ---- looking ---------------------------------------------------------------------------------------------------

    /** What waits. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "What waits for a ruling, the most urgent first.")
    static final class ListCommand implements Callable<Integer> {
        @Option(names = "--between", paramLabel = "A,B", split = ",", description = "Only what these two parties share")
        private List<String> between = List.of();

        @Option(names = "--matter", paramLabel = "ID", description = "Only what tells of this matter")
        private @Nullable String matter;

        @Option(names = "--document", paramLabel = "ID", description = "Only what this document says")
        private @Nullable String document;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                description =
                        "Only this: act, engagement, instrument, figure, relation, person, organization, date, link, proposal")
        private @Nullable String kind;

        @Option(names = "--limit", paramLabel = "N", description = "How many at most. Default: 20")
        private int limit = 20;

        @Option(names = "--skip", paramLabel = "N", description = "How many to leave out at the beginning")
        private int skip;

        @Mixin
        private Common common = new Common();

        /** Set before the call. */
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Cli.require(spec, between.isEmpty() || between.size() == 2, "--between takes two parties: --between VN,US");
            Cli.require(spec, limit >= 1 && skip >= 0, "--limit must be 1 or more, --skip 0 or more");
            String one = between.isEmpty() ? null : PartyName.parse(between.getFirst());
            String other = between.isEmpty() ? null : PartyName.parse(between.getLast());
            PrintWriter out = spec.commandLine().getOut();
            try (RecordStore record = common.store.open()) {
                Queue queue = new Queue(record, Kinds.all());
                List<Item> items = queue.items(new Wanted(one, other, document, matter, kind), skip, limit);
                for (Item item : items) {
                    out.println(common.isJson ? ReviewJson.line(item) : ReviewLines.item(item));
                }
                if (items.isEmpty() && !common.isJson) {
                    out.println("Nothing waits in " + record.name() + ".");
                }
            }
            out.flush();
            return Main.ALL_READ;
        }
    }

    /** Who did what when. */
    @Command(name = "log", mixinStandardHelpOptions = true, description = "Who ruled what when, the latest first.")
    static final class LogCommand implements Callable<Integer> {
        @Option(names = "--limit", paramLabel = "N", description = "How many at most. Default: 50")
        private int limit = 50;

        @Mixin
        private Common common = new Common();

        /** Set before the call. */
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Cli.require(spec, limit >= 1, "--limit must be 1 or more");
            PrintWriter out = spec.commandLine().getOut();
            try (RecordStore record = common.store.open()) {
                for (RulingLog.Logged line : record.log().latest(0, limit)) {
                    out.println(
                            common.isJson
                                    ? ReviewJson.line(line.ruling(), line.isInForce())
                                    : ReviewLines.ruling(line));
                }
            }
            out.flush();
            return Main.ALL_READ;
        }
    }

    /** The log as a file. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Prints the whole log as JSON Lines, to be kept and replayed.")
    static final class ExportLogCommand implements Callable<Integer> {
        @Mixin
        private StoreOption store = new StoreOption();

        /** Set before the call. */
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (RecordStore record = store.open()) {
                LogFile.write(record, out::println);
            }
            out.flush();
            return Main.ALL_READ;
        }
    }

    // ---- ruling ----------------------------------------------------------------------------------------------------

    /** What says something of the record. */
    private abstract static class Says implements Callable<Integer> {
        @Mixin
        final Ruler ruler = new Ruler();

        @Mixin
        private Common common = new Common();

        /** Set before the call. */
        @Spec
        CommandSpec spec = CommandSpec.create();

        /** The rulings to be written down; throws where the words of the command do not allow it. */
        abstract List<Ruling> drafts(Drafts drafts, RecordStore record);

        @Override
        public Integer call() {
            return rule(spec, common, ruler.by, this::drafts);
        }
    }

    /** What rules on claims. */
    private abstract static class OnClaims extends Says {
        @Parameters(
                paramLabel = "CLAIM",
                arity = "1..*",
                description = "Claims, or what is proposed, as list prints them; all are one batch")
        private List<String> claims = List.of();

        /** As it is called in the queue. */
        abstract String deed();

        @Override
        List<Ruling> drafts(Drafts drafts, RecordStore record) {
            SentRulings rulings = new SentRulings(record);
            return claims.stream()
                    .flatMap(
                            text -> rulings
                                    .verdict(
                                            deed(),
                                            text.contains("/")
                                                    ? text
                                                    : claim(text).text(),
                                            ruler.by,
                                            ruler.note)
                                    .stream())
                    .toList();
        }
    }

    @Command(name = "accept", mixinStandardHelpOptions = true, description = "These claims are right.")
    static final class AcceptCommand extends OnClaims {
        @Override
        String deed() {
            return "accept";
        }
    }

    @Command(name = "reject", mixinStandardHelpOptions = true, description = "These claims are wrong and of no entry.")
    static final class RejectCommand extends OnClaims {
        @Override
        String deed() {
            return "reject";
        }
    }

    @Command(
            name = "flag",
            mixinStandardHelpOptions = true,
            description = "These claims are doubtful; they stay, marked.")
    static final class FlagCommand extends OnClaims {
        @Override
        String deed() {
            return "flag";
        }
    }

    /** New values. */
    @Command(
            name = "edit",
            mixinStandardHelpOptions = true,
            description = "Fields of a claim are other than read: edit CLAIM by=VN 'to=US;JP' date=2025-11-14")
    static final class EditCommand extends Says {
        @Parameters(index = "0", paramLabel = "CLAIM")
        private String claim = "";

        @Parameters(
                index = "1..*",
                paramLabel = "FIELD=VALUE",
                arity = "1..*",
                description = "Lists with ; between items, nothing after = for none")
        private List<String> fields = List.of();

        @Override
        List<Ruling> drafts(Drafts drafts, RecordStore record) {
            return List.of(drafts.edit(claim(claim), fields(fields), ruler.note));
        }
    }

    /** A fact that the program did not read. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "A fact that the program did not read, told by words of a document:",
                "add act --document ID --words 'asked for more time' kind=ask by=VN to=US",
                "or by nobody but you and your source: --text … --source …"
            })
    static final class AddCommand extends Says {
        @Parameters(
                index = "0",
                paramLabel = "LIST",
                description = "act, engagement, instrument, figure, relation, person …")
        private String list = "";

        @Parameters(index = "1..*", paramLabel = "FIELD=VALUE", arity = "0..*")
        private List<String> fields = List.of();

        @Option(names = "--document", paramLabel = "ID", description = "The document that tells it")
        private String document = "";

        @Option(names = "--words", paramLabel = "WORDS", description = "The words of the document that tell it")
        private String words = "";

        @Option(
                names = "--text",
                paramLabel = "TEXT",
                description = "What is to be on record, where no document tells it")
        private String text = "";

        @Option(names = "--source", paramLabel = "SOURCE", description = "Whence that is known")
        private String source = "";

        @Option(names = "--published", paramLabel = "DATE", description = "The day of the source")
        private @Nullable LocalDate published;

        @Option(names = "--lang", paramLabel = "LANG", description = "The language of the text")
        private String language = "";

        @Override
        public Integer call() {
            Cli.require(
                    spec,
                    document.isEmpty() != text.isEmpty(),
                    "either --document and --words, or --text and --source");
            return super.call();
        }

        @Override
        List<Ruling> drafts(Drafts drafts, RecordStore record) {
            if (document.isEmpty()) {
                String day = published == null ? "" : published.toString();
                return drafts.state(text, "", source, language, day, list, fields(fields));
            }
            String all = record.text(document)
                    .orElseThrow(() -> new IllegalArgumentException("there is no document " + document))
                    .text();
            int start = words.isEmpty() ? -1 : all.indexOf(words);
            if (start < 0) {
                throw new IllegalArgumentException("the document has no words \"" + words + "\"");
            }
            return List.of(drafts.add(
                    document, list, fields(fields), List.of(new int[] {start, start + words.length()}), ruler.note));
        }
    }

    /** Two entries are one. */
    @Command(name = "merge", mixinStandardHelpOptions = true, description = "Two entries of one kind are one.")
    static final class MergeCommand extends Says {
        @Parameters(index = "0", paramLabel = "ENTRY")
        private String first = "";

        @Parameters(index = "1", paramLabel = "ENTRY")
        private String second = "";

        @Override
        List<Ruling> drafts(Drafts drafts, RecordStore record) {
            return List.of(drafts.merge(first, second, ruler.note));
        }
    }

    /** Claims are not of an entry. */
    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "Claims are not of an entry; together they are one of their own.")
    static final class SplitCommand extends Says {
        @Parameters(index = "0", paramLabel = "ENTRY")
        private String entry = "";

        @Parameters(index = "1..*", paramLabel = "CLAIM", arity = "1..*")
        private List<String> claims = List.of();

        @Override
        List<Ruling> drafts(Drafts drafts, RecordStore record) {
            return drafts.split(entry, claims.stream().map(ReviewCommand::claim).toList(), ruler.note);
        }
    }

    /** A claim belongs to a matter. */
    @Command(name = "link", mixinStandardHelpOptions = true, description = "A claim belongs to a matter.")
    static final class LinkCommand extends Says {
        @Parameters(index = "0", paramLabel = "CLAIM")
        private String claim = "";

        @Parameters(index = "1", paramLabel = "MATTER")
        private String matter = "";

        @Override
        List<Ruling> drafts(Drafts drafts, RecordStore record) {
            return List.of(drafts.attach(claim(claim), matter, ruler.note));
        }
    }

    /** A matter stands otherwise. */
    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description =
                    "A matter stands otherwise than computed: status MATTER progress=not_fulfilled response=declined")
    static final class StatusCommand extends Says {
        @Parameters(index = "0", paramLabel = "MATTER")
        private String matter = "";

        @Parameters(
                index = "1..*",
                paramLabel = "AXIS=VALUE",
                arity = "1..*",
                description = "response, progress, strength, attribution")
        private List<String> axes = List.of();

        @Override
        List<Ruling> drafts(Drafts drafts, RecordStore record) {
            return fields(axes).entrySet().stream()
                    .map(axis -> drafts.status(matter, axis.getKey(), axis.getValue(), ruler.note))
                    .toList();
        }
    }

    /** Taking back. */
    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Takes rulings or whole batches back; without an id the last of yours.")
    static final class UndoCommand extends Says {
        @Parameters(paramLabel = "RULING|BATCH", arity = "0..*")
        private List<String> rulings = List.of();

        @Override
        List<Ruling> drafts(Drafts drafts, RecordStore record) {
            List<String> wanted = new ArrayList<>(rulings);
            if (wanted.isEmpty()) {
                String last = ReviewDesk.lastOf(record, ruler.by);
                if (last == null) {
                    throw new IllegalArgumentException(ruler.by + " has ruled nothing that could be undone");
                }
                wanted.add(last);
            }
            return wanted.stream().map(drafts::undo).toList();
        }
    }

    /** The log of another record. */
    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = "Rules as the log of another record says; what is here already is passed over.")
    static final class ReplayCommand implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "What review export printed; - for the standard input")
        private String file = "";

        @Mixin
        private Common common = new Common();

        /** Set before the call. */
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            return rule(spec, common, "replay", (drafts, record) -> {
                try {
                    List<String> lines = file.equals("-")
                            ? new String(System.in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                                    .lines()
                                    .toList()
                            : Files.readAllLines(Path.of(file));
                    return LogFile.read(lines);
                } catch (IOException e) {
                    throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
                }
            });
        }
    }
}
