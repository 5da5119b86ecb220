package org.chancery.web;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.chancery.ingest.Kinds;
import org.chancery.matter.Response;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.JsonForm;
import org.chancery.review.Drafts;
import org.chancery.review.Item;
import org.chancery.review.LogFile;
import org.chancery.review.Proposals;
import org.chancery.review.Queue;
import org.chancery.review.ReviewDesk;
import org.chancery.review.SentRulings;
import org.chancery.review.Wanted;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Seen;
import org.chancery.ruling.Verb;
import org.chancery.store.RecordStore;
import org.chancery.store.RulingLog;
import org.chancery.store.StoreException;
import org.chancery.view.ChoicePage;
import org.chancery.view.FactWords;
import org.chancery.view.LogLine;
import org.chancery.view.PartyName;
import org.chancery.view.ReviewItem;
import org.chancery.view.ReviewRow;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;

/** The queue of what waits for a person, what the person says, and the log of who said what. */
final class ReviewPages implements Pages {
    private static final int VISIBLE = 12;
    private static final int LOGGED = 50;
    private static final String REVIEWER = "reviewer";

    @Override
    public void at(Routes routes) {
        routes.page(Links.REVIEW, visit -> page(visit, visit.asked("item"), ""));
        routes.file(Links.REVIEW_ITEM, ReviewPages::item);
        routes.page(Links.REVIEW_LOG, ReviewPages::log);
        routes.page(Links.REVIEW_MERGE, ReviewPages::merging);
        routes.page(Links.REVIEW_LINK, ReviewPages::linking);
        routes.page(Links.REVIEW_SPLIT, ReviewPages::splitting);
        routes.form(Links.REVIEW, ReviewPages::rule);
        routes.form(Links.REVIEW_LOG, ReviewPages::replay);
    }

    /** What of the queue is looked at, and where in it; in the address of the page and in its forms. */
    record Asked(String between, String kind, String matter, String document, int skip) {
        static Asked of(Visit visit) {
            return new Asked(
                    visit.asked("between"),
                    visit.asked("kind"),
                    visit.asked("matter"),
                    visit.asked("document"),
                    number(visit.asked("skip")));
        }

        private static int number(String text) {
            return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        }

        Wanted wanted() {
            List<String> parties = parties();
            return new Wanted(
                    parties.isEmpty() ? null : parties.getFirst(),
                    parties.size() < 2 ? null : parties.get(1),
                    orNull(document),
                    orNull(matter),
                    orNull(kind));
        }

        private List<String> parties() {
            List<String> parties = new ArrayList<>();
            for (String one : between.split(",")) {
                if (!one.isBlank()) {
                    parties.add(PartyName.parse(one.strip()));
                }
            }
            return parties;
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        String address(String item, int skip, Map<String, String> more) {
            return address(Links.REVIEW, item, skip, more);
        }

        /** Another page about an item of the same queue. */
        String address(String path, String item, int skip, Map<String, String> more) {
            return Links.with(path, parameters(item, skip, more));
        }

        /** What an address carries along, by name. */
        Map<String, List<String>> parameters(String item, int skip, Map<String, String> more) {
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            parameters.put("between", List.of(between));
            parameters.put("kind", List.of(kind));
            parameters.put("matter", List.of(matter));
            parameters.put("document", List.of(document));
            parameters.put("skip", List.of(skip == 0 ? "" : String.valueOf(skip)));
            parameters.put("item", List.of(item));
            more.forEach((name, value) -> parameters.put(name, List.of(value)));
            return parameters;
        }
    }

    /** A page of the queue, with one of its items, or another, opened. */
    private record Opened(List<Item> items, @Nullable Item current, int at, boolean isMore) {
        static Opened of(Asked asked, String wanted, RecordStore record) {
            Queue queue = new Queue(record, Kinds.all());
            List<Item> found = queue.items(asked.wanted(), asked.skip(), VISIBLE + 1);
            List<Item> items = found.subList(0, Math.min(VISIBLE, found.size()));
            boolean isMore = found.size() > VISIBLE;
            for (int i = 0; i < items.size(); i++) {
                if (wanted.isEmpty() || items.get(i).id().equals(wanted)) {
                    return new Opened(items, items.get(i), i, isMore);
                }
            }
            Item other = wanted.isEmpty() ? null : queue.item(wanted).orElse(null);
            return other == null && !items.isEmpty()
                    ? new Opened(items, items.getFirst(), 0, isMore)
                    : new Opened(items, other, -1, isMore);
        }

