package org.chancery.ruling;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Fact;
import org.chancery.record.Figure;
import org.chancery.record.Instrument;
import org.chancery.record.Organization;
import org.chancery.record.PartialDate;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.record.TimeExpression;
import org.chancery.resolve.JsonForm;
import org.jspecify.annotations.Nullable;

/**
 * The lists of the record as forms that a person fills in: each field has a name and a value in plain words. Stateless.
 *
 * <pre>{@code FactForm.ACT.with(act, Map.of("by", "VN", "date", "2025-11-14"))}</pre>
 */
public enum FactForm {
    PERSON(Person.class, 'p'),
    ORGANIZATION(Organization.class, 'o'),
    ENGAGEMENT(Engagement.class, 'e'),
    ACT(Act.class, 'a'),
    INSTRUMENT(Instrument.class, 'i'),
    FIGURE(Figure.class, 'f'),
    RELATION(Relation.class, 'r'),
    DATE(TimeExpression.class, 't');

    /** What a person does not fill in. */
    private static final Set<String> HIDDEN = Set.of("evidence", "found", "id", "steps");
    /** What may differ between two readings that say the same. */
    private static final Set<String> INCIDENTAL = Set.of("evidence", "found", "id", "engagement");

    private final Class<? extends Fact> type;
    private final char letter;
    private final String label = name().toLowerCase(Locale.ROOT);

    FactForm(Class<? extends Fact> type, char letter) {
        this.type = type;
        this.letter = letter;
    }

    /**
     * A field.
     *
     * @param isRequired whether it must have a value
     * @param choices the values that it can have; empty where any will do
     */
    public record Field(String name, boolean isRequired, boolean isList, List<String> choices) {}

    /** The name in the log and in addresses, {@code act} for example. */
    public String label() {
        return label;
    }

    /** The letter in the ids of its claims. */
    public char letter() {
        return letter;
    }

    /** The form of a fact. */
    public static FactForm of(Fact fact) {
        return Arrays.stream(values())
                .filter(form -> form.type.isInstance(fact))
                .findFirst()
                .orElseThrow();
    }

    /** The form of a label. */
    public static FactForm of(String label) {
        return Arrays.stream(values())
                .filter(form -> form.label.equals(label.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no list \"" + label + "\"; there are "
                        + String.join(
                                ", ", Stream.of(values()).map(FactForm::label).toList())));
    }

    /** The facts of this list. */
    public List<? extends Fact> of(Extraction extraction) {
        return switch (this) {
            case PERSON -> extraction.people();
            case ORGANIZATION -> extraction.organizations();
            case ENGAGEMENT -> extraction.engagements();
            case ACT -> extraction.acts();
            case INSTRUMENT -> extraction.instruments();
            case FIGURE -> extraction.figures();
            case RELATION -> extraction.relations();
            case DATE -> extraction.dates();
        };
    }

