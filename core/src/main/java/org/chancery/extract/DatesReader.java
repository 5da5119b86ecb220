package org.chancery.extract;

import java.util.List;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.Document;
import org.chancery.document.Layout;
import org.chancery.record.Evidence;
import org.chancery.record.Found;
import org.chancery.record.TimeExpression;
import org.chancery.text.Tokens;
import org.chancery.time.TimeMention;
import org.chancery.time.TimeReader;

/** Takes every expression of time that was placed on the calendar into the record. Thread-safe. */
final class DatesReader implements FactReader {
    /** Tokens of the sentence that the evidence shows on either side. */
    private static final int AROUND = 6;

    private final TimeReader times = new TimeReader();

    @Override
    public void read(Reading reading) {
        readDatelines(reading);
        readText(reading);
    }

    /** The day that stands before the first sentence or below a statement: "HANOI, April 8 -", "SINGAPORE 9 MAY 2023". */
    private void readDatelines(Reading reading) {
        Document document = reading.text().document();
        for (Layout.Region region : document.layout().regions()) {
            if (region.kind() != Layout.Kind.DATELINE) {
                continue;
            }
            String words = document.text().substring(region.start(), region.end());
            Layout whole =
                    Layout.of(words, List.of(new Layout.Region(Layout.Kind.BODY, 0, words.length(), region.why())));
            AnalysedText line = AnalysedText.of(
                    new Document(
                            document.id(), words, null, document.language(), document.published(), null, null, whole),
                    reading.text().pack());
            for (TimeMention time : times.read(line)) {
                Evidence said = line.evidence(time.first(), time.last());
                if (time.start().isDay()) {
                    reading.dates.add(new TimeExpression(
                            said.quote(),
                            time.start(),
                            time.end(),
                            List.of(Evidence.cut(
                                    document.text(), region.start() + said.start(), region.start() + said.end())),
                            new Found(reading.text().pack().code() + "/dates/dateline", 0.95)));
                }
            }
        }
    }

    private static void readText(Reading reading) {
        AnalysedText text = reading.text();
        Tokens tokens = text.tokens();
        for (TimeMention time : reading.times()) {
            if (time.isAge() && isNamed(tokens, time)) {
                continue;
            }
            int sentence = tokens.sentenceOf(time.first());
            int from = Math.max(tokens.first(sentence), time.first() - AROUND);
            int to = Math.min(tokens.last(sentence), time.last() + AROUND);
            Evidence around = text.evidence(from, to);
            reading.dates.add(new TimeExpression(
                    tokens.string(time.first(), time.last()),
                    time.start(),
                    time.end(),
                    List.of(around),
                    new Found(text.pack().code() + "/dates/" + time.rule(), confidence(time.rule()))));
        }
    }

    /** "21st Century Trade Agreement": with capitals inside a sentence it is part of a name. */
    private static boolean isNamed(Tokens tokens, TimeMention time) {
        for (int token = time.first(); token < time.last(); token++) {
            boolean capital = Character.isUpperCase(tokens.text().charAt(tokens.start(token)))
                    && tokens.end(token) - tokens.start(token) > 3;
            if (capital && tokens.first(tokens.sentenceOf(token)) != token) {
                return true;
            }
        }
        return false;
    }

    private static double confidence(String rule) {
        return switch (rule) {
            case "day", "days", "numeric-day", "numeric-days", "semester", "quarter", "half" -> 0.98;
            case "month", "months", "year", "years", "part", "relative", "relative-day" -> 0.95;
            case "weekday", "day-after", "same", "prior", "following", "day-of-month" -> 0.75;
            default -> 0.85;
        };
    }
}
