package dk.nattevagt.central.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request and its answer, as the routes see it. Lives on the event loop. */
final class Exchange {
    private final RoutingContext context;
    private final Blocking blocking;
    private final @Nullable Caller caller;

    Exchange(RoutingContext context, Blocking blocking, @Nullable Caller caller) {
        this.context = context;
        this.blocking = blocking;
        this.caller = caller;
    }

    /** Who asks. @throws IllegalStateException on a route that serves everyone */
    Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("this route asks nobody who they are");
        }
        return caller;
    }

    RoutingContext context() {
        return context;
    }

    HttpServerResponse response() {
        return context.response();
    }

    String remoteAddress() {
        var address = context.request().remoteAddress();
        String host = address == null ? null : address.host();
        return host == null ? "" : host;
    }

    String pathParameter(String name) {
        String value = context.pathParam(name);
        return value == null ? "" : value;
    }

    /** A query parameter, or what it is when it is not given. */
    String query(String name, String otherwise) {
        String value = context.request().getParam(name);
        return value == null ? otherwise : value;
    }

    /** The body as a JSON object; an empty body is an empty object. @throws ProblemException when it is something else */
    JsonObject body() {
        if (context.body().isEmpty()) {
            return new JsonObject();
        }
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new ProblemException(
                    new Problem(415, "not-json-type", "Indholdet skal være application/json.", null));
        }
        try {
            return context.body().asJsonObject();
        } catch (DecodeException | ClassCastException notJson) {
            throw new ProblemException(Problem.badRequest("bad-json", "Indholdet er ikke et JSON-objekt."));
        }
    }

    /** A text of the body. @throws ProblemException when it is missing, no text or longer than this */
    String text(JsonObject body, String field, int longest) {
        String value = optionalText(body, field, longest);
        if (value == null || value.isBlank()) {
            throw new ProblemException(Problem.badRequest("missing-" + field, "Feltet »" + field + "« mangler."));
        }
        return value;
    }

    /** A text of the body, or null when it is not there. @throws ProblemException when it is no text or longer than this */
    @Nullable
    String optionalText(JsonObject body, String field, int longest) {
        Object value = body.getValue(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new ProblemException(
                    Problem.badRequest("bad-" + field, "Feltet »" + field + "« skal være en tekst."));
        }
        if (text.length() > longest) {
            throw new ProblemException(Problem.badRequest("long-" + field,
                    "Feltet »%s« må højst have %d tegn.".formatted(field, longest)));
        }
        return text;
    }

    /** Does what may block elsewhere, and goes on here with its result. */
    <T> void then(Callable<T> work, Consumer<T> next) {
        then(blocking.run(work), next);
    }

    /** Waits for an answer and goes on here. */
    <T> void then(CompletionStage<T> work, Consumer<T> next) {
        then(Future.fromCompletionStage(work, context.vertx().getOrCreateContext()), next);
    }

    private <T> void then(Future<T> work, Consumer<T> next) {
        work.onComplete(result -> {
            if (result.failed()) {
                context.fail(result.cause());
                return;
            }
            try {
                next.accept(result.result());
            } catch (RuntimeException failed) {
                context.fail(failed);
            }
        });
    }

    void json(JsonObject body) {
        send("application/json", body.encode());
    }

    void json(JsonArray body) {
        send("application/json", body.encode());
    }

    void text(int status, String type, String body) {
        response().setStatusCode(status);
        send(type, body);
    }

    void picture(String type, byte[] content) {
        if (!response().closed()) {
            response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(Buffer.buffer(content));
        }
    }

    void noContent() {
        response().setStatusCode(204).end();
    }

    void problem(Problem problem) {
        response().setStatusCode(problem.status());
        send("application/problem+json", problem.json().encode());
    }

    void tooMany(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        response().putHeader("Retry-After", String.valueOf(seconds));
        problem(new Problem(429, "too-many-attempts", "For mange forsøg på at logge ind.",
                "Prøv igen om %d sekunder.".formatted(seconds)));
    }

    private void send(String type, String body) {
        if (!response().closed()) {
            response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(body);
        }
    }
}
