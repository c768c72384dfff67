package dk.nattevagt.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What a request is answered with. */
sealed interface Answer {

    /** 200 or 201 and a body. */
    record Json(int status, JsonNode body) implements Answer {}

    /** 204. */
    record Done() implements Answer {}

    /** 204, and from now on logged in. */
    record LoggedIn(String token) implements Answer {}

    /** 204, and from now on not. */
    record LoggedOut() implements Answer {}

    /** A file of the page; all of them are text. */
    record Resource(String type, String text) implements Answer {}

    /**
     * Why not (RFC 9457).
     *
     * @param reason for programs: a few words with hyphens
     * @param detail for the technician: a Danish sentence
     */
    record Problem(int status, String reason, String detail) implements Answer {}

    /** Too many wrong passwords: 429. */
    record Wait(Duration time) implements Answer {}

    static Json ok(JsonNode body) {
        return new Json(200, body);
    }

    static Problem unknownDevice(String id) {
        return new Problem(404, "unknown-device", "Her er ingen enhed, der hedder " + id + ".");
    }
}
