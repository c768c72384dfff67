package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.outage.Tick;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.quality.Link;
import dk.nattevagt.central.quality.Promise;
import dk.nattevagt.central.supervision.GatewaySilence.SilentGateway;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.ProofTask;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.central.supervision.WorkStep;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the OpenAPI document against the code. */
class OpenApiTest {
    private final OpenApiDocument document = new OpenApiDocument();

    @Test
    void the_document_names_every_route_and_its_roles_and_no_other(@TempDir Path directory) {
        try (NightCentral central = new NightCentral(directory, false)) {
            Map<String, Set<String>> inCode = new TreeMap<>();
            for (Route route : central.routes()) {
                inCode.put(route.method() + " " + route.path(), roles(route.access()));
            }
            assertThat(document.rolesByCall()).isEqualTo(inCode);
        }
    }

    private static Set<String> roles(Access access) {
        return switch (access) {
            case Access.Everyone _ -> Set.of("everyone");
            case Access.Only only ->
                only.roles().stream().map(Role::wireName).collect(Collectors.toCollection(TreeSet::new));
        };
    }

    @Test
    void the_document_lists_the_codes_own_names() {
        assertThat(document.enumOf("Alarm", "cause")).isEqualTo(names(Cause.values(), Cause::wireName));
        assertThat(document.enumOf("Closing", "outcome")).isEqualTo(names(Outcome.values(), Outcome::wireName));
        assertThat(document.enumOf("Correction", "outcome")).isEqualTo(names(Outcome.values(), Outcome::wireName));
        assertThat(document.enumOf("JournalEntry", "kind"))
                .isEqualTo(names(JournalEntry.Kind.values(), JournalEntry.Kind::wireName));
        assertThat(document.enumOf("Session", "role")).isEqualTo(names(Role.values(), Role::wireName));
        assertThat(document.enumOf("ProofTask", "kind"))
                .isEqualTo(names(ProofTask.Kind.values(), ProofTask.Kind::wireName));
        assertThat(document.enumOf("Proof", "means")).isEqualTo(names(Proof.Means.values(), Proof.Means::wireName));
        assertThat(document.enumOf("Lock", "bolt")).isEqualTo(names(BoltState.values(), BoltState::wireName));
        assertThat(document.enumOf("Trouble"))
                .isEqualTo(names(TechnicalTrouble.values(), TechnicalTrouble::wireName));
        assertThat(document.enumOf("Tick", "result")).isEqualTo(names(Tick.Result.values(), Tick.Result::wireName));
        assertThat(document.enumOf("Ticking", "result")).isEqualTo(names(Tick.Result.values(), Tick.Result::wireName));
        assertThat(document.enumOf("Promise")).isEqualTo(names(Promise.values(), Promise::wireName));
        assertThat(document.enumOf("Link")).isEqualTo(names(Link.values(), Link::wireName));
        assertThat(document.enumOf("WorkStep", "kind"))
                .isEqualTo(names(WorkStep.Kind.values(), WorkStep.Kind::wireName));
        Set<String> kinds = names(DeviceKind.values(), DeviceKind::wireName);
        kinds.add("null");
        assertThat(document.enumOf("DeviceKind")).isEqualTo(kinds);
    }

