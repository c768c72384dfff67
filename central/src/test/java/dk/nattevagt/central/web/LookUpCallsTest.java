package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.people.TestWearers;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.Place;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Grethe is, over HTTP: for those with a right and a purpose, and for nobody else. */
class LookUpCallsTest extends LookUps {
    /** Who asks, how, and why it is refused. */
    private static final String REFUSALS = """
            gruppemobil|{}|no-purpose
            gruppemobil|{"purpose":"nosy","askedBy":"MH"}|no-purpose
            gruppemobil|{"purpose":"suspected-lost","reason":"Hun er ikke i sin stue"}|no-name
            gruppemobil|{"purpose":"suspected-lost","reason":"Hun er ikke i sin stue","askedBy":" "}|no-name
            gruppemobil|{"purpose":"suspected-lost","askedBy":"MH"}|no-reason
            koordinator|{"purpose":"suspected-lost","reason":".........."}|no-reason
            koordinator|{"purpose":"tracker-mislaid","reason":"kort"}|no-reason
            koordinator|{"purpose":"alarm"}|no-right
            vagt|{"purpose":"alarm"}|no-open-alarm
            vagt|{"purpose":"alarm","alarm":"alarm-99"}|no-open-alarm
            vagt|{"purpose":"suspected-lost","reason":"Hun er ikke i sin stue"}|no-right
            leder|{"purpose":"suspected-lost","reason":"Hun er ikke i sin stue"}|no-right
            vagt|{"purpose":"lost-person"}|no-open-case
            """;

    @Test
    void the_group_mobile_sees_the_last_place_for_a_quarter_of_an_hour() {
        HttpUser mobile = user("gruppemobil");
        central.forward(Duration.ofMinutes(4));

        JsonObject lookUp = shown(ask(mobile, FEARED));

        JsonObject position = lookUp.getJsonObject("position");
        assertThat(position.getDouble("latitude")).isEqualTo(NORTH);
        assertThat(position.getInteger("accuracyM")).as("it claims 4 m").isEqualTo(25);
        assertThat(position.getInteger("ageSeconds")).isBetween(240, 250);
        assertThat(position.getString("standing")).isEqualTo("current");
        assertThat(position.getInteger("batteryPercent")).isEqualTo(61);
        assertThat(lookUp.getString("scope")).isEqualTo("last");
        assertThat(lookUp.containsKey("route")).isFalse();
        String again = "/api/look-ups/" + lookUp.getInteger("number");
        walk.at(56.1600, 11.22);
        assertThat(shown(mobile.get(again)).getJsonObject("position").getDouble("latitude")).isEqualTo(56.16);
        central.forward(Duration.ofMinutes(15));
        refused(mobile.get(again), 410, "resealed");
        JsonObject line = journal().getJsonObject(0);
        assertThat(line.getString("byName")).isEqualTo("Gruppemobil Nord");
        assertThat(line.getString("askedBy")).isEqualTo("MH");
        assertThat(line.getString("purpose")).isEqualTo("suspected-lost");
        assertThat(line.getInteger("readings")).isEqualTo(2);
    }

