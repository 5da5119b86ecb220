package org.chancery.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A calendar (iCalendar, RFC 5545), event by event. Everything is of whole days: documents tell no hours that could be
 * trusted. What is told for a month only lies on the whole month and takes up no time; what is told for a year only is in
 * no calendar. One thread.
 */
public final class Ics {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Appendable out;

    /**
     * An event.
     *
     * @param uid stays the same as long as it is the same event
     * @param told day on which it was last told; null where that is not known
     * @param last last day; null for the first alone
     * @param status CONFIRMED, TENTATIVE or CANCELLED
     * @param categories words by which programs group
     * @param url or null
     */
    public record Event(
            String uid,
            @Nullable LocalDate told,
            PartialDate first,
            @Nullable PartialDate last,
            String summary,
            String description,
            @Nullable String location,
            String status,
            List<String> categories,
            @Nullable String url) {
        public Event {
            categories = List.copyOf(categories);
        }

        /** Whether a calendar can show it: month and day, or at least the month, are told. */
        public boolean isShown() {
            return first.month() > 0;
        }
    }

    /** Begins a calendar of that name. */
    public Ics(Appendable out, String name) {
        this.out = out;
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Chancery//Record//EN");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("NAME", escaped(name));
        line("X-WR-CALNAME", escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        line("X-PUBLISHED-TTL", "PT6H");
    }

    /** Adds an event; one that no calendar can show is left out. */
    public void add(Event event) {
        if (!event.isShown()) {
            return;
        }
        PartialDate last =
                event.last() == null || event.last().compareTo(event.first()) < 0 ? event.first() : event.last();
        LocalDate told = event.told();
        line("BEGIN", "VEVENT");
        line("UID", escaped(event.uid()));
        // When the calendar was made would make every export another: when it was told is what a reader needs.
        line("DTSTAMP", DAY.format(told == null ? LocalDate.EPOCH : told) + "T000000Z");
        line("DTSTART;VALUE=DATE", DAY.format(event.first().firstDay()));
        // The end is the day after.
        line("DTEND;VALUE=DATE", DAY.format(last.lastDay().plusDays(1)));
        boolean isDay = event.first().isDay();
        line("SUMMARY", escaped(event.summary() + (isDay ? "" : " (in " + event.first() + ")")));
        line("TRANSP", isDay ? "OPAQUE" : "TRANSPARENT");
        line("STATUS", event.status());
        if (!event.description().isEmpty()) {
            line("DESCRIPTION", escaped(event.description()));
        }
        String place = event.location();
        if (place != null) {
            line("LOCATION", escaped(place));
        }
        if (!event.categories().isEmpty()) {
            line(
                    "CATEGORIES",
                    String.join(
                            ",", event.categories().stream().map(Ics::escaped).toList()));
        }
        String url = event.url();
        if (url != null && url.matches("https?://[!-~]+")) {
            line("URL", url);
        }
        line("END", "VEVENT");
    }

    /** Ends the calendar. */
    public void end() {
        line("END", "VCALENDAR");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", " ");
    }

    /** A line is at most 75 bytes long; the rest goes on behind a blank. */
    private void line(String name, String value) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        String line = name + ":" + value;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            String character = Character.toString(c);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_LINE) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.append(character);
            bytes += length;
            i += Character.charCount(c);
        }
        try {
            out.append(folded).append("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
