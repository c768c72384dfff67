package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.StaffingBook;
import dk.nattevagt.central.desk.StaffingBook.Result;
import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.Duty;
import dk.nattevagt.central.rota.Rota;
import dk.nattevagt.central.rota.RotaAct;
import dk.nattevagt.central.rota.RotaFault;
import dk.nattevagt.central.rota.RotaWords;
import dk.nattevagt.central.rota.Rotation;
import dk.nattevagt.central.rota.Shift;
import dk.nattevagt.central.rota.ShiftChange;
import dk.nattevagt.central.rota.ShiftKey;
import dk.nattevagt.central.rota.StaffBook;
import dk.nattevagt.central.rota.Swap;
import dk.nattevagt.central.rota.SwapId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Teams and rota of one's own municipality: read by those who answer alarms, changed by their leaders, swapped by two of them. */
final class RotaRoutes {
    private static final int DAYS = 7;
    private static final int MOST_DAYS = 62;
    private static final int LONGEST_REASON = 200;

    private final StaffingParts staffing;
    private final StaffingBook book;
    private final InstantSource clock;

    RotaRoutes(StaffingParts staffing, InstantSource clock) {
        this.staffing = staffing;
        this.book = staffing.book();
        this.clock = clock;
    }

    private Rota rota(Exchange exchange) {
        return book.book(municipality(exchange)).rota();
    }

    static MunicipalityId municipality(Exchange exchange) {
        return exchange.caller().user().municipality();
    }

    void teams(Exchange exchange) {
        Rota rota = rota(exchange);
        exchange.json(RotaJson.array(rota.teams(), new RotaJson(rota)::team));
    }

