package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.casework.Stage;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presses that were really made, and what they come to in a dossier. Everything is granted on 21 November 2026. */
class DossierCallsTest {
    private static final LocalDate DECIDED = LocalDate.parse("2026-11-21");

    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();

    @TempDir
    Path directory;

    private final Map<String, String> grants = new HashMap<>();
    private NightCentral central;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, false);
        MadeGrants made = new MadeGrants(central);
        List.of("citizen-3", "citizen-4", "citizen-5", "citizen-6")
                .forEach(citizen -> grants.put(citizen, made.granted(citizen, "nødkald", DECIDED)));
        tested("home-1", "home-2");
    }

    @AfterEach
    void stop() {
        central.close();
    }

    /** A technician's press every month for a year. */
    private void tested(String... homes) {
        central.stores().alarms().inTransaction(transaction -> {
            Instant first = central.clock.instant();
            Stream.of(homes).forEach(home -> IntStream.range(0, 12).forEach(month -> transaction.equipment().proven(
                    new GatewayId("gw-" + home), new DeviceId("button-1"), first.plus(Duration.ofDays(30L * month)),
                    Proof.Means.TEST)));
            return true;
        });
    }

    private void until(String day) {
        Instant then = Instant.parse(day + "T09:00:00Z");
        central.clock.forward(Duration.between(central.clock.instant(), then));
    }

    private AlarmId pressed(String home, String day, String outcome) {
        until(day);
        AlarmId alarm = central.raise(home, Cause.BUTTON);
        HttpUser responder = HttpUser.loggedIn(central, "vagt");
        responder.post("/api/alarms/" + alarm + "/accept", "{}");
        HttpResponse<String> closed = responder.post("/api/alarms/" + alarm + "/close",
                "{\"outcome\":\"%s\",\"note\":\"Sad på gulvet i stuen.\"}".formatted(outcome));
        assertThat(closed.statusCode()).isEqualTo(200);
        return alarm;
    }

    private JsonObject dossier(String citizen) {
        String path = "/api/grants/" + grants.get(citizen) + "/dossier";
        HttpResponse<String> answer = assessor().get(path + "?rule=n%C3%B8dkald-6-months");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        fits("Dossier", answer);
        return new JsonObject(answer.body());
    }

    private static void fits(String schema, HttpResponse<String> answer) {
        try {
            assertThat(DOCUMENT.faults(schema, new JsonMapper().readTree(answer.body()))).isEmpty();
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(noJson);
        }
    }

    private HttpUser assessor() {
        return HttpUser.loggedIn(central, "visitator");
    }

    private static String concluded(JsonObject dossier) {
        return dossier.getString("conclusion") + ": " + dossier.getString("headline");
    }

    @Test
    void an_outcome_that_is_corrected_changes_what_the_dossier_concludes() {
        AlarmId alarm = pressed("home-1", "2027-01-10", "accidental");
        until("2027-05-22");
        assertThat(concluded(dossier("citizen-3"))).isEqualTo("no-need-shown: Behov ikke vist");
        assertThat(dossier("citizen-3").getJsonObject("counts").getMap()).containsOnlyKeys("accidental");

        HttpUser.loggedIn(central, "leder").post("/api/alarms/" + alarm + "/correct",
                "{\"outcome\":\"help-given\",\"note\":\"Faldet i stuen.\",\"reason\":\"Trykkede forkert på telefonen\"}");

        JsonObject dossier = dossier("citizen-3");
        assertThat(concluded(dossier)).isEqualTo("need-shown: Behov vist 10. januar 2027");
        assertThat(dossier.getJsonObject("period").getString("due")).isEqualTo("2027-07-10");
        JsonObject correction = dossier.getJsonArray("calls").getJsonObject(0).getJsonArray("corrections")
                .getJsonObject(0);
        assertThat(correction.getString("from")).isEqualTo("accidental");
        assertThat(correction.getString("byName")).isEqualTo("Lone Vang");
        assertThat(correction.getString("reason")).isEqualTo("Trykkede forkert på telefonen");
    }

    @Test
    void a_call_that_is_still_open_and_a_unit_nobody_has_tried_prove_nothing() {
        until("2027-02-01");
        central.raise("home-1", Cause.BUTTON);
        until("2027-05-22");
        assertThat(concluded(dossier("citizen-3")))
                .isEqualTo("cannot-be-shown: Kan ikke vises, fordi ét kald ikke er vurderet");
        assertThat(concluded(dossier("citizen-6"))).isEqualTo("cannot-be-shown: Kan ikke vises, fordi"
                + " det ikke er sikkert, at udstyret kunne kalde hjælp i 181 dage");
    }

    @Test
    void a_couples_call_is_nobodys_until_a_person_says_whose_it_was() {
        AlarmId alarm = pressed("home-2", "2027-01-10", "help-given");
        until("2027-05-22");
        assertThat(concluded(dossier("citizen-4")))
                .isEqualTo("cannot-be-shown: Kan ikke vises, fordi ingen ved, hvis ét kald var");
        String path = "/api/grants/calls/" + alarm + "/whose";
        HttpResponse<String> said = assessor().post(path,
                "{\"citizen\":\"citizen-5\",\"reason\":\"Else sad på gulvet, siger Mette.\"}");
        assertThat(said.statusCode()).isEqualTo(200);
        fits("HistoryCall", said);
        assertThat(concluded(dossier("citizen-4"))).isEqualTo("no-need-shown: Behov ikke vist");
        assertThat(dossier("citizen-4").getJsonArray("calls")).isEmpty();
        assertThat(concluded(dossier("citizen-5"))).isEqualTo("need-shown: Behov vist 10. januar 2027");
        assertThat(dossier("citizen-5").getJsonArray("calls").getJsonObject(0).getJsonObject("whose")
                .getString("byName")).isEqualTo("Bo Krag");

        HttpUser leader = HttpUser.loggedIn(central, "leder");
        JsonObject both = new JsonObject(leader.post(path, "{\"both\":true,\"reason\":\"De lå der begge.\"}").body());
        assertThat(both.containsKey("note")).isFalse();
        assertThat(concluded(dossier("citizen-4"))).isEqualTo("need-shown: Behov vist 10. januar 2027");
    }

    @Test
    void whose_a_call_was_is_refused_where_it_is_not_to_be_said() {
        AlarmId alone = pressed("home-1", "2027-01-10", "help-given");
        AlarmId couple = pressed("home-2", "2027-01-11", "help-given");
        AlarmId neighbour = central.raise("nabo-1", Cause.BUTTON);
        String reason = ",\"reason\":\"Fordi.\"}";
        assertThat(status(alone, "{\"citizen\":\"citizen-3\"" + reason)).isEqualTo(409);
        assertThat(status(couple, "{\"citizen\":\"citizen-3\"" + reason)).isEqualTo(400);
        assertThat(status(couple, "{\"citizen\":\"citizen-4\",\"both\":true" + reason)).isEqualTo(400);
        assertThat(status(couple, "{\"citizen\":\"citizen-4\"}")).isEqualTo(400);
        assertThat(status(neighbour, "{\"citizen\":\"citizen-7\"" + reason)).isEqualTo(404);
        assertThat(status(new AlarmId("none"), "{\"citizen\":\"citizen-4\"" + reason)).isEqualTo(404);
        assertThat(central.stores().needs().said(couple)).isEmpty();
    }

    private int status(AlarmId alarm, String body) {
        return assessor().post("/api/grants/calls/" + alarm + "/whose", body).statusCode();
    }

    @Test
    void a_history_is_there_before_any_grant_and_for_the_municipalitys_own_only() {
        AlarmId late = central.raise("home-1", Cause.BUTTON, Duration.ofDays(6));
        until("2026-12-05");
        HttpResponse<String> answer = assessor().get("/api/grants/citizens/citizen-3/history?from=2026-11-01");
        fits("CallHistory", answer);
        JsonObject history = new JsonObject(answer.body());
        JsonObject call = history.getJsonArray("calls").getJsonObject(0);
        assertThat(call.getString("alarm")).isEqualTo(late.value());
        assertThat(call.getString("day")).isEqualTo("2026-11-15");
        assertThat(call.getBoolean("late")).isTrue();
        assertThat(call.getString("receivedAt")).startsWith("2026-11-21");
        assertThat(call.getString("standing")).isEqualTo("unclassified");
        assertThat(assessor().get("/api/grants/citizens/citizen-3/history?from=2026-11-01&outcome=help-given").body())
                .contains("\"calls\":[]");
        for (String refused : List.of("citizen-7", "nobody", "%20")) {
            assertThat(assessor().get("/api/grants/citizens/" + refused + "/history").statusCode()).isEqualTo(404);
        }
        for (String query : List.of("?from=i-g%C3%A5r", "?from=2026-11-22&to=2026-11-21", "?from=1990-01-01")) {
            assertThat(assessor().get("/api/grants/citizens/citizen-3/history" + query).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void the_dossier_lists_facts_in_the_period_and_goes_out_as_a_table_and_on_paper()
            throws IOException, InterruptedException {
        pressed("home-1", "2026-12-24", "accidental");
        until("2027-05-22");
        String grant = grants.getOrDefault("citizen-3", "");
        new MadeGrants(central).act(grant, "happened", new JsonObject().put("kind", "condition-changed")
                .put("date", "2027-02-01").put("reason", "Gangbesværet nu."));
        JsonArray facts = dossier("citizen-3").getJsonArray("facts");
        assertThat(facts).hasSize(1);
        assertThat(facts.getJsonObject(0).getString("reason")).isEqualTo("Gangbesværet nu.");

        String table = assessor().get("/api/grants/" + grant + "/dossier.csv").body();
        assertThat(table).startsWith("\uFEFFHvornår;Hvad;Udfald;I perioden").contains(
                "2026-12-24 10:00;Kald;Fejltryk;Ja;2026-12-24 10:00;Nødkald;Sad på gulvet i stuen.;Mette Holm",
                "2027-02-01;Ændret tilstand;;Ja;;;Gangbesværet nu.;Bo Krag");
        byte[] paper = HttpClient.newHttpClient().send(
                assessor().request("/api/grants/" + grant + "/dossier.pdf").build(), BodyHandlers.ofByteArray())
                .body();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf)).startsWith("Behov ikke vist").contains("Grethe Hansen",
                    "24.12.2026 10.00 Nødkald.", "Fejltryk", "»Sad på gulvet i stuen.«", "Mette Holm",
                    "nødkald-6-months",
                    "Prøvet og hørt.", "En visitator afgør.", "Side 1 af", "Fortroligt", "Bo Krag");
        }
    }

    @Test
    void there_is_no_dossier_of_what_does_not_exist_or_is_another_municipalitys() {
        GrantCase theirs = new GrantCase(new GrantId("theirs"), new CitizenId("citizen-7"), new MunicipalityId("nabo"),
                "greve-2022", new Grant("nødkald", "§112", DECIDED, DECIDED, DECIDED, null, null), Stage.GRANTED, 1);
        central.stores().grants().inTransaction(transaction -> {
            transaction.put(GrantFile.of(theirs), List.of());
            return true;
        });
        String granted = grants.getOrDefault("citizen-3", "");
        assertThat(assessor().get("/api/grants/" + granted + "/dossier").statusCode()).isEqualTo(200);
        for (String path : List.of("theirs/dossier", "none/dossier", "theirs/dossier.pdf",
                granted + "/dossier?rule=none")) {
            assertThat(assessor().get("/api/grants/" + path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
