package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.StaffingBook;
import dk.nattevagt.central.desk.StaffingBook.Result;
import dk.nattevagt.central.escalation.PlanRule;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.rota.PlanCheck;
import dk.nattevagt.central.rota.PlanFault;
import dk.nattevagt.central.rota.PlanPreview;
import dk.nattevagt.central.rota.RotaAct;
import dk.nattevagt.central.rota.StaffBook;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** Escalation plans of one's own municipality: read and tried by those who answer alarms, saved by their leaders. */
final class PlanRoutes {
    private static final String DRAFT = "udkast";

    private final StaffingBook book;
    private final Registry registry;
    private final InstantSource clock;

    PlanRoutes(StaffingBook book, Registry registry, InstantSource clock) {
        this.book = book;
        this.registry = registry;
        this.clock = clock;
    }

    private StaffBook own(Exchange exchange) {
        return book.book(RotaRoutes.municipality(exchange));
    }

    void list(Exchange exchange) {
        StaffBook staff = own(exchange);
        PlanJson json = new PlanJson(staff.rota());
        exchange.json(new JsonObject()
                .put("standard", new JsonObject().put("steps", json.steps(staff.plans().standard())))
                .put("plans", RotaJson.array(staff.plans().rules(), json::rule)));
    }

    /** Whether a plan could be saved, without saving it. */
    void check(Exchange exchange) {
        PlanRule rule = PlanJson.read(exchange, exchange.body(), DRAFT);
        StaffBook staff = own(exchange);
        Instant now = clock.instant();
        exchange.then(() -> new PlanCheck(staff.rota(), now).faults(rule), faults -> {
            PlanJson json = new PlanJson(staff.rota());
            exchange.json(new JsonObject()
                    .put("faults", json.sentences(faults.stream().filter(PlanFault::grave).toList()))
                    .put("warnings", json.sentences(faults.stream().filter(fault -> !fault.grave()).toList())));
        });
    }

    void save(Exchange exchange) {
        JsonObject body = exchange.body();
        String id = exchange.pathParameter("plan");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw BodyReader.bad("plan");
        }
        PlanRule rule = PlanJson.read(exchange, body, id);
        decide(exchange, new RotaAct.SavePlan(rule));
    }

    void remove(Exchange exchange) {
        decide(exchange, new RotaAct.RemovePlan(exchange.pathParameter("plan")));
    }

    private void decide(Exchange exchange, RotaAct act) {
        User user = exchange.caller().user();
        exchange.then(() -> book.decide(user.municipality(), act, user.id(), user.role() == Role.SHIFT_LEADER,
                clock.instant()), result -> answer(exchange, act, result));
    }

    private void answer(Exchange exchange, RotaAct act, Result result) {
        StaffBook staff = own(exchange);
        PlanJson json = new PlanJson(staff.rota());
        switch (result) {
            case Result.Done done when act instanceof RotaAct.SavePlan save -> exchange.json(new JsonObject()
                    .put("plan", json.rule(save.rule())).put("warnings", json.sentences(done.warnings())));
            case Result.Done _ -> exchange.noContent();
            case Result.RotaRefused refused -> exchange.problem(RotaRoutes.refused(staff.rota(), refused.faults()));
            case Result.PlanRefused refused -> exchange.problem(refused(json, refused.faults()));
        }
    }

    private static Problem refused(PlanJson json, List<PlanFault> faults) {
        return new Problem(409, "plan-refused", "Planen er ikke gemt.",
                json.sentences(faults).stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** What an alarm would do at this moment, in this home or any of this team's. */
    void preview(Exchange exchange) {
        StaffBook staff = own(exchange);
        String at = exchange.query("at", "");
        Instant when = at.isEmpty() ? clock.instant() : BodyReader.moment("at", at, staff.rota().pattern().zone());
        Cause cause = Cause.ofWireName(exchange.query("cause", "button"))
                .orElseThrow(() -> BodyReader.bad("cause"));
        String urgency = exchange.query("urgency", "3");
        if (!urgency.matches("[1-5]")) {
            throw BodyReader.bad("urgency");
        }
        String home = exchange.query("home", "");
        int level = Integer.parseInt(urgency);
        TeamId team = RotaRoutes.teamId(exchange.query("team", "")).orElse(null);
        PlanPreview preview = home.isEmpty()
                ? PlanPreview.of(staff, team, cause, level, when)
                : PlanPreview.of(staff, home(RotaRoutes.municipality(exchange), home), cause, level, when);
        exchange.json(new PlanJson(staff.rota()).preview(preview));
    }

    private Home home(MunicipalityId municipality, String id) {
        return registry.home(new HomeId(id)).filter(home -> home.municipality().equals(municipality)).orElseThrow(
                () -> new ProblemException(new Problem(404, "no-such-home", "Hjemmet findes ikke.", null)));
    }
}
