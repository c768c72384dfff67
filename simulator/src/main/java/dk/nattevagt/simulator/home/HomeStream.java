package dk.nattevagt.simulator.home;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Shows the home's changes to its pages, as Server-Sent Events. A page that does not keep up is dropped: it comes back by itself
 * and is shown everything again.
 */
final class HomeStream implements HomeListener {
    private static final int KEEP_ALIVE_MS = 10_000;

    private final Context owner;
    private final Set<HttpServerResponse> pages = new HashSet<>();

    HomeStream(Vertx vertx) {
        this.owner = vertx.getOrCreateContext();
        vertx.setPeriodic(KEEP_ALIVE_MS, _ -> tellAll(": here\n\n"));
    }

    /** A page comes: it is shown all there is, then each change. Called on the home's thread, so that nothing is missed. */
    void open(RoutingContext page, HomeState state, List<Happening> happenings) {
        StringBuilder everything = new StringBuilder("retry: 1000\n\n");
        happenings.forEach(happening -> everything.append(event("happened", HomeJson.happening(happening))));
        everything.append(event("state", HomeJson.state(state)));
        owner.runOnContext(_ -> {
            HttpServerResponse response = page.response();
            if (response.closed()) {
                return;
            }
            response.setChunked(true).putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control",
                    "no-store");
            response.closeHandler(_ -> owner.runOnContext(_ -> pages.remove(response)));
            pages.add(response);
            response.write(everything.toString());
        });
    }

    @Override
    public void changed(HomeState state) {
        tellAll(event("state", HomeJson.state(state)));
    }

    @Override
    public void happened(Happening happening) {
        tellAll(event("happened", HomeJson.happening(happening)));
    }

    private void tellAll(String event) {
        owner.runOnContext(_ -> Set.copyOf(pages).forEach(page -> tell(page, event)));
    }

    private void tell(HttpServerResponse page, String event) {
        if (page.closed() || page.writeQueueFull()) {
            pages.remove(page);
            page.reset();
        } else {
            page.write(event);
        }
    }

    private static String event(String name, JsonObject data) {
        return "event: " + name + "\ndata: " + data.encode() + "\n\n";
    }
}
