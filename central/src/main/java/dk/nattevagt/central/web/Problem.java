package dk.nattevagt.central.web;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as {@code application/problem+json} [RFC 9457].
 *
 * @param name tells programs which problem it is; becomes the type {@code /problems/name}
 * @param title a Danish sentence a person understands
 * @param detail what to do about it, or more about this case; null when the title says it all
 */
record Problem(int status, String name, String title, @Nullable String detail) {

    static Problem badRequest(String name, String title) {
        return new Problem(400, name, title, null);
    }

    static Problem notLoggedIn() {
        return new Problem(401, "not-logged-in", "Du er ikke logget ind.", null);
    }

    static Problem wrongPassword() {
        return new Problem(401, "wrong-password", "Brugernavn eller adgangskode er forkert.", null);
    }

    static Problem notYourRole() {
        return new Problem(403, "not-your-role", "Din rolle har ikke adgang til dette.", null);
    }

    static Problem foreignPage() {
        return new Problem(403, "foreign-page", "Kaldet kommer fra en anden side end Nattevagt.", null);
    }

    static Problem noSuchAlarm() {
        return new Problem(404, "no-such-alarm", "Alarmen findes ikke.", null);
    }

    static Problem noSuchGateway() {
        return new Problem(404, "no-such-gateway", "Gatewayen findes ikke.", null);
    }

    static Problem noSuchPage() {
        return new Problem(404, "no-such-page", "Siden findes ikke.", null);
    }

    static Problem notStored() {
        return new Problem(503, "not-stored", "Det kunne ikke gemmes.", "Prøv igen, og ring, hvis det haster.");
    }

    static Problem broken() {
        return new Problem(500, "broken", "Der skete en fejl i centralen.", "Prøv igen, og ring, hvis det haster.");
    }

    JsonObject json() {
        JsonObject json = new JsonObject()
                .put("type", "/problems/" + name)
                .put("title", title)
                .put("status", status);
        return detail == null ? json : json.put("detail", detail);
    }
}
