package org.chancery.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.chancery.identity.EngagementLikeness.Prepared;
import org.chancery.identity.EngagementTelling.Attendee;
import org.chancery.identity.JoinedEngagement.StatusTold;
import org.chancery.identity.JoinedEngagement.Told;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Link;
import org.chancery.resolve.PublicId;
import org.jspecify.annotations.Nullable;

/** Makes the entry of an engagement from its tellings: for each field the value that most of the fuller tellings have. */
final class EngagementSummary {
    private EngagementSummary() {}

    static Entry<JoinedEngagement> of(List<Prepared> gathered, List<Link> links) {
        List<EngagementTelling> tellings = gathered.stream()
                .map(p -> p.telling)
                .sorted(EngagementResolution.BY_PUBLICATION)
                .toList();
        Dates dates = dates(gathered);
        EngagementType type = type(tellings);
        String series = most(tellings, EngagementTelling::series);
        List<String> parties = parties(tellings);
        Set<String> topics = new java.util.TreeSet<>();
        tellings.forEach(t -> topics.addAll(t.topics()));
        CopyIndex copies = new CopyIndex();
        Set<String> documents = new HashSet<>();
        Set<String> sources = new HashSet<>();
        for (EngagementTelling telling : tellings) {
            documents.add(telling.claim().document());
            sources.add(copies.groupOf(telling.claim().document(), telling.print()));
        }
        List<StatusTold> history = history(tellings);
        JoinedEngagement body = new JoinedEngagement(
                type,
                series,
                ordinal(tellings, series),
                dates.start,
                dates.end,
                place(tellings, type),
                most(tellings, EngagementTelling::mode),
                history.getLast().status(),
                history,
                parties,
                people(tellings),
                List.copyOf(topics),
                documents.size(),
                sources.size(),
                tellings.stream()
                        .map(t -> new Told(t.claim(), t.doc(), t.published(), t.status(), t.evidence()))
                        .toList(),
                links);
        List<ClaimId> claims =
                tellings.stream().map(EngagementTelling::claim).sorted().toList();
        String id = id(tellings.getFirst().claim());
        LocalDate news = tellings.stream()
                .map(EngagementTelling::published)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        PartialDate seen = news == null ? null : PartialDate.of(news);
        return new Entry<>(
                id,
                title(body),
                parties.stream().sorted().toList(),
                dates.start == null ? seen : dates.start,
                dates.start == null ? seen : dates.end,
                body.status().label(),
                claims,
                tellings.stream().skip(1).map(t -> id(t.claim())).toList(),
                body);
    }

    /** The id that the engagement of one claim alone would have; an engagement has that of the claim published first. */
    static String id(ClaimId claim) {
        return PublicId.of("engagement " + claim);
    }

    private static String title(JoinedEngagement body) {
        StringBuilder title = new StringBuilder();
        if (body.ordinal() != null && (body.series() != null || body.type() != EngagementType.VISIT)) {
            title.append(ordinal(body.ordinal())).append(' ');
        }
        title.append(body.series() == null ? body.type().label().replace('_', ' ') : body.series());
        if (!body.parties().isEmpty()) {
            title.append(": ").append(String.join("–", body.parties()));
        }
        if (body.place() != null) {
            title.append(", ").append(body.place());
        }
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    private static String ordinal(int number) {
        int tens = number % 100;
        String ending = tens >= 11 && tens <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
    }

    private record Dates(
            @Nullable PartialDate start, @Nullable PartialDate end) {}

    /** The dates that most of the most exact tellings give, those of what was held before those of what was planned. */
    private static Dates dates(List<Prepared> gathered) {
        Map<Dates, Double> votes = new LinkedHashMap<>();
        ToldTime.Grain best = gathered.stream()
                .filter(p -> p.time.isDated())
                .map(p -> p.time.grain())
                .min(Comparator.naturalOrder())
                .orElse(null);
        for (Prepared p : gathered) {
            if (p.time.isDated() && p.time.grain() == best) {
                double weight = p.telling.status() == EngagementStatus.HELD ? 1 : 0.3;
                votes.merge(new Dates(p.telling.start(), p.telling.end()), weight, Double::sum);
            }
        }
        Dates most = new Dates(null, null);
        double top = 0;
        for (Map.Entry<Dates, Double> vote : votes.entrySet()) {
            boolean earlier = vote.getValue() == top
                    && most.start != null
                    && vote.getKey().start != null
                    && vote.getKey().start.compareTo(most.start) < 0;
            if (vote.getValue() > top || earlier) {
                most = vote.getKey();
                top = vote.getValue();
            }
        }
        return most;
    }

    private static EngagementType type(List<EngagementTelling> tellings) {
        Map<EngagementType, Integer> votes = new java.util.EnumMap<>(EngagementType.class);
        for (EngagementTelling telling : tellings) {
            int weight = switch (telling.type()) {
                case OTHER -> 1;
                case MEETING -> 4;
                default -> 6;
            };
            votes.merge(telling.type(), weight, Integer::sum);
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<EngagementType, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<EngagementType, Integer>comparingByKey()
                                .reversed()))
                .orElseThrow()
                .getKey();
    }

