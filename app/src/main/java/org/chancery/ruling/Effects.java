package org.chancery.ruling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Fact;
import org.chancery.record.Figure;
import org.chancery.record.Found;
import org.chancery.record.Instrument;
import org.chancery.record.Organization;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.record.TimeExpression;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Filed;
import org.chancery.resolve.PublicId;
import org.chancery.resolve.Ruled;
import org.chancery.resolve.Ruled.Move;
import org.jspecify.annotations.Nullable;

/**
 * Applies rulings to what the program read of one document.
 *
 * <p>A ruled claim is looked for in the present reading by what it says and by its words. What a person ruled holds as
 * long as either the line of text or the reading of it is as it was: where only the reading changed, the record keeps what
 * the person saw. Where both changed, the claim stands as it is read now and needs another look. Claims that were ruled on
 * keep their ids, wherever their words have gone.
 *
 * <p>One instance for one document; one thread.
 */
public final class Effects {
    /** Who found what a person entered or changed: {@code person/ana}. */
    public static final String BY_HAND = "person/";
    /** Names of documents that people entered; the program's own reading of them does not count. */
    public static final String STATED = "statement:";

    private static final String STEP = "step";

    private final Filed filed;
    private final String text;
    private final Map<ClaimId, Standing> standings = new TreeMap<>();
    private final Map<Fact, ClaimId> names = new IdentityHashMap<>();
    private final Map<ClaimId, Curation> curations = new HashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private final Set<ClaimId> alone = new HashSet<>();
    private final List<Fact> facts = new ArrayList<>();
    /** What facts say; found out once, for it goes through JSON. */
    private final Map<Fact, String> contents = new IdentityHashMap<>();

    private @Nullable Map<String, Integer> lines;

    /** How a claim stands by all that was ruled on it. */
    private static final class Standing {
        Seen seen;

        @Nullable
        Verb verdict;

        @Nullable
        Ruling added;

        final Map<String, String> fields = new TreeMap<>();
        /** Further words that tell it, as a person marked them. */
        final List<Evidence> told = new ArrayList<>();

        String editor = "";
        private @Nullable String content;

        Standing(Seen seen) {
            this.seen = seen;
        }

        /** To be asked for when all rulings are gathered. */
        String content() {
            if (content == null) {
                content = FactForm.content(seen.fact());
            }
            return content;
        }
    }

    private Effects(Filed filed) {
        this.filed = filed;
        this.text = filed.document().text();
    }

    /**
     * The document as the record takes it.
     *
     * @param filed as the program read it
     * @param rulings those in force that have to do with the document, oldest first
     */
    public static Filed of(Filed filed, Collection<Ruling> rulings) {
        boolean isStated = filed.document().id().startsWith(STATED);
        return rulings.isEmpty() && !isStated ? filed : new Effects(filed).apply(rulings, isStated);
    }

    private Filed apply(Collection<Ruling> rulings, boolean isStated) {
        rulings.forEach(this::gather);
        if (!isStated) {
            Set<ClaimId> taken = new HashSet<>(standings.keySet());
            Iterator<ClaimId> ids =
                    ClaimId.all(filed.source(), filed.extraction()).iterator();
            filed.extraction().facts().forEach(fact -> {
                facts.add(fact);
                names.put(fact, ids.next());
            });
            Map<ClaimId, Fact> found = match();
            found.forEach((claim, fact) -> names.put(fact, claim));
            // What nobody ruled on must not go by the id of what somebody did.
            for (Fact fact : facts) {
                ClaimId own = names.get(fact);
                while (own != null && taken.contains(own) && found.get(own) != fact) {
                    own = new ClaimId(own.text() + "x");
                }
                if (own != null) {
                    taken.add(own);
                    names.put(fact, own);
                }
            }
            standings.forEach((claim, standing) -> stand(claim, standing, found.get(claim)));
        }
        standings.forEach((claim, standing) -> {
            if (standing.added != null) {
                add(claim, standing, standing.added);
            }
        });
        rename();
        facts.sort(Comparator.comparingInt(fact -> fact.evidence().getFirst().start()));
        Set<Fact> kept = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(facts);
        names.keySet().retainAll(kept);
        return new Filed(
                filed.source(),
                filed.document(),
                extraction(filed.extraction()),
                new Ruled(names, curations, moves, alone));
    }

    // ---- what was ruled --------------------------------------------------------------------------------------------