        @Nullable
        Item next() {
            return at + 1 < items.size() ? items.get(at + 1) : null;
        }

        String onward(Asked asked) {
            Item next = next();
            return next != null ? asked.address(next.id(), asked.skip(), Map.of()) : more(asked);
        }

        /** The next page of the queue; empty where this is the last. */
        String more(Asked asked) {
            return isMore ? asked.address("", asked.skip() + VISIBLE, Map.of()) : "";
        }

        String back(Asked asked) {
            return at > 0
                    ? asked.address(items.get(at - 1).id(), asked.skip(), Map.of())
                    : asked.skip() > 0 ? asked.address("", Math.max(0, asked.skip() - VISIBLE), Map.of()) : "";
        }
    }

    private static Answer page(Visit visit, String wanted, String failed) {
        visit.isOfAMomentAgo();
        Asked asked = Asked.of(visit);
        Opened opened = Opened.of(asked, wanted, visit.record());
        Item current = opened.current();
        Item next = opened.next();
        List<RulingLog.Logged> done = done(visit);
        Answer.Page page = Answer.Page.of("review.jte", visit.words().say("review.title"), Section.REVIEW)
                .running("review.js")
                .with("between", asked.between())
                .with("kind", asked.kind())
                .with("matter", asked.matter())
                .with("document", asked.document())
                .with("rows", rows(opened.items(), asked, visit))
                .with("at", current == null ? "" : current.id())
                .with("back", opened.back(asked))
                .with("more", opened.more(asked))
                .with("done", done)
                .with("said", said(done, visit.words()))
                .with("failed", failed)
                .with(
                        "acceptAll",
                        LongStream.rangeClosed(1, VISIBLE)
                                .mapToObj(shown -> visit.words().count("review.acceptall", shown))
                                .toList())
                .with("isNamed", isNamed(visit));
        return showing(page, current, next == null ? "" : next.id(), opened.onward(asked), asked, visit);
    }

    /** An item alone, for a page of the queue that is open already and goes on to it. */
    private static Answer item(Visit visit) {
        visit.isOfAMomentAgo();
        Asked asked = Asked.of(visit);
        Item item =
                new Queue(visit.record(), Kinds.all()).item(visit.asked("item")).orElse(null);
        if (item == null) {
            return new Answer.Missing();
        }
        String afterwards = visit.asked("afterwards");
        String onward = afterwards.isEmpty() ? "" : asked.address(afterwards, asked.skip(), Map.of());
        Answer.Page page = Answer.Page.of("reviewitem.jte", visit.words().say("review.title"), Section.REVIEW);
        return showing(page, item, afterwards, onward, asked, visit);
    }

    /** What a page needs to show an item, where there is one. */
    private static Answer showing(
            Answer.Page of, @Nullable Item current, String afterwards, String onward, Asked asked, Visit visit) {
        Answer.Page page = of.with("here", asked.address("", asked.skip(), Map.of()))
                .with("onward", onward)
                .with("afterwards", afterwards)
                .with("by", reviewer(visit))
                .with("canRule", visit.desk().review() != null);
        if (current == null) {
            return page;
        }
        Map<String, String> more = Map.of("afterwards", afterwards);
        for (String path : List.of(Links.REVIEW_MERGE, Links.REVIEW_LINK, Links.REVIEW_SPLIT)) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            page = page.with(name, asked.address(path, current.id(), asked.skip(), more));
        }
        return page.with("current", ReviewItem.of(current, visit.record(), visit.words()));
    }

    // ---- what needs more than a key --------------------------------------------------------------------------------

    private static Answer merging(Visit visit) {
        return choice(
                visit,
                Links.REVIEW_MERGE,
                claim -> ChoicePage.merging(
                        claim, visit.asked("entry"), visit.asked("q"), visit.record(), visit.words()));
    }

