package org.chancery.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.record.Evidence;
import org.chancery.record.Fact;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Filed;
import org.chancery.review.Item;
import org.chancery.review.Proposals;
import org.chancery.ruling.FactForm;
import org.chancery.ruling.Ruling;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordStore.Head;

/**
 * What a program proposes, in words. Immutable.
 *
 * @param deed what is to be done, as a button says it
 * @param by who proposes it
 * @param at when, ISO instant
 * @param why in the words of who proposes it
 * @param changes what stands there now and what is to stand there
 * @param entries that it is about
 * @param words that it brings along; may be empty
 * @param claims the claims whose words show whether it is right
 */
public record ProposedRuling(
        String deed,
        String by,
        String at,
        String why,
        List<Change> changes,
        List<Head> entries,
        String words,
        List<ClaimId> claims) {
    private static final int CLAIMS = 3;

    /** A field, what it says now and what it is to say; either may be empty. */
    public record Change(String field, String now, String then) {}

    public ProposedRuling {
        changes = List.copyOf(changes);
        entries = List.copyOf(entries);
        claims = List.copyOf(claims);
    }

    /** A proposal with what a person needs to answer it. */
    public static ProposedRuling of(Ruling proposal, RecordStore record, Wording words) {
        JsonNode sent = Proposals.proposed(proposal);
        List<EntryRow> rows = rows(sent, record);
        List<ClaimId> claims = claims(sent, record);
        // Where no claim is named, the words of the entries show what it is about.
        List<ClaimId> shown = new ArrayList<>(claims);
        if (claims.isEmpty()) {
            rows.forEach(row -> row.claims().stream().limit(1).forEach(shown::add));
        }
        return new ProposedRuling(
                deed(sent, words),
                proposal.by(),
                proposal.at(),
                proposal.note(),
                changes(sent, claims, record, words),
                rows.stream()
                        .map(row -> new Head(
                                row.kind(), row.id(), Naming.of(row, words).text(), row.parties()))
                        .toList(),
                sent.path("words").asText(sent.path("text").asText("")),
                shown.stream().distinct().limit(CLAIMS).toList());
    }

    /** What is to be done, as a button says it. */
    static String deed(JsonNode sent, Wording words) {
        return switch (sent.path("do").asText()) {
            case "accept" -> words.say("review.accept");
            case "reject" -> words.say("review.reject");
            case "flag" -> words.say("review.flag");
            case "edit" -> words.say("review.edit");
            case "merge" -> words.say("review.merge");
            case "split" -> words.say("review.split");
            case "link" -> words.say("review.attach");
            case "status" -> words.say("review.status");
            default -> words.say("review.add");
        };
    }

    private static List<EntryRow> rows(JsonNode sent, RecordStore record) {
        List<EntryRow> rows = new ArrayList<>();
        for (String field : List.of("entry", "with")) {
            String id = sent.path(field).asText("");
            record.kinds().stream()
                    .map(kind -> record.entry(kind, id))
                    .flatMap(Optional::stream)
                    .limit(id.isEmpty() ? 0 : 1)
                    .forEach(rows::add);
        }
        return rows;
    }

    private static List<ClaimId> claims(JsonNode sent, RecordStore record) {
        List<ClaimId> claims = new ArrayList<>();
        for (JsonNode one : sent.path("claims")) {
            String id = one.asText();
            Item.OfLink.parts(id)
                    .ifPresentOrElse(
                            parts -> claims.addAll(List.of(new ClaimId(parts[1]), new ClaimId(parts[2]))),
                            () -> claims.add(new ClaimId(id)));
        }
        String words = sent.path("words").asText("");
        String document = sent.path("document").asText("");
        if (!words.isEmpty()) {
            record.text(document)
                    .map(text -> text.text().indexOf(words))
                    .filter(start -> start >= 0)
                    .ifPresent(start -> claims.add(new ClaimId(document + ".s" + start)));
        }
        return claims;
    }

    private static List<Change> changes(JsonNode sent, List<ClaimId> claims, RecordStore record, Wording words) {
        String deed = sent.path("do").asText();
        List<Change> changes = new ArrayList<>();
        if (deed.equals("status")) {
            String axis = sent.path("axis").asText();
            changes.add(new Change(
                    words.say("axis." + axis),
                    "",
                    words.label(axis, sent.path("value").asText())));
        } else if (deed.equals("edit") && !claims.isEmpty()) {
            Fact fact = record.filed(claims.getFirst().document())
                    .flatMap(filed -> filed.fact(claims.getFirst()))
                    .orElse(null);
            if (fact != null) {
                add(changes, FactForm.of(fact), FactForm.values(fact), sent, words);
            }
        } else if (deed.equals("add") && !sent.path("list").asText().isEmpty()) {
            FactForm form = FactForm.of(sent.path("list").asText());
            changes.add(new Change(words.say("review.kind"), "", words.say("kind." + form.label())));
            add(changes, form, Map.of(), sent, words);
            if (!sent.path("source").asText().isEmpty()) {
                changes.add(new Change(
                        words.say("add.source"), "", sent.path("source").asText()));
            }
        }
        return changes;
    }

    private static void add(
            List<Change> changes, FactForm form, Map<String, String> now, JsonNode sent, Wording words) {
        Map<String, FactForm.Field> fields = new LinkedHashMap<>();
        form.fields().forEach(field -> fields.put(field.name(), field));
        sent.path("fields").fields().forEachRemaining(sentField -> {
            FactForm.Field field = fields.get(sentField.getKey());
            if (field != null) {
                changes.add(new Change(
                        FactWords.name(field, words),
                        FactWords.said(form, field, now.getOrDefault(field.name(), ""), words),
                        FactWords.said(form, field, sentField.getValue().asText(), words)));
            }
        });
    }

    /** The words of a claim that is none of the record: those that the proposal itself brings, at their place. */
    static Optional<Evidence> told(Ruling proposal, Filed filed, ClaimId claim) {
        String words = Proposals.proposed(proposal).path("words").asText("");
        String key = claim.key();
        if (words.isEmpty() || !key.matches("s\\d{1,9}")) {
            return Optional.empty();
        }
        int start = Integer.parseInt(key.substring(1));
        String text = filed.document().text();
        return text.startsWith(words, start)
                ? Optional.of(Evidence.cut(text, start, start + words.length()))
                : Optional.empty();
    }
}
