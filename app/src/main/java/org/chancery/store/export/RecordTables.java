package org.chancery.store.export;

import static org.chancery.export.table.Column.day;
import static org.chancery.export.table.Column.decimal;
import static org.chancery.export.table.Column.flag;
import static org.chancery.export.table.Column.list;
import static org.chancery.export.table.Column.text;
import static org.chancery.export.table.Column.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.export.table.Column;
import org.chancery.export.table.Table;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedOrganization;
import org.chancery.identity.JoinedPerson;
import org.chancery.matter.Axes;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Status;
import org.chancery.matter.Step;
import org.chancery.matter.Target;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Searched;
import org.chancery.standing.Attestation;
import org.chancery.standing.FigureSeries;
import org.chancery.standing.InstrumentLife;
import org.chancery.standing.Negotiation;
import org.chancery.standing.NegotiationMaterial;
import org.chancery.standing.RelationStanding;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.RulingLog;
import org.chancery.store.StateChange;
import org.chancery.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/** Every table of the record with its columns: the one place that defines them. One thread. */
final class RecordTables {
    private final Cited cited;
    private final LocalDate on;
    private final Searched searched;

    /**
     * @param on the day on which it is looked how far matters have come
     * @param searched what was read
     */
    RecordTables(Cited cited, LocalDate on, Searched searched) {
        this.cited = cited;
        this.on = on;
        this.searched = searched;
    }

    /** All of them, in the order in which they are written. */
    List<RecordTable<?>> all() {
        return List.of(
                documents(),
                engagements(),
                participants(),
                reports(),
                people(),
                tenures(),
                organizations(),
                matters(),
                steps(),
                instruments(),
                stages(),
                targets(),
                figures(value -> true),
                relations(),
                negotiations(),
                sessions(),
                points(),
                claims(),
                rulings(),
                changes());
    }

    // ---- what tables share -----------------------------------------------------------------------------------------

    /** A part of an entry, with its number in it from 1. */
    private record Of<B, T>(EntryRow row, B body, T item, int n) {}

    private <B> RecordTable<Of<B, B>> entries(
            String name, String says, String kind, Class<B> type, List<Column<Of<B, B>>> columns) {
        return items(name, says, kind, type, columns, (row, body) -> List.of(body));
    }

    private <B, T> RecordTable<Of<B, T>> items(
            String name,
            String says,
            String kind,
            Class<B> type,
            List<Column<Of<B, T>>> columns,
            BiFunction<EntryRow, B, List<T>> items) {
        return RecordTable.ofEntries(new Table<>(name, says, columns), kind, cited, row -> {
            B body = JsonForm.read(row.body(), type);
            List<T> all = items.apply(row, body);
            return IntStream.range(0, all.size())
                    .mapToObj(i -> new Of<>(row, body, all.get(i), i + 1))
                    .toList();
        });
    }

    @SafeVarargs
    private static <R> List<Column<R>> columns(List<Column<R>> more, Column<R>... columns) {
        return Stream.concat(Arrays.stream(columns), more.stream()).toList();
    }

    private static <B, T> Column<Of<B, T>> id(String says) {
        return text("id", says, of -> of.row().id());
    }

    private static <B, T> Column<Of<B, T>> curation() {
        return text(
                "curation",
                "What people ruled on it: suggested (nobody did), accepted, edited, rejected, disputed, needs_rereview.",
                of -> of.row().curation().label());
    }

    private static <B, T> Column<Of<B, T>> parties() {
        return list(
                "parties",
                "Its sides: ISO 3166 codes of countries, names of organisations.",
                of -> of.row().parties());
    }

