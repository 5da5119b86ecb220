package org.chancery.eventdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.chancery.document.Document;
import org.chancery.document.Span;
import org.chancery.record.Act;
import org.chancery.record.ActKind;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Found;
import org.chancery.record.Organization;
import org.chancery.record.OrganizationKind;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which event an act or engagement becomes, and with what fields. */
class EventCoderTest {
    private static final String TEXT = "Vietnam meminta AS.";
    private static final List<Evidence> WORDS = List.of(Evidence.cut(TEXT, 0, TEXT.length()));
    private static final Found FOUND = new Found("id/x", 1);

    @Test
    void an_act_is_the_event_its_reader_said() throws JsonProcessingException {
        JsonNode event = one(List.of(), List.of(act("REQUEST", "2025-11-14")));
        assertThat(event.path("id").asText()).isEqualTo("x.txt#a1");
        assertThat(event.path("event").get(0).asText()).isEqualTo("REQUEST");
        assertThat(event.path("date").asText()).isEqualTo("2025-11-14");
        assertThat(event.path("actor").get(0).path("code").asText()).isEqualTo("VNM");
        assertThat(event.path("recipient").findValuesAsText("code")).containsExactly("USA", "IGO", "MNC");
        assertThat(event.path("quad_code").asInt()).isEqualTo(3);
        assertThat(event.path("context").get(0).asText()).isEqualTo("economic");
        assertThat(event.path("event_text").get(0).asText()).isEqualTo(TEXT);
        assertThat(event.path("text_info").path("sequence").asInt()).isEqualTo(1);
        assertThat(event.path("cameo").path("code").asText()).isEqualTo("020");
        assertThat(event.path("cameo").path("goldstein").asDouble()).isEqualTo(3);
    }

    @Test
    void an_act_without_a_place_in_plover_is_no_event() {
        assertThat(lines(List.of(), List.of(act(null, "2025-11-14")))).isEmpty();
    }

    @Test
    void an_imprecise_date_says_so() throws JsonProcessingException {
        JsonNode month = one(List.of(), List.of(act("AGREE", "2025-11")));
        assertThat(month.path("date").asText()).isEqualTo("2025-11-01");
        assertThat(month.path("comment").asText()).contains("2025-11");
        JsonNode none = one(List.of(), List.of(act("AGREE", null)));
        assertThat(none.path("date").isNull()).isTrue();
        assertThat(none.path("comment").asText()).isEqualTo("date unknown");
    }

    @Test
    void engagements_by_status_and_type() throws JsonProcessingException {
        check(EngagementType.MEETING, EngagementStatus.HELD, "CONSULT", "");
        check(EngagementType.VISIT, EngagementStatus.HELD, "CONSULT", "visit");
        check(EngagementType.PHONE_CALL, EngagementStatus.HELD, "CONSULT", "phone");
        check(EngagementType.FORUM, EngagementStatus.HELD, "CONSULT", "multilateral");
        check(EngagementType.SIGNING, EngagementStatus.HELD, "SUPPORT", "");
        check(EngagementType.VISIT, EngagementStatus.PLANNED, "AGREE", "");
        check(EngagementType.MEETING, EngagementStatus.CANCELLED, "REJECT", "meet");
    }

    private static void check(EngagementType type, EngagementStatus status, String event, String mode)
            throws JsonProcessingException {
        Engagement engagement = new Engagement(
                "e1",
                type,
                null,
                null,
                PartialDate.parse("2025-11-12"),
                PartialDate.parse("2025-11-14"),
                "Hanoi",
                null,
                status,
                List.of("VN", "US"),
                List.of(),
                List.of(),
                WORDS,
                FOUND);
        JsonNode json = one(List.of(engagement), List.of());
        assertThat(json.path("event").get(0).asText()).isEqualTo(event);
        assertThat(json.path("mode").path(0).asText()).isEqualTo(mode);
        assertThat(json.path("enddate").asText()).isEqualTo("2025-11-14");
        assertThat(json.path("actor")).hasSize(2);
        assertThat(json.path("recipient")).isEmpty();
    }

    private static Act act(@Nullable String plover, @Nullable String date) {
        return new Act(
                "a1",
                ActKind.ASK,
                List.of("VN"),
                List.of("US", "ASEAN", "Boeing"),
                List.of(),
                "",
                List.of("tariffs"),
                null,
                date == null ? null : PartialDate.parse(date),
                plover,
                WORDS,
                FOUND);
    }

    private static JsonNode one(List<Engagement> engagements, List<Act> acts) throws JsonProcessingException {
        String lines = lines(engagements, acts);
        assertThat(lines).endsWith("\n");
        assertThat(lines.lines()).hasSize(1);
        return new ObjectMapper().readTree(lines);
    }

    private static String lines(List<Engagement> engagements, List<Act> acts) {
        Organization boeing = new Organization("Boeing", null, OrganizationKind.COMPANY, null, WORDS, FOUND);
        Extraction extraction = new Extraction(
                "x.txt",
                "id",
                null,
                null,
                List.of(),
                List.of(boeing),
                engagements,
                acts,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Story story = Story.of(Document.of("x.txt", TEXT), extraction);
        StringBuilder lines = new StringBuilder();
        for (CodedEvent event :
                EventCoder.events(extraction, TEXT, List.of(new Span(0, TEXT.length())), Links.within(extraction))) {
            lines.append(EventFormat.plover().lines(new CitedEvent(event, List.of(story))));
        }
        return lines.toString();
    }
}
