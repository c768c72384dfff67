package dk.nattevagt.central.web;

import static dk.nattevagt.central.web.GrantWords.array;
import static dk.nattevagt.central.web.GrantWords.maybe;

import dk.nattevagt.central.casework.CaseDeadline;
import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.Looked;
import dk.nattevagt.central.casework.MonthCsv;
import dk.nattevagt.central.casework.MonthReview;
import dk.nattevagt.central.casework.MonthWords;
import dk.nattevagt.central.casework.Worklist;
import dk.nattevagt.central.desk.EquipmentOverview;
import dk.nattevagt.central.desk.GrantLists;
import dk.nattevagt.central.desk.GrantSettingsBook;
import dk.nattevagt.central.desk.MonthPrinter;
import dk.nattevagt.central.dossier.DossierWords;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.ProofTasks.HomeDevice;
import dk.nattevagt.protocol.message.DeviceKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to do, and whose grants there are. */
final class GrantListRoutes {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;
    private static final int MOST_CITIZENS = 50;

    private final GrantLists lists;
    private final MonthPrinter printer;
    private final GrantSettingsBook book;
    private final Registry registry;
    private final EquipmentOverview equipment;
    private final GrantJson json;

    private GrantListRoutes(WebParts web, GrantJson json) {
        this.lists = web.grants().lists();
        this.printer = web.grants().month();
        this.book = web.grants().book();
        this.registry = web.registry();
        this.equipment = web.overview();
        this.json = json;
    }

    static List<Route> table(WebParts web, GrantJson json) {
        GrantListRoutes routes = new GrantListRoutes(web, json);
        return List.of(new Route("GET", "/api/grants/due", GrantRoutes.ASSESSING, routes::due),
                new Route("GET", "/api/grants/month", GrantRoutes.ASSESSING, routes::month),
                new Route("GET", "/api/grants/month.csv", GrantRoutes.ASSESSING, routes::csv),
                new Route("GET", "/api/grants/month.pdf", GrantRoutes.ASSESSING, routes::pdf),
                new Route("GET", "/api/grants/citizens", GrantRoutes.ASSESSING, routes::citizens),
                new Route("GET", "/api/grants/citizens/{citizen}", GrantRoutes.ASSESSING, routes::citizen));
    }

    private void due(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        int days = days(exchange.query("days", String.valueOf(USUAL_DAYS)));
        exchange.then(() -> {
            Worklist work = lists.worklist(municipality);
            List<Worklist.Item> coming = work.coming(days);
            return new JsonObject().put("today", work.today().toString())
                    .put("standard", book.settings(municipality).standard())
                    .put("overdue", items(work, work.overdue())).put("due", items(work, work.due()))
                    .put("coming", items(work, coming))
                    .put("counts",
                            new JsonObject().put("overdue", work.overdue().size()).put("due", work.due().size())
                                    .put("coming", coming.size()).put("flags", work.flagged().size()))
                    .put("flagged", array(work.flagged().stream()
                            .map(one -> new JsonObject().put("grant", json.summary(one.file().grant())).put("flags",
                                    array(one.flags().stream().map(GrantJson::flag))))));
        }, exchange::json);
    }

    private static int days(String said) {
        if (!said.matches("\\d{1,3}") || Integer.parseInt(said) > MOST_DAYS) {
            throw new ProblemException(
                    Problem.badRequest("bad-days", "»days« er et antal dage fra 0 til " + MOST_DAYS + "."));
        }
        return Integer.parseInt(said);
    }

    private JsonArray items(Worklist work, List<Worklist.Item> items) {
        return array(items.stream().map(item -> {
            GrantCase grant = item.file().grant();
            JsonObject one = new JsonObject().put("grant", json.summary(grant));
            Looked proposal = item.proposal();
            CaseDeadline deadline = item.deadline();
            return proposal != null
                    ? one.put("proposal", json.proposal(proposal, grant.standard(), work.today()))
                    : one.put("deadline", json.deadline(Objects.requireNonNull(deadline), grant.standard()));
        }));
    }

    private void month(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        YearMonth month = month(exchange.query("month", ""));
        exchange.then(() -> {
            MonthReview review = MonthReview.of(lists.known(municipality), month);
            return new JsonObject().put("month", month.toString())
                    .put("items", array(review.items().stream().map(item -> item(item, lists.ground().today()))))
                    .put("decided", review.decided()).put("undecided", review.items().size() - review.decided());
        }, exchange::json);
    }