    @Test
    void whoever_may_not_is_told_why_and_each_refusal_is_written_down() {
        Map<String, HttpUser> users = new HashMap<>();
        List<String> reasons = REFUSALS.lines().map(line -> {
            String[] part = line.split("\\|", -1);
            refused(ask(users.computeIfAbsent(part[0], this::user), part[1]), 403, part[2]);
            return part[2];
        }).toList();
        assertThat(journal().stream().map(one -> ((JsonObject) one).getString("refused")).toList())
                .isEqualTo(reasons.reversed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitator", "tekniker"})
    void other_roles_are_turned_away_at_the_door(String name) {
        refused(ask(user(name), FEARED), 403, "not-your-role");
    }

    @Test
    void another_municipality_learns_nothing_not_even_that_the_citizen_exists() {
        HttpUser neighbour = user("nabovagt");
        HttpResponse<String> known = ask(neighbour, FEARED);
        HttpResponse<String> unknown = neighbour.post("/api/trackers/nobody/look-up", FEARED);
        refused(known, 404, "no-such-citizen");
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(journal().getJsonObject(0).getString("byName")).isEqualTo("En ansat i en anden kommune");
        assertThat(user("koordinator").get("/api/citizens/citizen-7/location-journal").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"purpose\":7} | 400", "[] | 400", "{\"purpose\":\"alarm\",\"alarm\":\"a/b\"} | 400", "{ | 400"})
    void what_cannot_be_read_is_a_bad_request(String body, int status) {
        assertThat(ask(user("vagt"), body).statusCode()).isEqualTo(status);
        assertThat(ask(user("vagt"), "{\"reason\":\"" + "x".repeat(501) + "\"}").statusCode()).isEqualTo(400);
        assertThat(ask(user("vagt"), "{\"reason\":\"" + "x".repeat(17_000) + "\"}").statusCode()).isEqualTo(413);
        assertThat(user("vagt").post("/api/trackers/%20/look-up", FEARED).statusCode()).isEqualTo(404);
        assertThat(journal()).isEmpty();
    }

    @Test
    void an_alarm_of_the_tracker_opens_it_until_the_alarm_is_closed() {
        HttpUser mette = user("vagt");
        AlarmId alarm = central.raise("home-1", "tracker-1", Cause.TRACKER_SOS, Duration.ZERO);

        JsonObject lookUp = shown(ask(mette, "{\"purpose\":\"alarm\"}"));

        assertThat(lookUp.getString("alarm")).isEqualTo(alarm.value());
        assertThat(lookUp.getValue("until")).isNull();
        String again = "/api/look-ups/" + lookUp.getInteger("number");
        central.clock.forward(Duration.ofMinutes(5));
        shown(mette.get(again));
        refused(user("vagt2").get(again), 404, "no-such-look-up");
        for (String act : new String[]{"accept", "arrived"}) {
            mette.post("/api/alarms/" + alarm + "/" + act, "");
        }
        mette.post("/api/alarms/" + alarm + "/close", "{\"outcome\":\"" + Outcome.HELP_GIVEN.wireName() + "\"}");
        refused(mette.get(again), 410, "no-open-alarm");
        refused(ask(mette, "{\"purpose\":\"alarm\"}"), 403, "no-open-alarm");
    }

    @Test
    void an_alarm_of_the_button_opens_nothing_but_whoever_stands_in_the_empty_home_may_fear_the_worst() {
        HttpUser mette = user("vagt");
        AlarmId alarm = central.raise("home-1", Cause.BUTTON);
        refused(ask(mette, "{\"purpose\":\"alarm\"}"), 403, "no-open-alarm");
        refused(ask(mette, FEARED), 403, "no-right");
        mette.post("/api/alarms/" + alarm + "/accept", "");
        shown(ask(mette, FEARED));
    }

    @Test
    void those_on_the_case_see_the_route_until_it_is_closed() {
        central.forward(Duration.ofHours(3));
        walk.at(56.1700, 11.21);
        central.forward(Duration.ofMinutes(10));
        walk.at(56.1710, 11.21);
        central.cases.open("case-1", GRETHE, central.clock.instant(), "vagt", "gruppemobil");
        HttpUser mette = user("vagt");

        JsonObject lookUp = shown(ask(mette, "{\"purpose\":\"lost-person\"}"));

        assertThat(lookUp.getJsonArray("route")).as("not the fix of three hours ago").hasSize(2);
        assertThat(lookUp.getString("case")).isEqualTo("case-1");
        refused(ask(user("vagt2"), "{\"purpose\":\"lost-person\"}"), 403, "not-on-case");
        refused(ask(user("koordinator"), "{\"purpose\":\"tracker-mislaid\",\"reason\":\"Den er ikke i skuffen\"}"), 403,
                "case-open");
        central.cases.close("case-1");
        refused(mette.get("/api/look-ups/" + lookUp.getInteger("number")), 410, "no-open-case");
    }

    @Test
    void a_search_of_days_still_shows_where_the_tracker_was_last() {
        central.cases.open("case-1", GRETHE, central.clock.instant(), "vagt");
        central.stores().positions().keep(new CaseId("case-1"), TestWearers.grethe().tracker(),
                central.clock.instant().minus(Duration.ofHours(1)));
        central.forward(Duration.ofHours(50));
        central.stores().forgetPositions(central.clock.instant());

        JsonObject lookUp = shown(ask(user("vagt"), "{\"purpose\":\"lost-person\"}"));

        assertThat(lookUp.getJsonObject("position").getDouble("latitude")).isEqualTo(NORTH);
        assertThat(lookUp.getJsonObject("position").getString("standing")).isEqualTo("last-known");
        assertThat(lookUp.getJsonArray("route")).hasSize(1);
        assertThat(shown(ask(user("koordinator"), FEARED)).getJsonObject("position").getString("standing"))
                .as("what a case keeps is for those on it").isEqualTo("unknown");
    }

    @Test
    void an_objection_blocks_every_purpose_also_what_is_open_already_until_it_is_resolved() {
        HttpUser coordinator = user("koordinator");
        HttpUser leader = user("leder");
        HttpUser mobile = user("gruppemobil");
        String again = "/api/look-ups/" + shown(ask(mobile, FEARED)).getInteger("number");
        var filed = leader.post("/api/citizens/" + GRETHE + "/objections",
                "{\"by\":\"guardian\",\"name\":\"Anne Hansen\",\"words\":\"Hun vil ikke følges\"}");
        assertThat(filed.statusCode()).isEqualTo(201);
        fits("Objection", filed.body());

        refused(mobile.get(again), 403, "objection");
        refused(ask(mobile, FEARED), 403, "objection");
        central.raise("home-1", "tracker-1", Cause.TRACKER_SOS, Duration.ZERO);
        central.cases.open("case-1", GRETHE, central.clock.instant(), "vagt");
        refused(ask(user("vagt"), "{\"purpose\":\"alarm\"}"), 403, "objection");
        HttpResponse<String> said = ask(user("vagt"), "{\"purpose\":\"lost-person\"}");
        refused(said, 403, "objection");
        assertThat(said.body()).contains("Borgerens værge Anne Hansen har gjort indsigelse")
                .contains("siden 21. november 2026 kl. 02.13").contains("Hun vil ikke følges");
        central.cases.close("case-1");
        String end = "/api/citizens/%s/objections/%d/end".formatted(GRETHE,
                new JsonObject(filed.body()).getInteger("number"));
        assertThat(leader.post(end, "{\"words\":\"Aftalt\"}").statusCode()).isEqualTo(403);
        assertThat(coordinator.post(end, "{}").statusCode()).isEqualTo(400);
        fits("Objection", coordinator.post(end, "{\"words\":\"Aftalt med værgen\"}").body());
        refused(coordinator.post(end, "{\"words\":\"Aftalt\"}"), 404, "no-such-objection");
        shown(ask(mobile, FEARED));
        shown(mobile.get(again));
    }

    @Test
    void an_objection_names_who_made_it_and_is_of_ones_own_municipality() {
        HttpUser coordinator = user("koordinator");
        String objections = "/api/citizens/" + GRETHE + "/objections";
        assertThat(coordinator.post(objections, "{\"by\":\"guardian\"}").statusCode()).isEqualTo(400);
        assertThat(coordinator.post(objections, "{\"by\":\"neighbour\",\"name\":\"Bo\"}").statusCode()).isEqualTo(400);
        assertThat(coordinator.post("/api/citizens/citizen-7/objections", "{\"by\":\"citizen\"}").statusCode())
                .isEqualTo(404);
        assertThat(coordinator.post(objections, "{\"by\":\"citizen\"}").statusCode()).isEqualTo(201);
        coordinator.array(objections).forEach(one -> fits("Objection", one.toString()));
        coordinator.array("/api/citizens").forEach(one -> fits("WearerLine", one.toString()));
        assertThat(coordinator.array("/api/citizens").getJsonObject(0).getBoolean("objection")).isTrue();
    }

    @Test
    void a_tracker_that_is_heard_but_sees_no_sky_is_probably_indoors_and_an_old_place_is_no_present_one() {
        central.forward(Duration.ofMinutes(20));
        walk.unseen();
        HttpUser coordinator = user("koordinator");
        JsonObject position = shown(ask(coordinator, FEARED)).getJsonObject("position");
        assertThat(position.getBoolean("probablyIndoors")).isTrue();
        assertThat(position.getDouble("latitude")).isEqualTo(NORTH);
        central.forward(Duration.ofMinutes(20));
        walk.report(new Fix(new Place(0, 0), 5.0, true, null), Duration.ZERO);
        walk.report(new Fix(new Place(10, 10), 5.0, true, null), Duration.ofHours(-2));
        position = shown(ask(coordinator, FEARED)).getJsonObject("position");
        assertThat(position.getDouble("latitude")).as("neither nowhere nor the future").isEqualTo(NORTH);
        assertThat(position.getString("standing")).isEqualTo("last-known");
        central.forward(Duration.ofHours(24));
        central.stores().forgetPositions(central.clock.instant());
        position = shown(ask(user("koordinator"), FEARED)).getJsonObject("position");
        assertThat(position.getString("standing")).isEqualTo("unknown");
        assertThat(position.getValue("latitude")).isNull();
    }

    @Test
    void the_list_for_the_citizen_has_dates_and_purposes_and_what_is_unusual_is_told() {
        HttpUser coordinator = user("koordinator");
        for (int i = 0; i < 3; i++) {
            shown(ask(coordinator, FEARED));
        }
        HttpUser leader = user("leder");
        var csv = leader.get("/api/citizens/" + GRETHE + "/location-journal.csv");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"opslag-citizen-3.csv\"");
        assertThat(csv.body()).contains("2026-11-21 02:13;Ulla Friis;MH;\"Mistanke om, at borgeren var faret vild\"")
                .doesNotContain("56.15");
        JsonArray unusual = leader.array("/api/location-journal/unusual");
        unusual.forEach(one -> fits("UnusualLookUp", one.toString()));
        assertThat(unusual.stream().map(one -> ((JsonObject) one).getString("kind")))
                .contains("same-citizen", "outside-day-hours");
        assertThat(unusual.encode()).contains("Slog samme borger op 3 gange på en time uden alarm eller sag.");
        assertThat(user("nabovagt").get("/api/location-journal/unusual").statusCode()).isEqualTo(403);
    }
}
