package org.chancery.view;

import java.util.List;
import java.util.Map;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Seen;
import org.chancery.store.RecordStore;
import org.chancery.store.RulingLog.Logged;

/**
 * A line of the log of rulings with the words on which the person ruled: who reads the log sees what was accepted, not
 * only that something was. Immutable.
 *
 * @param logged the ruling and whether it holds
 * @param words of the claims that the person saw, as they stood then; those of which no words were kept are left out
 */
public record LogLine(Logged logged, List<Citation> words) {
    /** Lines of the log, documents looked up once for all of them. */
    public static List<LogLine> of(List<Logged> lines, RecordStore record) {
        Citations citations = new Citations(record);
        citations.gather(lines.stream()
                .flatMap(line -> line.ruling().seen().stream())
                .map(Seen::claim)
                .toList());
        return lines.stream().map(line -> of(line, citations)).toList();
    }

    private static LogLine of(Logged line, Citations citations) {
        return new LogLine(
                line,
                line.ruling().seen().stream()
                        .filter(seen -> !quote(seen).isEmpty())
                        .map(seen -> citations.of(seen.claim(), quote(seen)))
                        .toList());
    }

    /** The ruling. */
    public Ruling ruling() {
        return logged.ruling();
    }

    private static String quote(Seen seen) {
        return seen.fact().get("evidence") instanceof List<?> evidence
                        && !evidence.isEmpty()
                        && evidence.getFirst() instanceof Map<?, ?> first
                        && first.get("quote") instanceof String quote
                ? quote
                : "";
    }
}
