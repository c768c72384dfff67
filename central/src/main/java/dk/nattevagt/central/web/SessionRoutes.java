package dk.nattevagt.central.web;

import dk.nattevagt.central.access.LoginLimiter;
import dk.nattevagt.central.access.Sessions;
import dk.nattevagt.central.access.StaffAuthenticator;
import dk.nattevagt.central.desk.CallBacks;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;

/** Log-in, log-out, and who am I. */
final class SessionRoutes {
    static final String COOKIE = "nattevagt";

    private final StaffAuthenticator authenticator;
    private final Sessions sessions;
    private final Registry registry;
    private final AlarmStreams streams;
    private final CallBacks callBacks;
    private final WebSettings settings;
    private final InstantSource clock;
    private final LoginLimiter limiter = new LoginLimiter();

    SessionRoutes(WebParts parts, WebSettings settings) {
        this.authenticator = parts.authenticator();
        this.sessions = parts.sessions();
        this.registry = parts.registry();
        this.streams = parts.streams();
        this.callBacks = parts.shift().callBacks();
        this.clock = parts.clock();
        this.settings = settings;
    }

    void about(Exchange exchange) {
        exchange.json(new JsonObject().put("service", "Nattevagt").put("exercise", settings.exercise())
                .put("callBack", callBacks.available())
                .put("now", clock.instant().toString()));
    }

    void logIn(Exchange exchange) {
        JsonObject body = exchange.body();
        String user = exchange.text(body, "user", 64);
        String password = exchange.text(body, "password", 200);
        String address = exchange.remoteAddress();
        Instant now = clock.instant();
        var wait = limiter.refuse(user, address, now);
        if (wait.isPresent()) {
            exchange.tooMany(wait.get());
            return;
        }
        exchange.then(authenticator.authenticate(new UserId(user), password), found -> {
            if (found.isEmpty()) {
                exchange.problem(Problem.wrongPassword());
                return;
            }
            limiter.succeeded(user, address, now);
            open(exchange, found.get(), now);
        });
    }

    private void open(Exchange exchange, User user, Instant now) {
        exchange.then(() -> sessions.open(user, now.plus(settings.sessionLength())), token -> {
            exchange.response().addCookie(cookie(token).setMaxAge(settings.sessionLength().toSeconds()));
            exchange.noContent();
        });
    }

    void logOut(Exchange exchange) {
        String token = exchange.caller().token();
        exchange.then(() -> {
            sessions.close(token);
            return token;
        }, closed -> {
            streams.closeSession(closed);
            exchange.response().addCookie(cookie("").setMaxAge(0));
            exchange.noContent();
        });
    }

    void whoAmI(Exchange exchange) {
        User user = exchange.caller().user();
        exchange.json(new JsonObject()
                .put("user", user.id().value())
                .put("name", user.name())
                .put("role", user.role().wireName())
                .put("municipality", user.municipality().value())
                .put("municipalityName", registry.nameOf(user.municipality()))
                .put("contactPhone", registry.dutyPhone(user.municipality()).orElse(null))
                .put("exercise", settings.exercise()));
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(COOKIE, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(settings.tls())
                .setSameSite(CookieSameSite.STRICT);
    }
}