    private void gather(Ruling ruling) {
        String document = filed.source().id();
        for (Move move : ruling.moves()) {
            if (move.claim().document().equals(document)) {
                moves.add(move);
            }
        }
        boolean sameDocument = ruling.seen().stream()
                        .filter(one -> one.claim().document().equals(document))
                        .count()
                > 1;
        for (Seen seen : ruling.seen()) {
            if (!seen.claim().document().equals(document)) {
                continue;
            }
            Standing standing = standings.computeIfAbsent(seen.claim(), claim -> new Standing(seen));
            if (ruling.verb().isVerdict() || standing.seen.list().isEmpty()) {
                standing.seen = seen;
            }
            switch (ruling.verb()) {
                case ACCEPT, REJECT, DISPUTE -> standing.verdict = ruling.verb();
                case EDIT -> {
                    standing.verdict = ruling.verb();
                    standing.fields.putAll(ruling.fields());
                    standing.told.addAll(ruling.evidence());
                    standing.editor = ruling.by();
                }
                case ADD -> standing.added = ruling;
                case LINK -> alone.add(seen.claim());
                case DIFFERENT -> {
                    if (sameDocument && seen == ruling.seen().getFirst()) {
                        alone.add(seen.claim());
                    }
                }
                case NOTE, STATE, SAME, UNSURE, STATUS, UNDO -> {}
            }
        }
    }

    // ---- finding claims again --------------------------------------------------------------------------------------

    /** How well a fact fits what was seen; 0 for not at all. */
    private int fit(Standing standing, Fact fact) {
        Seen seen = standing.seen;
        boolean sameId = seen.claim().equals(names.get(fact));
        if (seen.list().isEmpty()) {
            return sameId ? 1 : 0;
        }
        if (!FactForm.of(fact).label().equals(seen.list())) {
            return 0;
        }
        boolean sameContent = content(fact).equals(standing.content());
        Evidence first = fact.evidence().getFirst();
        boolean sameWords = first.quote().equals(quote(seen));
        boolean samePlace = first.start() == place(seen);
        int fit = (sameContent ? 8 : 0) + (sameWords ? 4 : 0) + (samePlace ? 2 : 0) + (sameId ? 1 : 0);
        return sameContent || sameWords || samePlace || sameId && place(seen) < 0 ? fit : 0;
    }

    private String content(Fact fact) {
        return contents.computeIfAbsent(fact, one -> FactForm.content(FactForm.tree(one)));
    }

    private Map<ClaimId, Fact> match() {
        record Match(ClaimId claim, Fact fact, int fit) {}
        List<Match> matches = new ArrayList<>();
        standings.forEach((claim, standing) -> {
            for (Fact fact : facts) {
                int fit = standing.added == null && !standing.seen.list().equals(STEP) ? fit(standing, fact) : 0;
                if (fit > 0) {
                    matches.add(new Match(claim, fact, fit));
                }
            }
        });
        matches.sort(Comparator.comparingInt((Match match) -> -match.fit()));
        Map<ClaimId, Fact> found = new TreeMap<>();
        Set<Fact> used = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        for (Match match : matches) {
            if (!found.containsKey(match.claim()) && used.add(match.fact())) {
                found.put(match.claim(), match.fact());
            }
        }
        return found;
    }

    /** Where the words of a claim stand now, going by their line; -1 where the line is gone. */
    private int place(Seen seen) {
        if (seen.line().isEmpty()) {
            return -1;
        }
        if (lines == null) {
            lines = new HashMap<>();
            int start = 0;
            while (start <= text.length()) {
                int end = text.indexOf('\n', start);
                end = end < 0 ? text.length() : end;
                if (end > start) {
                    lines.putIfAbsent(PublicId.of(text.substring(start, end)), start);
                }
                start = end + 1;
            }
        }
        Integer line = lines.get(seen.line());
        return line == null ? -1 : line + seen.at();
    }

    private static String quote(Seen seen) {
        return evidence(seen).isEmpty() ? "" : evidence(seen).getFirst().quote();
    }

    private static List<Evidence> evidence(Seen seen) {
        if (seen.fact().get("evidence") instanceof List<?> list) {
            return list.stream().map(Effects::evidence).toList();
        }
        return List.of();
    }

    private static Evidence evidence(Object tree) {
        Map<?, ?> map = (Map<?, ?>) tree;
        return new Evidence(
                String.valueOf(map.get("quote")),
                ((Number) java.util.Objects.requireNonNull(map.get("start"))).intValue(),
                ((Number) java.util.Objects.requireNonNull(map.get("end"))).intValue());
    }

    /** The same words where they stand now; those that are gone are left out. */
    private List<Evidence> relocated(List<Evidence> words, int shift) {
        List<Evidence> found = new ArrayList<>();
        for (Evidence one : words) {
            int at = nearest(one.quote(), one.start() + shift);
            if (at >= 0) {
                found.add(Evidence.cut(text, at, at + one.quote().length()));
            }
        }
        return found;
    }

