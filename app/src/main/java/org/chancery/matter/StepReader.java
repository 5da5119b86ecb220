package org.chancery.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.document.Document;
import org.chancery.document.Layout;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementStatus;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Fact;
import org.chancery.record.Figure;
import org.chancery.record.Instrument;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStatus;
import org.chancery.record.PartialDate;
import org.chancery.record.TimeExpression;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Filed;
import org.jspecify.annotations.Nullable;

/**
 * What in one document is a step of some matter: its acts, and what no act tells: instruments signed, tariffs told as
 * figures, meetings to come. One thread.
 */
final class StepReader {
    /** How far after the word for a tariff the side that bears it is looked for, in words. */
    private static final int REACH = 9;

    /** In characters. */
    private static final int LONGEST_ITEM = 120;

    private static final String ZERO = "zero_tariff";

    /** The fewest and the most words of a sentence that is a step without an act. */
    private static final int SHORTEST_REPORT = 5;

    private static final int LONGEST_REPORT = 200;

    /** Of a longer sentence the words up to the last comma within so many are quoted. */
    private static final int LONGEST_QUOTE = 60;

    private final Filed filed;
    private final Page page;
    private final Sides sides;
    private final Cues cues;
    private String rule = "";
    private int listOf = -1;
    private final @Nullable String negotiated;
    private final List<Told> steps = new ArrayList<>();

    StepReader(Filed filed) {
        this.filed = filed;
        this.page = new Page(filed);
        this.sides = new Sides(filed.extraction(), page.countries());
        this.negotiated = negotiated(filed.extraction());
        this.cues = Shelves.cues(filed.source().language());
    }

    Page page() {
        return page;
    }

    Sides sides() {
        return sides;
    }

    /** What is negotiated where a document speaks of "the talks" and names one agreement most of all. */
    private @Nullable String negotiated(Extraction extraction) {
        Tally tally = new Tally();
        for (Instrument instrument : extraction.instruments()) {
            String key = Page.key(instrument);
            if (instrument.kind() == InstrumentKind.TRADE_AGREEMENT
                    && instrument.status() != InstrumentStatus.IN_FORCE
                    && key.startsWith("i:")) {
                tally.add(key, page.times(key));
            }
        }
        return tally.first();
    }

    /** The steps in the order of the text. */
    List<Told> read() {
        for (Act act : filed.extraction().acts()) {
            List<String> by = sides.of(act.by());
            List<String> to = sides.of(act.to());
            add(act, act.kind().label(), status(act), by, to, act.byPeople(), act.date(), act.engagement());
        }
        for (Instrument instrument : filed.extraction().instruments()) {
            Status status = status(instrument.status());
            if (isLinked(instrument) || status != null && !isTold(instrument)) {
                status = status == null ? Status.ACKNOWLEDGED : status;
                List<String> by = sides.of(instrument.parties());
                add(instrument, "instrument", status, by, List.of(), List.of(), instrument.date(), null);
            }
        }
        for (Figure figure : filed.extraction().figures()) {
            if (isLinked(figure) || figure.measure().startsWith("tariff") && !isTold(figure)) {
                boolean told = namesCountry(figure);
                List<String> by = !told || figure.reporter() == null ? List.of() : List.of(figure.reporter());
                List<String> to = !told || figure.partner() == null ? List.of() : List.of(figure.partner());
                add(figure, "figure", statusOfRate(figure), by, to, List.of(), null, null);
            }
        }
        for (Engagement engagement : filed.extraction().engagements()) {
            boolean isLinked = isLinked(engagement);
            if (isLinked || engagement.status() == EngagementStatus.PLANNED && !isTold(engagement)) {
                List<String> by = sides.of(engagement.parties());
                add(
                        engagement,
                        "engagement",
                        engagement.status() == EngagementStatus.PLANNED ? Status.PLANNED : Status.ACKNOWLEDGED,
                        by,
                        List.of(),
                        List.of(),
                        engagement.start(),
                        engagement.id());
            }
        }
        addReports();
        steps.sort(Comparator.comparingInt((Told t) -> t.step().start())
                .thenComparing(t -> t.step().claim()));
        return steps;
    }

    /** Whether a person linked a fact to a matter: then it is a step, whatever it is. */
    private boolean isLinked(Fact fact) {
        return !filed.ruled().alone().isEmpty() && filed.ruled().alone().contains(filed.claim(fact));
    }

