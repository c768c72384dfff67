package dk.nattevagt.central.web;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;

/** Grants of Solby, applied for, decided and delivered over HTTP as an assessor does. */
final class MadeGrants {
    private final HttpUser assessor;

    MadeGrants(NightCentral central) {
        assessor = HttpUser.loggedIn(central, "visitator");
    }

    /** Granted and delivered on this day; answers its id. */
    String granted(String citizen, String service, LocalDate day) {
        String id = applied(citizen, service, day.minusDays(3));
        JsonObject standard = assessor.object("/api/grants/" + id);
        act(id, "decide", new JsonObject().put("verdict", "grant").put("day", day.toString())
                .put("reasons", "Borgeren har brug for hjælp.")
                .put("legalBasis", service.equals("nødkald") ? "§112 stk. 1" : standard.getString("legalBasis")));
        act(id, "deliver", new JsonObject().put("day", day.toString()));
        return id;
    }

    /** Half a year goes by; once a month the personal alarm of this home is pressed to try it, and works. */
    static void halfAYearPasses(NightCentral central, String home) {
        for (int month = 0; month < 7; month++) {
            AlarmId test = central.raise(home, Cause.BUTTON);
            HttpUser responder = HttpUser.loggedIn(central, "vagt");
            responder.post("/api/alarms/" + test + "/accept", "");
            responder.post("/api/alarms/" + test + "/close", "{\"outcome\":\"test\"}");
            central.clock.forward(Duration.ofDays(27));
        }
    }

    /** Applied for on this day; answers its id. */
    String applied(String citizen, String service, LocalDate day) {
        return posted("/api/grants", new JsonObject().put("citizen", citizen).put("service", service)
                .put("applied", day.toString())).getString("id");
    }

    JsonObject act(String id, String act, JsonObject body) {
        return posted("/api/grants/" + id + "/" + act, body);
    }

    JsonObject of(String id) {
        return assessor.object("/api/grants/" + id);
    }

    private JsonObject posted(String path, JsonObject body) {
        HttpResponse<String> answer = assessor.post(path, body.encode());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return new JsonObject(answer.body());
    }
}
