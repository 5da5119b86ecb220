package org.chancery.brief;

import java.text.BreakIterator;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.document.Document;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedPerson;
import org.chancery.matter.Step;
import org.chancery.record.Evidence;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.standing.Attestation;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;
import org.chancery.view.Naming;

/**
 * Makes the notes of one brief: looks up each document once, compares each quotation with the stored text, and gives it
 * with the whole sentence that it is from. One thread.
 */
final class Notes {
    /** Longer sentences are lists or speeches without a full stop: then the words alone are quoted. */
    private static final int LONGEST_SENTENCE = 420;

    /** "Dr.", "H.", "No." end no sentence; "AS." may. */
    private static final Pattern ABBREVIATION = Pattern.compile("(?:^|[\\s(\"“])\\p{Lu}\\p{Ll}{0,2}\\.\\s*$");

    private final RecordStore record;
    private final Map<String, StoredDocument> documents = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<ClaimId, Curation> curations = new HashMap<>();
    private final Set<ClaimId> asked = new HashSet<>();

    /** Words of a claim in its document. */
    record Words(ClaimId claim, String quote, int start, int end) {
        static Words of(Step step) {
            return new Words(step.claim(), step.quote(), step.start(), step.end());
        }

        static Words of(Attestation told) {
            return new Words(told.claim(), told.quote(), told.start(), told.end());
        }

        static Words of(JoinedEngagement.Told told) {
            return of(told.claim(), told.evidence().getFirst());
        }

        static Words of(JoinedPerson.Told told) {
            return of(told.claim(), told.evidence());
        }

        private static Words of(ClaimId claim, Evidence evidence) {
            return new Words(claim, evidence.quote(), evidence.start(), evidence.end());
        }

        static List<Words> all(Collection<Attestation> told) {
            return told.stream().map(Words::of).toList();
        }
    }

    Notes(RecordStore record) {
        this.record = record;
    }

    /** Looks many documents up at once, and what was ruled on many claims. */
    void gather(Collection<ClaimId> claims) {
        Set<String> ids = new HashSet<>();
        Set<ClaimId> unknown = new HashSet<>();
        for (ClaimId claim : claims) {
            ids.add(claim.document());
            if (asked.add(claim)) {
                unknown.add(claim);
            }
        }
        ids.removeAll(documents.keySet());
        documents.putAll(record.documents(ids));
        curations.putAll(record.curations().of(unknown));
    }

    /** A document on file. */
    StoredDocument document(String id) {
        return documents.computeIfAbsent(
                id, unknown -> record.document(unknown).orElseThrow(() -> new MisquotedException(unknown, 0, 0)));
    }

    /** What was ruled on all of some claims together. */
    Curation curation(Collection<Words> words) {
        List<ClaimId> claims = words.stream().map(Words::claim).distinct().toList();
        gather(claims);
        return Curation.ofEntry(
                Curation.SUGGESTED,
                claims.stream()
                        .map(claim -> curations.getOrDefault(claim, Curation.SUGGESTED))
                        .toList());
    }

    /** The note of some words. Throws {@link MisquotedException} where the text has others. */
    Note of(Words words) {
        StoredDocument document = document(words.claim().document());
        String text = texts.computeIfAbsent(
                document.id(), id -> record.text(id).map(Document::text).orElse(""));
        boolean isThere = words.start() >= 0
                && words.end() <= text.length()
                && words.start() < words.end()
                && text.substring(words.start(), words.end()).equals(words.quote());
        if (!isThere) {
            throw new MisquotedException(document.doc(), words.start(), words.end());
        }
        int[] sentence = sentence(text, words.start(), words.end(), locale(document));
        String publisher = document.publisher();
        String language = document.language();
        String url = document.url();
        return new Note(
                document.id(),
                publisher == null ? "" : publisher,
                document.published(),
                Naming.document(document),
                url == null ? document.origin() : url,
                language == null ? "" : language,
                text.substring(sentence[0], sentence[1]),
                sentence[0],
                sentence[1],
                document.version());
    }

    private static Locale locale(StoredDocument document) {
        String language = document.language();
        return language == null ? Locale.ROOT : Locale.of(language);
    }

    /** The sentences of one paragraph that the span is of, without blanks around them; the span where they are too long. */
    static int[] sentence(String text, int start, int end, Locale locale) {
        int from = text.lastIndexOf('\n', start) + 1;
        int to = text.indexOf('\n', Math.max(start, end - 1));
        to = to < 0 ? text.length() : Math.max(to, end);
        String paragraph = text.substring(from, to);
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(paragraph);
        int first = start - from;
        while (first > 0
                && (!breaks.isBoundary(first)
                        || ABBREVIATION.matcher(paragraph.substring(0, first)).find())) {
            first = breaks.preceding(first);
        }
        int last = end - from;
        while (last < paragraph.length()
                && (!breaks.isBoundary(last)
                        || ABBREVIATION.matcher(paragraph.substring(0, last)).find())) {
            last = breaks.following(last);
        }
        int[] span = trimmed(text, from + first, from + last);
        return span[1] - span[0] <= LONGEST_SENTENCE ? span : trimmed(text, start, end);
    }

    private static int[] trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to - 1 && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from + 1 && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new int[] {from, to};
    }
}
