package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.people.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every route of the interface, and whom it serves. What is not here does not exist. */
final class Routes {
    private static final Access EVERYONE = new Access.Everyone();
    private static final Access READING = new Access.Only(Set.of(Role.RESPONDER, Role.SHIFT_LEADER, Role.ASSESSOR));
    private static final Access EQUIPMENT = new Access.Only(Set.of(Role.RESPONDER, Role.SHIFT_LEADER, Role.TECHNICIAN));

    private static final Access EQUIPMENT_IN_DETAIL = new Access.Only(Set.of(Role.SHIFT_LEADER, Role.TECHNICIAN));

    private Routes() {}

    static List<Route> table(WebParts parts, WebSettings settings) {
        return Stream.of(core(parts, settings),
                new PushRoutes(parts.reach(), parts.clock()).table(),
                new SmsReceiptRoutes(parts.reach(), parts.clock()).table())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> core(WebParts parts, WebSettings settings) {
        var session = new SessionRoutes(parts, settings);
        var alarms = new AlarmRoutes(parts.archive(), new AlarmJson(parts.registry()));
        var acts = new ActRoutes(alarms, parts.desk(), parts.registry());
        var colleagues = new ColleagueRoutes(parts.shift().presence(), parts.registry(), parts.clock());
        var shift = new ShiftRoutes(parts.shift(), parts.archive(), new AlarmJson(parts.registry()), parts.clock());
        var callBacks = new CallBackRoutes(parts.archive(), parts.shift().callBacks());
        var gateways = new GatewayRoutes(parts);
        var operation = new OperationRoutes(parts.readiness(), parts.metrics());
        List<Route> own = List.of(
                new Route("GET", "/api/about", EVERYONE, session::about),
                new Route("POST", "/api/session", EVERYONE, session::logIn),
                new Route("GET", "/api/session", Access.LOGGED_IN, session::whoAmI),
                new Route("DELETE", "/api/session", Access.LOGGED_IN, session::logOut),
                new Route("GET", "/api/alarms", READING, alarms::list),
                new Route("GET", "/api/alarms/{id}", READING, alarms::one),
                new Route("GET", "/api/alarms/{id}/journal", READING, alarms::journal),
                new Route("POST", "/api/alarms/{id}/accept", Access.ANSWERING, acts.act(AlarmEvent.Accept::new)),
                new Route("POST", "/api/alarms/{id}/on-the-way", Access.ANSWERING,
                        acts.act(AlarmEvent.GoOnTheWay::new)),
                new Route("POST", "/api/alarms/{id}/arrived", Access.ANSWERING, acts.act(AlarmEvent.Arrive::new)),
                new Route("POST", "/api/alarms/{id}/close", Access.ANSWERING, acts::close),
                new Route("POST", "/api/alarms/{id}/emergency-redial", Access.ANSWERING,
                        acts.act(AlarmEvent.RedialEmergency::new)),
                new Route("POST", "/api/alarms/{id}/emergency-handled", Access.ANSWERING,
                        acts.act(AlarmEvent.HandleEmergency::new)),
                new Route("POST", "/api/alarms/{id}/emergency-cancelled", Access.ANSWERING,
                        acts.act(AlarmEvent.CancelEmergency::new)),
                new Route("POST", "/api/alarms/{id}/decline", Access.ANSWERING, acts.act(AlarmEvent.Decline::new)),
                new Route("POST", "/api/alarms/{id}/offer", Access.ANSWERING, acts::offer),
                new Route("POST", "/api/alarms/{id}/correct", Access.ANSWERING, acts::correct),
                new Route("GET", "/api/colleagues", Access.ANSWERING, colleagues::list),
                new Route("POST", "/api/alarms/{id}/seen", Access.ANSWERING, shift::seen),
                new Route("GET", "/api/alarms/{id}/notifications", Access.ANSWERING, shift::notifications),
                new Route("POST", "/api/presence", Access.ANSWERING, shift::present),
                new Route("GET", "/api/presence", Access.ANSWERING, shift::presence),
                new Route("GET", "/api/notices", Access.ANSWERING, shift::notices),
                new Route("POST", "/api/notices/{id}/acknowledge", Access.ANSWERING, shift::acknowledge),
                new Route("POST", "/api/alarms/{id}/call-back", Access.ANSWERING, callBacks::callBack),
                new Route("GET", "/api/stream", Access.ANSWERING, parts.streams()::connect),
                new Route("GET", "/api/technical", EQUIPMENT, gateways::technical),
                new Route("GET", "/api/gateways", EQUIPMENT, gateways::list),
                new Route("GET", "/api/gateways/{gateway}", EQUIPMENT_IN_DETAIL, gateways::one),
                new Route("GET", "/health/live", EVERYONE, operation::live),
                new Route("GET", "/health/ready", EVERYONE, operation::ready),
                new Route("GET", "/metrics", EVERYONE, operation::metrics));
        return Stream.of(own, new EmergencyRoutes(alarms, parts, settings.exercise()).table(),
                QualityRoutes.table(parts), RoundRoutes.table(parts), WorkRoutes.table(parts),
                ExerciseRoutes.table(parts), MapRoutes.table(parts), ZoneRoutes.table(parts),
                StaffingRoutes.table(parts), DoorRoutes.table(parts), DoorJournalRoutes.table(parts),
                TrackerRoutes.table(parts),
                LookUpRoutes.table(parts), LocationJournalRoutes.table(parts), ObjectionRoutes.table(parts),
                // Before any grant by its name: »caps« is none.
                LostPersonRoutes.table(parts), UnitRoutes.table(parts), GrantRoutes.table(parts),
                DossierRoutes.table(parts), LetterRoutes.table(parts), StandardRoutes.table(parts.grants()))
                .flatMap(List::stream).toList();
    }
}
