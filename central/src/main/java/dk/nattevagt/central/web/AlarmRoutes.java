package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.desk.AlarmArchive;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.protocol.id.AlarmId;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reading alarms. Nobody sees or touches an alarm of another municipality: for them it does not exist. */
final class AlarmRoutes {
    private static final int USUAL_LIMIT = 50;

    private final AlarmArchive archive;
    private final AlarmJson json;

    AlarmRoutes(AlarmArchive archive, AlarmJson json) {
        this.archive = archive;
        this.json = json;
    }

    void list(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        int limit = limit(exchange);
        switch (exchange.query("state", "open")) {
            case "open" -> exchange.then(() -> archive.open(municipality), found -> exchange.json(alarms(found)));
            case "closed" ->
                exchange.then(() -> archive.closed(municipality, limit), found -> exchange.json(alarms(found)));
            case "all" -> exchange.then(
                    () -> Stream
                            .concat(archive.open(municipality).stream(), archive.closed(municipality, limit).stream())
                            .toList(),
                    found -> exchange.json(alarms(found)));
            default ->
                throw new ProblemException(Problem.badRequest("bad-state", "»state« er open, closed eller all."));
        }
    }

    private static int limit(Exchange exchange) {
        String text = exchange.query("limit", String.valueOf(USUAL_LIMIT));
        if (!text.matches("[1-9]\\d?|1\\d\\d|200")) {
            throw new ProblemException(Problem.badRequest("bad-limit", "»limit« er et tal fra 1 til 200."));
        }
        return Integer.parseInt(text);
    }

    private JsonArray alarms(List<Alarm> alarms) {
        JsonArray array = new JsonArray();
        alarms.forEach(alarm -> array.add(json.alarm(alarm)));
        return array;
    }

    void one(Exchange exchange) {
        withAlarm(exchange, alarm -> exchange.json(json.alarm(alarm)));
    }

    void journal(Exchange exchange) {
        withAlarm(exchange, alarm -> exchange.then(() -> archive.journal(alarm.id()), entries -> {
            JsonArray array = new JsonArray();
            entries.forEach(entry -> array.add(json.journalEntry(entry)));
            exchange.json(array);
        }));
    }

    /** Goes on with the alarm of one's own municipality that the path names. */
    void withAlarm(Exchange exchange, Consumer<Alarm> next) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        AlarmId id = alarmId(exchange);
        exchange.then(() -> archive.alarm(id).filter(alarm -> alarm.municipality().equals(municipality)),
                (Optional<Alarm> found) -> next
                        .accept(found.orElseThrow(() -> new ProblemException(Problem.noSuchAlarm()))));
    }

    private static AlarmId alarmId(Exchange exchange) {
        try {
            return new AlarmId(exchange.pathParameter("id"));
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(Problem.noSuchAlarm());
        }
    }
}
