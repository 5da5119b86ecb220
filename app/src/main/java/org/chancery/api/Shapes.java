package org.chancery.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.matter.Axes;
import org.chancery.resolve.Curation;
import org.chancery.view.EntryKind;

/**
 * What the things of the record look like as JSON, by the names that they have in the description. A shape is written as
 * its fields:
 *
 * <pre>{@code
 * "title:text? reports:whole names:text* due:Due*~"
 * }</pre>
 *
 * A type is a small word of {@link #plain} or the name of another shape; {@code ?} is or null, {@code *} a list, and
 * {@code ~} says that the field is there only with all of the detail. Stateless.
 */
final class Shapes {
    private static final String QUOTED = "quote:text start:whole end:whole";

    private Shapes() {}

    /** All of them, those of entries last. */
    static Map<String, Schema> all() {
        Map<String, Schema> all = new LinkedHashMap<>();
        common(all);
        answers(all);
        matters(all);
        engagements(all);
        people(all);
        standing(all);
        for (EntryKind kind : EntryKind.values()) {
            String name = name(kind);
            all.put(name, entry(kind));
            all.put(
                    name + "Page",
                    page(Schema.ref(name))
                            .maybe("facets", Schema.map(Schema.list(Schema.ref("Count"))))
                            .with(
                                    "total",
                                    Schema.whole()
                                            .orNull()
                                            .saying("How many there are in all; null where only a part of"
                                                    + " the filters could be counted.")));
        }
        return all;
    }

