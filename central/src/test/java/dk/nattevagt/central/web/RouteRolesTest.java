package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.message.Cause;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route asked by every role, over HTTP. */
class RouteRolesTest {
    /** V responder, L shift leader, K coordinator, G group mobile, A assessor, T technician, - nobody logged in. */
    private static final String EXPECTED = """
            GET /api/about                             VLKGAT-
            POST /api/session                          VLKGAT-
            GET /api/session                           VLKGAT
            DELETE /api/session                        VLKGAT
            GET /api/alarms                            VL  A
            GET /api/alarms/{id}                       VL  A
            GET /api/alarms/{id}/journal               VL  A
            POST /api/alarms/{id}/accept               VL
            POST /api/alarms/{id}/on-the-way           VL
            POST /api/alarms/{id}/arrived              VL
            POST /api/alarms/{id}/close                VL
            POST /api/alarms/{id}/emergency-redial     VL
            POST /api/alarms/{id}/emergency-handled    VL
            POST /api/alarms/{id}/emergency-cancelled  VL
            GET /api/alarms/{id}/emergency-brief       VL
            GET /api/alarms/{id}/signals               VL
            POST /api/alarms/{id}/call-back            VL
            POST /api/alarms/{id}/decline              VL
            POST /api/alarms/{id}/offer                VL
            POST /api/alarms/{id}/correct              VL
            GET /api/colleagues                        VL
            POST /api/alarms/{id}/seen                 VL
            GET /api/alarms/{id}/notifications         VL
            POST /api/presence                         VL
            GET /api/presence                          VL
            GET /api/notices                           VL
            POST /api/notices/{id}/acknowledge         VL
            GET /api/stream                            VL
            GET /api/technical                         VL   T
            GET /api/gateways                          VL   T
            GET /api/gateways/{gateway}                 L   T
            GET /api/push/key                          VL
            POST /api/push/subscription                VL
            DELETE /api/push/subscription              VL
            POST /api/push/seen                        VL
            POST /api/sms/receipt                            -
            GET /api/quality                            L
            GET /api/quality.csv                        L
            GET /api/alarms/{id}/replay                VL
            GET /api/outages                           VL
            GET /api/outages/{outage}                  VL
            POST /api/outages/{outage}/homes/{home}    VL
            GET /api/call-round                        VL
            POST /api/call-round/{home}                VL
            GET /api/work-list                         VL   T
            POST /api/work-list/{task}/take            VL   T
            POST /api/work-list/{task}/done            VL   T
            GET /api/exercises                          L
            POST /api/exercises                         L
            GET /api/exercises/{exercise}               L
            POST /api/exercises/{exercise}/steps/{step} L
            POST /api/exercises/{exercise}/stop         L
            GET /health/live                           VLKGAT-
            GET /health/ready                          VLKGAT-
            GET /metrics                               VLKGAT-
            GET /api/teams                             VL
            PUT /api/teams/{team}/rotation              L
            POST /api/teams/{team}/overrides            L
            GET /api/rota                              VL
            GET /api/rota/check                        VL
            GET /api/rota/history                       L
            POST /api/swaps                            VL
            POST /api/swaps/{id}/accept                VL
            POST /api/swaps/{id}/decline               VL
            GET /api/plans                             VL
            GET /api/plans/preview                     VL
            POST /api/plans/check                       L
            PUT /api/plans/{plan}                       L
            DELETE /api/plans/{plan}                    L
            GET /api/handover                          VL
            POST /api/handover/read                    VL
            GET /api/alarms/{id}/door                  VL
            POST /api/alarms/{id}/door/open            VL
            POST /api/alarms/{id}/door/lock            VL
            POST /api/alarms/{id}/door/code            VL
            GET /api/door-codes                        VL
            GET /api/homes/{home}/door-journal          L
            GET /api/homes/{home}/door-journal.csv      L
            GET /api/door-incidents                     L
            GET /api/citizens/{citizen}/zones           LK
            PUT /api/citizens/{citizen}/zones            K
            GET /api/citizens/{citizen}/zones/history   LK
            GET /api/citizens/{citizen}/home           VLKG
            GET /api/map                               VLKG
            GET /api/map/area                          VLKG
            GET /api/map/tiles/{z}/{x}/{y}             VLKG
            GET /api/lost-persons                      VLKG
            POST /api/lost-persons                     VLKG
            GET /api/lost-persons/citizens             VLKG
            GET /api/lost-persons/figures               LK
            GET /api/lost-persons/{id}                 VLKG
            GET /api/lost-persons/{id}/police.pdf      VLKG
            POST /api/lost-persons/{id}/join           VLKG
            POST /api/lost-persons/{id}/leave          VLKG
            POST /api/lost-persons/{id}/lead           VLKG
            POST /api/lost-persons/{id}/search         VLKG
            POST /api/lost-persons/{id}/checklist      VLKG
            POST /api/lost-persons/{id}/relative       VLKG
            POST /api/lost-persons/{id}/police         VLKG
            POST /api/lost-persons/{id}/note           VLKG
            POST /api/lost-persons/{id}/fetching       VLKG
            POST /api/lost-persons/{id}/close          VLKG
            GET /api/trackers                          VLKG
            GET /api/gps-tasks                         VLKG
            POST /api/gps-tasks/{citizen}/done         VLKG
            GET /api/citizens                          VLKG
            POST /api/trackers/{citizen}/look-up       VLKG
            GET /api/look-ups/{number}                 VLKG
            GET /api/citizens/{citizen}/location-journal LK
            GET /api/citizens/{citizen}/location-journal.csv LK
            GET /api/location-journal/unusual           LK
            GET /api/citizens/{citizen}/objections      LK
            POST /api/citizens/{citizen}/objections     LK
            POST /api/citizens/{citizen}/objections/{number}/end K
            GET /api/grants/due                            A
            GET /api/grants/month                          A
            GET /api/grants/month.csv                      A
            GET /api/grants/month.pdf                      A
            GET /api/grants/citizens                       A
            GET /api/grants/citizens/{citizen}             A
            POST /api/grants                               A
            GET /api/grants/{id}                           A
            POST /api/grants/{id}/decide                   A
            POST /api/grants/{id}/deliver                  A
            POST /api/grants/{id}/happened                 A
            POST /api/grants/{id}/judge                    A
            POST /api/grants/{id}/confirm                  A
            POST /api/grants/{id}/reject                   A
            POST /api/grants/{id}/delay                    A
            POST /api/grants/{id}/complain                 A
            POST /api/grants/{id}/reassess                 A
            POST /api/grants/{id}/pass-on                  A
            POST /api/grants/{id}/withdraw                 A
            POST /api/grants/{id}/move                     A
            GET /api/grants/{id}/letters                   A
            POST /api/grants/{id}/letters                  A
            GET /api/grants/{id}/letters/{number}.pdf      A
            GET /api/grants/{id}/letters/{number}.txt      A
            GET /api/grants/{id}/letters/{number}          A
            PUT /api/grants/{id}/letters/{number}          A
            POST /api/grants/{id}/letters/{number}/sent    A
            GET /api/grants/caps                           A
            GET /api/grants/{id}/units                     A
            POST /api/grants/{id}/units                    A
            GET /api/grants/citizens/{citizen}/history     A
            POST /api/grants/calls/{alarm}/whose        L  A
            GET /api/grants/{id}/dossier                   A
            GET /api/grants/{id}/dossier.csv               A
            GET /api/grants/{id}/dossier.pdf               A
            GET /api/standards                          L  A
            GET /api/standards/compare                  L  A
            GET /api/standards/{id}                     L  A
            GET /api/standards/{id}/rules/{rule}/source L  A
            """;
    private static final Map<Character, String> USERS = Map.of('V', "vagt", 'L', "leder", 'K', "koordinator", 'G',
            "gruppemobil", 'A',
            "visitator", 'T', "tekniker");

