package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.DoorOverview;
import dk.nattevagt.central.desk.DoorWatch;
import dk.nattevagt.central.lock.DoorEvent;
import dk.nattevagt.central.lock.DoorIncident;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.DoorState;
import dk.nattevagt.central.lock.LockAccess;
import dk.nattevagt.central.lock.Visit;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.LockCommand;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Doors as JSON. */
final class DoorJson {
    private final Registry registry;
    private final DoorWords words;
    private final HomeJson homes = new HomeJson();

    DoorJson(Registry registry, DoorWords words) {
        this.registry = registry;
        this.words = words;
    }

    JsonObject sight(DoorOverview.Sight sight) {
        return new JsonObject().put("lock", sight.lock().device().value())
                .put("gateway", sight.lock().gateway().value())
                .put("name", sight.entry().name())
                .put("room", sight.entry().room())
                .put("state", state(sight.state()))
                .put("order", order(sight.last()))
                .put("troubles", new JsonArray(sight.troubles().stream().map(TechnicalTrouble::wireName).toList()))
                .put("access", access(sight.access()));
    }

    private static JsonObject state(DoorState state) {
        LockCommand commanded = state.commanded();
        return new JsonObject().put("certainty", state.certainty().wireName())
                .put("bolt", state.bolt().wireName())
                .put("boltAt", AlarmJson.text(state.boltAt()))
                .put("commanded", commanded == null ? null : commanded.wireName())
                .put("commandedAt", AlarmJson.text(state.commandedAt()));
    }

    @Nullable
    JsonObject order(@Nullable DoorOrder order) {
        return order == null
                ? null
                : new JsonObject().put("id", order.order().id().value())
                        .put("command", order.order().command().wireName())
                        .put("alarm", order.order().alarm().value())
                        .put("by", order.by().value())
                        .put("byName", nameOf(order.by()))
                        .put("standing", order.standing().wireName())
                        .put("issuedAt", AlarmJson.text(order.order().issuedAt()))
                        .put("expiresAt", AlarmJson.text(order.order().expiresAt()))
                        .put("settledAt", AlarmJson.text(order.settledAt()));
    }

    private JsonObject access(LockAccess.Answer access) {
        return switch (access) {
            case LockAccess.Allowed _ -> new JsonObject().put("allowed", true);
            case LockAccess.Refused refused -> new JsonObject().put("allowed", false)
                    .put("reason", refused.reason().wireName())
                    .put("sentence", words.refusal(refused))
                    .put("notBefore", AlarmJson.text(refused.notBefore()));
        };
    }

    JsonObject visit(Visit visit) {
        Duration open = visit.open();
        return new JsonObject().put("openedAt", AlarmJson.text(visit.openedAt()))
                .put("lock", visit.lock().device().value())
                .put("means", means(visit.means()))
                .put("by", value(visit.by()))
                .put("byName", nameOrNull(visit.by()))
                .put("alarm", value(visit.alarm()))
                .put("certain", visit.certain())
                .put("lockedAt", AlarmJson.text(visit.lockedAt()))
                .put("openSeconds", open == null ? null : open.toSeconds());
    }

    private static String means(Visit.Means means) {
        return switch (means) {
            case ORDER -> "order";
            case CODE -> "code";
        };
    }

    JsonObject shown(DoorEvent event, DoorEvent.CodeShown shown) {
        return new JsonObject().put("at", AlarmJson.text(event.at()))
                .put("by", shown.person().value())
                .put("byName", nameOf(shown.person()))
                .put("shift", shown.shift())
                .put("alarm", value(shown.alarm()));
    }

    JsonObject entered(DoorEvent event, DoorEvent.Entered entered) {
        return new JsonObject().put("at", AlarmJson.text(event.at()))
                .put("answer", entered.answer().wireName())
                .put("by", value(entered.person()))
                .put("byName", nameOrNull(entered.person()));
    }

    JsonObject incident(DoorIncident incident) {
        JsonObject json = new JsonObject().put("number", incident.event().number())
                .put("kind", incident.kind().wireName())
                .put("at", AlarmJson.text(incident.event().at()))
                .put("heardAt", AlarmJson.text(incident.event().heardAt()))
                .put("lock", incident.event().lock().device().value())
                .put("sentence", DoorWords.incident(incident.kind()))
                .put("by", value(incident.person()))
                .put("byName", nameOrNull(incident.person()));
        registry.home(incident.event().home()).ifPresent(home -> json.put("home", homes.home(home)));
        return json;
    }

    /** A row of the day's list, like those about equipment. */
    JsonObject chore(DoorWatch.Chore chore) {
        return new JsonObject().put("trouble", chore.kind())
                .put("unprotected", false)
                .put("beganAt", AlarmJson.text(chore.since()))
                .put("heardAt", AlarmJson.text(chore.since()))
                .put("endedAt", null)
                .put("gateway", chore.lock().gateway().value())
                .put("device", chore.lock().device().value())
                .put("deviceKind", "lock")
                .put("name", null)
                .put("room", null)
                .put("home", homes.home(chore.home()));
    }

    String nameOf(UserId user) {
        return registry.user(user).map(User::name).orElse(user.value());
    }

    private @Nullable String nameOrNull(@Nullable UserId user) {
        return user == null ? null : nameOf(user);
    }

    private static @Nullable String value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static @Nullable String value(@Nullable AlarmId alarm) {
        return alarm == null ? null : alarm.value();
    }
}
