package dk.nattevagt.central.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: the interface under {@code /api}, health and metrics, and the page. */
public final class WebServer {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    /** Streams beat far more often; what moves nothing for this long is gone, or reads nothing any more. */
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final int LONGEST_BODY = 16 * 1024;

    private final Vertx vertx;
    private final WebSettings settings;
    private final WebParts parts;
    private final HttpServer server;

    public WebServer(Vertx vertx, WebSettings settings, WebParts parts) {
        this.vertx = vertx;
        this.settings = settings;
        this.parts = parts;
        this.server = vertx.createHttpServer(new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setIdleTimeout((int) IDLE.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS));
    }

    /** Begins to serve; answers the port. Fails when the port is taken. */
    public Future<Integer> start() {
        return server.requestHandler(router()).listen().map(listening -> {
            parts.streams().startBeating();
            return listening.actualPort();
        });
    }

    /** Ends every connection. */
    public Future<Void> stop() {
        parts.streams().stop();
        return server.close();
    }

    private Router router() {
        Router router = Router.router(vertx);
        var headers = new SecurityHeaders(settings.tls());
        var files = new PageFiles(new Blocking(vertx, parts.blocking()));
        router.route().handler(headers.allowing(files.inlineScriptHash()));
        router.route("/api/*").handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY));
        mount(router, Routes.table(parts, settings));
        router.get().handler(files);
        router.route().failureHandler(this::failed);
        router.errorHandler(404, this::failed).errorHandler(405, this::failed);
        return router;
    }

    private void mount(Router router, List<Route> routes) {
        var blocking = new Blocking(vertx, parts.blocking());
        var doorKeeper = new DoorKeeper(parts.sessions(), parts.clock(), blocking);
        for (Route route : routes) {
            router.route(HttpMethod.valueOf(route.method()), route.vertxPath())
                    .handler(context -> doorKeeper.admit(context, route));
        }
    }

    private void failed(RoutingContext context) {
        new Exchange(context, new Blocking(vertx, parts.blocking()), null).problem(problem(context));
    }

    private static Problem problem(RoutingContext context) {
        return switch (context.failure()) {
            case ProblemException refused -> refused.problem();
            case null -> problem(context.statusCode());
            default -> broken(context.failure(), context);
        };
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 404 -> Problem.noSuchPage();
            case 405 -> new Problem(405, "wrong-method", "Det kald findes ikke på denne adresse.", null);
            case 413 -> new Problem(413, "too-long", "Indholdet må højst fylde 16 kB.", null);
            default -> status >= 400 && status < 500
                    ? new Problem(status, "bad-request", "Kaldet kan ikke forstås.", null)
                    : Problem.broken();
        };
    }

    private static Problem broken(Throwable failure, RoutingContext context) {
        if (failure instanceof io.vertx.ext.web.handler.HttpException http) {
            return problem(http.getStatusCode());
        }
        LOG.atError().addKeyValue("method", context.request().method()).setCause(failure).log("a request failed");
        return Problem.broken();
    }
}
