package dk.nattevagt.simulator.home;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.concurrent.CompletableFuture;

/**
 * The home's page and its small interface, on 127.0.0.1 only:
 *
 * <pre>
 *   GET  /api/home       {"state":{…},"happened":[…],"nightShift":"http://…"}
 *   POST /api/home       one act: {"button":true} {"cigarette":true} {"plug":false} {"network":"cut"} {"walk":"out"} {"gps":"sos"};
 *                        answers with the state
 *   GET  /api/stream     Server-Sent Events: state, happened
 * </pre>
 */
final class HomeServer {
    private static final int MAX_BODY = 1000;
    private static final String POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Vertx vertx;
    private final HomeLoop loop;
    private final HomeStream stream;
    private final String nightShift;

    HomeServer(Vertx vertx, HomeLoop loop, HomeStream stream, String nightShift) {
        this.vertx = vertx;
        this.loop = loop;
        this.stream = stream;
        this.nightShift = nightShift;
    }

    Future<HttpServer> listen(int port) {
        Router router = Router.router(vertx);
        router.route().handler(this::guard);
        router.get("/api/home").handler(this::home);
        // Only JSON: a form on a foreign page cannot send it.
        router.post("/api/home").consumes("application/json").handler(BodyHandler.create(false).setBodyLimit(MAX_BODY))
                .handler(this::act);
        router.get("/api/stream").handler(this::listenToHome);
        router.get().handler(StaticHandler.create("home-page").setCachingEnabled(false));
        return vertx.createHttpServer().requestHandler(router).listen(port, "127.0.0.1");
    }

    private void guard(RoutingContext context) {
        context.response().putHeader("Content-Security-Policy", POLICY).putHeader("X-Content-Type-Options", "nosniff");
        context.next();
    }

    private void home(RoutingContext context) {
        answer(context, loop.ask(home -> {
            JsonArray happened = new JsonArray();
            home.timeline().forEach(happening -> happened.add(HomeJson.happening(happening)));
            return new JsonObject()
                    .put("state", HomeJson.state(home.state()))
                    .put("happened", happened)
                    .put("nightShift", nightShift);
        }));
    }

    private void act(RoutingContext context) {
        try {
            HomeAct act = HomeJson.act(context.body().asString());
            answer(context, loop.ask(home -> {
                home.act(act);
                return HomeJson.state(home.state());
            }));
        } catch (IllegalArgumentException refused) {
            problem(context, 400, String.valueOf(refused.getMessage()));
        }
    }

    private void listenToHome(RoutingContext context) {
        Future.fromCompletionStage(loop.ask(home -> {
            stream.open(context, home.state(), home.timeline());
            return true;
        }), vertx.getOrCreateContext()).onFailure(context::fail);
    }

    private void answer(RoutingContext context, CompletableFuture<JsonObject> answer) {
        Future.fromCompletionStage(answer, vertx.getOrCreateContext())
                .onSuccess(context::json)
                .onFailure(failed -> problem(context, 500, String.valueOf(failed.getMessage())));
    }

    private static void problem(RoutingContext context, int status, String detail) {
        context.response().setStatusCode(status).putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject().put("status", status).put("detail", detail).encode());
    }
}
