package org.chancery.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.identity.Groupings;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the program says to a person, in one language: its own words, the names of countries and the record's codes,
 * dates and numbers. The words stand in {@code web/messages/<language>.properties}, one line each, the same keys in every
 * file. {@code {0}} stands for the first value; where the singular has a form of its own it stands first, before a bar:
 * {@code {0} document|{0} documents}. Immutable, safe to share between threads.
 *
 * <pre>{@code
 * Wording id = Wording.of("id");
 * id.say("nav.home");                          // Beranda
 * id.party("US");                              // Amerika Serikat
 * id.date(PartialDate.parse("2026-02-20"));    // 20 Februari 2026
 * }</pre>
 */
public final class Wording {
    /** The languages of the interface, by ISO 639-1; the first where nothing else is wished for. */
    public static final List<String> LANGUAGES = lines("languages.txt");

    private static final Map<String, Wording> BY_LANGUAGE =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Wording::load));

    /** The first of them, for the terminal and where a language is not known. */
    public static final Wording ENGLISH = of(LANGUAGES.getFirst());

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final List<String> SCALES = List.of("", "thousand", "million", "billion", "trillion");

    private final String language;
    private final Locale locale;
    private final Map<String, String> words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter month;
    private final DateTimeFormatter shortMonth;

    private Wording(String language, Map<String, String> words) {
        this.language = language;
        this.locale = Locale.of(language);
        this.words = Map.copyOf(words);
        this.day = DateTimeFormatter.ofPattern(say("date.day"), locale);
        this.shortDay = DateTimeFormatter.ofPattern(say("date.dayOfYear"), locale);
        this.month = DateTimeFormatter.ofPattern(say("date.month"), locale);
        this.shortMonth = DateTimeFormatter.ofPattern(say("date.monthOfYear"), locale);
    }

    /** The wording of a language; throws IllegalArgumentException on one that the interface does not speak. */
    public static Wording of(String language) {
        Wording wording = BY_LANGUAGE.get(language);
        if (wording == null) {
            throw new IllegalArgumentException("the interface does not speak " + language);
        }
        return wording;
    }

    private static Wording load(String language) {
        Properties file = new Properties();
        try {
            file.load(new StringReader(text(language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        file.forEach((key, value) -> words.put(key.toString(), value.toString()));
        return new Wording(language, words);
    }

    private static List<String> lines(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = Wording.class.getResourceAsStream("/web/messages/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was packaged without web/messages/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two letters of ISO 639-1. */
    public String language() {
        return language;
    }

    /** For the rules of its numbers and its alphabet. */
    public Locale locale() {
        return locale;
    }

    /** Every key that it has words for, in order. */
    public Set<String> keys() {
        return new TreeSet<>(words.keySet());
    }

    /** The words of a key with some values set in; throws IllegalArgumentException where there are none. */
    public String say(String key, @Nullable Object... values) {
        String said = words.get(key);
        if (said == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        return set(said, values);
    }

    /** The words of a key as they stand in the file, with their places and forms. */
    String raw(String key) {
        return words.getOrDefault(key, "");
    }

    /** The words of a key for a number, which is set in as {0} as the language writes numbers; further values follow. */
    public String count(String key, long number, @Nullable Object... more) {
        String both = words.get(key);
        if (both == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        int bar = both.indexOf('|');
        String form = bar < 0 ? both : number == 1 ? both.substring(0, bar) : both.substring(bar + 1);
        @Nullable Object[] values = new @Nullable Object[more.length + 1];
        values[0] = number(number);
        System.arraycopy(more, 0, values, 1, more.length);
        return set(form, values);
    }

    private static String set(String said, @Nullable Object... values) {
        if (values.length == 0) {
            return said;
        }
        StringBuilder out = new StringBuilder(said.length() + 32);
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            boolean isPlace = c == '{'
                    && i + 2 < said.length()
                    && said.charAt(i + 2) == '}'
                    && Character.isDigit(said.charAt(i + 1))
                    && said.charAt(i + 1) - '0' < values.length;
            if (isPlace) {
                Object value = values[said.charAt(i + 1) - '0'];
                out.append(value == null ? "" : value);
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * A code of the record in words: {@code label("topic", "tariffs")}. The record's vocabularies grow, so a code that
     * has no words yet is shown as it is, with blanks.
     */
    public String label(String family, String code) {
        String said = words.get(family + "." + code);
        return said == null ? code.replace('_', ' ') : said;
    }

    /** The codes of a family that there are words for. */
    List<String> codes(String family) {
        String before = family + ".";
        return words.keySet().stream()
                .filter(key -> key.startsWith(before))
                .map(key -> key.substring(before.length()))
                .sorted()
                .toList();
    }

    /** Whether there are words for a code. */
    public boolean knows(String family, String code) {
        return words.containsKey(family + "." + code);
    }

    /** A habit of the language, which stands among its words as yes or no. */
    boolean isYes(String key) {
        return say(key).equals("yes");
    }

    /** Several codes of one family in words. */
    public List<String> labels(String family, Collection<String> codes) {
        return codes.stream().map(code -> label(family, code)).toList();
    }

    // ---- who --------------------------------------------------------------------------------------------------------

    /** The name of a country or union for its code; every other name as it is. */
    public String party(String codeOrName) {
        String own = words.get("party." + codeOrName);
        if (own != null) {
            return own;
        }
        return isCode(codeOrName)
                ? Locale.of("", codeOrName).getDisplayCountry(locale)
                : Groupings.name(codeOrName, locale.getLanguage()).orElse(codeOrName);
    }

    /** Whether it is a code that has a name in every language, and not a name of its own. */
    public static boolean isCode(String party) {
        return party.length() == 2 && Character.isUpperCase(party.charAt(0)) && Character.isUpperCase(party.charAt(1));
    }

    /** The names of several parties, with commas between. */
    public String parties(Collection<String> codesOrNames) {
        return codesOrNames.stream().map(this::party).collect(Collectors.joining(", "));
    }

    /** "A, B and C". */
    public String list(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            default -> say("list.last", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
        };
    }

    /** The name of a language for its ISO code. */
    public String languageName(@Nullable String code) {
        return code == null || code.isEmpty() || code.equals("und")
                ? say("language.unknown")
                : Locale.of(code).getDisplayLanguage(locale);
    }

    // ---- when -------------------------------------------------------------------------------------------------------

    /** As precise as it is known: "20 Feb 2026", "February 2026" or "2026". */
    public String date(PartialDate date) {
        if (date.isDay()) {
            return day.format(date.firstDay());
        }
        return date.month() > 0 ? month.format(date.firstDay()) : String.valueOf(date.year());
    }

    /** "20 Feb 2026". */
    public String date(LocalDate date) {
        return day.format(date);
    }

    /** "12 – 14 Nov 2025"; empty where nothing is known. */
    public String dates(@Nullable PartialDate start, @Nullable PartialDate end) {
        if (start == null) {
            return end == null ? "" : say("date.until", date(end));
        }
        if (end == null || end.equals(start)) {
            return date(start);
        }
        boolean isOneYear = start.isDay() && end.isDay() && start.year() == end.year();
        if (isOneYear && start.month() == end.month()) {
            return say("date.days", start.day(), end.day(), month(start));
        }
        boolean isMonths = !start.isDay() && !end.isDay() && start.month() > 0 && end.month() > 0;
        if (isMonths && start.year() == end.year()) {
            return shortMonth.format(start.firstDay()) + " – " + date(end);
        }
        return (isOneYear ? shortDay.format(start.firstDay()) : date(start)) + " – " + date(end);
    }

    private String month(PartialDate date) {
        return DateTimeFormatter.ofPattern(say("date.monthOfDays"), locale).format(date.firstDay());
    }

    /** How long ago a day was, or how long it is until then, roughly: "3 months ago". */
    public String since(LocalDate date, LocalDate today) {
        long days = today.toEpochDay() - date.toEpochDay();
        String ahead = days < 0 ? "ahead" : "ago";
        long far = Math.abs(days);
        if (far == 0) {
            return say("time.today");
        }
        if (far < 31) {
            return count("time.days." + ahead, far);
        }
        return far < 730
                ? count("time.months." + ahead, Math.round(far / 30.44))
                : count("time.years." + ahead, Math.round(far / 365.25));
    }

    /** The same for a time that is a month or a year; empty while it lasts, for then it is neither past nor to come. */
    public String since(PartialDate date, LocalDate today) {
        boolean isNow = !date.firstDay().isAfter(today) && !date.lastDay().isBefore(today);
        return isNow && !date.isDay() ? "" : since(date.firstDay(), today);
    }

    // ---- how much ---------------------------------------------------------------------------------------------------

    /** A whole number with the language's separators. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number with as many decimals as it has, at most six. */
    public String number(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(locale)).format(number);
    }

    /** An amount with its unit: "4.3 billion USD", "19 %", "16 companies". */
    public String amount(BigDecimal amount, String unit) {
        int scale = 0;
        BigDecimal shown = amount;
        while (scale < SCALES.size() - 1 && shown.abs().compareTo(THOUSAND) >= 0 && isRound(shown)) {
            shown = shown.divide(THOUSAND, 9, RoundingMode.HALF_UP);
            scale++;
        }
        if (scale < 2) {
            shown = amount;
            scale = 0;
        }
        String number =
                number(shown.stripTrailingZeros()) + (scale == 0 ? "" : " " + say("scale." + SCALES.get(scale)));
        return switch (unit) {
            case "%" -> number + " %";
            case "rank" -> say("unit.ranked", number);
            default -> number + " " + label("unit", unit);
        };
    }

    /** A number of which every digit can be read after it is told in thousands. */
    private static boolean isRound(BigDecimal number) {
        return number.divide(THOUSAND).stripTrailingZeros().scale() <= 6;
    }

    /** "5th", "ke-5", "thứ 5". */
    public String ordinal(int number) {
        int tens = number % 100;
        String form = tens >= 11 && tens <= 13
                ? "other"
                : switch (number % 10) {
                    case 1 -> "one";
                    case 2 -> "two";
                    case 3 -> "few";
                    default -> "other";
                };
        return say("ordinal." + form, number);
    }

    /** "5th negotiation round", "putaran perundingan ke-5". */
    public String numbered(int number, String noun) {
        return say("ordinal.noun", ordinal(number), noun);
    }
}
