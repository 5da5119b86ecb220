package org.chancery.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.clause.Clauses;
import org.chancery.clause.Predicate;
import org.chancery.language.LanguagePack;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Mention;
import org.chancery.record.ActKind;
import org.chancery.record.Found;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one side says or does toward another. Each predicate is looked up in the language's act rules; who acts
 * comes from the clause, who is addressed from the clause, the engagement told, or the document's other side.
 * Thread-safe.
 */
final class ActsReader implements FactReader {
    private final ActRules rules;

    ActsReader(LanguagePack pack) {
        rules = new ActRules(pack);
    }

    @Override
    public void read(Reading reading) {
        new Pass(reading, rules).read();
    }

    private static final class Pass {
        private final AnalysedText text;
        private final Tokens tokens;
        private final Clauses clauses;
        private final Reading reading;
        private final ActFinder finder;
        private final ActSides sides;
        private final ActViews views;
        private final VerblessActs verbless;
        private final ActList list;
        private final ListedActs listed;
        private final Set<Integer> courtesies;
        private final String code;

        Pass(Reading reading, ActRules rules) {
            this.reading = reading;
            this.text = reading.text();
            this.tokens = text.tokens();
            this.code = text.pack().code();
            this.clauses = rules.clauses().read(text, reading.cast());
            this.finder = new ActFinder(rules, tokens);
            this.sides = new ActSides(reading, clauses, finder);
            this.views = new ActViews(reading, clauses, finder, sides, this::amountsTo);
            this.verbless = new VerblessActs(reading, rules, sides);
            this.list = new ActList(reading, rules, sides);
            this.listed = new ListedActs(reading, sides);
            this.courtesies = rules.courtesies();
        }

        void read() {
            for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
                if (text.isBody(sentence)) {
                    List<ActDraft> told = sentence(sentence);
                    for (ActDraft draft : text.pack().headLast() ? listed.withItems(sentence, told) : told) {
                        list.add(draft);
                    }
                }
            }
        }

        private List<ActDraft> sentence(int sentence) {
            List<Predicate> predicates = clauses.of(sentence);
            List<ActDraft> drafts = new ArrayList<>();
            boolean[] closed = new boolean[predicates.size()];
            int base = predicates.isEmpty() ? 0 : predicates.get(0).index();
            for (Predicate p : predicates) {
                int i = p.index() - base;
                ActRule rule = finder.rule(p);
                boolean inside = sides.hangs(p) && p.parent() >= base && closed[p.parent() - base];
                if (inside && !(p.link() == Predicate.Link.COORDINATE && rule != null && stands(p, rule))) {
                    closed[i] = true;
                    continue;
                }
                sides.remember(p, rule);
                ActDraft draft = amountsTo(p, rule, predicates);
                if (draft != null) {
                    drafts.add(draft);
                    closed[i] = rule == null || !rule.isSpeech();
                }
            }
            verbless.nominal(sentence, drafts);
            if (drafts.isEmpty()) {
                ActDraft view = views.sourcedView(predicates);
                if (view == null && text.pack().headLast()) {
                    view = views.trailingView(predicates);
                }
                if (view == null) {
                    view = views.quotedView(sentence);
                }
                if (view == null) {
                    view = views.voicedView(sentence);
                }
                if (view == null) {
                    view = views.courtesy(sentence, courtesies);
                }
                if (view == null) {
                    view = views.ownView(sentence);
                }
                if (view != null) {
                    drafts.add(view);
                }
            }
            verbless.fromInstruments(sentence, drafts);
            if (predicates.stream().noneMatch(views::isPrivateView)) {
                verbless.fromTariffs(sentence, drafts);
            }
            drafts.sort(Comparator.comparingInt(ActDraft::first));
            return trimmed(drafts);
        }

        private @Nullable ActDraft amountsTo(Predicate p, @Nullable ActRule rule, List<Predicate> predicates) {
            if (rule == null) {
                return plain(p);
            }
            if (rule.ownDeed() != null && deedHasName(p) || rule.yields() && actFollows(p)) {
                return null;
            }
            return rule.none() || rule.needsDeed() && !deedFollows(p)
                    ? null
                    : rule.isSpeech() ? views.speech(p, rule, predicates) : act(p, rule);
        }