    private int nearest(String quote, int wanted) {
        int before = text.lastIndexOf(quote, Math.max(0, wanted));
        int after = text.indexOf(quote, Math.max(0, wanted));
        if (before < 0 || after < 0) {
            return Math.max(before, after);
        }
        return wanted - before <= after - wanted ? before : after;
    }

    // ---- what becomes of a claim -----------------------------------------------------------------------------------

    private void stand(ClaimId claim, Standing standing, @Nullable Fact found) {
        Verb verdict = standing.verdict;
        if (standing.added != null || verdict == null) {
            return;
        }
        if (standing.seen.list().equals(STEP)) {
            step(standing, verdict);
            return;
        }
        int place = place(standing.seen);
        boolean sourceIsSame = place >= 0 || standing.seen.line().isEmpty();
        boolean readingIsSame = found != null
                && (standing.seen.list().isEmpty() || content(found).equals(standing.content()));
        if (!sourceIsSame && !readingIsSame) {
            if (found != null) {
                curations.put(claim, Curation.NEEDS_REREVIEW);
            }
            return;
        }
        if (verdict == Verb.REJECT) {
            if (found != null) {
                facts.removeIf(fact -> fact == found);
                curations.put(claim, Curation.REJECTED);
            }
            return;
        }
        Fact base = readingIsSame ? found : kept(standing.seen, place, found);
        if (base == null) {
            facts.removeIf(fact -> fact == found);
            return;
        }
        Fact now = edited(base, standing);
        if (now != found) {
            facts.removeIf(fact -> fact == found);
            facts.add(now);
            names.put(now, claim);
        }
        boolean isEdited = !standing.fields.isEmpty() || !standing.told.isEmpty();
        curations.put(
                claim, verdict == Verb.DISPUTE ? Curation.DISPUTED : isEdited ? Curation.EDITED : Curation.ACCEPTED);
    }

    /** A sentence that was taken for a step, though no fact was read from it, goes by where it begins. */
    private void step(Standing standing, Verb verdict) {
        int place = place(standing.seen);
        if (place >= 0) {
            curations.put(
                    new ClaimId(filed.source().id() + ".s" + place),
                    switch (verdict) {
                        case REJECT -> Curation.REJECTED;
                        case DISPUTE -> Curation.DISPUTED;
                        default -> Curation.ACCEPTED;
                    });
        }
    }

    /** The claim as the person saw it, with its words where they stand now; null where they are gone. */
    private @Nullable Fact kept(Seen seen, int place, @Nullable Fact found) {
        List<Evidence> words = evidence(seen);
        if (words.isEmpty()) {
            return found;
        }
        List<Evidence> here = relocated(words, place - words.getFirst().start());
        if (here.isEmpty()) {
            return null;
        }
        Map<String, Object> tree = new TreeMap<>(seen.fact());
        tree.put("evidence", here.stream().map(FactForm::tree).toList());
        if (found instanceof Act act) {
            // Ids within a document are the reading's own, and may have been given anew.
            tree.remove("engagement");
            if (act.engagement() != null) {
                tree.put("engagement", act.engagement());
            }
        } else if (seen.list().equals(FactForm.ACT.label())) {
            tree.remove("engagement");
        }
        if (found instanceof Engagement engagement) {
            tree.put("id", engagement.id());
        } else if (found == null && tree.containsKey("id")) {
            tree.put("id", "k-" + seen.claim().text());
        }
        return FactForm.of(seen.list()).read(tree);
    }

    private Fact edited(Fact base, Standing standing) {
        if (standing.fields.isEmpty() && standing.told.isEmpty()) {
            return base;
        }
        Map<String, Object> tree = FactForm.tree(base);
        tree.put(
                "evidence",
                told(base.evidence(), standing).stream().map(FactForm::tree).toList());
        tree.put("found", FactForm.tree(new Found(BY_HAND + standing.editor, 1)));
        return FactForm.of(base).with(tree, standing.fields);
    }

    /** The words of a fact, with those that a person marked as telling it as well, where they stand now. */
    private List<Evidence> told(List<Evidence> words, Standing standing) {
        List<Evidence> all = new ArrayList<>(words);
        for (Evidence more : relocated(standing.told, 0)) {
            if (!all.contains(more)) {
                all.add(more);
            }
        }
        return all;
    }