    void week(Exchange exchange) {
        Instant now = clock.instant();
        Rota rota = rota(exchange);
        LocalDate today = now.atZone(rota.pattern().zone()).toLocalDate();
        LocalDate from = BodyReader.date("from", exchange.query("from", today.toString()));
        LocalDate to = BodyReader.date("to", exchange.query("to", from.plusDays(DAYS - 1L).toString()));
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw new ProblemException(
                    Problem.badRequest("bad-to",
                            "»to« er ikke før »from« og højst %d dage efter.".formatted(MOST_DAYS)));
        }
        RotaJson json = new RotaJson(rota);
        List<Shift> shifts = from.datesUntil(to.plusDays(1)).flatMap(day -> rota.pattern().shifts().stream()
                .flatMap(times -> rota.pattern().of(new ShiftKey(day, times.name())).stream())).toList();
        exchange.json(new JsonObject()
                .put("zone", rota.pattern().zone().getId())
                .put("now", json.shift(rota.pattern().at(now), now))
                .put("shifts", RotaJson.array(shifts, shift -> json.shift(shift, now)))
                .put("swaps", RotaJson.array(rota.plan().swaps().stream()
                        .filter(swap -> swap.state() == Swap.State.PROPOSED || from.isBefore(swap.gives().date())
                                || from.isBefore(swap.takes().date()))
                        .toList(), json::swap)));
    }

    void check(Exchange exchange) {
        MunicipalityId municipality = municipality(exchange);
        Rota rota = rota(exchange);
        Instant now = clock.instant();
        exchange.then(() -> staffing.watch().gaps(municipality, now), gaps -> {
            JsonArray shifts = new JsonArray();
            Shift night = rota.pattern().comingNight(now);
            gaps.forEach((shift, found) -> shifts.add(new RotaJson(rota).gaps(shift, found)
                    .put("now", shift.contains(now)).put("comingNight", shift.equals(night))));
            exchange.json(shifts);
        });
    }

    void history(Exchange exchange) {
        Rota rota = rota(exchange);
        HistoryJson json = new HistoryJson(rota);
        exchange.then(() -> book.history(municipality(exchange)), entries -> exchange
                .json(RotaJson.array(entries.reversed().stream().limit(200).toList(), json::entry)));
    }

    void setRotation(Exchange exchange) {
        JsonObject body = exchange.body();
        CareTeam team = team(exchange, exchange.pathParameter("team"));
        LocalDate from = BodyReader.date("from", exchange.text(body, "from", 10));
        List<List<Duty>> weeks = new ArrayList<>();
        for (Object week : BodyReader.array(body, "weeks")) {
            weeks.add(BodyReader.objects(new JsonObject().put("weeks", week), "weeks").stream().map(RotaRoutes::duty)
                    .toList());
        }
        Rotation rotation = BodyReader.of("weeks", () -> new Rotation(from, weeks));
        decide(exchange, new RotaAct.SetRotation(team.id(), rotation),
                after -> exchange.json(new RotaJson(after.rota()).team(team)));
    }

    private static Duty duty(JsonObject duty) {
        return new Duty(Set.copyOf(BodyReader.names(duty, "days", RotaJson::day)),
                Set.copyOf(BodyReader.names(duty, "shifts", Optional::of)),
                BodyReader.names(duty, "people", user -> Optional.of(new UserId(user))));
    }

    void override(Exchange exchange) {
        JsonObject body = exchange.body();
        CareTeam team = team(exchange, exchange.pathParameter("team"));
        ShiftKey shift = shift(exchange, body, "shift");
        ShiftChange.Kind kind = ShiftChange.Kind.ofWireName(exchange.text(body, "kind", 16))
                .orElseThrow(() -> BodyReader.bad("kind"));
        String reason = BodyReader.orNull(exchange.optionalText(body, "reason", LONGEST_REASON));
        ShiftChange change = new ShiftChange(team.id(), shift, kind, new UserId(exchange.text(body, "person", 64)),
                reason == null ? "" : reason);
        decide(exchange, new RotaAct.ChangeShift(change), after -> {
            Rota rota = after.rota();
            exchange.json(new RotaJson(rota).shift(rota.pattern().of(shift).orElseThrow(), clock.instant()));
        });
    }

    void proposeSwap(Exchange exchange) {
        JsonObject body = exchange.body();
        CareTeam team = team(exchange, exchange.text(body, "team", 64));
        Swap swap = new Swap(new SwapId(UUID.randomUUID().toString()), team.id(), exchange.caller().user().id(),
                shift(exchange, body, "gives"), new UserId(exchange.text(body, "other", 64)),
                shift(exchange, body, "takes"), Swap.State.PROPOSED);
        decide(exchange, new RotaAct.ProposeSwap(swap), after -> answerSwap(exchange, after.rota(), swap.id()));
    }

    /** A route that says yes or no to the swap it names. */
    Consumer<Exchange> answer(boolean accepted) {
        return exchange -> {
            exchange.body();
            SwapId id = BodyReader.of("id", () -> new SwapId(exchange.pathParameter("id")));
            decide(exchange, new RotaAct.AnswerSwap(id, accepted), after -> answerSwap(exchange, after.rota(), id));
        };
    }

    private static void answerSwap(Exchange exchange, Rota rota, SwapId id) {
        exchange.json(new RotaJson(rota).swap(rota.plan().swap(id).orElseThrow()));
    }

    private CareTeam team(Exchange exchange, String id) {
        return rota(exchange).teams().stream().filter(team -> team.id().value().equals(id)).findFirst()
                .orElseThrow(() -> new ProblemException(new Problem(404, "no-such-team", "Teamet findes ikke.", null)));
    }

    private static ShiftKey shift(Exchange exchange, JsonObject body, String field) {
        return ShiftKey.of(exchange.text(body, field, 64)).orElseThrow(() -> BodyReader.bad(field));
    }

    private void decide(Exchange exchange, RotaAct act, Consumer<StaffBook> next) {
        User user = exchange.caller().user();
        exchange.then(
                () -> book.decide(user.municipality(), act, user.id(), user.role() == Role.SHIFT_LEADER,
                        clock.instant()),
                result -> {
                    switch (result) {
                        case Result.Done done -> next.accept(done.book());
                        case Result.RotaRefused refused -> exchange.problem(refused(rota(exchange), refused.faults()));
                        case Result.PlanRefused _ -> throw new IllegalStateException("a rota is no plan");
                    }
                });
    }

    static Problem refused(Rota rota, List<RotaFault> faults) {
        RotaWords words = new RotaWords(rota);
        boolean missing = faults.stream()
                .anyMatch(fault -> fault instanceof RotaFault.NoSuchSwap || fault instanceof RotaFault.NoSuchPlan);
        boolean foreign = faults.stream().anyMatch(RotaFault.NotYours.class::isInstance);
        String sentences = faults.stream().map(words::fault).collect(Collectors.joining(" "));
        return new Problem(missing ? 404 : foreign ? 403 : 409, "rota-refused", sentences, null);
    }

    /** The team of this id, or null for none given. */
    static Optional<TeamId> teamId(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new TeamId(text));
        } catch (IllegalArgumentException notAnId) {
            throw BodyReader.bad("team");
        }
    }
}
