package dk.nattevagt.simulator.staff;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Somebody at the night shift's page, logged in. */
public final class StaffMember {
    private final Web central;

    private StaffMember(Web central) {
        this.central = central;
    }

    /** Logs in. @throws IOException when the central does not answer, or does not know them */
    public static StaffMember logIn(int port, String user, String password) throws IOException {
        Web central = new Web(port);
        central.post("/api/session", new JsonObject().put("user", user).put("password", password));
        return new StaffMember(central);
    }

    /** The open alarms, as the interface gives them. */
    public List<JsonObject> openAlarms() throws IOException {
        return objects(central.get("/api/alarms?state=open"));
    }

    /** One alarm as it stands now. */
    public JsonObject alarm(String id) throws IOException {
        return new JsonObject(central.get("/api/alarms/" + id));
    }

    /** Its journal, oldest first. */
    public List<JsonObject> journal(String id) throws IOException {
        return objects(central.get("/api/alarms/" + id + "/journal"));
    }

    /** Takes one step: {@code accept}, {@code on-the-way} or {@code arrived}. */
    public void act(String id, String step) throws IOException {
        central.post("/api/alarms/" + id + "/" + step, new JsonObject());
    }

    /** Ends it. */
    public void close(String id, String outcome, String note) throws IOException {
        central.post("/api/alarms/" + id + "/close", new JsonObject().put("outcome", outcome).put("note", note));
    }

    /** The lines of the page's stream of changes, from now on. */
    public Stream<String> stream() throws IOException {
        return central.lines("/api/stream");
    }

    private static List<JsonObject> objects(String json) {
        return new JsonArray(json).stream().map(JsonObject.class::cast).toList();
    }
}