    private static @Nullable Integer ordinal(List<EngagementTelling> tellings, @Nullable String series) {
        return most(
                tellings.stream()
                        .filter(t -> series == null || series.equals(t.series()))
                        .toList(),
                EngagementTelling::ordinal);
    }

    /** A city before a country, the wording of most; a city within the country visited names the visit's country less. */
    private static @Nullable String place(List<EngagementTelling> tellings, EngagementType type) {
        List<EngagementTelling> cities =
                tellings.stream().filter(t -> t.city() != null).toList();
        String city = type == EngagementType.VISIT ? null : most(cities, EngagementTelling::place);
        return city != null ? city : most(tellings, EngagementTelling::place);
    }

    private static <T> @Nullable T most(
            List<EngagementTelling> tellings, Function<EngagementTelling, @Nullable T> field) {
        Map<T, Integer> votes = new LinkedHashMap<>();
        for (EngagementTelling telling : tellings) {
            T value = field.apply(telling);
            if (value != null) {
                votes.merge(value, 1, Integer::sum);
            }
        }
        T best = null;
        int top = 0;
        for (Map.Entry<T, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > top) {
                best = vote.getKey();
                top = vote.getValue();
            }
        }
        return best;
    }

    private static List<String> parties(List<EngagementTelling> tellings) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        tellings.forEach(t -> t.parties().forEach(party -> votes.merge(party, 1, Integer::sum)));
        return votes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Everybody once, by the fullest clean form of the name. */
    private static List<String> people(List<EngagementTelling> tellings) {
        List<List<PersonName>> people = new ArrayList<>();
        List<@Nullable String> serve = new ArrayList<>();
        for (EngagementTelling telling : tellings) {
            for (Attendee attendee : telling.attendees()) {
                PersonName name = PersonName.of(attendee.name());
                int at = 0;
                while (at < people.size() && !same(people.get(at), serve.get(at), name, attendee.country())) {
                    at++;
                }
                if (at == people.size()) {
                    people.add(new ArrayList<>());
                    serve.add(attendee.country());
                }
                people.get(at).add(name);
            }
        }
        return people.stream().map(NameForms::best).toList();
    }

    private static boolean same(
            List<PersonName> known, @Nullable String serves, PersonName name, @Nullable String country) {
        return (serves == null || country == null || serves.equals(country))
                && known.getFirst().likeness(name) >= PersonName.LIKELY;
    }

    /** What was told of it, each change once: planned, then held. What was planned later than it was held does not count. */
    private static List<StatusTold> history(List<EngagementTelling> tellings) {
        List<StatusTold> history = new ArrayList<>();
        for (EngagementTelling telling : tellings) {
            StatusTold last = history.isEmpty() ? null : history.getLast();
            boolean news = last == null
                    || telling.status() != last.status() && last.status() != EngagementStatus.HELD
                    || telling.status() == EngagementStatus.PLANNED
                            && last.status() == EngagementStatus.PLANNED
                            && telling.start() != null
                            && telling.start().isDay()
                            && !telling.start().equals(last.start());
            if (news) {
                history.add(new StatusTold(telling.status(), telling.start(), telling.published(), telling.claim()));
            }
        }
        return history;
    }
}
