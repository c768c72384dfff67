package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.desk.ActResult;
import dk.nattevagt.central.desk.AlarmArchive;
import dk.nattevagt.central.desk.AlarmDesk;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reading alarms and acting on them. Nobody sees or touches an alarm of another municipality: for them it does not exist. */
final class AlarmRoutes {
    private static final int USUAL_LIMIT = 50;
    private static final int LONGEST_NOTE = 2000;

    private final AlarmArchive archive;
    private final AlarmDesk desk;
    private final AlarmJson json;
    private final Refusals refusals;

    AlarmRoutes(AlarmArchive archive, AlarmDesk desk, AlarmJson json) {
        this.archive = archive;
        this.desk = desk;
        this.json = json;
        this.refusals = new Refusals(json::nameOf);
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

    /** A route that does this to the alarm it names. */
    Consumer<Exchange> act(Function<UserId, AlarmEvent.Act> act) {
        return exchange -> {
            exchange.body();
            perform(exchange, act.apply(exchange.caller().user().id()));
        };
    }

    void close(Exchange exchange) {
        JsonObject body = exchange.body();
        String name = exchange.text(body, "outcome", 64);
        Outcome outcome = Outcome.ofWireName(name).orElseThrow(() -> new ProblemException(
                Problem.badRequest("bad-outcome", "»outcome« er ikke en af de måder, en alarm kan ende på.")));
        String note = exchange.optionalText(body, "note", LONGEST_NOTE);
        String kept = note == null || note.isBlank() ? null : note.strip();
        perform(exchange, new AlarmEvent.Close(exchange.caller().user().id(), outcome, kept));
    }

    private void perform(Exchange exchange, AlarmEvent.Act act) {
        withAlarm(exchange, alarm -> exchange.then(() -> desk.act(alarm.id(), act),
                accepted -> exchange.then(accepted, result -> answer(exchange, result))));
    }

    private void answer(Exchange exchange, ActResult result) {
        switch (result) {
            case ActResult.Done done -> exchange.json(json.alarm(done.alarm()));
            case ActResult.Refused refused -> exchange.problem(
                    refusals.problem(refused.reason(), refused.alarm(), exchange.caller().user().id()));
            case ActResult.NoSuchAlarm _ -> exchange.problem(Problem.noSuchAlarm());
            case ActResult.NotStored _ -> exchange.problem(Problem.notStored());
        }
    }

    private void withAlarm(Exchange exchange, Consumer<Alarm> next) {
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
