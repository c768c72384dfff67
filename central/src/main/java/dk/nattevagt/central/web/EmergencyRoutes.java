package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.DeviceSignals;
import dk.nattevagt.central.desk.AlarmSignals;
import dk.nattevagt.central.desk.BriefWriter;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.emergency.EmergencyMessage;
import dk.nattevagt.protocol.id.DeviceId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** What whoever speaks to 112 reads from the page: the brief, and which detectors have called. */
final class EmergencyRoutes {
    private final AlarmRoutes alarms;
    private final AlarmSignals signals;
    private final BriefWriter briefs;

    /** @param exercise practice mode */
    EmergencyRoutes(AlarmRoutes alarms, WebParts parts, boolean exercise) {
        this.alarms = alarms;
        this.signals = new AlarmSignals(parts.archive(), parts.equipment(), parts.registry());
        this.briefs = new BriefWriter(parts.registry(), signals, exercise);
    }

    List<Route> table() {
        return List.of(new Route("GET", "/api/alarms/{id}/emergency-brief", Access.ANSWERING, this::brief),
                new Route("GET", "/api/alarms/{id}/signals", Access.ANSWERING, this::signals));
    }

    private void brief(Exchange exchange) {
        alarms.withAlarm(exchange, alarm -> exchange.then(() -> written(alarm), found -> exchange.json(json(
                found.orElseThrow(() -> new ProblemException(Problem.noSuchAlarm()))))));
    }

    private Optional<EmergencyBrief> written(Alarm alarm) {
        try {
            return Optional.of(briefs.write(alarm));
        } catch (IllegalStateException homeHasLeft) {
            return Optional.empty();
        }
    }

    private static JsonObject json(EmergencyBrief brief) {
        JsonArray lines = new JsonArray();
        EmergencyMessage.lines(brief).forEach(line -> lines.add(new JsonObject()
                .put("topic", line.topic().wireName())
                .put("text", line.written())));
        return new JsonObject()
                .put("alarm", brief.alarm().value())
                .put("exercise", brief.exercise())
                .put("lines", lines)
                .put("spoken", EmergencyMessage.readAloud(brief));
    }

    private void signals(Exchange exchange) {
        alarms.withAlarm(exchange, alarm -> exchange.then(() -> signals.of(alarm), found -> {
            JsonArray array = new JsonArray();
            found.forEach(one -> array.add(json(one)));
            exchange.json(array);
        }));
    }

    private static JsonObject json(AlarmSignals.Signalled one) {
        DeviceSignals signals = one.signals();
        DeviceId device = signals.device();
        return new JsonObject()
                .put("device", device == null ? null : device.value())
                .put("name", one.name())
                .put("room", one.room())
                .put("cause", signals.cause().wireName())
                .put("first", AlarmJson.text(signals.first()))
                .put("last", AlarmJson.text(signals.last()))
                .put("times", signals.times())
                .put("clearedAt", AlarmJson.text(signals.clearedAt()));
    }
}