    private static <T> Set<String> names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void real_answers_are_as_the_document_says(@TempDir Path directory) {
        try (NightCentral central = new NightCentral(directory, true)) {
            central.silent = List.of(new SilentGateway(new GatewayId("gw-home-3"), central.clock.instant()));
            HttpUser user = HttpUser.loggedIn(central, "vagt");
            AlarmId press = central.raise("home-1", Cause.BUTTON);
            AlarmId fire = central.raise("home-2", Cause.SMOKE, Duration.ofMinutes(3));
            central.telephone.complete(new CallOutcome.NotReached(List.of()));

            fits("About", user.get("/api/about").body());
            fits("Session", user.get("/api/session").body());
            user.array("/api/alarms").forEach(alarm -> fits("Alarm", alarm.toString()));
            for (String act : List.of("accept", "on-the-way", "arrived")) {
                fits("Alarm", user.post("/api/alarms/" + press + "/" + act, "").body());
            }
            fits("Problem", user.post("/api/alarms/" + press + "/accept", "").body());
            fits("Alarm",
                    user.post("/api/alarms/" + press + "/close", "{\"outcome\":\"test\",\"note\":\"Prøve\"}").body());
            fits("Alarm", user.post("/api/alarms/" + fire + "/emergency-redial", "").body());
            user.array("/api/alarms/" + press + "/journal").forEach(entry -> fits("JournalEntry", entry.toString()));
            user.array("/api/alarms/" + fire + "/journal").forEach(entry -> fits("JournalEntry", entry.toString()));
            user.array("/api/gateways").forEach(gateway -> fits("Gateway", gateway.toString()));
            new Equipment(central).aWeek();
            HttpUser leader = HttpUser.loggedIn(central, "leder");
            fits("Technical", leader.get("/api/technical").body());
            leader.array("/api/gateways?state=all").forEach(gateway -> fits("Gateway", gateway.toString()));
            fits("GatewayDetail", leader.get("/api/gateways/gw-home-1").body());
            fits("GatewayDetail", leader.get("/api/gateways/gw-home-4").body());
            fits("Quality", leader.get("/api/quality?from=2026-11-01&to=2027-01-31").body());
            fits("Replay", leader.get("/api/alarms/" + press + "/replay").body());
            fits("Replay", leader.get("/api/alarms/" + fire + "/replay").body());
            fits("WorkList", leader.get("/api/work-list").body());
            exercisesFit(leader);
            fits("CallRound", leader.get("/api/call-round").body());
            new Blackout(central).fall();
            leader.array("/api/outages").forEach(outage -> fits("Outage", outage.toString()));
            fits("OutageRound", leader.get("/api/outages/1").body());
            fits("RoundHome",
                    leader.post("/api/outages/1/homes/home-5", "{\"result\":\"no-answer\",\"note\":\"?\"}").body());
            fits("RoundHome",
                    HttpUser.loggedIn(central, "vagt").post("/api/outages/1/homes/home-5", "{\"result\":\"called-ok\"}")
                            .body());
            fits("EmergencyBrief", leader.get("/api/alarms/" + fire + "/emergency-brief").body());
            leader.array("/api/alarms/" + fire + "/signals").forEach(one -> fits("DeviceSignals", one.toString()));
            fits("Readiness", user.get("/health/ready").body());
            leader.array("/api/colleagues").forEach(colleague -> fits("Colleague", colleague.toString()));
            leader.array("/api/presence").forEach(one -> fits("OnShift", one.toString()));
            leader.array("/api/notices").forEach(notice -> fits("Notice", notice.toString()));
            leader.array("/api/alarms/" + fire + "/notifications").forEach(one -> fits("Notification", one.toString()));
            fits("Problem", user.get("/api/nothing").body());
        }
    }

    private void exercisesFit(HttpUser leader) {
        leader.array("/api/exercises").forEach(home -> fits("ExerciseHome", home.toString()));
        fits("Exercise", leader.post("/api/exercises", "{\"home\":\"home-1\"}").body());
        fits("Problem", leader.post("/api/exercises", "{\"home\":\"home-1\"}").body());
        fits("Problem", leader.get("/api/exercises/none").body());
        fits("Problem", leader.post("/api/exercises/none/steps/1", "").body());
    }

    @Test
    void a_field_the_document_does_not_name_would_be_found() {
        assertThat(document.faults("Citizen", json("{\"name\":\"A\",\"visitNote\":null,\"age\":90}")))
                .containsExactlyInAnyOrder("Citizen.age is not in the document", "Citizen.needsHelpOut is missing");
    }

    private void fits(String schema, String body) {
        assertThat(document.faults(schema, json(body))).as(schema + " " + body).isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + text, notJson);
        }
    }
}