    /** The words that say it, with all that is needed to find them again. */
    private <R> List<Column<R>> words(Function<R, @Nullable Told> words) {
        return List.of(
                text("claim", "Id of the claim that says so: document, letter of the list, first character.", r -> {
                    Told told = words.apply(r);
                    return told == null ? null : told.claim().text();
                }),
                text("document", "Id of the document that says so.", r -> {
                    Told told = words.apply(r);
                    return told == null ? null : told.document();
                }),
                text("quote", "The words, to the letter.", r -> {
                    Told told = words.apply(r);
                    return told == null ? null : told.quote();
                }),
                whole("start", "First character of the words in the text, in UTF-16 code units from 0.", r -> {
                    Told told = words.apply(r);
                    return told == null ? null : told.start();
                }),
                whole("end", "One past the last character of the words.", r -> {
                    Told told = words.apply(r);
                    return told == null ? null : told.end();
                }),
                text("citation", "Publisher, day, address: the words in one line [document, position].", r -> {
                    Told told = words.apply(r);
                    return told == null ? null : told.citation(cited.document(told.document()));
                }));
    }

    private static String label(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String labelOrNull(@Nullable Enum<?> value) {
        return value == null ? null : label(value);
    }

    private static String span(@Nullable Object first, @Nullable Object last) {
        return first == null ? "" : " (" + (first.equals(last) ? first : first + " – " + last) + ")";
    }

    // ---- documents, people, organisations ---------------------------------------------------------------------------

    static RecordTable<StoredDocument> documents() {
        return RecordTable.of(
                new Table<>(
                        "documents",
                        "A document as read; its text is in the export as JSON Lines.",
                        List.of(
                                text("id", "Public id, the same on every machine.", StoredDocument::id),
                                text("name", "Name under which it was read.", StoredDocument::doc),
                                text("publisher", "Outlet or office.", StoredDocument::publisher),
                                day("published", "Day of publication.", StoredDocument::published),
                                text("title", "Its title.", StoredDocument::title),
                                text("url", "Its address.", StoredDocument::url),
                                text("language", "ISO 639-1.", StoredDocument::language),
                                whole("length", "Of the text, in UTF-16 code units.", StoredDocument::length),
                                text("sha256", "Of the text in UTF-8.", StoredDocument::sha256),
                                whole("version", "1 for the first text, 2 after it changed once.", d -> d.version()),
                                text(
                                        "copy_of",
                                        "The first document with nearly the same words, where it is not itself the"
                                                + " first.",
                                        StoredDocument::copyOf))),
                RecordStore::documents);
    }

    private RecordTable<?> people() {
        return entries(
                "people",
                "A person under all names that documents use.",
                "person",
                JoinedPerson.class,
                columns(
                        words(of -> of.body().posts().stream()
                                .flatMap(post -> post.tellings().stream())
                                .findFirst()
                                .map(Told::of)
                                .orElse(null)),
                        id("Public id of the person."),
                        text(
                                "name",
                                "The best form of the name.",
                                of -> of.body().name()),
                        list(
                                "names",
                                "All forms, those written most first.",
                                of -> of.body().names()),
                        text(
                                "country",
                                "Whom the person serves, ISO 3166.",
                                of -> of.body().country()),
                        list(
                                "posts",
                                "Posts with the days on which documents tell them as held.",
                                of -> of.body().posts().stream()
                                        .map(post -> post.post() + span(post.first(), post.last()))
                                        .toList()),
                        whole(
                                "documents",
                                "How many documents name the person.",
                                of -> of.body().reports()),
                        curation()));
    }

    private RecordTable<?> tenures() {
        return items(
                "tenures",
                "One post of one person, as evidenced: nothing is said of the time before the first telling and after"
                        + " the last.",
                "person",
                JoinedPerson.class,
                columns(
                        words(of -> of.item().tellings().isEmpty()
                                ? null
                                : Told.of(of.item().tellings().getFirst())),
                        text("person", "Id of the person.", of -> of.row().id()),
                        text("name", "Name of the person.", of -> of.body().name()),
                        text(
                                "country",
                                "Whom the person serves.",
                                of -> of.body().country()),
                        text("post", "As worded by most.", of -> of.item().post()),
                        text(
                                "concept",
                                "The post in every language, where it is known.",
                                of -> of.item().concept()),
                        text(
                                "body",
                                "Ministry or other body, as worded.",
                                of -> of.item().body()),
                        day(
                                "first",
                                "Day of the first document that tells the post as held.",
                                of -> of.item().first()),
                        day(
                                "last",
                                "Day of the last such document.",
                                of -> of.item().last()),
                        day(
                                "former",
                                "Day of the first document that tells it as a former post.",
                                of -> of.item().former()),
                        text(
                                "predecessor",
                                "Id of the person told to hold it before.",
                                of -> of.item().predecessor()),
                        text(
                                "successor",
                                "Id of the person told to hold it after.",
                                of -> of.item().successor()),
                        list(
                                "contested",
                                "Ids of others told to hold it in the same time.",
                                of -> of.item().contested()),
                        whole(
                                "tellings",
                                "How many claims say so.",
                                of -> of.item().tellings().size())),
                (row, body) -> body.posts());
    }

    private RecordTable<?> organizations() {
        return entries(
                "organizations",
                "An organisation under all its names.",
                "organization",
                JoinedOrganization.class,
                columns(
                        words(of -> of.body().tellings().isEmpty()
                                ? null
                                : Told.of(of.body().tellings().getFirst())),
                        id("Public id of the organisation."),
                        text("name", "The form written most.", of -> of.body().name()),
                        list(
                                "names",
                                "All forms, those written most first.",
                                of -> of.body().names()),
                        text("acronym", "Its acronym.", of -> of.body().acronym()),
                        text(
                                "kind",
                                "government_body, igo, company, association, party, legislature, media, forum, other.",
                                of -> of.body().kind().label()),
                        text("country", "ISO 3166.", of -> of.body().country()),
                        whole(
                                "documents",
                                "How many documents name it.",
                                of -> of.body().reports()),
                        curation()));
    }

    // ---- engagements -----------------------------------------------------------------------------------------------

    private RecordTable<?> engagements() {
        return entries(
                "engagements",
                "A contact between sides, once, however many documents tell of it.",
                "engagement",
                JoinedEngagement.class,
                columns(
                        words(of -> of.body().tellings().isEmpty()
                                ? null
                                : Told.of(of.body().tellings().getFirst())),
                        id("Public id of the engagement."),
                        text("title", "Short title.", of -> of.row().title()),
                        text(
                                "type",
                                "negotiation_round, ministerial_session, technical_session, meeting, phone_call,"
                                        + " online_meeting, dialogue, visit, forum, signing, other.",
                                of -> of.body().type().label()),
                        text(
                                "series",
                                "English name of the series that it is of.",
                                of -> of.body().series()),
                        whole(
                                "ordinal",
                                "Its number in the series.",
                                of -> of.body().ordinal()),
                        text(
                                "first",
                                "First day, as exactly as told: 2025, 2025-11 or 2025-11-14.",
                                of -> of.body().start()),
                        text("last", "Last day.", of -> of.body().end()),
                        text("place", "As worded by most.", of -> of.body().place()),
                        text(
                                "mode",
                                "in_person, online or hybrid.",
                                of -> labelOrNull(of.body().mode())),
                        text(
                                "status",
                                "held, planned, cancelled … as last told.",
                                of -> of.body().status().label()),
                        parties(),
                        list("topics", "Slugs of topics.", of -> of.body().topics()),
                        whole(
                                "documents",
                                "How many documents tell of it.",
                                of -> of.body().reports()),
                        whole(
                                "independent",
                                "How many of these are no copies of one another.",
                                of -> of.body().sources()),
                        curation()));
    }

    private RecordTable<?> participants() {
        return items(
                "participants",
                "A person named as taking part in an engagement.",
                "engagement",
                JoinedEngagement.class,
                List.of(
                        text(
                                "engagement",
                                "Id of the engagement.",
                                of -> of.row().id()),
                        text("title", "Title of the engagement.", of -> of.row().title()),
                        text(
                                "first",
                                "First day of the engagement.",
                                of -> of.body().start()),
                        text("name", "Name of the person, in the fullest form told there.", of -> of.item())),
                (row, body) -> body.participants());
    }

    private RecordTable<?> reports() {
        return items(
                "reports",
                "A document that tells of an engagement, with its words.",
                "engagement",
                JoinedEngagement.class,
                columns(
                        words(of -> Told.of(of.item())),
                        text(
                                "engagement",
                                "Id of the engagement.",
                                of -> of.row().id()),
                        text(
                                "status",
                                "The stage that it tells of.",
                                of -> of.item().status().label()),
                        day("published", "Day of publication.", of -> of.item().published())),
                (row, body) -> body.tellings());
    }

    // ---- matters ---------------------------------------------------------------------------------------------------

    private RecordTable<?> matters() {
        return entries(
                "matters",
                "An ask, proposal, commitment or agreement followed through acts over time and documents.",
                "matter",
                MatterBody.class,
                columns(
                        words(of -> of.body().steps().isEmpty()
                                ? null
                                : Told.of(of.body().steps().getFirst())),
                        id("Public id of the matter."),
                        text("title", "What it is about.", of -> of.row().title()),
                        text(
                                "asker",
                                "The side that raised it.",
                                of -> of.body().asker()),
                        text(
                                "addressee",
                                "The side of which it is asked.",
                                of -> of.body().addressee()),
                        text("topic", "Slug of the topic.", of -> of.body().topic()),
                        text(
                                "strength",
                                "The strongest that was said: float … condition, aspiration … binding.",
                                of -> labelOrNull(of.body().strength())),
                        text(
                                "response",
                                "The latest answer of the side addressed.",
                                of -> of.body().response().label()),
                        text(
                                "progress",
                                "How far it has come, as of the day named in the table about; no_action_found says only"
                                        + " that the documents read tell of none.",
                                of -> Axes.progress(of.body(), on, searched, Axes.STALLED_AFTER)
                                        .label()),
                        text(
                                "attribution",
                                "Whose word there is for it.",
                                of -> of.body().attribution().label()),
                        whole(
                                "raised",
                                "How often it was raised.",
                                of -> of.body().steps().stream()
                                        .filter(step -> step.status() == Status.RAISED)
                                        .count()),
                        whole(
                                "steps",
                                "How many steps it has.",
                                of -> of.body().steps().size()),
                        text("first", "Day of the first step.", of -> of.row().first()),
                        text("last", "Day of the last step.", of -> of.row().last()),
                        text(
                                "due",
                                "The limit named last.",
                                of -> of.body().targets().stream()
                                        .reduce((a, b) -> b)
                                        .map(Target::date)
                                        .orElse(null)),
                        curation()));
    }

    private RecordTable<Of<MatterBody, Step>> steps() {
        return items(
                "steps",
                "One act as a step of a matter.",
                "matter",
                MatterBody.class,
                columns(
                        words(of -> Told.of(of.item())),
                        text("matter", "Id of the matter.", of -> of.row().id()),
                        whole("n", "Its place among the steps, from 1.", of -> of.n()),
                        text(
                                "date",
                                "Day of the deed, as exactly as told.",
                                of -> of.item().date()),
                        day("published", "Day of publication.", of -> of.item().published()),
                        text(
                                "kind",
                                "ask, proposal, commitment … or what else tells of the matter.",
                                of -> of.item().kind()),
                        text(
                                "status",
                                "What it is to the matter: raised, acknowledged, under_consideration, promised, agreed,"
                                        + " fulfilled, refused, planned, lapsed.",
                                of -> of.item().status().label()),
                        text(
                                "strength",
                                "How strongly it is said.",
                                of -> labelOrNull(of.item().strength())),
                        list("by", "Sides that act.", of -> of.item().by()),
                        list("to", "Sides addressed.", of -> of.item().to()),
                        list("people", "Persons who act.", of -> of.item().byPeople()),
                        list(
                                "until",
                                "Limits named, as dates.",
                                of -> of.item().targets().stream()
                                        .map(target -> target.date().toString())
                                        .toList()),
                        list(
                                "until_words",
                                "Limits named, as worded.",
                                of -> of.item().targets().stream()
                                        .map(Target::words)
                                        .toList()),
                        text(
                                "language",
                                "Of the words, ISO 639-1.",
                                of -> of.item().language())),
                (row, body) -> body.steps());
    }

    // ---- instruments, figures, relations ---------------------------------------------------------------------------

    private RecordTable<?> instruments() {
        return entries(
                "instruments",
                "An agreement, memorandum, statement, list or strategy under all its names.",
                "instrument",
                InstrumentLife.class,
                columns(
                        words(of -> of.body().stages().stream()
                                .flatMap(stage -> stage.sources().stream())
                                .findFirst()
                                .map(Told::of)
                                .orElse(null)),
                        id("Public id of the instrument."),
                        text("title", "Its name.", of -> of.row().title()),
                        text("english", "Usual English name.", of -> of.body().english()),
                        text("acronym", "Its acronym.", of -> of.body().acronym()),
                        text(
                                "kind",
                                "trade_agreement, joint_statement, mou, partnership, convention …",
                                of -> of.body().kind().label()),
                        text(
                                "about",
                                "What it is about, in English.",
                                of -> of.body().about()),
                        parties(),
                        text(
                                "stage",
                                "The stage that it has reached.",
                                of -> of.row().state()),
                        list(
                                "names",
                                "All names, those used most first.",
                                of -> of.body().names().stream()
                                        .map(InstrumentLife.Name::name)
                                        .toList()),
                        whole(
                                "documents",
                                "How many documents tell of it.",
                                of -> of.body().reports()),
                        curation()));
    }

    private RecordTable<?> stages() {
        return items(
                "stages",
                "A step in the life of an instrument.",
                "instrument",
                InstrumentLife.class,
                columns(
                        words(of -> Told.first(of.item().sources())),
                        text(
                                "instrument",
                                "Id of the instrument.",
                                of -> of.row().id()),
                        text("title", "Name of the instrument.", of -> of.row().title()),
                        text(
                                "stage",
                                "proposed, negotiating, concluded, signed, ratified, in_force …",
                                of -> of.item().stage().label()),
                        list(
                                "by",
                                "The sides that took it; empty for all together.",
                                of -> of.item().by()),
                        text(
                                "first",
                                "First day of its time, as exactly as told.",
                                of -> of.item().start()),
                        text("last", "Last day of that time.", of -> of.item().end()),
                        text(
                                "told_by",
                                "Day of the first document that tells it as taken.",
                                of -> of.item().toldBy()),
                        whole(
                                "sources",
                                "How many claims say so.",
                                of -> of.item().sources().size())),
                (row, body) -> body.stages());
    }

    private RecordTable<?> targets() {
        return items(
                "targets",
                "A stated target: when a step of an instrument is to be taken.",
                "instrument",
                InstrumentLife.class,
                columns(
                        words(of -> Told.of(of.item().source())),
                        text(
                                "instrument",
                                "Id of the instrument.",
                                of -> of.row().id()),
                        text("title", "Name of the instrument.", of -> of.row().title()),
                        text("stage", "The step.", of -> of.item().stage().label()),
                        text(
                                "first",
                                "First day of the time stated.",
                                of -> of.item().start()),
                        text("last", "Last day of it.", of -> of.item().end()),
                        text("stated_on", "When it was stated.", of -> of.item().statedOn()),
                        text(
                                "outcome",
                                "open, met, late, moved or passed, as far as documents tell.",
                                of -> label(of.item().outcome()))),
                (row, body) -> body.targets());
    }

    /** Values of series of figures, those alone that fit. */
    RecordTable<?> figures(Predicate<FigureSeries.Value> fits) {
        return items(
                "figures",
                "One value of a series of figures, once, however many documents tell it.",
                "figure",
                FigureSeries.class,
                columns(
                        words(of -> Told.first(of.item().sources())),
                        text("series", "Id of the series.", of -> of.row().id()),
                        text("title", "Name of the series.", of -> of.row().title()),
                        text(
                                "measure",
                                "exports, imports, tariff, pledges …",
                                of -> of.body().measure()),
                        text(
                                "giver",
                                "The side that gives, sends or imposes.",
                                of -> of.body().from()),
                        text(
                                "receiver",
                                "The side that receives or bears.",
                                of -> of.body().to()),
                        flag(
                                "mutual",
                                "Whether it is of both sides together.",
                                of -> of.body().mutual()),
                        list(
                                "subject",
                                "What part of the whole it is; empty for the whole.",
                                of -> of.body().subject()),
                        decimal("amount", "The value.", of -> of.item().amount()),
                        text(
                                "unit",
                                "Percent sign, ISO 4217 code or a plural noun.",
                                of -> of.body().unit()),
                        text("period", "As told.", of -> of.item().period()),
                        text(
                                "qualifier",
                                "about, up to … where all say so.",
                                of -> of.item().qualifier()),
                        text(
                                "status",
                                "Promised or come about.",
                                of -> labelOrNull(of.item().status())),
                        list(
                                "reporters",
                                "Sides whose figure it is told to be.",
                                of -> of.item().reporters()),
                        list("speakers", "Persons who said it.", of -> of.item().speakers()),
                        flag(
                                "disputed",
                                "Whether another value is told for the same period.",
                                of -> of.body().conflicts().stream()
                                        .anyMatch(conflict -> conflict.values()
                                                .contains(of.item().id()))),
                        text(
                                "first_told",
                                "Day of the first document.",
                                of -> of.item().firstTold()),
                        text(
                                "last_told",
                                "Day of the last document.",
                                of -> of.item().lastTold()),
                        whole(
                                "documents",
                                "How many documents tell it.",
                                of -> of.item().documents()),
                        curation()),
                (row, body) -> body.values().stream().filter(fits).toList());
    }

    /** A level that was reached, or is to be. */
    private record Standing(
            String type,
            @Nullable PartialDate since,
            @Nullable PartialDate sinceEnd,
            boolean isPlanned,
            List<Attestation> sources) {
        static List<Standing> of(RelationStanding tie) {
            List<Standing> all = new ArrayList<>();
            tie.levels()
                    .forEach(level -> all.add(
                            new Standing(level.type(), level.since(), level.sinceEnd(), false, level.sources())));
            tie.planned()
                    .forEach(planned -> all.add(new Standing(
                            planned.type(), planned.start(), planned.end(), true, List.of(planned.source()))));
            return all;
        }
    }

    private RecordTable<?> relations() {
        return items(
                "relations",
                "A level of a standing tie between two sides.",
                "relation",
                RelationStanding.class,
                columns(
                        words(of -> Told.first(of.item().sources())),
                        text("relation", "Id of the tie.", of -> of.row().id()),
                        text(
                                "family",
                                "partnership, membership, diplomatic_relations, local_pairing …",
                                of -> of.body().family()),
                        text(
                                "a",
                                "One side; the member where the sides stand differently.",
                                of -> of.body().a()),
                        text("b", "The other side; the body.", of -> of.body().b()),
                        text(
                                "type",
                                "The level, comprehensive_strategic_partnership for example.",
                                of -> of.item().type()),
                        text(
                                "first",
                                "First day of the time since when it stands, or of the time planned.",
                                of -> of.item().since()),
                        text("last", "Last day of that time.", of -> of.item().sinceEnd()),
                        flag(
                                "planned",
                                "Whether it is still to come.",
                                of -> of.item().isPlanned()),
                        whole(
                                "sources",
                                "How many claims say so.",
                                of -> of.item().sources().size()),
                        curation()),
                (row, body) -> Standing.of(body));
    }

    // ---- negotiations ----------------------------------------------------------------------------------------------

    private RecordTable<?> negotiations() {
        return entries(
                "negotiations",
                "Talks of two sides about one thing, or of one side about joining.",
                "negotiation",
                Negotiation.class,
                columns(
                        words(of -> Stream.concat(
                                        of.body().sessions().stream().flatMap(session -> session.sources().stream()),
                                        of.body().stages().stream().flatMap(stage -> stage.sources().stream()))
                                .findFirst()
                                .map(Told::of)
                                .orElse(null)),
                        id("Public id of the talks."),
                        text("title", "Their name.", of -> of.row().title()),
                        text("about", "What they are about.", of -> of.body().about()),
                        flag(
                                "accession",
                                "Whether one side negotiates to join what exists.",
                                of -> of.body().accession()),
                        parties(),
                        text("state", "How far they are.", of -> of.row().state()),
                        text("first", "Earliest day.", of -> of.row().first()),
                        text("last", "Latest day.", of -> of.row().last()),
                        whole(
                                "rounds",
                                "Rounds told to have been held.",
                                of -> of.body().roundsHeld().stream()
                                        .map(NegotiationMaterial.RoundsHeld::rounds)
                                        .findFirst()
                                        .orElse(null)),
                        list(
                                "missing",
                                "Numbers of rounds that no document tells of.",
                                of -> of.body().gaps().stream()
                                        .flatMap(gap -> gap.missing().stream()
                                                .map(n -> gap.type().label() + " " + n))
                                        .toList()),
                        curation()));
    }

    private RecordTable<?> sessions() {
        return items(
                "sessions",
                "A round or session of talks.",
                "negotiation",
                Negotiation.class,
                columns(
                        words(of -> Told.first(of.item().sources())),
                        text("negotiation", "Id of the talks.", of -> of.row().id()),
                        text("title", "Name of the talks.", of -> of.row().title()),
                        text(
                                "type",
                                "negotiation_round, ministerial_session, technical_session …",
                                of -> of.item().type().label()),
                        whole("ordinal", "Its number.", of -> of.item().ordinal()),
                        text(
                                "first",
                                "First day, as exactly as told.",
                                of -> of.item().start()),
                        text("last", "Last day.", of -> of.item().end()),
                        text("place", "As most word it.", of -> of.item().place()),
                        text(
                                "status",
                                "held, planned, cancelled …",
                                of -> of.item().status().label()),
                        list(
                                "heads",
                                "Those who take part, with post and side.",
                                of -> of.item().heads().stream()
                                        .map(RecordTables::head)
                                        .toList()),
                        list("topics", "Slugs of topics.", of -> of.item().topics()),
                        whole(
                                "documents",
                                "How many documents tell of it.",
                                of -> of.item().reports())),
                (row, body) -> body.sessions());
    }

    private static String head(NegotiationMaterial.Head head) {
        List<String> known = Stream.of(head.post(), head.side())
                .filter(one -> one != null && !one.isEmpty())
                .map(String::valueOf)
                .toList();
        return head.name() + (known.isEmpty() ? "" : " (" + String.join(", ", known) + ")");
    }

    /** A point of the talks, and what it is to them. */
    private record ChapterPoint(String chapter, String sort, NegotiationMaterial.Point point) {
        static List<ChapterPoint> of(Negotiation talks) {
            List<ChapterPoint> all = new ArrayList<>();
            for (Negotiation.Chapter chapter : talks.chapters()) {
                chapter.asks().forEach(point -> all.add(new ChapterPoint(chapter.topic(), "asked", point)));
                chapter.agreed().forEach(point -> all.add(new ChapterPoint(chapter.topic(), "agreed", point)));
            }
            talks.tasks().forEach(point -> all.add(new ChapterPoint("", "task", point)));
            return all;
        }
    }

    private RecordTable<?> points() {
        return items(
                "points",
                "What the sides asked or agreed in talks, by chapter.",
                "negotiation",
                Negotiation.class,
                columns(
                        words(of -> Told.of(of.item().point().source())),
                        text("negotiation", "Id of the talks.", of -> of.row().id()),
                        text(
                                "chapter",
                                "Slug of the topic; empty for tasks.",
                                of -> of.item().chapter()),
                        text("sort", "asked, agreed or task.", of -> of.item().sort()),
                        text(
                                "kind",
                                "The sort of act.",
                                of -> of.item().point().kind().label()),
                        list("by", "Sides that act.", of -> of.item().point().by()),
                        text(
                                "content",
                                "What, in short.",
                                of -> of.item().point().content()),
                        text(
                                "date",
                                "Its day, as exactly as told.",
                                of -> of.item().point().date())),
                (row, body) -> ChapterPoint.of(body));
    }

    // ---- what holds the record together ----------------------------------------------------------------------------

    /** A claim of an entry. */
    private record Link(EntryRow row, ClaimId claim) {}

    private RecordTable<Link> claims() {
        return RecordTable.of(
                new Table<>(
                        "claims",
                        "Which claim of which document tells of which entry.",
                        List.of(
                                text(
                                        "kind",
                                        "Of the entry: matter, engagement, person …",
                                        link -> link.row().kind()),
                                text(
                                        "entry",
                                        "Id of the entry.",
                                        link -> link.row().id()),
                                text(
                                        "claim",
                                        "Id of the claim.",
                                        link -> link.claim().text()),
                                text(
                                        "document",
                                        "Id of the document.",
                                        link -> link.claim().document()))),
                (store, receiver) -> {
                    for (String kind : store.kinds()) {
                        store.entries(
                                kind, row -> row.claims().forEach(claim -> receiver.accept(new Link(row, claim))));
                    }
                });
    }

    private RecordTable<RulingLog.Logged> rulings() {
        return RecordTable.of(
                new Table<>(
                        "rulings",
                        "A line of the log of what people ruled; lines are only ever added.",
                        List.of(
                                text("id", "Public id.", line -> line.ruling().id()),
                                text(
                                        "batch",
                                        "What was ruled at one stroke.",
                                        line -> line.ruling().batch()),
                                text(
                                        "at",
                                        "When, ISO instant.",
                                        line -> line.ruling().at()),
                                text("by", "Who.", line -> line.ruling().by()),
                                text(
                                        "verb",
                                        "What it does: accept, reject, edit, same, different …",
                                        line -> line.ruling().verb().label()),
                                flag("in_force", "Whether no later line takes it back.", line -> line.isInForce()),
                                list(
                                        "claims",
                                        "The claims that it is about.",
                                        line -> line.ruling().seen().stream()
                                                .map(seen -> seen.claim().text())
                                                .toList()),
                                text(
                                        "kind",
                                        "Kind of the entry that it is about.",
                                        line -> line.ruling().kind()),
                                text(
                                        "entry",
                                        "Id of the entry, or of the ruling taken back.",
                                        line -> line.ruling().entry()),
                                list(
                                        "fields",
                                        "New values, by field.",
                                        line -> line.ruling().fields().entrySet().stream()
                                                .map(field -> field.getKey() + "=" + field.getValue())
                                                .toList()),
                                text(
                                        "note",
                                        "In the person's words.",
                                        line -> line.ruling().note()))),
                (store, receiver) -> store.log().each(receiver));
    }

    private RecordTable<StateChange> changes() {
        return RecordTable.of(
                new Table<>(
                        "changes",
                        "An entry came to another state, in the order in which the record learned of it.",
                        List.of(
                                text("at", "When the record learned of it, ISO instant.", StateChange::at),
                                text("kind", "Kind of the entry.", StateChange::kind),
                                text("entry", "Its id.", StateChange::entry),
                                text("old_state", "Absent where the entry was new.", StateChange::oldState),
                                text("new_state", "Absent where nothing tells of it any more.", StateChange::newState),
                                text("document", "The document that brought it there.", StateChange::document))),
                RecordStore::changes);
    }
}
