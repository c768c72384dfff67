package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.PositionDesk.Shown;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.LocationAccess.Ask;
import dk.nattevagt.central.tracking.LocationAccess.Refused;
import dk.nattevagt.central.tracking.LocationAccess.Scope;
import dk.nattevagt.central.tracking.LocationAccess.Unsealed;
import dk.nattevagt.central.tracking.LookUp;
import dk.nattevagt.central.tracking.Objection;
import dk.nattevagt.central.tracking.Sighting;
import dk.nattevagt.central.tracking.TrackerFix;
import dk.nattevagt.protocol.message.Place;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/** Positions, look-ups and objections as the interface writes them. */
final class PositionJson {
    private final Registry registry;

    PositionJson(Registry registry) {
        this.registry = registry;
    }

    JsonObject shown(Shown shown, Instant now) {
        LookUp lookUp = shown.lookUp();
        Ask ask = lookUp.ask();
        JsonObject json = new JsonObject().put("number", lookUp.number())
                .put("citizen", ask.citizen().value())
                .put("purpose", ask.purpose() == null ? null : ask.purpose().wireName())
                .put("alarm", ask.alarm() == null ? null : ask.alarm().value())
                .put("case", ask.lostCase() == null ? null : ask.lostCase().value())
                .put("scope", shown.unsealed().scope().wireName())
                .put("until", AlarmJson.text(shown.unsealed().until()))
                .put("now", AlarmJson.text(now))
                .put("position", position(shown.sighting(), now));
        if (shown.unsealed().scope() == Scope.ROUTE) {
            JsonArray route = new JsonArray();
            shown.route().forEach(report -> route.add(point(report)));
            json.put("route", route);
        }
        return json;
    }

    private static JsonObject position(Sighting sighting, Instant now) {
        TrackerFix fix = sighting.fix();
        TrackerFix heard = sighting.heard();
        JsonObject json = fix == null ? nowhere() : point(fix);
        Instant at = sighting.at();
        return json.put("ageSeconds", at == null ? null : Math.max(0, Duration.between(at, now).toSeconds()))
                .put("receivedAt", fix == null ? null : AlarmJson.text(fix.arrivedAt()))
                .put("valid", fix != null && fix.fix().valid())
                .put("standing", sighting.standing().wireName())
                .put("probablyIndoors", sighting.probablyIndoors())
                .put("heardAt", heard == null ? null : AlarmJson.text(heard.arrivedAt()))
                .put("batteryPercent", heard == null ? null : heard.batteryPercent())
                .put("charging", heard == null ? null : heard.charging());
    }

    private static JsonObject nowhere() {
        return new JsonObject().put("latitude", null).put("longitude", null).put("accuracyM", null)
                .put("fixedAt", null);
    }

    private static JsonObject point(TrackerFix report) {
        Place place = report.fix().place();
        return place == null
                ? nowhere()
                : new JsonObject().put("latitude", place.latitude())
                        .put("longitude", place.longitude())
                        .put("accuracyM", Math.round(Sighting.circle(report)))
                        .put("fixedAt", AlarmJson.text(Sighting.when(report)));
    }

    JsonObject line(LookUp lookUp) {
        Ask ask = lookUp.ask();
        Refused refused = lookUp.answer() instanceof Refused why ? why : null;
        Unsealed unsealed = lookUp.answer() instanceof Unsealed granted ? granted : null;
        return new JsonObject().put("number", lookUp.number())
                .put("at", AlarmJson.text(lookUp.at()))
                .put("by", lookUp.asker().user().value())
                .put("byName", nameOf(lookUp))
                .put("role", lookUp.asker().role().wireName())
                .put("askedBy", ask.askedBy())
                .put("citizen", ask.citizen().value())
                .put("purpose", ask.purpose() == null ? null : ask.purpose().wireName())
                .put("purposeName", LookUpWords.purpose(ask.purpose()))
                .put("reason", ask.reason())
                .put("alarm", ask.alarm() == null ? null : ask.alarm().value())
                .put("case", ask.lostCase() == null ? null : ask.lostCase().value())
                .put("refused", refused == null ? null : refused.reason().wireName())
                .put("refusedName", refused == null ? null : LookUpWords.refusedBecause(refused.reason()))
                .put("scope", unsealed == null ? null : unsealed.scope().wireName())
                .put("until", unsealed == null ? null : AlarmJson.text(unsealed.until()))
                .put("readings", lookUp.readings().count())
                .put("lastReadAt", AlarmJson.text(lookUp.readings().lastAt()));
    }

    /** Who looked up; staff of another municipality are nobody's business here by name. */
    String nameOf(LookUp lookUp) {
        return lookUp.asker().municipality().equals(lookUp.municipality())
                ? nameOf(lookUp.asker().user())
                : "En ansat i en anden kommune";
    }

    private String nameOf(UserId user) {
        return registry.user(user).map(User::name).orElse(user.value());
    }

    JsonObject objection(Objection objection) {
        Objection.End end = objection.end();
        return new JsonObject().put("number", objection.number())
                .put("by", objection.by().wireName())
                .put("name", objection.name())
                .put("who", LookUpWords.who(objection))
                .put("words", objection.words())
                .put("filedAt", AlarmJson.text(objection.filedAt()))
                .put("filedBy", nameOf(objection.filedBy()))
                .put("inForce", objection.inForce())
                .put("endedAt", end == null ? null : AlarmJson.text(end.at()))
                .put("endedBy", end == null ? null : nameOf(end.by()))
                .put("endedWords", end == null ? null : end.words());
    }

    JsonArray objections(Iterable<Objection> objections) {
        JsonArray all = new JsonArray();
        objections.forEach(one -> all.add(objection(one)));
        return all;
    }

}
