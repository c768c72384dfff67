package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.MapTiles;
import dk.nattevagt.central.people.Role;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;

/** The ground under the map, from the central itself: a browser asks nobody else. */
final class MapRoutes {
    private static final Access LOOKING = new Access.Only(
            Set.of(Role.RESPONDER, Role.SHIFT_LEADER, Role.COORDINATOR, Role.GROUP_MOBILE));

    private final MapParts parts;

    private MapRoutes(MapParts parts) {
        this.parts = parts;
    }

    static List<Route> table(WebParts parts) {
        MapRoutes map = new MapRoutes(parts.tracking().map());
        return List.of(new Route("GET", "/api/map", LOOKING, map::show),
                new Route("GET", "/api/map/area", LOOKING, map::area),
                new Route("GET", "/api/map/tiles/{z}/{x}/{y}", LOOKING, map::tile));
    }

    private void show(Exchange exchange) {
        MapTiles.Standing standing = parts.tiles().standing();
        exchange.json(new JsonObject()
                .put("tiles", new JsonObject().put("available", standing.available())
                        .put("attribution", standing.attribution()).put("maxZoom", standing.maxZoom()))
                .put("area", parts.area() != null));
    }

    private void area(Exchange exchange) {
        String area = parts.area();
        if (area == null) {
            exchange.problem(new Problem(404, "no-map", "Der er ikke lagt noget kort ind.", null));
        } else {
            exchange.text(200, "application/geo+json", area);
        }
    }

    private void tile(Exchange exchange) {
        int zoom = number(exchange, "z");
        int x = number(exchange, "x");
        int y = number(exchange, "y");
        exchange.then(() -> parts.tiles().tile(zoom, x, y), found -> {
            switch (found) {
                case MapTiles.Found.Picture picture ->
                    exchange.picture(picture.image().type(), picture.image().content());
                case MapTiles.Found.NoSuchTile _ -> exchange.problem(noSuchTile());
                case MapTiles.Found.SourceSilent _ -> exchange.problem(new Problem(503, "map-source-silent",
                        "Kortbillederne kan ikke hentes lige nu.", "Kortet tegnes uden dem."));
            }
        });
    }

    private static int number(Exchange exchange, String name) {
        String written = exchange.pathParameter(name);
        if (!written.matches("\\d{1,7}")) {
            throw new ProblemException(noSuchTile());
        }
        return Integer.parseInt(written);
    }

    private static Problem noSuchTile() {
        return new Problem(404, "no-such-tile", "Det kortbillede findes ikke.", null);
    }
}
