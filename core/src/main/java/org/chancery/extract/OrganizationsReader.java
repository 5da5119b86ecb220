package org.chancery.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.document.Document;
import org.chancery.document.Layout;
import org.chancery.name.Actor;
import org.chancery.name.Mention;
import org.chancery.record.Found;
import org.chancery.record.Organization;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Lists the organisations of the cast, one entry each, where they are first named outside captions. The outlet's own name
 * is a credit and not listed. Thread-safe.
 */
final class OrganizationsReader implements FactReader {
    @Override
    public void read(Reading reading) {
        Map<Actor, Mention> firstMentions = new HashMap<>();
        for (Mention mention : reading.cast().mentions()) {
            note(mention, reading, firstMentions);
        }
        for (Mention mention : reading.cast().nested()) {
            note(mention, reading, firstMentions);
        }
        for (Actor actor : reading.cast().actors()) {
            Mention mention = firstMentions.get(actor);
            OrganizationKind kind = actor.organizationKind();
            if (mention == null
                    || kind == null
                    || isOwnOutlet(actor, reading.text().document())) {
                continue;
            }
            reading.organizations.add(new Organization(
                    oneLine(actor.name()),
                    actor.acronym(),
                    kind,
                    actor.country(),
                    List.of(reading.text().evidence(mention.first(), mention.last())),
                    new Found(actor.rule(), confidence(actor))));
        }
    }

    private static void note(Mention mention, Reading reading, Map<Actor, Mention> firstMentions) {
        Tokens tokens = reading.text().tokens();
        if (mention.how() != Mention.How.NAME
                || !mention.isOne(Actor.Kind.ORGANIZATION)
                || reading.text().isCaption(tokens.sentenceOf(mention.first()))) {
            return;
        }
        firstMentions.merge(mention.actors().get(0), mention, (a, b) -> a.first() <= b.first() ? a : b);
    }

    private static boolean isOwnOutlet(Actor actor, Document document) {
        if (actor.organizationKind() != OrganizationKind.MEDIA) {
            return false;
        }
        if (holds(document.publisher(), actor.name())) {
            return true;
        }
        for (Layout.Region region : document.layout().regions()) {
            if (region.kind() == Layout.Kind.DATELINE
                    && holds(document.text().substring(region.start(), region.end()), actor.name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(@Nullable String text, String name) {
        if (text == null) {
            return false;
        }
        for (int at = 0; at + name.length() <= text.length(); at++) {
            // "CNN Indonesia" is another medium than CNN.
            int end = at + name.length();
            boolean goesOn =
                    end + 1 < text.length() && text.charAt(end) == ' ' && Character.isUpperCase(text.charAt(end + 1));
            if (!goesOn && text.regionMatches(true, at, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private static String oneLine(String name) {
        return name.indexOf('\n') < 0 && name.indexOf("  ") < 0
                ? name
                : String.join(" ", name.strip().split("\\s+"));
    }

    /** Shares of right findings, as seen on articles. */
    private static double confidence(Actor actor) {
        String rule = actor.rule();
        return rule.endsWith("/known") ? 0.9 : rule.endsWith("/english") ? 0.6 : rule.endsWith("/head") ? 0.65 : 0.8;
    }
}