    @TempDir
    Path directory;

    @Test
    void every_route_serves_exactly_its_roles() {
        try (NightCentral central = new NightCentral(directory, false)) {
            String alarm = central.raise("home-1", Cause.BUTTON).value();
            Map<String, String> served = new LinkedHashMap<>();
            Map<Character, HttpUser> users = new LinkedHashMap<>();
            for (Route route : central.routes()) {
                StringBuilder who = new StringBuilder();
                for (char letter : "VLKGAT".toCharArray()) {
                    HttpUser user = users.computeIfAbsent(letter,
                            one -> HttpUser.loggedIn(central, USERS.getOrDefault(one, "")));
                    who.append(serves(route, alarm, user, 403) ? letter : ' ');
                }
                who.append(serves(route, alarm, new HttpUser(central.address()), 401) ? '-' : ' ');
                if (route.path().equals("/api/session")) {
                    users.clear();
                }
                served.put(route.method() + " " + route.path(), who.toString().strip());
            }
            assertThat(served).isEqualTo(expected());
        }
    }

    private static Map<String, String> expected() {
        return EXPECTED.lines().collect(Collectors.toMap(line -> line.replaceFirst(" +[VLKGAT -]+$", ""),
                line -> line.replaceFirst("^\\S+ \\S+ +", "").strip(), (one, _) -> one, LinkedHashMap::new));
    }

    private static boolean serves(Route route, String alarm, HttpUser user, int refusal) {
        String path = route.path().replace("{id}", alarm).replace("{gateway}", "gw-home-1").replace("{team}", "nord")
                .replace("{plan}", "brand")
                .replaceAll("\\{(outage|home|task|exercise|step|citizen|number|alarm|rule|z|x|y)}", "x");
        if (route.path().equals("/api/stream")) {
            return user.streamStatus() != refusal;
        }
        var answer = HttpUser.send(user.request(path).method(route.method(), BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(route + " answered").isLessThan(500);
        assertThat(answer.body()).as(route + " answered").doesNotContain("/problems/no-such-page");
        return answer.statusCode() != refusal;
    }

    @Test
    void a_known_role_is_never_asked_to_log_in_again_and_a_stranger_always_is() {
        try (NightCentral central = new NightCentral(directory, false)) {
            HttpUser technician = HttpUser.loggedIn(central, "tekniker");
            assertThat(technician.get("/api/alarms").statusCode()).isEqualTo(403);
            assertThat(technician.get("/api/alarms").body()).contains("Din rolle har ikke adgang til dette.");
            assertThat(new HttpUser(central.address()).get("/api/alarms").statusCode()).isEqualTo(401);
        }
    }
}
