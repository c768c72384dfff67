package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.PushSubscription;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.Subject;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;

/** Phones that are rung with the page closed: which they are, and what they say they have shown. */
final class PushRoutes {
    private static final int LONGEST_ENDPOINT = 1500;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_SUBJECT = 80;

    private final ReachParts reach;
    private final InstantSource clock;

    PushRoutes(ReachParts reach, InstantSource clock) {
        this.reach = reach;
        this.clock = clock;
    }

    List<Route> table() {
        return List.of(
                new Route("GET", "/api/push/key", Access.ANSWERING, this::key),
                new Route("POST", "/api/push/subscription", Access.ANSWERING, this::subscribe),
                new Route("DELETE", "/api/push/subscription", Access.ANSWERING, this::unsubscribe),
                new Route("POST", "/api/push/seen", Access.ANSWERING, this::seen));
    }

    private void key(Exchange exchange) {
        exchange.then(reach.push()::applicationServerKey,
                key -> exchange.json(new JsonObject().put("key", key.orElse(null))));
    }

    private void subscribe(Exchange exchange) {
        JsonObject body = exchange.body();
        if (!(body.getValue("keys") instanceof JsonObject keys)) {
            throw new ProblemException(Problem.badRequest("missing-keys", "Feltet »keys« mangler."));
        }
        PushSubscription subscription = new PushSubscription(exchange.caller().user().id(),
                exchange.text(body, "endpoint", LONGEST_ENDPOINT), exchange.text(keys, "p256dh", LONGEST_KEY),
                exchange.text(keys, "auth", LONGEST_KEY));
        if (!reach.push().reaches(subscription)) {
            throw new ProblemException(new Problem(400, "unknown-push-service",
                    "Denne telefon kan ikke ringes op, når siden er lukket.",
                    "Centralen sender ikke til telefonens push-tjeneste."));
        }
        String session = exchange.caller().token();
        exchange.then(() -> {
            reach.subscriptions().save(subscription, session, clock.instant());
            return subscription;
        }, _ -> exchange.noContent());
    }

    private void unsubscribe(Exchange exchange) {
        String endpoint = exchange.text(exchange.body(), "endpoint", LONGEST_ENDPOINT);
        exchange.then(() -> {
            reach.subscriptions().forget(exchange.caller().user().id(), endpoint);
            return endpoint;
        }, _ -> exchange.noContent());
    }

    private void seen(Exchange exchange) {
        JsonObject body = exchange.body();
        Subject subject = subject(exchange.text(body, "subject", LONGEST_SUBJECT));
        long round = body.getValue("round") instanceof Number number ? number.longValue() : 0;
        exchange.then(() -> reach.sightings().shown(subject, round, exchange.caller().user(), Channel.PUSH,
                clock.instant()), known -> {
                    if (known) {
                        exchange.noContent();
                    } else {
                        exchange.problem(new Problem(404, "no-such-subject", "Beskeden handler ikke om noget her.",
                                null));
                    }
                });
    }

    private static Subject subject(String text) {
        try {
            return Subject.parse(text);
        } catch (IllegalArgumentException neither) {
            throw new ProblemException(
                    Problem.badRequest("bad-subject", "»subject« er hverken en alarm eller en meddelelse."));
        }
    }
}
