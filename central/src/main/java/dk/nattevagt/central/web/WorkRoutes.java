package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.WorkList;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.WorkStep;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The day's work on equipment: who does what. */
final class WorkRoutes {
    private static final Access EQUIPMENT = new Access.Only(Set.of(Role.RESPONDER, Role.SHIFT_LEADER, Role.TECHNICIAN));
    private static final int LONGEST_NOTE = 500;

    private final WorkList work;
    private final Registry registry;
    private final InstantSource clock;
    private final EquipmentJson json = new EquipmentJson();
    private final DoorJson doors;
    private final TrackerJson trackers;

    private WorkRoutes(WebParts parts) {
        this.work = parts.incidents().work();
        this.registry = parts.registry();
        this.clock = parts.clock();
        this.doors = new DoorJson(parts.registry(), new DoorWords(parts.incidents().zone()));
        this.trackers = new TrackerJson(parts.registry());
    }

    static List<Route> table(WebParts parts) {
        WorkRoutes work = new WorkRoutes(parts);
        return List.of(
                new Route("GET", "/api/work-list", EQUIPMENT, work::list),
                new Route("POST", "/api/work-list/{task}/take", EQUIPMENT, work::take),
                new Route("POST", "/api/work-list/{task}/done", EQUIPMENT, work::done));
    }

    private void list(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        exchange.then(() -> work.tasks(municipality, clock.instant()), tasks -> {
            JsonArray alarms = new JsonArray();
            JsonArray proofs = new JsonArray();
            JsonArray rules = new JsonArray();
            for (WorkList.Task task : tasks) {
                switch (task) {
                    case WorkList.Task.ToRepair repair -> alarms.add(json(repair));
                    case WorkList.Task.ToTest test -> proofs.add(json(test));
                    case WorkList.Task.AtDoor door -> alarms.add(json(door));
                    case WorkList.Task.AtTracker tracker -> alarms.add(json(tracker));
                    case WorkList.Task.ToPutRight wrong -> rules.add(json(wrong));
                }
            }
            exchange.json(new JsonObject().put("alarms", alarms).put("tasks", proofs).put("rules", rules));
        });
    }

    private void take(Exchange exchange) {
        String task = task(exchange);
        String from = exchange.optionalText(exchange.body(), "from", 64);
        User user = exchange.caller().user();
        answer(exchange, () -> work.take(user.municipality(), task, user.id(), from == null ? null : new UserId(from),
                clock.instant()));
    }

    private void done(Exchange exchange) {
        String task = task(exchange);
        String note = exchange.optionalText(exchange.body(), "note", LONGEST_NOTE);
        User user = exchange.caller().user();
        answer(exchange, () -> work.done(user.municipality(), task, user.id(),
                note == null || note.isBlank() ? null : note.strip(), clock.instant()));
    }

    private static String task(Exchange exchange) {
        String task = exchange.pathParameter("task");
        if (Stream.of("technical:", "proof:", "door:", "tracker:", "rule:").noneMatch(task::startsWith)) {
            throw new ProblemException(Problem.badRequest("bad-task", "En opgave nævnes ved sit navn fra listen."));
        }
        return task;
    }

    private void answer(Exchange exchange, Callable<WorkList.Answer> acting) {
        exchange.then(acting, answer -> {
            switch (answer) {
                case WorkList.Answer.Stands stands -> exchange.json(json(stands.task()));
                case WorkList.Answer.HeldByAnother held -> exchange.problem(new Problem(409, "held-by-another",
                        nameOf(held.holder()) + " er i gang med opgaven.", null));
                case WorkList.Answer.Gone _ -> exchange.problem(new Problem(404, "no-such-task",
                        "Opgaven er der ikke længere. Fejlen er væk, eller prøven er kommet.", null));
            }
        });
    }

    private JsonObject json(WorkList.Task task) {
        JsonObject row = switch (task) {
            case WorkList.Task.ToRepair repair -> json.alarm(repair.troubled());
            case WorkList.Task.ToTest test -> json.task(test.toProve());
            case WorkList.Task.AtDoor door -> doors.chore(door.chore());
            case WorkList.Task.AtTracker tracker -> trackers.chore(tracker.chore());
            case WorkList.Task.ToPutRight wrong -> json.rule(wrong.breach());
        };
        return row.put("task", task.name()).put("work", step(task.latest()));
    }

    private @Nullable JsonObject step(@Nullable WorkStep step) {
        return step == null
                ? null
                : new JsonObject().put("kind", step.kind().wireName()).put("by", step.by().value())
                        .put("byName", nameOf(step.by())).put("at", AlarmJson.text(step.at()))
                        .put("note", step.note());
    }

    private String nameOf(UserId user) {
        return registry.user(user).map(User::name).orElse(user.value());
    }
}
