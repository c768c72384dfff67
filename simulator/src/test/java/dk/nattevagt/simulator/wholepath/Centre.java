package dk.nattevagt.simulator.wholepath;

import dk.nattevagt.simulator.demo.CentralProgram;
import dk.nattevagt.simulator.process.TestPrograms;
import dk.nattevagt.simulator.staff.StaffMember;
import dk.nattevagt.simulator.staff.Web;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A real central with the demo municipality, and what its staff read there. */
final class Centre implements AutoCloseable {
    private static final Set<String> SIGNALS = Set.of("raised", "signalled-again");

    private final CentralProgram program;
    private final StaffMember nightShift;
    private final Web technician;

    private Centre(CentralProgram program) throws IOException {
        this.program = program;
        this.nightShift = StaffMember.logIn(program.ready().http(), "vagt", "demo");
        this.technician = new Web(program.ready().http());
        technician.post("/api/session", new JsonObject().put("user", "tekniker").put("password", "demo"));
    }

    /** Starts it; its files stand in this folder. */
    static Centre start(Path folder) throws IOException {
        return new Centre(CentralProgram.start(TestPrograms.central(), folder.resolve("central"),
                folder.resolve("central.log"), 0, 0, List.of("--demo")));
    }

    int mqtt() {
        return program.ready().mqtt();
    }

    /** Every call for help in the home's open alarms, as {@code device cause}: how often each was said. */
    List<String> signals(String home) {
        return alarms(home).flatMap(alarm -> journal(alarm.getString("id")))
                .filter(entry -> SIGNALS.contains(entry.getString("kind")))
                .map(entry -> entry.getJsonObject("details"))
                .map(details -> details.getString("device") + " " + details.getString("cause"))
                .sorted().toList();
    }

    /** Whether an alarm that this device began, or added to, is open. */
    boolean hears(String home, String deviceAndCause) {
        return signals(home).contains(deviceAndCause);
    }

    /** Somebody takes every open alarm of the home and ends it. */
    void closeAll(String home) throws IOException {
        for (JsonObject alarm : alarms(home).toList()) {
            nightShift.act(alarm.getString("id"), "accept");
            nightShift.act(alarm.getString("id"), "arrived");
            nightShift.close(alarm.getString("id"), "help-given", "");
        }
    }

    private Stream<JsonObject> alarms(String home) {
        return ask(nightShift::openAlarms).stream()
                .filter(alarm -> home.equals(alarm.getJsonObject("home").getString("id")));
    }

    private Stream<JsonObject> journal(String alarm) {
        return ask(() -> nightShift.journal(alarm)).stream();
    }

    /** The technical alarms that last, as {@code device trouble}; {@code - trouble} for the gateway itself. */
    List<String> troubles(String gateway) {
        return words(new JsonObject(ask(() -> technician.get("/api/technical"))).getJsonArray("alarms"))
                .filter(alarm -> gateway.equals(alarm.getString("gateway")))
                .map(Centre::trouble).sorted().toList();
    }

    /** All troubles the gateway has ever told of, ended ones too. One of no length is an end that nobody told the beginning of. */
    List<String> everTroubled(String gateway) {
        return words(gateway(gateway).getJsonArray("technical"))
                .filter(word -> !word.getString("beganAt").equals(word.getString("endedAt"))).map(Centre::trouble)
                .sorted().toList();
    }

    private static String trouble(JsonObject alarm) {
        String device = alarm.getString("device");
        return (device == null ? "-" : device) + " " + alarm.getString("trouble");
    }

    /** What is to be proven, as {@code device kind}. */
    List<String> tasks(String gateway) {
        return words(new JsonObject(ask(() -> technician.get("/api/technical"))).getJsonArray("tasks"))
                .filter(task -> gateway.equals(task.getString("gateway")))
                .map(task -> task.getString("device") + " " + task.getString("kind")).toList();
    }

    /** One gateway as the technician sees it. */
    JsonObject gateway(String gateway) {
        return new JsonObject(ask(() -> technician.get("/api/gateways/" + gateway)));
    }

    /** One of its devices; fails when there is none. */
    JsonObject device(String gateway, String device) {
        return words(gateway(gateway).getJsonArray("devices"))
                .filter(entry -> device.equals(entry.getString("device"))).findFirst().orElseThrow();
    }

    static Stream<JsonObject> words(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