    /** The name of a kind of entry in the description. */
    static String name(EntryKind kind) {
        String label = kind.kind();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    static Schema page(Schema item) {
        return Schema.object()
                .with("items", Schema.list(item))
                .with(
                        "next",
                        Schema.text()
                                .orNull()
                                .saying("Where the list goes on, to be sent as cursor; null at its end. A page can have"
                                        + " fewer items than asked for and still not be the last."));
    }

    static Schema curation() {
        return Schema.oneOf(
                Arrays.stream(Curation.values()).map(Curation::label).toList());
    }

    // ---- the language of shapes ------------------------------------------------------------------------------------

    static Schema shape(String fields) {
        Schema shape = Schema.object();
        for (String field : fields.strip().split("\\s+")) {
            int colon = field.indexOf(':');
            String name = field.substring(0, colon);
            String type = field.substring(colon + 1);
            boolean isMaybe = type.endsWith("~");
            type = isMaybe ? type.substring(0, type.length() - 1) : type;
            Schema schema = typed(type);
            shape = isMaybe ? shape.maybe(name, schema) : shape.with(name, schema);
        }
        return shape;
    }

    private static Schema typed(String type) {
        if (type.endsWith("?")) {
            return typed(type.substring(0, type.length() - 1)).orNull();
        }
        if (type.endsWith("*")) {
            return Schema.list(typed(type.substring(0, type.length() - 1)));
        }
        return Character.isUpperCase(type.charAt(0)) ? Schema.ref(type) : plain(type);
    }

    private static Schema plain(String type) {
        return switch (type) {
            case "text" -> Schema.text();
            case "when" -> Schema.text().saying("A year, a month or a day: 2026, 2026-03 or 2026-03-01.");
            case "whole" -> Schema.whole();
            case "number" -> Schema.number();
            case "flag" -> Schema.flag();
            case "curation" -> curation();
            case "kind" ->
                Schema.oneOf(
                        Arrays.stream(EntryKind.values()).map(EntryKind::kind).toList());
            default -> {
                List<String> axis = Axes.values().get(type);
                if (axis == null) {
                    throw new IllegalArgumentException("no such type: " + type);
                }
                yield Schema.oneOf(axis);
            }
        };
    }

    private static Schema anything() {
        return Schema.object().saying("Fields as the extraction has them.");
    }

    // ---- what all have ---------------------------------------------------------------------------------------------

    private static void common(Map<String, Schema> all) {
        all.put(
                "Problem",
                shape("type:text title:text status:whole detail:text errors:Wrong*")
                        .saying("What went wrong, as RFC 9457 has it."));
        all.put("Wrong", shape("where:text what:text"));
        all.put("Count", shape("value:text count:whole"));
        all.put(
                "Quotation",
                shape("claim:text document:text title:text? publisher:text? published:text? language:text url:text? "
                                + QUOTED + " list:text rule:text? confidence:number? curation:curation")
                        .saying(
                                "Words of a document that tell a fact. start and end count UTF-16 code units of its text,"
                                        + " half-open; rule is the one that found it, null for a sentence that no rule read."));
        all.put("Words", shape(QUOTED));
        all.put(
                "Attested",
                shape("doc:text publisher:text? published:text? " + QUOTED)
                        .saying("Words with the document that has them."));
        all.put(
                "Link",
                shape("left:text right:text verdict:text score:number reason:text by:text")
                        .saying("Why two claims are held to tell of one thing, or of two."));
        all.put("Head", shape("kind:kind id:text title:text parties:text*"));
        all.put(
                "Document",
                shape("id:text doc:text title:text? published:text? publisher:text? language:text? url:text?"
                        + " length:whole sha256:text text_version:whole copy_of:text? added_at:text version:whole"));
    }

    private static Schema entry(EntryKind kind) {
        return Schema.object()
                .with("kind", Schema.oneOf(List.of(kind.kind())))
                .with("id", Schema.text())
                .with("version", Schema.whole().saying("Revision of the record by which it last changed."))
                .with("curation", curation())
                .with("title", Schema.text())
                .with("parties", Schema.list(Schema.text()))
                .with("first", plain("when").orNull())
                .with("last", plain("when").orNull())
                .with("state", Schema.text())
                .with("aliases", Schema.list(Schema.text()).saying("Further ids under which it can be asked for."))
                .with("claims", Schema.whole().saying("How many claims tell of it."))
                .with(
                        "evidence",
                        Schema.list(Schema.ref("Quotation"))
                                .saying("The first quotations; all of them are at …/evidence."))
                .with("detail", Schema.ref(name(kind) + "Detail"));
    }

    // ---- what is answered ------------------------------------------------------------------------------------------

    private static void answers(Map<String, Schema> all) {
        all.put(
                "Root",
                shape("program:text version:text revision:whole today:text documents:whole sources:whole until:text?"
                                + " writable:flag")
                        .with("entries", Schema.map(Schema.whole()))
                        .with("links", Schema.map(Schema.text())));
        all.put(
                "DocumentPage",
                page(Schema.ref("Document")).with("total", Schema.whole().orNull()));
        all.put("QuotationPage", page(Schema.ref("Quotation")).with("total", Schema.whole()));
        all.put("HeadPage", page(Schema.ref("Head")));
        all.put("StateChange", shape("at:text old_state:text? new_state:text? document:text?"));
        all.put("StateChangePage", page(Schema.ref("StateChange")));
        all.put("DocumentText", shape("id:text text_version:whole sha256:text text:text"));
        extraction(all);
        all.put(
                "Claim",
                shape(
                                "id:text document:text list:text curation:curation version:whole evidence:Quotation* entries:Head*")
                        .with("fact", anything()));
        all.put("Party", shape("party:text name:text entries:whole"));
        all.put(
                "PartyDetail",
                shape("party:text name:text")
                        .with("entries", Schema.map(Schema.whole()))
                        .with("pairs", Schema.list(Schema.ref("Pair"))));
        all.put("Pair", shape("pair:text one:text other:text entries:whole"));
        all.put("PairPage", page(Schema.ref("Pair")));
        all.put("PartyPage", page(Schema.ref("Party")));
        dossier(all);
        all.put(
                "Brief",
                shape("title:text language:text we:text they:text on:text markdown:text")
                        .with("notes", Schema.map(anything()).saying("The notes by their numbers."))
                        .with("brief", anything()));
        all.put(
                "Moment",
                shape("day:text what:text kind:kind id:text title:text by:text* to:text* evidence:Quotation*"));
        all.put("Timeline", page(Schema.ref("Moment")));
        all.put(
                "Proposal",
                shape("id:text at:text by:text in_force:flag note:text evidence:Quotation*")
                        .with("proposed", anything()));
        all.put("ProposalPage", page(Schema.ref("Proposal")));
        all.put("Topic", shape("topic:text name:text documents:whole"));
        all.put("TopicPage", page(Schema.ref("Topic")));
        all.put(
                "CalendarItem",
                shape("day:text what:text kind:kind id:text title:text parties:text* from:when to:when? state:text"
                        + " quotation:Quotation?"));
        all.put(
                "Calendar",
                page(Schema.ref("CalendarItem")).with("from", Schema.text()).with("to", Schema.text()));
        all.put("Passage", shape(QUOTED).with("words", Schema.list(Schema.ref("Span"))));
        all.put("Span", shape("start:whole end:whole"));
        all.put(
                "Hit",
                shape(
                        "id:text doc:text title:text? published:text? publisher:text? language:text url:text? score:number?"
                                + " passages:Passage*"));
        all.put("FacetCount", shape("value:text documents:whole"));
        all.put(
                "SearchPage",
                page(Schema.ref("Hit"))
                        .with("total", Schema.whole())
                        .maybe("facets", Schema.map(Schema.list(Schema.ref("FacetCount")))));
        all.put("FiledDocument", shape("outcome:text document:Document? problems:Trouble*"));
        all.put("FiledDocuments", shape("items:FiledDocument*"));
        all.put("Trouble", shape("reason:text input:text detail:text"));
        all.put(
                "QueueItem",
                shape(
                                "id:text urgency:whole list:text document:text~ curation:curation~ kind:text~ left:text~ right:text~"
                                        + " verdict:text~ score:number~ reason:text~ by:text~ at:text~ evidence:Quotation*")
                        .maybe("fact", anything())
                        .maybe("proposed", anything()));
        all.put("QueuePage", page(Schema.ref("QueueItem")).with("waiting", Schema.map(Schema.whole())));
        all.put(
                "Ruling",
                shape("id:text batch:text at:text by:text verb:text in_force:flag subject:text claims:text* kind:text"
                                + " entry:text evidence:Words* score:number note:text")
                        .with("fields", Schema.map(Schema.text())));
        all.put(
                "RulingPage",
                page(Schema.ref("Ruling")).with("total", Schema.whole().orNull()));
        all.put("Ruled", shape("batch:text rulings:Ruling*"));
        all.put(
                "ChangeItem",
                shape("version:whole what:text kind:text id:text title:text? parties:text* into:text? entries:Head*~")
                        .saying(
                                "what is document, entry or gone; into is the entry that one that is gone became part of;"
                                        + " a document on which somebody ruled has the entries that may be worth more or less by"
                                        + " it."));
        all.put(
                "Changes",
                page(Schema.ref("ChangeItem"))
                        .with(
                                "revision",
                                Schema.whole()
                                        .saying("Up to which the list goes once it is read to its end; the next"
                                                + " changed_since.")));
    }

    private static void dossier(Map<String, Schema> all) {
        all.put(
                "Dossier",
                shape("one:text other:text we:text? as_of:text last_met:Engagement? next_meeting:Engagement?"
                                + " asked_by_one:Matter* asked_by_other:Matter* owed_by_one:Matter* owed_by_other:Matter*"
                                + " joint:Matter* settled:Matter* engagements:Engagement* instruments:Instrument*"
                                + " negotiations:Negotiation* figures:Figure* relations:Relation* people_of_one:Head*"
                                + " people_of_other:Head*")
                        .with("counts", Schema.map(Schema.whole()))
                        .with("more", Schema.map(Schema.whole()).saying("How many more matters there are, by list.")));
    }

    /** As the extraction guide has it, with what the record adds to it. */
    private static void extraction(Map<String, Schema> all) {
        String found = " evidence:Words* rule:text confidence:number claim:text curation:curation";
        all.put("ExtractedPerson", shape("name:text post:text? body:text? country:text? former:flag~" + found));
        all.put("ExtractedOrganization", shape("name:text acronym:text? kind:text country:text?" + found));
        all.put(
                "ExtractedEngagement",
                shape("id:text type:text series:text? ordinal:whole? start:when? end:when? place:text? mode:text?"
                        + " status:text parties:text* participants:text* topics:text*" + found));
        all.put(
                "ExtractedAct",
                shape("id:text kind:text by:text* to:text* by_people:text* content:text topics:text* engagement:text?"
                        + " date:when? plover:text?" + found));
        all.put("ExtractedStep", shape("stage:text told:text start:when? end:when? by:text* evidence:Words*"));
        all.put(
                "ExtractedInstrument",
                shape("name:text english:text? acronym:text? kind:text parties:text* status:text? date:when?"
                        + " steps:ExtractedStep*" + found));
        all.put(
                "ExtractedFigure",
                shape("measure:text subject:text? value:number unit:text? direction:text? status:text? period:text?"
                                + " reporter:text? partner:text?" + found)
                        .with("scale", scale()));
        all.put("ExtractedRelation", shape("type:text a:text b:text since:when?" + found));
        all.put("ExtractedDate", shape("text:text start:when? end:when?" + found));
        all.put(
                "Extraction",
                shape("doc:text language:text? published:text? title:text? people:ExtractedPerson*"
                        + " organizations:ExtractedOrganization* engagements:ExtractedEngagement* acts:ExtractedAct*"
                        + " instruments:ExtractedInstrument* figures:ExtractedFigure* relations:ExtractedRelation*"
                        + " dates:ExtractedDate* problems:Trouble* id:text publisher:text? url:text? length:whole"
                        + " sha256:text text_version:whole copy_of:text? added_at:text version:whole program:text"));
    }

    private static Schema scale() {
        return Schema.anyType().saying("1, or a word: million.");
    }

    // ---- the kinds -------------------------------------------------------------------------------------------------

    private static void matters(Map<String, Schema> all) {
        all.put("Due", shape("date:when words:text"));
        all.put(
                "Step",
                shape(
                        "doc:text claim:text date:when? status:text kind:text by:text* to:text* evidence:Words due:Due*~"));
        all.put("StepLink", shape("from:text to:text type:text score:number reason:text"));
        all.put("Unsure", shape("left:text right:text score:number reason:text"));
        all.put("AxisRuling", shape("axis:text value:text by:text at:text reason:text"));
        all.put("Searched", shape("documents:whole sources:whole until:text?"));
        all.put(
                "MatterDetail",
                shape("id:text title:text title_language:text asker:text? addressee:text? topic:text strength:strength?"
                        + " response:response progress:progress searched:Searched~ attribution:attribution"
                        + " curation:curation ruled:AxisRuling*~ items:Step*~ links:StepLink*~ unsure:Unsure*~"));
    }

    private static void engagements(Map<String, Schema> all) {
        all.put("StatusTold", shape("status:text start:when? told:text? claim:text"));
        all.put("EngagementTelling", shape("claim:text doc:text published:text? status:text evidence:Words*"));
        all.put(
                "EngagementDetail",
                shape("id:text curation:curation title:text type:text series:text? ordinal:whole? start:when? end:when?"
                        + " place:text? mode:text? status:text history:StatusTold*~ parties:text*~ participants:text*~"
                        + " topics:text*~ reports:whole sources:whole tellings:EngagementTelling*~ links:Link*~"
                        + " aliases:text*~"));
    }

    private static void people(Map<String, Schema> all) {
        all.put("TenureTelling", shape("claim:text doc:text published:text? former:flag evidence:Words*"));
        all.put(
                "Tenure",
                shape("post:text? post_id:text? body:text? first:when? last:when? former:when? predecessor:text?"
                        + " successor:text? contested:text* tellings:TenureTelling*"));
        all.put(
                "PersonDetail",
                shape("id:text curation:curation name:text names:text*~ country:text? posts:Tenure*~ reports:whole"
                        + " links:Link*~ aliases:text*~"));
        all.put("OrganizationTelling", shape("claim:text doc:text published:text? evidence:Words*"));
        all.put(
                "OrganizationDetail",
                shape("id:text curation:curation name:text names:text*~ acronym:text? kind:text country:text?"
                        + " concept:text? reports:whole tellings:OrganizationTelling*~ links:Link*~"));
    }

    private static void standing(Map<String, Schema> all) {
        String head = "id:text curation:curation title:text parties:text*~ first:when? last:when? state:text ";
        String tail = " links:Link*~ claims:text*~ aliases:text*~";
        all.put("InstrumentName", shape("language:text name:text times:whole"));
        all.put("Stage", shape("stage:text by:text* start:when? end:when? told_by:text? evidence:Attested*"));
        all.put("NotYet", shape("stage:text as_of:text? evidence:Attested*"));
        all.put("Target", shape("stage:text start:when? end:when? stated_on:text? outcome:text evidence:Attested*"));
        all.put("Slip", shape("stage:text from:when? to:when? months:whole evidence:Attested*"));
        all.put("Version", shape("value:text evidence:Attested*"));
        all.put("StageConflict", shape("stage:text what:text versions:Version*"));
        all.put("PartyStage", shape("party:text stage:text since:when?"));
        all.put(
                "InstrumentDetail",
                shape(head + "english:text? acronym:text? kind:text about:text? reports:whole names:InstrumentName*~"
                        + " stages:Stage*~ not_yet:NotYet*~ targets:Target*~ slips:Slip*~ conflicts:StageConflict*~"
                        + " party_stages:PartyStage*~" + tail));
        all.put("DelegationHead", shape("name:text post:text? side:text?"));
        all.put(
                "Session",
                shape("type:text ordinal:text? start:when? end:when? place:text? status:text reports:whole topics:text*"
                        + " heads:DelegationHead* claims:text* evidence:Attested*"));
        all.put("Gap", shape("type:text missing:text*"));
        all.put("RoundsHeld", shape("rounds:whole evidence:Attested*"));
        all.put("Point", shape("kind:text by:text* topics:text* content:text date:when? evidence:Attested*"));
        all.put("Chapter", shape("topic:text asks:Point* agreed:Point* evidence:Attested*"));
        all.put("NextSession", shape("type:text ordinal:text? start:when? end:when? evidence:Attested*"));
        all.put("Moved", shape("type:text ordinal:text? from:when? to:when? evidence:Attested*"));
        all.put(
                "NegotiationDetail",
                shape(head + "about:text? accession:flag stages:Stage*~ sessions:Session*~ gaps:Gap*~"
                        + " rounds_held:RoundsHeld*~ chapters:Chapter*~ tasks:Point*~ next:NextSession*~ targets:Target*~"
                        + " slips:Slip*~ moved:Moved*~" + tail));
        all.put(
                "Level",
                shape("type:text since:when? since_end:when? first_told:text? last_told:text? evidence:Attested*"));
        all.put("PlannedLevel", shape("type:text start:when? end:when? evidence:Attested*"));
        all.put("LevelConflict", shape("type:text versions:Version*"));
        all.put(
                "RelationDetail",
                shape(head + "family:text a:text b:text levels:Level*~ planned:PlannedLevel*~ conflicts:LevelConflict*~"
                        + tail));
        all.put(
                "FigureValue",
                shape("id:text amount:number period:text? qualifier:text? status:text? measures:text* reporters:text*"
                        + " speakers:text* first_told:text? last_told:text? documents:whole evidence:Attested*"));
        all.put("FigureConflict", shape("period:text? values:text*"));
        all.put("FigureRevision", shape("period:text? before:text after:text publisher:text?"));
        all.put("FigureChange", shape("before:text? after:text? by:number evidence:Attested*"));
        all.put("Realised", shape("pledge:text entry:text value:text amount:number period:text? evidence:Attested*"));
        all.put(
                "FigureDetail",
                shape(head
                        + "measure:text from:text? to:text? mutual:flag subject:text*~ unit:text? values:FigureValue*~"
                        + " conflicts:FigureConflict*~ revisions:FigureRevision*~ changes:FigureChange*~"
                        + " realised:Realised*~" + tail));
    }

    /** The names of the kinds of entries, for lists of choices. */
    static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (EntryKind kind : EntryKind.values()) {
            kinds.add(kind.kind());
        }
        return kinds;
    }
}
