package org.chancery.view;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chancery.record.PartialDate;
import org.chancery.ruling.FactForm;
import org.chancery.ruling.FactForm.Field;

/** The values of a fact's fields, as forms keep them, in the words of a language. Stateless. */
public final class FactWords {
    private static final Set<String> PARTIES =
            Set.of("parties", "by", "to", "a", "b", "reporter", "partner", "country");
    private static final Map<FactForm, Map<String, Field>> FIELDS = fields();

    private FactWords() {}

    /** What a person named in a field, as the record writes it: parties and topics by their codes; other fields as they are. */
    public static String parsed(String field, String value) {
        return PARTIES.contains(field)
                ? join(value, PartyName::parse, "; ")
                : field.equals("topics") ? join(value, FactWords::topic, "; ") : value;
    }

    /** A value of the record as it stands in a form, to be changed there: what {@link #parsed} leads back to it. */
    public static String typed(Field field, String value, Wording words) {
        return PARTIES.contains(field.name())
                ? join(value, words::party, "; ")
                : field.name().equals("topics") ? join(value, topic -> words.label("topic", topic), "; ") : value;
    }

    /** The code of a topic that is named in any language of the interface. */
    private static String topic(String named) {
        String folded = PartyName.folded(named);
        for (String language : Wording.LANGUAGES) {
            Wording words = Wording.of(language);
            for (String code : words.codes("topic")) {
                if (PartyName.folded(words.label("topic", code)).equals(folded)) {
                    return code;
                }
            }
        }
        return named;
    }

    /** What a form asks for in a field. */
    public static String asked(FactForm form, Field field, Wording words) {
        String family = "asked." + form.label();
        String code = code(field);
        return words.knows(family, code) ? words.label(family, code) : Naming.capital(name(field, words));
    }

    /** How it is to be written; empty where that needs no word. */
    public static String hint(Field field, Wording words) {
        return switch (field.name()) {
            case "topics" ->
                words.say("asked.topics", words.label("topic", "tariffs"), words.label("topic", "agriculture"));
            case "start", "end", "date", "since" -> words.say("asked.day");
            default -> field.isList() ? words.say("asked.several") : "";
        };
    }

    /** The values that are known of a field which may have others, with their words; empty where there are none. */
    public static Map<String, String> known(Field field, Wording words) {
        Map<String, String> known = new TreeMap<>();
        if (field.name().equals("plover")) {
            words.codes("plover")
                    .forEach(code -> known.put(code.toUpperCase(Locale.ROOT), words.label("plover", code)));
        }
        return known;
    }

    private static String code(Field field) {
        return field.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** What a field is called. */
    public static String name(Field field, Wording words) {
        return words.label("field", code(field));
    }

    /** One of the values that a field can have. */
    public static String choice(FactForm form, Field field, String value, Wording words) {
        if (value.equals("true") || value.equals("false")) {
            return words.say("review." + value);
        }
        return words.label(family(form, field.name()), value.toLowerCase(Locale.ROOT));
    }

    /** The value of a field: codes by their names, days as the language writes them. */
    public static String said(FactForm form, Field field, String value, Wording words) {
        if (!field.choices().isEmpty()) {
            return choice(form, field, value, words);
        }
        return switch (field.name()) {
            case "topics" -> each(value, topic -> words.label("topic", topic));
            case "type" -> words.label("relation", value);
            case "plover" -> words.label("plover", value.toLowerCase(Locale.ROOT));
            case "measure" -> words.label("measure", value);
            case "unit" -> words.label("unit", value);
            case "start", "end", "date", "since" -> day(value, words);
            case "period" -> Naming.period(value, words);
            default -> PARTIES.contains(field.name()) ? each(value, words::party) : value;
        };
    }

    /** A field as a card shows it: what the record holds in codes, said in words. */
    static org.chancery.view.Field said(FactForm form, org.chancery.view.Field shown, Wording words) {
        Field field = FIELDS.getOrDefault(form, Map.of()).get(shown.name());
        return field == null
                ? shown
                : new org.chancery.view.Field(
                        shown.name(),
                        shown.values().stream()
                                .map(value -> said(form, field, value, words))
                                .toList());
    }

    /** The fields of each form under their names in files. */
    private static Map<FactForm, Map<String, Field>> fields() {
        Map<FactForm, Map<String, Field>> fields = new EnumMap<>(FactForm.class);
        for (FactForm form : FactForm.values()) {
            fields.put(form, form.fields().stream().collect(Collectors.toMap(FactWords::code, field -> field)));
        }
        return fields;
    }

    private static String family(FactForm form, String field) {
        return switch (field) {
            case "status" ->
                switch (form) {
                    case ENGAGEMENT -> "held";
                    case INSTRUMENT -> "stage";
                    default -> "amount";
                };
            case "kind" -> form.label();
            case "type" -> "engagement";
            default -> field;
        };
    }

    private static String day(String value, Wording words) {
        try {
            return words.date(PartialDate.parse(value));
        } catch (DateTimeException | IllegalArgumentException e) {
            return value;
        }
    }

    private static String each(String value, UnaryOperator<String> name) {
        return join(value, name, ", ");
    }

    private static String join(String value, UnaryOperator<String> name, String between) {
        return Arrays.stream(value.split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(name)
                .collect(Collectors.joining(between));
    }
}