    /** Whether the sentence of a figure names a side; where none is named, those of the figure are guessed from afar. */
    private boolean namesCountry(Figure figure) {
        int first = page.wordAt(figure.evidence().getFirst().start());
        int[] sentence = page.sentence(first, first + 1);
        return page.has(Term.Kind.COUNTRY, sentence[0], sentence[1]);
    }

    /**
     * What a sentence tells of an object without any act being read from it: "the two were flown home on Friday". It
     * counts where it names something narrow, or points back to a deed, and says what it is to the matter.
     */
    private void addReports() {
        Document document = filed.document();
        List<Words.Word> words = page.words();
        rule = "";
        int head = -1;
        Status ofList = null;
        for (int first = 0; first < words.size(); ) {
            if (document.layout().kindAt(words.get(first).start()) == Layout.Kind.DATELINE) {
                first++;
                continue;
            }
            int last = first + 1;
            while (last < words.size()
                    && words.get(last).sentence() == words.get(first).sentence()) {
                last++;
            }
            int start = words.get(first).start();
            int end = words.get(last - 1).end();
            Layout.Kind region = document.layout().kindAt(start);
            boolean body = region == Layout.Kind.BODY || region == Layout.Kind.HEADING && ofList != null;
            if (body && last - first >= SHORTEST_REPORT && last - first <= LONGEST_REPORT && !isTold(start, end)) {
                Status status = cues.in(words, first, last);
                listOf = -1;
                if (status == null && ofList != null && opensLine(start)) {
                    status = ofList;
                    listOf = head;
                }
                boolean about = listOf >= 0
                        || pointsTo(first, last) != null
                        || namesNarrow(first, last)
                        || namesFrequent(first, last);
                if (status != null && about) {
                    report(first, shortened(first, last), status);
                }
            }
            if (opensList(end) || endsInList(start, end)) {
                head = words.get(first).sentence();
                Status told = cues.in(words, first, last);
                boolean toCome = told == Status.ACKNOWLEDGED && page.has(Term.Kind.FUTURE, first, last);
                ofList = toCome ? Status.PLANNED : told;
            } else if (!opensLine(start)) {
                ofList = null;
            }
            first = last;
        }
    }

    /** One past the last word to be quoted of a sentence. */
    private int shortened(int first, int last) {
        if (last - first <= LONGEST_QUOTE) {
            return last;
        }
        String text = filed.document().text();
        for (int i = first + LONGEST_QUOTE; i > first + SHORTEST_REPORT; i--) {
            char after = text.charAt(page.words().get(i - 1).end());
            if (after == ',' || after == ';') {
                return i;
            }
        }
        return first + LONGEST_QUOTE;
    }