    private JsonObject item(MonthReview.Item item, LocalDate today) {
        GrantCase grant = item.file().grant();
        JsonObject calls = new JsonObject();
        item.calls().forEach(calls::put);
        return new JsonObject().put("grant", json.summary(grant))
                .put("proposal", json.proposal(item.looked(), grant.standard(), today)).put("calls", calls)
                .put("unprotectedDays", item.unprotectedDays());
    }

    private YearMonth month(String said) {
        try {
            return said.isEmpty() ? YearMonth.from(lists.ground().today()) : YearMonth.parse(said);
        } catch (DateTimeException noMonth) {
            throw new ProblemException(
                    Problem.badRequest("bad-month", "»month« er en måned, skrevet som 2026-11."));
        }
    }

    private void csv(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        YearMonth month = month(exchange.query("month", ""));
        exchange.then(() -> new MonthCsv(monthWords())
                .write(MonthReview.of(lists.known(municipality), month)), table -> {
                    exchange.response().putHeader("Content-Disposition",
                            "attachment; filename=\"bevillinger-%s.csv\"".formatted(month));
                    exchange.text(200, "text/csv; charset=utf-8; header=present", table);
                });
    }

    private void pdf(Exchange exchange) {
        User user = exchange.caller().user();
        YearMonth month = month(exchange.query("month", ""));
        exchange.then(() -> printer.print(MonthReview.of(lists.known(user.municipality()), month), monthWords(),
                "Udskrevet %s af %s. Fortroligt.".formatted(lists.ground().today(), user.name())), paper -> {
                    exchange.response().putHeader("Content-Disposition",
                            "attachment; filename=\"bevillinger-%s.pdf\"".formatted(month));
                    exchange.picture("application/pdf", paper);
                });
    }

    private MonthWords monthWords() {
        return new MonthWords(json.words()::name, json.words()::name, DossierWords::counts);
    }

    /** Those who have or had a grant; with at least two letters of a name or an address, whoever has them. */
    private void citizens(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        String search = exchange.query("search", "").strip().toLowerCase(Locale.ROOT);
        exchange.then(() -> {
            Map<CitizenId, List<GrantCase>> grants = lists.all(municipality).stream()
                    .collect(Collectors.groupingBy(GrantCase::citizen));
            Stream<CitizenId> found = search.length() < 2
                    ? grants.keySet().stream()
                    : Stream.concat(grants.keySet().stream(), residents(municipality)).distinct()
                            .filter(citizen -> text(citizen).contains(search));
            return array(found.sorted((one, other) -> text(one).compareTo(text(other))).limit(MOST_CITIZENS)
                    .map(citizen -> found(citizen, grants.getOrDefault(citizen, List.of()))));
        }, exchange::json);
    }

    private Stream<CitizenId> residents(MunicipalityId municipality) {
        return registry.placements(municipality).stream().map(Placement::home).filter(home -> !home.standIn())
                .flatMap(home -> home.citizens().stream()).map(Citizen::id);
    }

    private String text(CitizenId citizen) {
        String address = registry.homeOf(citizen).map(home -> home.address().oneLine()).orElse("");
        return (json.words().name(citizen) + " " + address).toLowerCase(Locale.ROOT);
    }

    private JsonObject found(CitizenId citizen, List<GrantCase> grants) {
        return new JsonObject().put("citizen", json.words().person(citizen)).put("home", json.words().home(citizen))
                .put("grants", array(grants.stream().map(json::summary)));
    }

    private void citizen(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        CitizenId citizen = new CitizenId(exchange.pathParameter("citizen"));
        exchange.then(() -> {
            List<Worklist.Known> grants = lists.of(municipality, citizen);
            if (grants.isEmpty() && !lists.ground().livesIn(municipality, citizen)) {
                throw new ProblemException(new Problem(404, "no-such-citizen", "Borgeren findes ikke.", null));
            }
            return new JsonObject().put("citizen", json.words().person(citizen))
                    .put("home", json.words().home(citizen)).put("sharesHomeWith", json.words().others(citizen))
                    .put("grants", array(grants.stream().map(json::looked)))
                    .put("equipment",
                            array(registry.homeOf(citizen).stream().flatMap(this::devices)))
                    .put("services", array(book.standard(municipality).services().stream()
                            .map(ServiceStandard::service)));
        }, exchange::json);
    }

    private Stream<JsonObject> devices(Home home) {
        return equipment.devices(home).stream().map(GrantListRoutes::device);
    }

    private static JsonObject device(HomeDevice device) {
        DeviceKind kind = device.kind();
        Proof proof = device.proof();
        JsonObject json = new JsonObject().put("device", device.device().value()).put("kind",
                kind == null ? null : kind.wireName());
        return maybe(json, "proof", proof == null ? null : AlarmJson.text(proof.last()));
    }
}