        /** Whether what is wished for is an act by name: who wants to invite invites, who wants to stress something stresses it. */
        private boolean deedHasName(Predicate p) {
            for (Predicate child : clauses.of(p.sentence())) {
                if (child.parent() == p.index() && child.link() == Predicate.Link.SERIAL) {
                    ActRule rule = finder.rule(child);
                    return rule != null && rule.isSpeech()
                            || rule != null
                                    && rule.kind() != null
                                    && switch (rule.kind()) {
                                        case INVITATION, ASK, APPRECIATION, ACCEPTANCE, REFUSAL -> true;
                                        default -> false;
                                    };
                }
            }
            return false;
        }

        /** Whether a verb hangs on a predicate: what somebody is asked to do. */
        private boolean deedFollows(Predicate p) {
            return clauses.of(p.sentence()).stream()
                    .anyMatch(child -> child.parent() == p.index() && child.link() == Predicate.Link.PURPOSE);
        }

        /** Whether the commitment, support, readiness that is spoken of is another's: <i>underscored Vietnam's commitment</i>. */
        private boolean ofAnother(Predicate p, ActRule rule, Set<String> by) {
            for (int token = p.token() + 1; token < Math.min(p.to(), p.token() + 1 + rule.within()); token++) {
                if (rule.object().contains(tokens.word(token))) {
                    return false;
                }
                Mention owner = reading.cast().at(token);
                if (owner != null
                        && text.afterPossessive(owner.last()) > owner.last()
                        && !owner.sides().isEmpty()
                        && owner.sides().stream().noneMatch(by::contains)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether what is decided is an act by itself: who decides to buy will buy. */
        private boolean actFollows(Predicate p) {
            Predicate next = deedAfter(p);
            ActRule rule = next == null || next.has(WordClass.NEGATION) ? null : finder.rule(next);
            return rule != null && rule.kind() != null && !rule.none();
        }

        /** The verb right after one that it tells of: <i>decides (to) go on</i>; null for none. */
        private @Nullable Predicate deedAfter(Predicate p) {
            for (Predicate child : clauses.of(p.sentence())) {
                if (child.index() == p.index() + 1) {
                    boolean hangs = child.link() == Predicate.Link.SERIAL || child.link() == Predicate.Link.PURPOSE;
                    return hangs && child.parent() == p.index() ? child : null;
                }
            }
            return null;
        }

        private boolean isDenied(Predicate p, ActRule rule) {
            Predicate above =
                    p.link() == Predicate.Link.PURPOSE || p.link() == Predicate.Link.SERIAL ? clauses.parent(p) : null;
            if (above != null && !above.has(WordClass.NEGATION)) {
                ActRule said = finder.rule(above);
                if (said != null && said.denies()) {
                    return true;
                }
            }
            if (p.has(WordClass.NEGATION) || rule.denied() == null) {
                return p.has(WordClass.NEGATION);
            }
            Predicate next = deedAfter(p);
            return next != null && next.has(WordClass.NEGATION);
        }

        /** Each act ends where the next begins. */
        private List<ActDraft> trimmed(List<ActDraft> drafts) {
            List<ActDraft> trimmed = new ArrayList<>();
            for (int i = 0; i < drafts.size(); i++) {
                ActDraft d = drafts.get(i);
                int last = i + 1 < drafts.size() && drafts.get(i + 1).first() > d.first()
                        ? Math.min(d.last(), drafts.get(i + 1).first())
                        : d.last();
                while (last > d.first() + 1
                        && (tokens.kind(last - 1) != Tokens.Kind.WORD
                                        && tokens.kind(last - 1) != Tokens.Kind.NUMBER
                                        && i + 1 < drafts.size()
                                || i + 1 < drafts.size() && text.is(last - 1, WordClass.AND))) {
                    last--;
                }
                trimmed.add(
                        new ActDraft(d.kind(), d.by(), d.to(), d.byPeople(), d.first(), last, d.plover(), d.found()));
            }
            return trimmed;
        }

        /** Whether a predicate joined by <i>and</i> more likely stands beside the act before it than inside it. */
        private boolean stands(Predicate p, ActRule rule) {
            boolean goingOn = text.pack().voice(tokens.word(p.token())) == Voice.GERUND;
            return rule.kind() != ActKind.ACTION
                    && (!goingOn || rule.kind() == ActKind.ASK || rule.kind() == ActKind.ASSESSMENT);
        }

        private @Nullable ActDraft act(Predicate p, ActRule rule) {
            boolean aside = p.link() == Predicate.Link.CIRCUMSTANCE
                    && rule.kind() != ActKind.ACTION
                    && rule.kind() != ActKind.ACCEPTANCE
                    && rule.kind() != ActKind.REFUSAL
                    && rule.kind() != ActKind.AGREEMENT;
            if (aside
                    || p.link() == Predicate.Link.PURPOSE && p.parent() < 0
                    || p.has(WordClass.IF)
                    || p.link() == Predicate.Link.INVERTED && rule.kind() == ActKind.ACTION) {
                return null;
            }
            ActKind kind = kind(p, rule);
            if (kind == null || finder.isLacking(p)) {
                return null;
            }
            Mention actor = sides.actor(p);
            Set<String> by = actor == null
                    ? new LinkedHashSet<>()
                    : rule.joint() ? new LinkedHashSet<>(actor.sides()) : sides.speaksFor(actor, p.sentence());
            List<String> people = actor == null ? List.of() : actor.people();
            if (by.isEmpty() && p.quote() != 0 && p.voice() != Voice.PASSIVE) {
                Mention speaker = sides.speaker(p.quote());
                by.addAll(speaker == null ? Set.of() : sides.speaksFor(speaker, p.sentence()));
            }
            boolean told = !text.pack().passiveByAuxiliary()
                    || p.has(WordClass.PASSIVE_MARKER); // was signed, not: signed in 2010
            if (by.isEmpty() && rule.joint() && p.voice() == Voice.PASSIVE && told && !sides.namesAgent(p)) {
                Set<String> pair = sides.pair();
                by.addAll(pair.stream().allMatch(side -> sides.near(Set.of(side), p.sentence())) ? pair : Set.of());
            }
            if (by.isEmpty() && rule.joint() && isThey(p)) {
                by.addAll(sides.partiesNear(p.sentence()));
            }
            if (by.isEmpty() && actor != null && rule.jointly() == ActKind.AGREEMENT) {
                // Companies speak for no side, but what they agree with each other is their agreement.
                Set<String> firms = new LinkedHashSet<>(actor.sides());
                firms.addAll(sides.firstOther(p.token() + 1, sides.reach(p), firms));
                return firms.size() < 2 || p.owner()
                        ? null
                        : draft(ActKind.AGREEMENT, firms, Set.of(), people, p, rule);
            }
            if (by.isEmpty() && rule.unnamed() && p.voice() == Voice.PASSIVE && !sides.namesAgent(p)) {
                return doneByOther(p, rule, kind);
            }
            if (by.isEmpty() || p.owner() && p.voice() != Voice.PASSIVE && !sides.officialOwned(p)) {
                return null;
            }
            if (sides.toOwnSide(p, rule, by)) {
                return null;
            }
            Set<String> to = sides.to(p, rule, by);
            if (kind == ActKind.PROPOSAL && sides.asksOther(p, by)) {
                kind = ActKind.ASK;
            } else if (kind == ActKind.ASK && rule.ownDeed() != null && (ownDeed(p) || tellsOf(p, rule.together()))) {
                kind = rule.ownDeed();
            }
            if (kind == ActKind.COMMITMENT && !rule.object().isEmpty() && ofAnother(p, rule, by)) {
                kind = ActKind.ASSESSMENT;
            }
            if (by.size() > 1) {
                kind = rule.jointly() != null ? rule.jointly() : joint(kind);
            }
            if (by.size() > 1 && kind == ActKind.AGREEMENT && rule.jointly() == kind) {
                return draft(kind, by, Set.of(), people, p, rule);
            }
            if (rule.joint() && kind == ActKind.AGREEMENT) {
                if (by.size() == 1) {
                    by.addAll(to);
                }
                return by.size() < 2 ? null : draft(kind, by, Set.of(), people, p, rule);
            }
            if (by.size() > 1) {
                boolean refused = kind == ActKind.REFUSAL;
                if (refused && !sides.otherNamed(p, by)) {
                    kind = ActKind.ASSESSMENT; // both oppose violence: nobody asked them for it
                }
                boolean toward = refused
                        || kind == ActKind.ACTION
                        || kind == ActKind.ASSESSMENT && rule.kind() == ActKind.ASSESSMENT;
                return draft(kind, by, toward ? sides.toward(p, rule, by) : Set.of(), people, p, rule);
            }
            if (rule.narrated() != null && isNarrated(p)) {
                kind = rule.narrated();
            }
            boolean named = sides.otherNamed(p, by) || sides.saidToPartner(p, by, to);
            if (rule.alone() && (!named || sides.toAll(p)) && p.link() != Predicate.Link.RELATIVE && p.quote() == 0) {
                return draft(kind, by, Set.of(), people, p, rule);
            }
            return to.isEmpty()
                            || !sides.near(to, p.sentence()) && !sides.mainPair(by, to)
                            || rule.needsOther() && !named && !(p.has(WordClass.FUTURE) && sides.mainPair(by, to))
                    ? null
                    : draft(kind, by, to, people, p, rule);
        }

        /** Whether the subject is a <i>they</i> of whom it is not known who they are. */
        private boolean isThey(Predicate p) {
            return p.subject() != null
                    && p.subject().how() == Mention.How.PRONOUN
                    && p.subject().actors().isEmpty();
        }

        /** A passive that does not say by whom: the speaker, else the other side of the one it is done to. */
        private @Nullable ActDraft doneByOther(Predicate p, ActRule rule, ActKind kind) {
            Set<String> to = sides.doneTo(p, rule);
            if (to.size() != 1) {
                return null;
            }
            Mention speaker = p.quote() == 0 ? null : sides.speaker(p.quote());
            Set<String> by = speaker == null ? Set.of() : sides.speaksFor(speaker, p.sentence());
            if (by.isEmpty() || by.equals(to)) {
                by = sides.counterpart(to, p.sentence());
            }
            return by.isEmpty() || !sides.near(by, p.sentence()) && !sides.mainPair(by, to)
                    ? null
                    : draft(kind, by, to, List.of(), p, rule);
        }

        /** Whether the reporter tells it of a state in his own words: nobody says it. */
        private boolean isNarrated(Predicate p) {
            Predicate parent = clauses.parent(p);
            ActRule said = parent == null ? null : finder.rule(parent);
            return p.quote() == 0
                    && (said == null || !said.isSpeech())
                    && p.subject() != null
                    && p.subject().isOne(Actor.Kind.COUNTRY)
                    && reading.engagementAt(p.sentence()) == null;
        }

        /** What is done together: what both welcome is a view of theirs, what both hope for an intention. */
        private static ActKind joint(ActKind kind) {
            return switch (kind) {
                case APPRECIATION -> ActKind.ASSESSMENT;
                case ASK, PROPOSAL -> ActKind.COMMITMENT;
                case ACCEPTANCE -> ActKind.AGREEMENT;
                default -> kind;
            };
        }

        /** Whether what is hoped or wished for is the speaker's own deed: a verb follows directly. */
        private boolean ownDeed(Predicate p) {
            int token = p.token() + 1;
            while (token < p.to()
                    && text.isAny(
                            token,
                            WordClass.ADVERB.bit()
                                    | WordClass.ABILITY.bit()
                                    | WordClass.SO_THAT.bit()
                                    | WordClass.INFINITIVE.bit()
                                    | WordClass.FUTURE.bit())) {
                token++;
            }
            for (Predicate child : clauses.of(p.sentence())) {
                if (child.token() == token) {
                    return child.voice() != Voice.PASSIVE;
                }
            }
            return false;
        }

        /** Whether one of the words stands in what is wished for. */
        private boolean tellsOf(Predicate p, Set<Integer> words) {
            if (words.isEmpty()) {
                return false;
            }
            for (int token = p.token() + 1; token < p.to(); token++) {
                if (words.contains(tokens.word(token))) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable ActKind kind(Predicate p, ActRule rule) {
            ActKind kind = rule.kind();
            boolean future = p.has(WordClass.FUTURE) || p.has(WordClass.PLAN);
            if (kind == ActKind.ACTION && (p.has(WordClass.OBLIGATION) || p.has(WordClass.ABILITY))) {
                return null; // what must or may be done is not done
            }
            if (isDenied(p, rule)) {
                return rule.denied() != null
                        ? rule.denied()
                        : kind == ActKind.ASSESSMENT || rule.onlyDenied() ? kind : null;
            }
            return future && rule.future() != null
                    ? rule.future()
                    : future && kind == ActKind.AGREEMENT ? ActKind.COMMITMENT : kind;
        }

        private ActDraft draft(
                ActKind kind, Set<String> by, Set<String> to, List<String> people, Predicate p, ActRule rule) {
            return new ActDraft(
                    kind,
                    by,
                    to,
                    people,
                    p.from(),
                    sides.end(p),
                    p.has(WordClass.FUTURE) || p.has(WordClass.PLAN) ? rule.ploverToCome() : rule.plover(),
                    new Found(rule.id(), rule.confidence()));
        }

        /** Whether it is what somebody does not think or say: <i>did not believe that Peru would retaliate</i>. */
        private boolean isDoubted(Predicate p) {
            Predicate above = p.link() == Predicate.Link.CONTENT ? clauses.parent(p) : null;
            return above != null && above.has(WordClass.NEGATION);
        }

        /** Whether a condition follows: what would happen if something did. */
        private boolean dependsOn(Predicate p) {
            for (Predicate child : clauses.of(p.sentence())) {
                if (child.index() > p.index()
                        && child.link() == Predicate.Link.CIRCUMSTANCE
                        && child.has(WordClass.IF)) {
                    return true;
                }
            }
            return false;
        }

        /** A clause about the future without a rule of its own: what a side says that it will do. */
        private @Nullable ActDraft plain(Predicate p) {
            boolean level = p.link() == Predicate.Link.MAIN
                    || p.link() == Predicate.Link.CONTENT
                    || p.link() == Predicate.Link.SERIAL;
            if (!level
                    || !p.has(WordClass.FUTURE)
                    || p.has(WordClass.NEGATION)
                    || p.has(WordClass.IF)
                    || p.owner()
                    || p.voice() == Voice.PASSIVE
                    || text.pack().headLast() && (dependsOn(p) || isDoubted(p))) {
                return null;
            }
            Mention actor = sides.actor(p);
            if (actor == null || actor.sides().isEmpty() || p.owner() && !sides.officialOwned(p)) {
                return null;
            }
            Set<String> by = sides.speaksFor(actor, p.sentence());
            if (by.isEmpty()) {
                return null;
            }
            Set<String> to =
                    by.size() > 1 ? Set.of() : sides.counterpart(by, p.sentence(), p.token() + 1, sides.end(p));
            boolean promised = p.link() == Predicate.Link.MAIN
                    && p.subject() != null
                    && p.subject().isOne(Actor.Kind.COUNTRY)
                    && sides.mainPair(by, to);
            if (by.size() == 1 && (to.isEmpty() || !sides.otherNamed(p, by) && !promised)) {
                return null;
            }
            return new ActDraft(
                    ActKind.COMMITMENT,
                    by,
                    to,
                    actor.people(),
                    p.from(),
                    sides.end(p),
                    "AGREE",
                    new Found(code + "/acts/future", 0.5));
        }
    }
}