    /** Whether a colon follows. */
    private boolean opensList(int end) {
        String text = filed.document().text();
        int at = end;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ')')) {
            at++;
        }
        return at < text.length() && text.charAt(at) == ':';
    }

    /** Whether a colon stands near the end, so that the last words are the first item of a list. */
    private boolean endsInList(int start, int end) {
        int colon = filed.document().text().lastIndexOf(": -", end);
        return colon > start && end - colon < LONGEST_ITEM;
    }

    /** Whether nothing but a bullet or a number stands between the beginning of the line and a character. */
    private boolean opensLine(int start) {
        String text = filed.document().text();
        int at = start - 1;
        while (at >= 0 && start - at < 8 && text.charAt(at) != '\n' && !Character.isLetter(text.charAt(at))) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n';
    }

    /** Whether a stretch names a thing that the document names again and again. */
    private boolean namesFrequent(int first, int last) {
        for (int i = first; i < last; i++) {
            if (page.isThing(i) && page.frequency(page.words().get(i).stem()) >= 3) {
                return true;
            }
        }
        return false;
    }

    private boolean namesNarrow(int first, int last) {
        return page.namesInstrument(first, last)
                || page.named(first, last).stream()
                        .anyMatch(n -> n.term().kind() == Term.Kind.INSTRUMENT
                                || n.term().kind() == Term.Kind.OBJECT
                                        && !Shelves.object(n.term().id()).wide());
    }

    private boolean isTold(int start, int end) {
        for (Told told : steps) {
            int common = Math.min(end, told.step().end())
                    - Math.max(start, told.step().start());
            if (common * 10 >= 3 * (end - start)) {
                return true;
            }
        }
        return false;
    }

    private void report(int first, int last, Status status) {
        List<String> named = page.countries(first, last);
        int start = page.words().get(first).start();
        int end = page.words().get(last - 1).end();
        List<String> by = named.isEmpty() ? List.of() : named.subList(0, 1);
        List<String> to = named.size() < 2 ? List.of() : named.subList(1, 2);
        ClaimId claim = new ClaimId(filed.source().id() + ".s" + start);
        if (filed.ruled().curation(claim) == Curation.REJECTED) {
            return;
        }
        Evidence words = Evidence.cut(filed.document().text(), start, end);
        add(claim, words, "report", status, by, to, List.of(), null, null);
    }

    /** Whether an act has the greater part of the words of a fact. */
    private boolean isTold(Fact fact) {
        Evidence words = fact.evidence().getFirst();
        for (Act act : filed.extraction().acts()) {
            for (Evidence told : act.evidence()) {
                int common = Math.min(words.end(), told.end()) - Math.max(words.start(), told.start());
                if (common * 2 > words.quote().length()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(
            Fact fact,
            String kind,
            Status status,
            List<String> by,
            List<String> to,
            List<String> byPeople,
            @Nullable PartialDate date,
            @Nullable String engagement) {
        ClaimId claim = filed.claim(fact);
        rule = fact.found().rule();
        listOf = -1;
        add(claim, fact.evidence().getFirst(), kind, status, by, to, byPeople, date, engagement);
    }

    private void add(
            ClaimId claim,
            Evidence words,
            String kind,
            Status status,
            List<String> by,
            List<String> to,
            List<String> byPeople,
            @Nullable PartialDate date,
            @Nullable String engagement) {
        int first = page.wordAt(words.start());
        int last = page.wordAt(words.end());
        if (last < page.words().size() && page.words().get(last).start() < words.end()) {
            last++;
        }
        if (first >= last) {
            return;
        }
        int[] sentence = page.sentence(first, last);
        Map<String, Double> own = page.features(first, last, 1);
        Map<String, Double> near = new TreeMap<>(page.features(sentence[0], sentence[1], 1));
        if (negotiated != null && own.containsKey("o:trade_negotiation")) {
            own.put(negotiated, 1.0);
        }
        near.keySet().removeAll(own.keySet());
        Step step = new Step(
                claim,
                filed.source().doc(),
                filed.source().language(),
                filed.source().published(),
                filed.source().publisher(),
                date,
                kind,
                status,
                strength(kind, status, first, last),
                by,
                to,
                byPeople,
                words.quote(),
                words.start(),
                words.end(),
                targets(sentence, first, last, date),
                about(own));
        List<String> named = page.countries(first, last);
        Set<String> between = Told.sides(by, to);
        between.removeIf(side -> !Sides.isCountry(side) && !isNamed(side, sentence));
        if (named.size() <= 2) {
            between.addAll(named);
        }
        steps.add(new Told(
                step,
                between,
                named,
                own,
                near,
                doer(step, first, last),
                page.words().get(first).sentence(),
                engagement,
                pointsTo(first, last),
                pointed(first, last),
                status == Status.AGREED && (rule.endsWith("/instrument") || kind.equals("instrument")),
                listOf));
    }

    /** Whether a word of a name stands in a sentence. */
    private boolean isNamed(String side, int[] sentence) {
        List<String> names = List.of(side.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        return page.words().subList(sentence[0], sentence[1]).stream().anyMatch(w -> names.contains(w.small()));
    }

    private static List<String> about(Map<String, Double> own) {
        return own.keySet().stream()
                .filter(k -> k.startsWith("o:") || k.startsWith("i:"))
                .toList();
    }

    private Status status(Act act) {
        return switch (act.kind()) {
            case ASK, PROPOSAL, INVITATION -> Status.RAISED;
            case COMMITMENT -> isOfMeeting(act) ? Status.PLANNED : Status.PROMISED;
            case AGREEMENT, ACCEPTANCE -> Status.AGREED;
            case REFUSAL -> Status.REFUSED;
            case RESPONSE ->
                act.found().rule().endsWith("mempertimbangkan") ? Status.UNDER_CONSIDERATION : Status.ACKNOWLEDGED;
            case APPRECIATION, ACKNOWLEDGEMENT -> Status.ACKNOWLEDGED;
            case ASSESSMENT -> statusOfView(act);
            case ACTION -> "THREATEN".equals(act.plover()) ? Status.PROMISED : Status.FULFILLED;
        };
    }

    /** A view may say what is wanted, promised or done. */
    private Status statusOfView(Act act) {
        Evidence words = act.evidence().getFirst();
        Status told = cues.in(page.words(), page.wordAt(words.start()), page.wordAt(words.end()));
        return told == null ? Status.ACKNOWLEDGED : told;
    }

    /** Whether what a side commits itself to is a meeting: then it is planned. */
    private boolean isOfMeeting(Act act) {
        Evidence words = act.evidence().getFirst();
        for (Page.Named name : page.named(page.wordAt(words.start()), page.wordAt(words.end()) + 1)) {
            if (name.term().kind() == Term.Kind.OBJECT
                    && Shelves.object(name.term().id()).meeting()) {
                return true;
            }
        }
        for (Engagement engagement : filed.extraction().engagements()) {
            if (engagement.status() == EngagementStatus.PLANNED) {
                for (Evidence told : engagement.evidence()) {
                    int common = Math.min(words.end(), told.end()) - Math.max(words.start(), told.start());
                    if (common * 2
                            > Math.min(words.quote().length(), told.quote().length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static @Nullable Status status(@Nullable InstrumentStatus status) {
        return status == null
                ? null
                : switch (status) {
                    case AGREED, SIGNED -> Status.AGREED;
                    case PROPOSED -> Status.RAISED;
                    case UNDER_NEGOTIATION -> Status.UNDER_CONSIDERATION;
                    case IN_FORCE, ACCESSION -> null;
                };
    }

    /** A tariff is in place or announced, as its sentence tells. */
    private Status statusOfRate(Figure figure) {
        Evidence words = figure.evidence().getFirst();
        int first = page.wordAt(words.start());
        int[] sentence = page.sentence(first, first + 1);
        boolean future = page.has(Term.Kind.FUTURE, sentence[0], sentence[1]);
        return future && !figure.measure().contains("before") ? Status.PROMISED : Status.FULFILLED;
    }

    private @Nullable Strength strength(String kind, Status status, int first, int last) {
        return switch (kind) {
            case "ask", "proposal", "invitation" -> strengthOfAsk(first, last);
            case "commitment" -> page.has(Term.Kind.FUTURE, first, last) ? Strength.INTENTION : Strength.UNDERTAKING;
            case "agreement", "acceptance" -> Strength.AGREED;
            case "instrument" -> status == Status.AGREED ? Strength.SIGNED : Strength.ASPIRATION;
            default -> null;
        };
    }

    private Strength strengthOfAsk(int first, int last) {
        return page.has(Term.Kind.CONDITION, first, last)
                ? Strength.CONDITION
                : page.has(Term.Kind.DEMAND, first, last)
                        ? Strength.DEMAND
                        : page.has(Term.Kind.PRESS, first, last)
                                ? Strength.PRESS
                                : page.has(Term.Kind.FLOAT, first, last) ? Strength.FLOAT : Strength.REQUEST;
    }

    /** Dates of the sentence that follow a word of limit or aim and lie after the deed. */
    private List<Target> targets(int[] sentence, int first, int last, @Nullable PartialDate date) {
        List<Target> targets = new ArrayList<>();
        if (!page.has(Term.Kind.DUE, sentence[0], sentence[1])) {
            return targets;
        }
        int from = page.words().get(sentence[0]).start();
        int to = page.words().get(sentence[1] - 1).end();
        PartialDate said = date != null
                ? date
                : filed.source().published() == null
                        ? null
                        : PartialDate.of(filed.source().published());
        for (TimeExpression time : filed.extraction().dates()) {
            int at = time.evidence().getFirst().start()
                    + time.evidence().getFirst().quote().indexOf(time.text());
            boolean later = said != null && time.end().lastDay().isAfter(said.lastDay());
            boolean dates = !time.isAge() && !isNamed(time.text(), at);
            if (at >= from
                    && at < to
                    && later
                    && dates
                    && isLimit(at, at + time.text().length(), sentence[0])) {
                targets.add(new Target(time.end(), time.text()));
            }
        }
        return targets;
    }

    /** "by the terms of Agenda 2040": a time within the name of an instrument is no limit. */
    private boolean isNamed(String time, int at) {
        for (Instrument instrument : filed.extraction().instruments()) {
            String name = instrument.name();
            for (int in = name.indexOf(time); in >= 0; in = name.indexOf(time, in + 1)) {
                if (at >= in && filed.document().text().startsWith(name, at - in)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word of limit stands before a time, within its words ("by the end of 2031") or right behind it. */
    private boolean isLimit(int at, int end, int first) {
        int last = page.wordAt(end - 1);
        return page
                .named(
                        Math.max(first, page.wordAt(at) - 8),
                        Math.min(page.words().size(), last + 2))
                .stream()
                .anyMatch(n -> n.term().kind() == Term.Kind.DUE);
    }

    /** A noun for a deed with a pointer beside it, or one that opens the words: "usulan tersebut", "that request". */
    private Term.@Nullable Kind pointsTo(int first, int last) {
        for (Page.Named name : page.named(first, last)) {
            boolean deed = switch (name.term().kind()) {
                case RAISED, AGREED, PROMISED, ANY -> true;
                default -> false;
            };
            if (deed && (pointer(name.last()) || pointer(name.first() - 1) || pointer(name.last() + 1))) {
                return name.term().kind();
            }
        }
        return null;
    }

    private @Nullable String pointed(int first, int last) {
        for (int i = first; i + 1 < last; i++) {
            if (pointer(i + 1)
                    && !page.vocabulary().stems().isEmpty(page.words().get(i).small())) {
                return page.words().get(i).stem();
            }
            if (pointer(i)
                    && !page.vocabulary()
                            .stems()
                            .isEmpty(page.words().get(i + 1).small())) {
                return page.words().get(i + 1).stem();
            }
        }
        return null;
    }

    private boolean pointer(int word) {
        return word >= 0
                && word < page.words().size()
                && page.vocabulary().points(page.words().get(word).small());
    }

    /** Whose doing a directed object is: who imposes the tariff, who is asked to open, who has promised to buy. */
    private @Nullable String doer(Step step, int first, int last) {
        String bearer = null;
        boolean tariff = false;
        boolean directed = false;
        for (Page.Named name : page.named(first, last)) {
            if (name.term().kind() == Term.Kind.OBJECT) {
                ObjectRow row = Shelves.object(name.term().id());
                directed |= row.directed();
                if (row.topic().equals("tariffs")) {
                    tariff = true;
                    bearer = bearer == null ? bearer(name, first, last) : bearer;
                }
            }
        }
        if (!directed) {
            return null;
        }
        if (tariff && bearer != null) {
            return bearer.startsWith("-") ? bearer.substring(1) : other(step, bearer, first, last);
        }
        if (step.kind().equals("ask") || step.kind().equals("proposal")) {
            return step.to().size() == 1 ? step.to().getFirst() : null;
        }
        for (Figure figure : filed.extraction().figures()) {
            Evidence words = figure.evidence().getFirst();
            if (tariff
                    && figure.measure().startsWith("tariff")
                    && words.start() < step.end()
                    && words.end() > step.start()
                    && namesCountry(figure)) {
                return figure.reporter();
            }
        }
        return switch (step.kind()) {
            case "invitation" -> step.to().size() == 1 ? step.to().getFirst() : null;
            case "commitment", "action" -> step.by().size() == 1 ? step.by().getFirst() : null;
            default -> null;
        };
    }

    /** The side that bears a tariff; with a minus sign before it the side that imposes it; null where neither is told. */
    private @Nullable String bearer(Page.Named tariff, int first, int last) {
        for (int i = tariff.last(); i < Math.min(page.words().size(), tariff.last() + REACH) && i < last + 3; i++) {
            boolean zero = tariff.term().id().equals(ZERO)
                    || page.named(first, last).stream()
                            .anyMatch(n -> n.term().equals(new Term(Term.Kind.OBJECT, ZERO)));
            String word = page.words().get(i).small();
            if (cues.from(word) && i > 0 && !cues.goods(page.words().get(i - 1).small())) {
                List<String> imposer =
                        page.countries(i + 1, Math.min(page.words().size(), i + 4));
                if (!imposer.isEmpty()) {
                    return "-" + imposer.getFirst();
                }
            }
            // "No duty on goods to Indonesia" is Indonesia's duty; "its tariff on Indonesia" is not.
            if (cues.onto(word) && !(zero && cues.into(word))) {
                for (Page.Named name : page.named(i + 1, Math.min(page.words().size(), i + 4))) {
                    if (name.term().kind() == Term.Kind.COUNTRY) {
                        return name.term().id();
                    }
                }
            }
        }
        for (int i = first; i < last; i++) {
            if (cues.bears(page.words().get(i).small())) {
                for (Page.Named name : page.named(first, i)) {
                    if (name.term().kind() == Term.Kind.COUNTRY) {
                        return name.term().id();
                    }
                }
            }
        }
        return null;
    }

    private @Nullable String other(Step step, String side, int first, int last) {
        Set<String> sides = Told.sides(step.by(), step.to());
        if (sides.size() < 2) {
            sides.addAll(page.countries(first, last));
        }
        if (sides.size() == 2 && sides.contains(side)) {
            return sides.stream().filter(s -> !s.equals(side)).findFirst().orElse(null);
        }
        return null;
    }
}
