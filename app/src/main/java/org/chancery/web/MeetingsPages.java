package org.chancery.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.view.MeetingPeople;
import org.chancery.view.Meetings;
import org.chancery.view.MeetingsAsked;
import org.chancery.view.MeetingsMap;
import org.chancery.view.MeetingsNetwork;
import org.chancery.view.PartyName;
import org.jspecify.annotations.Nullable;

/** Where delegations meet, and who met whom: drawn by the server, with everything in a table beside it. */
final class MeetingsPages implements Pages {
    private static final String PEOPLE = "people";

    private final Remembered<Meetings> meetings = new Remembered<>();
    private final Remembered<MeetingPeople> people = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.MAP, this::map);
        routes.page(Links.NETWORK, this::network);
    }

    private Answer map(Visit visit) {
        MeetingsMap view = MeetingsMap.of(asked(visit), known(visit), visit.record(), visit.today(), visit.words());
        return Answer.Page.of("map.jte", visit.words().say("map.title"), Section.MAP)
                .running("plot.js")
                .with("view", view);
    }

    private Answer network(Visit visit) {
        MeetingsAsked asked = asked(visit);
        Meetings known = known(visit);
        MeetingPeople named = asked.people()
                ? people.at(visit, () -> MeetingPeople.of(visit.record(), known))
                : new MeetingPeople(Map.of());
        MeetingsNetwork view = MeetingsNetwork.of(asked, known, named, visit.today(), visit.words());
        return Answer.Page.of("network.jte", visit.words().say("network.title"), Section.MAP)
                .running("plot.js")
                .with("view", view);
    }

    private Meetings known(Visit visit) {
        return meetings.at(visit, () -> Meetings.of(visit.record()));
    }

    private static MeetingsAsked asked(Visit visit) {
        return new MeetingsAsked(
                PartyName.parse(visit.asked("with")),
                PartyName.parse(visit.asked("and")),
                type(visit.asked("kind")),
                visit.asked("status").equals(EngagementStatus.PLANNED.label())
                        ? EngagementStatus.PLANNED
                        : EngagementStatus.HELD,
                visit.dayAsked("from"),
                visit.dayAsked("to"),
                visit.asked("at"),
                visit.asked("of").equals(PEOPLE));
    }

    private static @Nullable EngagementType type(String label) {
        for (EngagementType type : EngagementType.values()) {
            if (type.label().equals(label)) {
                return type;
            }
        }
        return null;
    }

    /** The parameters of what is asked for. */
    static Map<String, List<String>> parameters(MeetingsAsked asked) {
        EngagementType type = asked.type();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("of", List.of(asked.people() ? PEOPLE : ""));
        parameters.put("with", List.of(asked.one()));
        parameters.put("and", List.of(asked.other()));
        parameters.put("kind", List.of(type == null ? "" : type.label()));
        parameters.put(
                "status",
                List.of(
                        asked.status() == EngagementStatus.HELD
                                ? ""
                                : asked.status().label()));
        parameters.put("from", List.of(asked.from() == null ? "" : asked.from().toString()));
        parameters.put("to", List.of(asked.to() == null ? "" : asked.to().toString()));
        parameters.put("at", List.of(asked.at()));
        return parameters;
    }
}