    /** The fields that a person fills in, in the order of the record. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!HIDDEN.contains(component.getName())) {
                boolean isList = List.class.isAssignableFrom(component.getType());
                boolean isNullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        || component.getType().isPrimitive();
                fields.add(new Field(component.getName(), !isNullable && !isList, isList, choices(component)));
            }
        }
        return fields;
    }

    private static List<String> choices(RecordComponent component) {
        if (component.getType() == boolean.class) {
            return List.of("false", "true");
        }
        Object[] constants = component.getType().getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants).map(FactForm::choice).toList();
    }

    private static String choice(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    /** The values of a fact by field, as a person reads them. */
    public static Map<String, String> values(Fact fact) {
        FactForm form = of(fact);
        Map<String, Object> tree = tree(fact);
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            Object value = tree.get(field.name());
            values.put(
                    field.name(),
                    switch (value) {
                        case null -> "";
                        case List<?> list ->
                            String.join("; ", list.stream().map(String::valueOf).toList());
                        default ->
                            field.choices().isEmpty()
                                    ? value.toString()
                                    : value.toString().toLowerCase(Locale.ROOT);
                    });
        }
        return values;
    }

    /** A fact as JSON objects know it. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> tree(Object fact) {
        return new TreeMap<String, Object>(JsonForm.read(JsonForm.write(fact), Map.class));
    }

    /** The fact of a tree. */
    Fact read(Map<String, Object> tree) {
        return JsonForm.read(JsonForm.write(tree), type);
    }

    /** What a fact says, whichever words say it and wherever they stand. */
    static String content(Map<String, Object> tree) {
        Map<String, Object> content = new TreeMap<>(tree);
        content.keySet().removeAll(INCIDENTAL);
        return JsonForm.write(content);
    }

    /**
     * The fact with other values; fields that are not named stay.
     *
     * @throws IllegalArgumentException naming the field that cannot have that value
     */
    Fact with(Map<String, Object> tree, Map<String, String> values) {
        Map<String, Object> changed = new TreeMap<>(tree);
        for (Map.Entry<String, String> value : values.entrySet()) {
            Field field = fields().stream()
                    .filter(one -> one.name().equals(value.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no field \"" + value.getKey() + "\"; there are "
                            + String.join(
                                    ", ", fields().stream().map(Field::name).toList())));
            Object parsed = parse(field, value.getValue().strip());
            if (parsed == null) {
                changed.remove(field.name());
            } else {
                changed.put(field.name(), parsed);
            }
        }
        for (Field field : fields()) {
            if (field.isRequired() && !changed.containsKey(field.name())) {
                throw new IllegalArgumentException(label + " needs " + field.name());
            }
        }
        return read(changed);
    }

    /** Refuses values that a fact cannot have, with {@link IllegalArgumentException}. */
    public static void check(String list, Map<String, Object> fact, Map<String, String> values) {
        of(list).with(fact, values);
    }

    /** Refuses a new fact that cannot be, with {@link IllegalArgumentException}. */
    public static void check(FactForm form, Map<String, String> values, List<Evidence> evidence) {
        form.make("h", values, evidence, Effects.BY_HAND);
    }

    private @Nullable Object parse(Field field, String value) {
        if (value.isEmpty()) {
            return null;
        }
        if (field.isList()) {
            return Arrays.stream(value.split(";"))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
        if (!field.choices().isEmpty()) {
            String choice = value.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
            if (!field.choices().contains(choice)) {
                throw new IllegalArgumentException(
                        field.name() + " is one of " + String.join(", ", field.choices()) + ", not \"" + value + "\"");
            }
            return field.choices().equals(List.of("false", "true"))
                    ? (Object) Boolean.valueOf(choice)
                    : choice.toUpperCase(Locale.ROOT);
        }
        try {
            return switch (typeOf(field.name()).getSimpleName()) {
                case "PartialDate" -> PartialDate.parse(value).toString();
                case "Integer" -> Integer.valueOf(value);
                case "BigDecimal" -> new BigDecimal(value);
                default -> value;
            };
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(field.name() + " cannot be \"" + value + "\"", e);
        }
    }

    private Class<?> typeOf(String field) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .findFirst()
                .<Class<?>>map(RecordComponent::getType)
                .orElseThrow();
    }

    /** A new fact. */
    Fact make(String localId, Map<String, String> values, List<Evidence> evidence, String rule) {
        Map<String, Object> tree = new TreeMap<>();
        if (Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals("id"))) {
            tree.put("id", localId);
        }
        tree.put("evidence", evidence.stream().map(FactForm::tree).toList());
        tree.put("found", Map.of("rule", rule, "confidence", 1.0));
        Map<String, String> filled = new TreeMap<>(values);
        if (this == FIGURE) {
            filled.putIfAbsent("scale", "one");
        }
        if (this == ENGAGEMENT) {
            filled.putIfAbsent("status", "held");
        }
        if (this == PERSON) {
            filled.putIfAbsent("former", "false");
        }
        return with(tree, filled);
    }
}
