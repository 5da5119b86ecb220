package org.chancery.web;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.ingest.Report;
import org.chancery.resolve.PublicId;
import org.chancery.review.Drafts;
import org.chancery.review.ReviewDesk;
import org.chancery.ruling.FactForm;
import org.chancery.ruling.Ruling;
import org.chancery.source.Inputs;
import org.chancery.store.DocumentKeys;
import org.chancery.store.StoreException;
import org.chancery.view.Outcome;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;

/** Documents and facts that people bring in themselves: a pasted text, files, what no article tells. */
final class AddPages implements Pages {
    /** What a person can enter without a document: an ask or promise makes a matter. */
    private static final List<FactForm> FORMS = List.of(FactForm.ACT, FactForm.ENGAGEMENT);

    @Override
    public void at(Routes routes) {
        routes.page(Links.ADD, visit -> page(visit, List.of(), ""));
        routes.form(Links.ADD, AddPages::take);
    }

    private static Answer page(Visit visit, List<Outcome> outcomes, String failed) {
        visit.isOfAMomentAgo();
        return Answer.Page.of("add.jte", visit.words().say("add.title"), Section.REVIEW)
                .running("review.js")
                .under(visit.words().say("review.title"), Links.REVIEW)
                .with("outcomes", outcomes)
                .with("failed", failed)
                .with("forms", FORMS)
                .with("sent", visit.sentFields(""))
                .with("by", ReviewPages.reviewer(visit))
                .with("canRule", visit.desk().review() != null);
    }

    private static Answer take(Visit visit) {
        ReviewDesk desk = visit.desk().review();
        if (desk == null) {
            return page(visit, List.of(), visit.words().say("review.readonly"));
        }
        String by = ReviewPages.reviewer(visit);
        ReviewPages.remember(visit, by);
        try {
            return switch (visit.sent("do")) {
                case "text" -> page(visit, List.of(pasted(visit, desk)), "");
                case "files" -> files(visit, desk);
                case "fact" -> fact(visit, desk, by);
                default -> page(visit, List.of(), visit.words().say("review.nothing"));
            };
        } catch (IllegalArgumentException | StoreException e) {
            return page(visit, List.of(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return page(visit, List.of(), visit.words().say("add.unreadable", e.getMessage()));
        }
    }

    private static Outcome pasted(Visit visit, ReviewDesk desk) {
        String text = visit.sentWhole("text");
        if (text.isBlank()) {
            throw new IllegalArgumentException(visit.words().say("add.notext"));
        }
        String address = visit.sent("address");
        if (!address.isEmpty() && !address.matches("(?i)https?://\\S+")) {
            throw new IllegalArgumentException(visit.words().say("add.noaddress"));
        }
        LocalDate day = day(visit);
        Document document = Document.of(
                "pasted-" + PublicId.of(text),
                text,
                orNull(visit.sent("title")),
                orNull(visit.sent("language")),
                day == null ? null : new DatedBy(day, DatedBy.How.METADATA, null),
                orNull(visit.sent("publisher")),
                orNull(address));
        return file(visit, desk, Intake.of(document), document.id());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(Visit visit) {
        try {
            return visit.sent("published").isEmpty() ? null : LocalDate.parse(visit.sent("published"));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException(visit.words().say("add.noday"), e);
        }
    }

    private static Answer files(Visit visit, ReviewDesk desk) throws IOException {
        List<UploadedFile> files = visit.files("files");
        if (files.isEmpty()) {
            return page(visit, List.of(), visit.words().say("add.nofiles"));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (UploadedFile file : files) {
            try (InputStream in = file.content()) {
                Inputs.named(file.filename(), in)
                        .forEachRemaining(
                                intake -> outcomes.add(file(visit, desk, intake, "uploaded/" + file.filename())));
            }
        }
        return page(visit, outcomes, "");
    }

    private static Outcome file(Visit visit, ReviewDesk desk, Intake intake, String origin) {
        Wording words = visit.words();
        Document document = intake.document();
        Report report = desk.file(intake, origin);
        if (document == null || report.failed() > 0) {
            String why = intake.problems().isEmpty()
                    ? words.say("add.unread")
                    : intake.problems().getFirst().detail();
            return new Outcome(origin, words.say("add.failed", why), null);
        }
        String said = report.added() > 0
                ? words.say("add.added")
                : report.changed() > 0 ? words.say("add.changed") : words.say("add.known");
        String id = DocumentKeys.of(document, origin).id();
        boolean isThere = visit.record().document(id).isPresent();
        return new Outcome(document.title() == null ? origin : document.title(), said, isThere ? id : null);
    }

    private static Answer fact(Visit visit, ReviewDesk desk, String by) {
        String list = visit.sent("list");
        Map<String, String> fields = ReviewPages.fields(visit, list);
        LocalDate day = day(visit);
        List<Ruling> drafts = new Drafts(visit.record())
                .state(
                        visit.sentWhole("text").strip(),
                        visit.sent("title"),
                        visit.sent("source"),
                        visit.sent("language"),
                        day == null ? "" : day.toString(),
                        list,
                        fields);
        List<Ruling> rulings = desk.rule(drafts, by).rulings();
        Ruling.Stated stated =
                java.util.Objects.requireNonNull(rulings.getFirst().stated());
        return page(
                visit, List.of(new Outcome(stated.source(), visit.words().say("add.entered"), stated.document())), "");
    }
}
