package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.TrackerTransaction;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.tracking.CompanionRule.Seen;
import dk.nattevagt.central.tracking.GpsHandling;
import dk.nattevagt.central.tracking.Rest;
import dk.nattevagt.central.tracking.SwappedTrackers.Visit;
import dk.nattevagt.central.tracking.WearerWatch;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.FixOrder;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The watch over trackers in the transaction of their homes' alarms. */
record SqlTrackerTransaction(Connection connection) implements TrackerTransaction {

    @Override
    public Optional<WearerWatch> watch(CitizenId citizen) {
        return Sql.run(() -> Sql.first(connection, "SELECT * FROM tracker_watch WHERE citizen = ?", TrackerRows::watch,
                citizen.value()));
    }

    @Override
    public void put(WearerWatch watch, MunicipalityId municipality, Instant lookAt) {
        Rest rest = watch.rest();
        Seen last = watch.last();
        Visit visit = watch.visit();
        Sql.run(() -> Sql.update(connection,
                "INSERT INTO tracker_watch (citizen, municipality, gateway, device, stopped,"
                        + " watch, heard_at, readings, charging_since, rest_latitude, rest_longitude, rest_since, rest_until,"
                        + " last_latitude, last_longitude, last_accuracy, last_speed, last_at, host, host_since, together_since,"
                        + " alarmed_since, unknown_since, look_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (citizen) DO UPDATE SET municipality = excluded.municipality,"
                        + " gateway = excluded.gateway, device = excluded.device, stopped = excluded.stopped,"
                        + " watch = excluded.watch, heard_at = excluded.heard_at, readings = excluded.readings,"
                        + " charging_since = excluded.charging_since, rest_latitude = excluded.rest_latitude,"
                        + " rest_longitude = excluded.rest_longitude, rest_since = excluded.rest_since,"
                        + " rest_until = excluded.rest_until, last_latitude = excluded.last_latitude,"
                        + " last_longitude = excluded.last_longitude, last_accuracy = excluded.last_accuracy,"
                        + " last_speed = excluded.last_speed, last_at = excluded.last_at, host = excluded.host,"
                        + " host_since = excluded.host_since, together_since = excluded.together_since,"
                        + " alarmed_since = excluded.alarmed_since,"
                        + " unknown_since = excluded.unknown_since, look_at = excluded.look_at",
                watch.citizen().value(),
                municipality.value(), watch.tracker().gateway().value(),
                Objects.requireNonNull(watch.tracker().device()).value(), watch.stopped(), watch.zones().toText(),
                watch.heardAt(), Names.join(watch.battery().readings(), TrackerRows::write),
                watch.battery().chargingSince(), rest == null ? null : rest.place().latitude(),
                rest == null ? null : rest.place().longitude(), rest == null ? null : rest.since(),
                rest == null ? null : rest.until(), last == null ? null : last.place().latitude(),
                last == null ? null : last.place().longitude(), last == null ? null : last.fix().accuracyM(),
                last == null ? null : last.fix().speedKmh(), last == null ? null : last.at(), host(visit),
                visit == null ? null : visit.since(), watch.outing().togetherSince(), watch.outing().alarmedSince(),
                watch.unknownSince(), lookAt));
    }

    private static @Nullable String host(@Nullable Visit visit) {
        return visit == null ? null : visit.host().value();
    }

    @Override
    public void lookSoonWhereTogether(CitizenId citizen, Instant at) {
        Sql.run(() -> Sql.update(connection,
                "UPDATE tracker_watch SET look_at = ? WHERE citizen = ? AND together_since IS NOT NULL AND look_at > ?",
                at, citizen.value(), at));
    }

    @Override
    public void forgetWatch(CitizenId citizen) {
        Sql.run(() -> Sql.update(connection, "DELETE FROM tracker_watch WHERE citizen = ?", citizen.value()));
    }

    @Override
    public Optional<Seen> latestPlace(EventSource tracker, Instant since) {
        return Sql.run(() -> Sql.first(connection, "SELECT * FROM sealed_position WHERE gateway = ? AND device = ?"
                + " AND arrived_at >= ? AND valid = ? AND fix_order = ? AND latitude IS NOT NULL"
                + " ORDER BY arrived_at DESC, number DESC LIMIT 1", TrackerRows::sealed, tracker.gateway().value(),
                Objects.requireNonNull(tracker.device()).value(), since, true, FixOrder.NEW.wireName()));
    }

    @Override
    public Optional<GpsHandling.Done> handled(CitizenId citizen, LocalDate day) {
        return Sql.run(() -> Sql.first(connection, "SELECT * FROM gps_handling WHERE citizen = ? AND day = ?",
                TrackerRows::handled, citizen.value(), day.toString()));
    }

    @Override
    public void add(GpsHandling.Done done, MunicipalityId municipality) {
        Sql.run(() -> Sql.update(connection,
                "INSERT INTO gps_handling (citizen, day, municipality, staff, done_at) VALUES (?, ?, ?, ?, ?)",
                done.citizen().value(), done.day().toString(), municipality.value(), done.by().value(), done.at()));
    }
}
