package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.desk.DoorCodes;
import dk.nattevagt.central.desk.DoorResult;
import dk.nattevagt.central.people.User;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.LockCommand;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The door of an alarm's home: how it stands, turning it, and the codes for when there is no line. */
final class DoorRoutes {
    private final DoorParts doors;
    private final AlarmRoutes alarms;
    private final InstantSource clock;
    private final DoorWords words;
    private final DoorJson json;
    private final HomeJson homes = new HomeJson();

    private DoorRoutes(WebParts parts) {
        this.doors = parts.doors();
        this.alarms = new AlarmRoutes(parts.archive(), new AlarmJson(parts.registry()));
        this.clock = parts.clock();
        this.words = new DoorWords(parts.incidents().zone());
        this.json = new DoorJson(parts.registry(), words);
    }

    static List<Route> table(WebParts parts) {
        DoorRoutes doors = new DoorRoutes(parts);
        return List.of(
                new Route("GET", "/api/alarms/{id}/door", Access.ANSWERING, doors::look),
                new Route("POST", "/api/alarms/{id}/door/open", Access.ANSWERING, doors.turn(LockCommand.UNLOCK)),
                new Route("POST", "/api/alarms/{id}/door/lock", Access.ANSWERING, doors.turn(LockCommand.LOCK)),
                new Route("POST", "/api/alarms/{id}/door/code", Access.ANSWERING, doors::code),
                new Route("GET", "/api/door-codes", Access.ANSWERING, doors::codes));
    }

    private void look(Exchange exchange) {
        alarms.withAlarm(exchange, alarm -> show(exchange, alarm));
    }

    private void show(Exchange exchange, Alarm alarm) {
        User me = exchange.caller().user();
        exchange.then(() -> doors.overview().sights(alarm, me.id(), clock.instant()), sights -> {
            JsonArray all = new JsonArray();
            sights.forEach(sight -> all.add(json.sight(sight)));
            exchange.json(new JsonObject().put("alarm", alarm.id().value())
                    .put("at", AlarmJson.text(clock.instant())).put("doors", all));
        });
    }

    /** Answers how the door stands once the order has been written down, not once it has been obeyed. */
    private Consumer<Exchange> turn(LockCommand command) {
        return exchange -> {
            DeviceId lock = lock(exchange);
            User me = exchange.caller().user();
            alarms.withAlarm(exchange, alarm -> exchange.then(
                    () -> doors.desk().order(alarm.id(), lock, me.id(), command),
                    accepted -> exchange.then(accepted, result -> answer(exchange, alarm, result))));
        };
    }

    private static @Nullable DeviceId lock(Exchange exchange) {
        String lock = exchange.optionalText(exchange.body(), "lock", 64);
        try {
            return lock == null ? null : new DeviceId(lock);
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(noSuchLock());
        }
    }

    private static Problem noSuchLock() {
        return new Problem(404, "no-such-lock", "Hjemmet har ingen sådan lås.", null);
    }

    private void answer(Exchange exchange, Alarm alarm, DoorResult result) {
        switch (result) {
            case DoorResult.Ordered _ -> show(exchange, alarm);
            case DoorResult.Refused refused -> exchange.problem(new Problem(409,
                    "door-" + refused.why().reason().wireName(), words.refusal(refused.why()), null));
            case DoorResult.WhichLock which -> exchange.problem(which.locks().size() < 2
                    ? noSuchLock()
                    : new Problem(409, "which-lock", "Hjemmet har flere døre med lås. Vælg en af dem.", null));
            case DoorResult.NoSuchAlarm _ -> exchange.problem(Problem.noSuchAlarm());
            case DoorResult.NotStored _ -> exchange.problem(Problem.notStored());
        }
    }

    private void code(Exchange exchange) {
        exchange.body();
        User me = exchange.caller().user();
        alarms.withAlarm(exchange, alarm -> exchange.then(
                () -> doors.codes().forAlarm(alarm, me, clock.instant()), answer -> answer(exchange, answer)));
    }

    private void codes(Exchange exchange) {
        boolean next = switch (exchange.query("shift", "now")) {
            case "now" -> false;
            case "next" -> true;
            default -> throw new ProblemException(Problem.badRequest("bad-shift", "»shift« er now eller next."));
        };
        User me = exchange.caller().user();
        exchange.then(() -> doors.codes().list(me, next, clock.instant()), answer -> answer(exchange, answer));
    }

    private void answer(Exchange exchange, DoorCodes.Answer answer) {
        switch (answer) {
            case DoorCodes.Codes codes -> exchange.json(codes(codes));
            case DoorCodes.NotOnShift(var shift) -> exchange.problem(new Problem(409, "not-on-shift",
                    "Du er ikke på vagt fra kl. %s til %s, og kun de, der er på vagt, har koder."
                            .formatted(words.clock(shift.from()), words.clock(shift.to())),
                    null));
            case DoorCodes.NotEntitled _ -> exchange.problem(
                    new Problem(403, "door-not-entitled", "Du har ikke nøgleadgang til elektroniske låse.", null));
            case DoorCodes.NotYet(var why) -> exchange.problem(
                    new Problem(409, "door-" + why.reason().wireName(), words.refusal(why), null));
            case DoorCodes.NoSlotLeft _ -> exchange.problem(
                    new Problem(409, "no-code-left", "Der er allerede givet koder til 100 personer i vagten.", null));
        }
    }

    private JsonObject codes(DoorCodes.Codes codes) {
        JsonArray all = new JsonArray();
        codes.codes().forEach(own -> all.add(new JsonObject().put("home", homes.home(own.home()))
                .put("gateway", own.gateway().value()).put("code", own.code())));
        return new JsonObject()
                .put("shift", new JsonObject().put("name", codes.shift().name())
                        .put("from", AlarmJson.text(codes.shift().from()))
                        .put("to", AlarmJson.text(codes.shift().to())))
                .put("codes", all);
    }
}