    private static Answer linking(Visit visit) {
        return choice(visit, Links.REVIEW_LINK, claim -> {
            try {
                return Optional.of(ChoicePage.linking(
                        new Drafts(visit.record()).seen(claim), visit.asked("q"), visit.record(), visit.words()));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    private static Answer splitting(Visit visit) {
        return choice(
                visit,
                Links.REVIEW_SPLIT,
                claim -> ChoicePage.splitting(claim, visit.asked("entry"), visit.record(), visit.words()));
    }

    private static Answer choice(Visit visit, String path, Function<ClaimId, Optional<ChoicePage>> make) {
        visit.isOfAMomentAgo();
        Asked asked = Asked.of(visit);
        String item = visit.asked("item");
        String afterwards = visit.asked("afterwards");
        ChoicePage view =
                item.indexOf('.') < 0 ? null : make.apply(new ClaimId(item)).orElse(null);
        if (view == null) {
            return new Answer.Missing();
        }
        Map<String, String> tabs = new LinkedHashMap<>();
        view.own()
                .forEach(head -> tabs.put(
                        head.id(),
                        asked.address(path, item, asked.skip(), Map.of("afterwards", afterwards, "entry", head.id()))));
        String deed = path.substring(path.lastIndexOf('/') + 1);
        return Answer.Page.of("choice.jte", visit.words().say("review.choose." + deed), Section.REVIEW)
                .running("review.js")
                .under(visit.words().say("review.title"), asked.address(item, asked.skip(), Map.of()))
                .with("view", view)
                .with("deed", deed)
                .with("path", path)
                .with("parameters", asked.parameters(item, asked.skip(), Map.of("afterwards", afterwards)))
                .with("here", asked.address("", asked.skip(), Map.of()))
                .with("back", asked.address(item, asked.skip(), Map.of()))
                .with("tabs", tabs)
                .with("afterwards", afterwards)
                .with("by", reviewer(visit))
                .with("canRule", visit.desk().review() != null);
    }

    private static Map<String, ReviewRow> rows(List<Item> items, Asked asked, Visit visit) {
        Map<String, ReviewRow> rows = new LinkedHashMap<>();
        items.forEach(item -> rows.put(
                asked.address(item.id(), asked.skip(), Map.of()), ReviewRow.of(item, visit.record(), visit.words())));
        return rows;
    }

    /** The rulings of the last batch, where the address tells of one. */
    private static List<RulingLog.Logged> done(Visit visit) {
        String batch = visit.asked("done");
        return batch.isEmpty() ? List.of() : visit.record().log().of(batch);
    }

    /** What was done, in words; empty where nothing was. */
    private static String said(List<RulingLog.Logged> done, Wording words) {
        return done.isEmpty()
                ? ""
                : words.say(
                        "review.did",
                        words.say("verb." + done.getFirst().ruling().verb().label()),
                        words.number(done.size()));
    }

    static String reviewer(Visit visit) {
        String sent = visit.sent("by");
        if (!sent.isEmpty()) {
            return sent.substring(0, Math.min(80, sent.length()));
        }
        String known = visit.cookie(REVIEWER);
        return known == null || known.isBlank()
                ? System.getProperty("user.name", "somebody")
                : java.net.URLDecoder.decode(known, StandardCharsets.UTF_8);
    }

    /** Whether the person said once under which name to rule. */
    static boolean isNamed(Visit visit) {
        String known = visit.cookie(REVIEWER);
        return known != null && !known.isBlank() || !visit.sent("by").isEmpty();
    }

    static void remember(Visit visit, String by) {
        visit.remember(REVIEWER, java.net.URLEncoder.encode(by, StandardCharsets.UTF_8));
    }

    // ---- ruling ----------------------------------------------------------------------------------------------------

    private static Answer rule(Visit visit) {
        ReviewDesk desk = visit.desk().review();
        if (desk == null) {
            return failed(visit, visit.words().say("review.readonly"));
        }
        String by = reviewer(visit);
        remember(visit, by);
        Asked asked = Asked.of(visit);
        if (visit.sent("do").equals("name")) {
            return new Answer.Done(asked.address(visit.sent("item"), asked.skip(), Map.of()));
        }
        try {
            List<Ruling> drafts = drafts(visit, by);
            if (drafts.isEmpty()) {
                return failed(visit, visit.words().say("review.nothing"));
            }
            List<Ruling> rulings = desk.rule(drafts, by).rulings();
            String batch = rulings.getFirst().batch();
            if (visit.isByScript()) {
                List<RulingLog.Logged> done = rulings.stream()
                        .map(ruling -> new RulingLog.Logged(ruling, true))
                        .toList();
                return new Answer.Data(JsonForm.write(Map.of("batch", batch, "said", said(done, visit.words()))));
            }
            return new Answer.Done(
                    visit.sent("from").equals("log")
                            ? Links.page(Links.REVIEW_LOG, number(visit.sent("page")))
                            : asked.address(next(visit, rulings), asked.skip(), Map.of("done", batch)));
        } catch (SentRulings.Settled e) {
            // Whoever goes through the queue by script has left the question behind already.
            return visit.isByScript()
                    ? new Answer.Data(JsonForm.write(Map.of("settled", true)))
                    : failed(visit, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException | StoreException e) {
            return failed(visit, String.valueOf(e.getMessage()));
        }
    }

    private static Answer failed(Visit visit, String why) {
        return visit.isByScript()
                ? new Answer.Data(JsonForm.write(Map.of("failed", why)))
                : page(visit, visit.sent("item"), why);
    }

    /** The item to go to when something was done: what was taken back is there again, what asks for more stays. */
    private static String next(Visit visit, List<Ruling> rulings) {
        return switch (visit.sent("do")) {
            case "undo" ->
                visit.record().log().of(rulings.getFirst().entry()).stream()
                        .map(line -> item(line.ruling(), visit.record()))
                        .filter(item -> !item.isEmpty())
                        .findFirst()
                        .orElse(visit.sent("item"));
            case "add", "status", "note", "told" -> visit.sent("item");
            default -> visit.sent("afterwards");
        };
    }

    /** The item on which somebody ruled; empty where it was none of the queue. */
    private static String item(Ruling ruling, RecordStore record) {
        List<Seen> seen = ruling.seen();
        return switch (ruling.verb()) {
            case ACCEPT, REJECT, DISPUTE, EDIT -> seen.getFirst().claim().text();
            case SAME, DIFFERENT, UNSURE ->
                seen.size() == 2
                        ? Item.OfLink.id(
                                ruling.kind(),
                                seen.getFirst().claim(),
                                seen.getLast().claim())
                        : "";
            case NOTE -> Proposals.isOne(ruling) ? new Item.OfProposal(ruling).id() : "";
            case UNDO ->
                record.log().of(ruling.entry()).stream()
                        .map(RulingLog.Logged::ruling)
                        .filter(Proposals::isOne)
                        .map(declined -> new Item.OfProposal(declined).id())
                        .findFirst()
                        .orElse("");
            default -> "";
        };
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }

    private static List<Ruling> drafts(Visit visit, String by) {
        RecordStore record = visit.record();
        Drafts drafts = new Drafts(record);
        String item = visit.sent("item");
        String note = visit.sent("note");
        String deed = visit.sent("do");
        ClaimId claim = new ClaimId(item);
        return switch (deed) {
            case "accept", "reject", "flag", "note" -> new SentRulings(record).verdict(deed, item, by, note);
            case "edit" -> List.of(drafts.edit(claim, changed(visit), spans(visit, claim.document()), note));
            case "told" -> List.of(drafts.edit(claim, Map.of(), spans(visit, claim.document()), note));
            case "merge" -> List.of(drafts.merge(visit.sent("entry"), visit.sent("with"), note));
            case "split" -> drafts.split(visit.sent("entry"), parted(visit, claim), note);
            case "link" -> List.of(drafts.attach(claim, visit.sent("matter-id"), note));
            case "status" -> status(visit, drafts, note);
            case "add" -> List.of(added(visit, drafts, note));
            case "accept-all" ->
                visit.allSent("all").stream()
                        .map(one -> drafts.verdict(Verb.ACCEPT, new ClaimId(one), note))
                        .toList();
            case "undo" -> {
                String of = visit.sent("of");
                String last = of.isEmpty() ? ReviewDesk.lastOf(record, by) : of;
                yield last == null ? List.of() : List.of(drafts.undo(last));
            }
            default -> throw new IllegalArgumentException(visit.words().say("review.nothing"));
        };
    }

    /** Fields whose value is another than the page showed. */
    private static Map<String, String> changed(Visit visit) {
        Map<String, String> changed = new LinkedHashMap<>();
        Map<String, String> were = visit.sentFields("was-");
        visit.sentFields("field-").forEach((name, value) -> {
            if (!value.strip().equals(were.getOrDefault(name, "").strip())) {
                changed.put(name, FactWords.parsed(name, value));
            }
        });
        return changed;
    }

    private static List<Ruling> status(Visit visit, Drafts drafts, String note) {
        String matter = visit.sent("matter-id");
        String digit = visit.sent("digit");
        if (digit.matches("[1-9]")) {
            String response = Response.values()[Integer.parseInt(digit) - 1].label();
            return List.of(drafts.status(matter, "response", response, note));
        }
        List<Ruling> rulings = new ArrayList<>();
        visit.sentFields("axis-").forEach((axis, value) -> {
            if (!value.isBlank()) {
                rulings.add(drafts.status(matter, axis, value, note));
            }
        });
        return rulings;
    }

    /** The tellings that were chosen to go apart; the claim itself where none was. */
    private static List<ClaimId> parted(Visit visit, ClaimId claim) {
        List<ClaimId> chosen = visit.allSent("claim").stream().map(ClaimId::new).toList();
        return chosen.isEmpty() ? List.of(claim) : chosen;
    }

    private static Ruling added(Visit visit, Drafts drafts, String note) {
        String document = visit.sent("in");
        List<int[]> spans = spans(visit, document);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException(visit.words().say("review.nowords"));
        }
        return drafts.add(document, visit.sent("list"), fields(visit, visit.sent("list")), spans, note);
    }

    /** What was filled in of a new fact. */
    static Map<String, String> fields(Visit visit, String list) {
        Map<String, String> fields = visit.sentFields("field-" + list + "-");
        fields.replaceAll(FactWords::parsed);
        return fields;
    }

    /** Where the words stand that were sent along; empty where none were. */
    private static List<int[]> spans(Visit visit, String document) {
        String words = visit.sentWhole("words").strip();
        if (words.isEmpty()) {
            return List.of();
        }
        String text = visit.record()
                .text(document)
                .orElseThrow(() -> new IllegalArgumentException(visit.words().say("review.nodocument")))
                .text();
        int start = visit.sent("start").matches("\\d{1,9}") ? Integer.parseInt(visit.sent("start")) : -1;
        if (start < 0 || !text.startsWith(words, start)) {
            start = text.indexOf(words);
        }
        if (start < 0) {
            throw new IllegalArgumentException(visit.words().say("review.nowords"));
        }
        return List.of(new int[] {start, start + words.length()});
    }

    // ---- the log ---------------------------------------------------------------------------------------------------

    private static Answer log(Visit visit) {
        return log(visit, "", "");
    }

    /** Takes up a log that was kept elsewhere; rulings that are here already change nothing. */
    private static Answer replay(Visit visit) {
        ReviewDesk desk = visit.desk().review();
        if (desk == null) {
            return log(visit, "", visit.words().say("review.readonly"));
        }
        List<Ruling> rulings = new ArrayList<>();
        try {
            for (UploadedFile file : visit.files("log")) {
                try (InputStream in = file.content()) {
                    rulings.addAll(LogFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList()));
                }
            }
            if (rulings.isEmpty()) {
                return log(visit, "", visit.words().say("add.nofiles"));
            }
            int fresh = desk.rule(rulings, reviewer(visit)).rulings().size();
            return log(visit, visit.words().count("review.replayed", fresh), "");
        } catch (IllegalArgumentException | StoreException | IOException e) {
            return log(visit, "", visit.words().say("add.unreadable", e.getMessage()));
        }
    }

    private static Answer log(Visit visit, String said, String failed) {
        visit.isOfAMomentAgo();
        int number = visit.pageAsked();
        long all = visit.record().log().count();
        return Answer.Page.of("reviewlog.jte", visit.words().say("review.log"), Section.REVIEW)
                .under(visit.words().say("review.title"), Links.REVIEW)
                .with("lines", LogLine.of(visit.record().log().latest((number - 1) * LOGGED, LOGGED), visit.record()))
                .with("number", number)
                .with("pages", (int) Math.max(1, (all + LOGGED - 1) / LOGGED))
                .with("all", all)
                .with("said", said)
                .with("failed", failed)
                .with("by", reviewer(visit))
                .with("canRule", visit.desk().review() != null);
    }
}
