package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.EquipmentArchive;
import dk.nattevagt.central.desk.ExerciseDesk;
import dk.nattevagt.central.exercise.Exercise;
import dk.nattevagt.central.exercise.TestDay;
import dk.nattevagt.central.exercise.TestDay.Answer;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.supervision.DeviceLine;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Test days: which homes are due, and running one. */
final class ExerciseRoutes {
    private static final Access LEADING = new Access.Only(Set.of(Role.SHIFT_LEADER));

    private final ExerciseDesk exercises;
    private final EquipmentArchive equipment;
    private final Registry registry;
    private final InstantSource clock;
    private final ExerciseJson json;

    private ExerciseRoutes(WebParts parts) {
        this.exercises = parts.incidents().exercises();
        this.equipment = parts.equipment();
        this.registry = parts.registry();
        this.clock = parts.clock();
        this.json = new ExerciseJson(parts.registry());
    }

    static List<Route> table(WebParts parts) {
        ExerciseRoutes routes = new ExerciseRoutes(parts);
        return List.of(
                new Route("GET", "/api/exercises", LEADING, routes::list),
                new Route("POST", "/api/exercises", LEADING, routes::start),
                new Route("GET", "/api/exercises/{exercise}", LEADING, routes::one),
                new Route("POST", "/api/exercises/{exercise}/steps/{step}", LEADING, routes::announce),
                new Route("POST", "/api/exercises/{exercise}/stop", LEADING, routes::stop));
    }

    /** Those that are due first, longest ago first. */
    private void list(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        exchange.then(() -> {
            Instant now = clock.instant();
            Map<HomeId, Instant> last = exercises.archive().lastCompleted(municipality);
            Map<HomeId, Exercise> running = exercises.archive().running().stream()
                    .collect(Collectors.toMap(Exercise::home, Function.identity()));
            JsonArray homes = new JsonArray();
            registry.placements(municipality).stream().map(Placement::home).filter(home -> !home.standIn()).distinct()
                    .sorted((one, other) -> last.getOrDefault(one.id(), Instant.MIN)
                            .compareTo(last.getOrDefault(other.id(), Instant.MIN)))
                    .forEach(home -> homes.add(json.home(home, last.get(home.id()),
                            TestDay.due(last.get(home.id()), now), running.get(home.id()))));
            return homes;
        }, exchange::json);
    }

    private void one(Exchange exchange) {
        exchange.then(() -> shown(found(exchange)), exchange::json);
    }

    private void start(Exchange exchange) {
        HomeId id = new HomeId(exchange.text(exchange.body(), "home", 64));
        User user = exchange.caller().user();
        Home home = registry.home(id)
                .filter(found -> found.municipality().equals(user.municipality()) && !found.standIn())
                .orElseThrow(() -> new ProblemException(
                        new Problem(404, "no-such-home", "Hjemmet findes ikke hos jer.", null)));
        answer(exchange, () -> exercises.start(home, user.id()));
    }

    private void announce(Exchange exchange) {
        int step = step(exchange);
        User user = exchange.caller().user();
        answer(exchange, () -> exercises.announce(found(exchange), step, user.id()));
    }

    private void stop(Exchange exchange) {
        User user = exchange.caller().user();
        answer(exchange, () -> exercises.stop(found(exchange), user.id()));
    }

    private static int step(Exchange exchange) {
        String step = exchange.pathParameter("step");
        if (!step.matches("[0-9]{1,3}")) {
            throw new ProblemException(
                    Problem.badRequest("bad-step", "Et trin nævnes ved sit nummer, som det står i øvelsen."));
        }
        return Integer.parseInt(step);
    }

    private Exercise found(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        return exercises.archive().exercise(exchange.pathParameter("exercise"))
                .filter(exercise -> exercise.municipality().equals(municipality))
                .orElseThrow(() -> new ProblemException(
                        new Problem(404, "no-such-exercise", "Øvelsen findes ikke.", null)));
    }

    private void answer(Exchange exchange, Callable<CompletableFuture<Answer>> acting) {
        exchange.then(acting, begun -> exchange.then(begun, answer -> {
            switch (answer) {
                case Answer.Now(Exercise exercise) -> exchange.then(() -> shown(exercise), exchange::json);
                case Answer.No(TestDay.Refusal why) ->
                    exchange.problem(new Problem(409, why.wireName(), sentence(why), null));
            }
        }));
    }

    private JsonObject shown(Exercise exercise) {
        List<DeviceLine> mounted = exercise.steps().stream().map(step -> step.gateway()).distinct()
                .flatMap(gateway -> equipment.mounted(gateway).stream()).toList();
        return json.exercise(exercise, mounted);
    }

    private static String sentence(TestDay.Refusal why) {
        return switch (why) {
            case OVER -> "Øvelsen er slut.";
            case NOT_YOURS -> "En anden er i gang med øvelsen i det hjem.";
            case NO_SUCH_STEP -> "Det trin er ikke med i øvelsen.";
            case NOT_ANNOUNCED -> "Døren prøves på vej ind til et af de andre trin.";
            case ANOTHER_STEP -> "Et andet trin er i gang. Gør det færdigt først.";
            case ALARM_OPEN -> "Hjemmet har en åben alarm. Den kommer først.";
            case NOTHING_TO_TRY -> "Boksen i hjemmet har ikke meldt nogen enheder, der kan prøves.";
            case RUNNING -> "Der er allerede en øvelse i gang i hjemmet.";
        };
    }
}
