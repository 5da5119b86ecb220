package org.chancery.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.brief.Brief;
import org.chancery.brief.BriefFormat;
import org.chancery.store.RecordStore;
import org.chancery.view.PartyName;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chancery brief}: the note that is taken to a meeting. */
@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the briefing note of one party for a meeting with another: two pages and an annex.",
            "Every line rests on sentences of the record, which stand in its notes."
        })
final class BriefCommand implements Callable<Integer> {
    @Option(
            names = "--between",
            paramLabel = "A,B",
            split = ",",
            required = true,
            description = "The two parties: codes or names, VN,US for example")
    private List<String> between = List.of();

    @Option(names = "--for", paramLabel = "PARTY", description = "Which of both is briefed. Default: the first")
    private @Nullable String we;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "As things stood on this day (YYYY-MM-DD); nothing published later is used. Default: today")
    private @Nullable LocalDate on;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "en, id or vi. Default: en")
    private String language = Wording.LANGUAGES.getFirst();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "md, html, docx, pdf or json. Default: that of --out, else md")
    private @Nullable String format;

    @Option(names = "--json", description = "The same as --format json")
    private boolean isJson;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it: a file, or a folder. Default: stdout; docx and pdf need a place")
    private @Nullable Path out;

    @Mixin
    private StoreOption store = new StoreOption();

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Cli.require(spec, between.size() == 2, "--between takes two parties: --between VN,US");
        Cli.require(spec, Wording.LANGUAGES.contains(language), "--lang takes " + String.join(", ", Wording.LANGUAGES));
        BriefFormat form = form();
        Cli.require(spec, form.isText() || out != null, "--format " + form.label() + " needs --out FILE");
        LocalDate day = on == null ? LocalDate.now(Clock.systemDefaultZone()) : on;
        try (RecordStore record = store.open()) {
            String one = party(between.getFirst(), record);
            String other = party(between.getLast(), record);
            Cli.require(spec, !one.equals(other), "--between takes two parties, not one twice");
            String briefed = we == null ? one : PartyName.parse(we);
            Cli.require(
                    spec,
                    briefed.equals(one) || briefed.equals(other),
                    "--for takes one of both parties: " + one + " or " + other);
            Brief.Question question = new Brief.Question(briefed, briefed.equals(one) ? other : one, day);
            write(form.brief(question, record, Wording.of(language)), form);
        }
        return Main.ALL_READ;
    }

    private BriefFormat form() {
        String name = isJson ? BriefFormat.JSON.label() : format;
        if (name == null && out != null && !Files.isDirectory(out)) {
            String file = out.toString();
            name = file.substring(file.lastIndexOf('.') + 1);
        }
        Optional<BriefFormat> parsed = name == null ? Optional.of(BriefFormat.MD) : BriefFormat.parse(name);
        Cli.require(spec, parsed.isPresent(), "--format takes md, html, docx, pdf or json, not " + name);
        return parsed.orElse(BriefFormat.MD);
    }

    /** A country, or another side that the record knows; whatever else was typed is a mistake. */
    private String party(String typed, RecordStore record) {
        String party = PartyName.parse(typed);
        Cli.require(
                spec,
                PartyName.isKnown(party, record),
                "no party " + typed.strip()
                        + ": neither a country nor a side of the record; codes are as in VN, US, EU");
        return party;
    }

    private void write(Brief brief, BriefFormat form) throws IOException {
        // Written whole or not at all.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        form.write(brief, bytes);
        Path place = out;
        if (place == null) {
            String text = bytes.toString(StandardCharsets.UTF_8);
            spec.commandLine().getOut().print(text.endsWith("\n") ? text : text + "\n");
            spec.commandLine().getOut().flush();
            return;
        }
        Path file = Files.isDirectory(place) ? place.resolve(form.fileName(brief)) : place;
        Files.write(file, bytes.toByteArray());
        spec.commandLine().getErr().println(file);
        spec.commandLine().getErr().flush();
    }
}