    private void add(ClaimId claim, Standing standing, Ruling added) {
        if (standing.verdict == Verb.REJECT) {
            curations.put(claim, Curation.REJECTED);
            return;
        }
        List<Evidence> words = relocated(added.evidence(), 0);
        if (words.isEmpty()) {
            return;
        }
        FactForm form = FactForm.of(added.seen().getFirst().list());
        Map<String, String> fields = new TreeMap<>(added.fields());
        fields.putAll(standing.fields);
        Fact fact = form.make("h-" + claim.text(), fields, told(words, standing), BY_HAND + added.by());
        facts.add(fact);
        names.put(fact, claim);
        curations.put(claim, standing.verdict == Verb.DISPUTE ? Curation.DISPUTED : Curation.EDITED);
    }

    /**
     * Who was renamed goes by the new name wherever the document has him take part, unless another claim keeps the old
     * name or a person wrote those names down himself.
     */
    private void rename() {
        Map<String, String> renamed = new TreeMap<>();
        standings.forEach((claim, standing) -> {
            String old = standing.seen.fact().get("name") instanceof String name ? name : "";
            String now = standing.fields.getOrDefault("name", "").strip();
            boolean holds = curations.get(claim) == Curation.EDITED || curations.get(claim) == Curation.DISPUTED;
            if (standing.seen.list().equals(FactForm.PERSON.label()) && holds && !now.isEmpty() && !old.equals(now)) {
                renamed.put(old, now);
            }
        });
        for (Person person : all(Person.class)) {
            renamed.remove(person.name());
        }
        if (renamed.isEmpty()) {
            return;
        }
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            String field = fact instanceof Act ? "byPeople" : fact instanceof Engagement ? "participants" : "";
            ClaimId claim = names.get(fact);
            Standing standing = claim == null ? null : standings.get(claim);
            boolean isWritten = standing != null && (standing.fields.containsKey(field) || standing.added != null);
            if (!field.isEmpty() && !isWritten) {
                Fact now = renamed(fact, field, renamed);
                ClaimId own = names.remove(fact);
                facts.set(i, now);
                if (own != null) {
                    names.put(now, own);
                }
            }
        }
    }

    private static Fact renamed(Fact fact, String field, Map<String, String> renamed) {
        Map<String, Object> tree = FactForm.tree(fact);
        if (!(tree.get(field) instanceof List<?> people) || people.stream().noneMatch(renamed::containsKey)) {
            return fact;
        }
        tree.put(
                field,
                people.stream()
                        .map(String::valueOf)
                        .map(one -> renamed.getOrDefault(one, one))
                        .distinct()
                        .toList());
        return FactForm.of(fact).read(tree);
    }

    private Extraction extraction(Extraction was) {
        return new Extraction(
                was.doc(),
                was.language(),
                was.published(),
                was.title(),
                all(Person.class),
                all(Organization.class),
                all(Engagement.class),
                all(Act.class),
                all(Instrument.class),
                all(Figure.class),
                all(Relation.class),
                all(TimeExpression.class),
                was.events());
    }

    private <T extends Fact> List<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    // ---- seeing ----------------------------------------------------------------------------------------------------

    /**
     * A claim of a document as it is read now, to be ruled on; null where the document makes no such claim.
     *
     * @param read as the program read it
     * @param rulings those in force, which name claims; what they change is left out, for what a person rules on is known
     *     again by what was read
     */
    public static @Nullable Seen see(Filed read, Collection<Ruling> rulings, ClaimId claim) {
        List<Ruling> naming = rulings.stream()
                .map(ruling -> ruling.verb() == Verb.EDIT || ruling.verb() == Verb.REJECT
                        ? new Ruling(
                                ruling.id(),
                                ruling.batch(),
                                ruling.at(),
                                ruling.by(),
                                Verb.NOTE,
                                ruling.seen(),
                                "",
                                "",
                                List.of(),
                                List.of(),
                                Map.of(),
                                List.of(),
                                null,
                                1,
                                "")
                        : ruling)
                .toList();
        Filed filed = of(read, naming);
        String text = filed.document().text();
        Fact fact = filed.fact(claim).orElse(null);
        if (fact != null) {
            int start = fact.evidence().getFirst().start();
            return new Seen(
                    claim, FactForm.of(fact).label(), FactForm.tree(fact), line(text, start), inLine(text, start));
        }
        String local = claim.text().substring(claim.text().indexOf('.') + 1);
        if (local.matches("s\\d{1,9}") && Integer.parseInt(local.substring(1)) < text.length()) {
            int start = Integer.parseInt(local.substring(1));
            return new Seen(claim, STEP, Map.of(), line(text, start), inLine(text, start));
        }
        return null;
    }

    /** The public id of the line in which a character stands. */
    static String line(String text, int at) {
        int end = text.indexOf('\n', at);
        return PublicId.of(text.substring(at - inLine(text, at), end < 0 ? text.length() : end));
    }

    private static int inLine(String text, int at) {
        return at - (text.lastIndexOf('\n', at - 1) + 1);
    }
}
