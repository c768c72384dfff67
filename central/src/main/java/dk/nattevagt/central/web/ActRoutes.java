package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.desk.ActResult;
import dk.nattevagt.central.desk.AlarmDesk;
import dk.nattevagt.central.desk.Sending;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What staff do with an alarm. Each act may carry a key, by which the phone knows it when it sends it again, and when it was
 * done, where the phone has kept it through a dead spot.
 */
final class ActRoutes {
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_REASON = 500;
    private static final Pattern KEY = Pattern.compile("[\\w-]{1,64}");

    private final AlarmRoutes alarms;
    private final AlarmDesk desk;
    private final Registry registry;
    private final AlarmJson json;
    private final Refusals refusals;

    ActRoutes(AlarmRoutes alarms, AlarmDesk desk, Registry registry) {
        this.alarms = alarms;
        this.desk = desk;
        this.registry = registry;
        this.json = new AlarmJson(registry);
        this.refusals = new Refusals(json::nameOf);
    }

    /** A route that does this to the alarm it names. */
    Consumer<Exchange> act(Function<UserId, AlarmEvent.Act> act) {
        return exchange -> {
            AlarmEvent.Act done = act.apply(exchange.caller().user().id());
            Sending sending = sending(exchange, exchange.body());
            alarms.withAlarm(exchange, alarm -> perform(exchange, alarm, done, sending));
        };
    }

    void close(Exchange exchange) {
        JsonObject body = exchange.body();
        AlarmEvent.Act act = new AlarmEvent.Close(exchange.caller().user().id(), outcome(exchange, body),
                note(exchange, body));
        Sending sending = sending(exchange, body);
        alarms.withAlarm(exchange, alarm -> perform(exchange, alarm, act, sending));
    }

    /** Asks a colleague to take it. */
    void offer(Exchange exchange) {
        JsonObject body = exchange.body();
        User me = exchange.caller().user();
        UserId to = new UserId(exchange.text(body, "to", 64));
        boolean mayTake = registry.user(to)
                .filter(user -> user.municipality().equals(me.municipality()) && answers(user.role()))
                .isPresent();
        if (!mayTake) {
            throw new ProblemException(
                    Problem.badRequest("bad-to", "Alarmen kan kun gives videre til en, der tager alarmer hos jer."));
        }
        if (to.equals(me.id())) {
            throw new ProblemException(Problem.badRequest("bad-to", "Du har allerede alarmen selv."));
        }
        Sending sending = sending(exchange, body);
        alarms.withAlarm(exchange,
                alarm -> perform(exchange, alarm, new AlarmEvent.Offer(me.id(), to), sending));
    }

    static boolean answers(Role role) {
        return role == Role.RESPONDER || role == Role.SHIFT_LEADER;
    }

    /** Puts a wrong closing right. */
    void correct(Exchange exchange) {
        JsonObject body = exchange.body();
        User me = exchange.caller().user();
        String reason = exchange.text(body, "reason", LONGEST_REASON).strip();
        AlarmEvent.Act act = new AlarmEvent.Correct(me.id(), outcome(exchange, body), note(exchange, body), reason);
        Sending sending = sending(exchange, body);
        alarms.withAlarm(exchange, alarm -> {
            if (alarm.state() instanceof AlarmState.Closed closed && !closed.by().equals(me.id())
                    && me.role() != Role.SHIFT_LEADER) {
                exchange.problem(new Problem(403, "not-yours",
                        "Kun den, der afsluttede alarmen, og vagtlederen kan rette afslutningen.", null));
                return;
            }
            perform(exchange, alarm, act, sending);
        });
    }

    private static Outcome outcome(Exchange exchange, JsonObject body) {
        return Outcome.ofWireName(exchange.text(body, "outcome", 64)).orElseThrow(() -> new ProblemException(
                Problem.badRequest("bad-outcome", "»outcome« er ikke en af de måder, en alarm kan ende på.")));
    }

    private static @Nullable String note(Exchange exchange, JsonObject body) {
        String note = exchange.optionalText(body, "note", LONGEST_NOTE);
        return note == null || note.isBlank() ? null : note.strip();
    }

    static Sending sending(Exchange exchange, JsonObject body) {
        String key = exchange.optionalText(body, "key", 64);
        if (key != null && !KEY.matcher(key).matches()) {
            throw new ProblemException(
                    Problem.badRequest("bad-key", "»key« er 1 til 64 bogstaver, tal og bindestreger."));
        }
        String at = exchange.optionalText(body, "at", 40);
        try {
            return new Sending(key, at == null ? null : Instant.parse(at));
        } catch (DateTimeException noInstant) {
            throw new ProblemException(
                    Problem.badRequest("bad-at", "»at« er et tidspunkt som 2026-11-21T01:13:45Z."));
        }
    }

    private void perform(Exchange exchange, Alarm alarm, AlarmEvent.Act act, Sending sending) {
        exchange.then(() -> desk.act(alarm.id(), act, sending),
                accepted -> exchange.then(accepted, result -> answer(exchange, result)));
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
}
