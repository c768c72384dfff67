package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.QualityArchive;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.quality.AlarmRecord;
import dk.nattevagt.central.quality.QualityCsv;
import dk.nattevagt.central.quality.QualityReport;
import dk.nattevagt.central.quality.Replay;
import dk.nattevagt.protocol.id.AlarmId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How alarms were answered: figures and breaches for the shift leader, and any alarm step by step. */
final class QualityRoutes {
    private static final Access LEADING = new Access.Only(Set.of(Role.SHIFT_LEADER));
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;
    private static final int MOST_ALARMS = 20_000;

    private final QualityArchive archive;
    private final Registry registry;
    private final InstantSource clock;
    private final ZoneId zone;
    private final QualityJson json;
    private final HomeJson homes = new HomeJson();

    private QualityRoutes(WebParts parts) {
        this.archive = parts.incidents().quality();
        this.registry = parts.registry();
        this.clock = parts.clock();
        this.zone = parts.incidents().zone();
        this.json = new QualityJson(parts.registry());
    }

    static List<Route> table(WebParts parts) {
        QualityRoutes quality = new QualityRoutes(parts);
        return List.of(
                new Route("GET", "/api/quality", LEADING, quality::report),
                new Route("GET", "/api/quality.csv", LEADING, quality::csv),
                new Route("GET", "/api/alarms/{id}/replay", Access.ANSWERING, quality::replay));
    }

    /** Whole local days, the last one included. */
    private record Period(LocalDate from, LocalDate to) {}

    private Period period(Exchange exchange) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate to = date(exchange.query("to", today.toString()));
        LocalDate from = date(exchange.query("from", to.minusDays(USUAL_DAYS - 1).toString()));
        if (from.isAfter(to)) {
            throw new ProblemException(Problem.badRequest("bad-period", "Perioden slutter, før den begynder."));
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new ProblemException(
                    Problem.badRequest("bad-period", "Perioden må højst være " + MOST_DAYS + " dage."));
        }
        return new Period(from, to);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new ProblemException(
                    Problem.badRequest("bad-date", "»from« og »to« er dage, skrevet som 2026-11-21."));
        }
    }

    private List<AlarmRecord> read(MunicipalityId municipality, Period period) {
        List<AlarmRecord> found = archive.received(municipality, start(period.from()), start(period.to().plusDays(1)),
                MOST_ALARMS + 1);
        if (found.size() > MOST_ALARMS) {
            throw new ProblemException(Problem.badRequest("too-many-alarms",
                    "Der er over " + MOST_ALARMS + " alarmer i perioden. Vælg en kortere."));
        }
        return found;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private void report(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        Period period = period(exchange);
        exchange.then(() -> {
            List<AlarmRecord> written = read(municipality, period);
            Map<AlarmId, HomeId> places = written.stream().map(AlarmRecord::alarm)
                    .collect(Collectors.toMap(alarm -> alarm.id(), alarm -> alarm.home()));
            return json
                    .report(municipality, QualityReport.of(written, zone, clock.instant()),
                            times -> address(Objects.requireNonNull(places.get(times.alarm()))))
                    .put("from", period.from().toString())
                    .put("to", period.to().toString());
        }, exchange::json);
    }

    private String address(HomeId home) {
        return registry.home(home).map(homes::home).orElseGet(() -> homes.unknown(home)).getString("address");
    }

    private void csv(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        Period period = period(exchange);
        String name = "kvalitet-%s-%s.csv".formatted(period.from(), period.to());
        exchange.then(() -> {
            Instant now = clock.instant();
            return new QualityCsv(zone, now, team -> Objects.requireNonNull(json.teamName(municipality, team)))
                    .write(QualityReport.of(read(municipality, period), zone, now));
        }, table -> {
            exchange.response().putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            exchange.text(200, "text/csv; charset=utf-8; header=present", table);
        });
    }

    private void replay(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        AlarmId id = alarmId(exchange);
        AlarmJson alarms = new AlarmJson(registry);
        exchange.then(() -> archive.record(id)
                .filter(written -> written.alarm().municipality().equals(municipality))
                .map(written -> withAlarm(json.replay(Replay.of(written, clock.instant())),
                        alarms.alarm(written.alarm())))
                .orElseThrow(() -> new ProblemException(Problem.noSuchAlarm())), exchange::json);
    }

    private static JsonObject withAlarm(JsonObject replay, JsonObject alarm) {
        return replay.put("alarm", alarm);
    }

    private static AlarmId alarmId(Exchange exchange) {
        try {
            return new AlarmId(exchange.pathParameter("id"));
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(Problem.noSuchAlarm());
        }
    }
}
