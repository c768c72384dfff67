package dk.nattevagt.central.web;

import dk.nattevagt.central.people.Role;
import java.util.List;
import java.util.Set;

/** The part of the route table that is about teams, rota, plans and handover. */
final class StaffingRoutes {
    private static final Access LEADING = new Access.Only(Set.of(Role.SHIFT_LEADER));

    private StaffingRoutes() {}

    static List<Route> table(WebParts parts) {
        var rota = new RotaRoutes(parts.staffing(), parts.clock());
        var plans = new PlanRoutes(parts.staffing().book(), parts.registry(), parts.clock());
        var handover = new HandoverRoutes(parts.staffing(), parts.registry(), parts.clock());
        return List.of(
                new Route("GET", "/api/teams", Access.ANSWERING, rota::teams),
                new Route("PUT", "/api/teams/{team}/rotation", LEADING, rota::setRotation),
                new Route("POST", "/api/teams/{team}/overrides", LEADING, rota::override),
                new Route("GET", "/api/rota", Access.ANSWERING, rota::week),
                new Route("GET", "/api/rota/check", Access.ANSWERING, rota::check),
                new Route("GET", "/api/rota/history", LEADING, rota::history),
                new Route("POST", "/api/swaps", Access.ANSWERING, rota::proposeSwap),
                new Route("POST", "/api/swaps/{id}/accept", Access.ANSWERING, rota.answer(true)),
                new Route("POST", "/api/swaps/{id}/decline", Access.ANSWERING, rota.answer(false)),
                new Route("GET", "/api/plans", Access.ANSWERING, plans::list),
                new Route("GET", "/api/plans/preview", Access.ANSWERING, plans::preview),
                new Route("POST", "/api/plans/check", LEADING, plans::check),
                new Route("PUT", "/api/plans/{plan}", LEADING, plans::save),
                new Route("DELETE", "/api/plans/{plan}", LEADING, plans::remove),
                new Route("GET", "/api/handover", Access.ANSWERING, handover::now),
                new Route("POST", "/api/handover/read", Access.ANSWERING, handover::read));
    }
}
