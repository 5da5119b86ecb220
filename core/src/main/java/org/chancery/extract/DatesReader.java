package org.chancery.extract;

import java.util.List;
import org.chancery.analysis.AnalysedText;
import org.chancery.record.Evidence;
import org.chancery.record.Found;
import org.chancery.record.TimeExpression;
import org.chancery.text.Tokens;
import org.chancery.time.TimeMention;

/** Takes every expression of time that was placed on the calendar into the record. Thread-safe. */
final class DatesReader implements FactReader {
    /** Tokens of the sentence that the evidence shows on either side. */
    private static final int AROUND = 6;

    @Override
    public void read(Reading reading) {
        AnalysedText text = reading.text();
        Tokens tokens = text.tokens();
        for (TimeMention time : reading.times()) {
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

    private static double confidence(String rule) {
        return switch (rule) {
            case "day", "days", "numeric-day", "numeric-days", "semester", "quarter", "half" -> 0.98;
            case "month", "months", "year", "years", "part", "relative", "relative-day" -> 0.95;
            case "weekday", "day-after", "same", "prior", "following", "day-of-month" -> 0.75;
            default -> 0.85;
        };
    }
}
