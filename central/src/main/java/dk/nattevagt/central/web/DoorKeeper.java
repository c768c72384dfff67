package dk.nattevagt.central.web;

import dk.nattevagt.central.access.Sessions;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a request through to its route, or not: where it comes from, who sends it, and whether the route serves them. */
final class DoorKeeper {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final InstantSource clock;
    private final Blocking blocking;

    DoorKeeper(Sessions sessions, InstantSource clock, Blocking blocking) {
        this.sessions = sessions;
        this.clock = clock;
        this.blocking = blocking;
    }

    void admit(RoutingContext context, Route route) {
        if (!route.method().equals("GET") && fromForeignPage(context.request())) {
            throw new ProblemException(Problem.foreignPage());
        }
        switch (route.access()) {
            case Access.Everyone _ -> route.answer().accept(new Exchange(context, blocking, null));
            case Access.Only only -> admitKnown(context, route, only);
        }
    }

    private void admitKnown(RoutingContext context, Route route, Access.Only access) {
        String token = token(context.request());
        if (token == null) {
            throw new ProblemException(Problem.notLoggedIn());
        }
        new Exchange(context, blocking, null).then(() -> caller(token), found -> {
            Caller caller = found.orElseThrow(() -> new ProblemException(Problem.notLoggedIn()));
            if (!access.admits(caller.user().role())) {
                throw new ProblemException(Problem.notYourRole());
            }
            route.answer().accept(new Exchange(context, blocking, caller));
        });
    }

    private Optional<Caller> caller(String token) {
        return sessions.find(token, clock.instant()).map(user -> new Caller(user, token));
    }

    private static @Nullable String token(HttpServerRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            return authorization.substring(BEARER.length()).trim();
        }
        Cookie cookie = request.getCookie(SessionRoutes.COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    /** A browser says where a request was made; programs other than browsers say nothing, and carry no foreign cookie. */
    private static boolean fromForeignPage(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        var authority = request.authority();
        return origin != null
                && (authority == null || !origin.replaceFirst("^https?://", "").equals(authority.toString()));
    }
}
