package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.Answering;
import dk.nattevagt.central.alarm.EmergencyCall;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Alarms and journals as the interface writes them; one shape for lists, answers and the stream. */
final class AlarmJson {
    private final Registry registry;
    private final HomeJson homes;

    AlarmJson(Registry registry) {
        this.registry = registry;
        this.homes = new HomeJson();
    }

    JsonObject alarm(Alarm alarm) {
        var origin = alarm.origin();
        var device = origin.event().source().device();
        JsonObject json = new JsonObject()
                .put("id", alarm.id().value())
                .put("revision", alarm.revision())
                .put("eventId", origin.event().id().value())
                .put("cause", origin.cause().wireName())
                .put("state", alarm.state().wireName())
                .put("urgency", alarm.urgency().level())
                .put("raisedAt", text(origin.timing().raisedAt()))
                .put("receivedAt", text(origin.timing().receivedAt()))
                .put("late", origin.timing().late())
                .put("presses", alarm.signals())
                .put("gateway", alarm.gateway().value())
                .put("device", device == null ? null : device.value())
                .put("deviceKnown", origin.deviceKnown())
                .put("nextDeadline", text(alarm.nextDeadline()))
                .put("emergencyCall", emergencyCall(alarm.emergencyCall()));
        putAnswering(json, alarm.answering());
        putHome(json, alarm);
        putState(json, alarm.state());
        return json;
    }

    private void putHome(JsonObject json, Alarm alarm) {
        Home home = registry.home(alarm.home()).orElse(null);
        json.put("exercise", alarm.exercise() != null);
        json.put("home", home == null ? homes.unknown(alarm.home()) : homes.home(home));
        json.put("wearer", registry.wearerOf(alarm.origin().event().source())
                .map(wearer -> wearer.citizen().value()).orElse(null));
        json.put("citizens", home == null ? new JsonArray() : homes.citizens(home));
    }

    private void putAnswering(JsonObject json, Answering answering) {
        UserId offeredTo = answering.offeredTo();
        JsonArray called = new JsonArray();
        answering.called().forEach(user -> called.add(user.value()));
        json.put("team", answering.team() == null ? null : answering.team().value())
                .put("called", called)
                .put("offeredTo", offeredTo == null ? null : offeredTo.value())
                .put("offeredToName", offeredTo == null ? null : nameOf(offeredTo))
                .put("helpDueBy", text(answering.helpDueBy()));
    }

    /** Every field is always there; what a state does not have is null. */
    private void putState(JsonObject json, AlarmState state) {
        UserId responder = null;
        Integer ringings = null;
        boolean overdue = false;
        String outcome = null;
        String note = null;
        switch (state) {
            case AlarmState.Raised raised -> ringings = raised.ringings();
            case AlarmState.Held held -> {
                responder = held.responder();
                overdue = held.overdue();
            }
            case AlarmState.Closed closed -> {
                responder = closed.by();
                outcome = closed.outcome().wireName();
                note = closed.note();
            }
        }
        json.put("responder", responder == null ? null : responder.value())
                .put("responderName", responder == null ? null : nameOf(responder))
                .put("ringings", ringings)
                .put("overdue", overdue)
                .put("outcome", outcome)
                .put("note", note);
    }

    private @Nullable JsonObject emergencyCall(EmergencyCall call) {
        return switch (call) {
            case EmergencyCall.NotNeeded _ -> null;
            case EmergencyCall.Waiting waiting -> call(call, waiting.attempt(), waiting.notBefore())
                    .put("way", waiting.way().wireName());
            case EmergencyCall.Calling calling -> calling(calling);
            case EmergencyCall.Delivered delivered -> call(call, delivered.attempt(), delivered.at());
            case EmergencyCall.Failed failed -> call(call, failed.attempt(), failed.at());
            case EmergencyCall.Unknown unknown -> call(call, unknown.attempt(), unknown.at());
            case EmergencyCall.Spoken spoken -> call(call, spoken.by(), spoken.at()).put("attempt", spoken.attempt());
            case EmergencyCall.Cancelled cancelled -> call(call, cancelled.by(), cancelled.at());
            case EmergencyCall.CalledOff off -> call(call, off.by(), off.at());
            case EmergencyCall.Handled handled -> call(call, handled.by(), handled.at());
        };
    }

    private JsonObject calling(EmergencyCall.Calling calling) {
        UserId takenBy = calling.takenBy();
        return call(calling, calling.attempt(), calling.since())
                .put("way", calling.way().wireName())
                .put("by", takenBy == null ? null : takenBy.value())
                .put("byName", takenBy == null ? null : nameOf(takenBy));
    }

    private JsonObject call(EmergencyCall call, UserId by, Instant at) {
        return call(call, (Integer) null, at).put("by", by.value()).put("byName", nameOf(by));
    }

    private static JsonObject call(EmergencyCall call, @Nullable Integer attempt, Instant at) {
        return new JsonObject()
                .put("status", call.wireName())
                .put("attempt", attempt)
                .put("at", text(at))
                .put("way", null)
                .put("by", null)
                .put("byName", null);
    }

    JsonObject journalEntry(JournalEntry entry) {
        JsonObject details = new JsonObject();
        entry.details().forEach(details::put);
        addName(details, "from");
        addName(details, "responder");
        addName(details, "to");
        UserId by = entry.by();
        return new JsonObject()
                .put("at", entry.at().toString())
                .put("kind", entry.kind().wireName())
                .put("by", by == null ? null : by.value())
                .put("byName", by == null ? null : nameOf(by))
                .put("details", details);
    }

    private void addName(JsonObject details, String field) {
        String user = details.getString(field);
        if (user != null) {
            details.put(field + "Name", nameOf(new UserId(user)));
        }
    }

    /** A member of staff's name; the log-in name when the registry has forgotten them. */
    String nameOf(UserId user) {
        return registry.user(user).map(User::name).orElse(user.value());
    }

    /** To the millisecond, as the database keeps it: the stream and a later answer then say the same. */
    static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
