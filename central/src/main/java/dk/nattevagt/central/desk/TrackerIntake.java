package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.AlarmOrigin;
import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.tracking.CompanionRule;
import dk.nattevagt.central.tracking.CompanionRule.Seen;
import dk.nattevagt.central.tracking.SwappedTrackers.Dwelling;
import dk.nattevagt.central.tracking.TrackerFix;
import dk.nattevagt.central.tracking.WearerRules;
import dk.nattevagt.central.tracking.WearerWatch;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.PositionReported;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a position, or its absence, means for the wearer, within the transaction that stores it. */
final class TrackerIntake {
    private final Registry registry;
    private final TrackerGround ground;
    private final Signals signals;

    TrackerIntake(Registry registry, TrackerGround ground, Signals signals) {
        this.registry = registry;
        this.ground = ground;
        this.signals = signals;
    }

    /** Whether the tracker's wearer is not to be watched. Not for within a transaction: it reads beside the writing. */
    boolean objected(EventSource tracker) {
        return registry.wearerOf(tracker).filter(wearer -> objected(wearer.citizen())).isPresent();
    }

    /** The same of a citizen. */
    boolean objected(CitizenId citizen) {
        return ground.objections().inForce(citizen);
    }

    /** A position has come and is sealed already. One that nobody wears may be of somebody a wearer is out with. */
    void position(AlarmTransaction transaction, Home home, PositionReported position, boolean objected,
            Instant arrivedAt) {
        EventSource source = position.key().source();
        TrackerFix fix = new TrackerFix(0, source, position.time(), arrivedAt, position.fix(), position.order(),
                position.batteryPercent(), position.charging());
        registry.wearerOf(source).ifPresent(wearer -> {
            WearerWatch before = before(transaction, wearer, arrivedAt);
            written(transaction, wearer,
                    WearerRules.heard(before, around(transaction, wearer, objected, arrivedAt), fix, arrivedAt),
                    arrivedAt);
        });
        registry.wearers(home.municipality()).stream().filter(wearer -> wearer.companions().contains(source))
                .forEach(wearer -> transaction.trackers().lookSoonWhereTogether(wearer.citizen(), arrivedAt));
    }

    /** Time has passed, a zone has been changed, or an objection has come or gone. */
    void look(AlarmTransaction transaction, CitizenId citizen, boolean objected, Instant now) {
        Optional<Wearer> found = registry.wearer(citizen);
        if (found.isEmpty()) {
            transaction.trackers().forgetWatch(citizen);
            return;
        }
        Wearer wearer = found.get();
        WearerWatch before = before(transaction, wearer, now);
        written(transaction, wearer, WearerRules.looked(before, around(transaction, wearer, objected, now), now), now);
    }

    /** Supervision begins when somebody begins to wear a tracker, whether or not it is ever heard. */
    private static WearerWatch before(AlarmTransaction transaction, Wearer wearer, Instant now) {
        return transaction.trackers().watch(wearer.citizen())
                .filter(watch -> watch.tracker().equals(wearer.tracker()))
                .orElseGet(() -> WearerRules.begun(wearer, now));
    }

    private WearerRules.Around around(AlarmTransaction transaction, Wearer wearer, boolean objected, Instant now) {
        return new WearerRules.Around(wearer, ground.zones().zones(wearer.citizen()), objected,
                dwellings(wearer), () -> companions(transaction, wearer,
                        now));
    }

    private List<Dwelling> dwellings(Wearer wearer) {
        MunicipalityId municipality = wearer.municipality();
        return registry.wearers(municipality).stream().filter(other -> !other.citizen().equals(wearer.citizen()))
                .flatMap(other -> Stream.ofNullable(other.home()).map(place -> new Dwelling(other.citizen(), place)))
                .toList();
    }

    private static List<Seen> companions(AlarmTransaction transaction, Wearer wearer, Instant now) {
        Instant since = now.minus(CompanionRule.HEARD_WITHIN);
        return wearer.companions().stream()
                .flatMap(companion -> transaction.trackers().latestPlace(companion, since).stream()).toList();
    }

    private void written(AlarmTransaction transaction, Wearer wearer, WearerRules.Outcome outcome, Instant now) {
        Instant earliest = now.plusSeconds(1);
        transaction.trackers().put(outcome.watch(), wearer.municipality(),
                outcome.lookAt().isBefore(earliest) ? earliest : outcome.lookAt());
        outcome.refused().ifPresent(ground.refused());
        outcome.left().ifPresent(left -> raise(transaction, wearer, left, now));
    }

    /** The same leaving is the same event however often it is found. Its name says nothing of where. */
    private void raise(AlarmTransaction transaction, Wearer wearer, WearerRules.Left left, Instant now) {
        String what = "%s %s %s".formatted(wearer.citizen(), left.zones(), left.at());
        EventKey key = new EventKey(wearer.tracker(),
                new EventId("zone-left-" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8))));
        Optional<Home> home = registry.home(wearer.homeId());
        if (home.isEmpty() || transaction.reception(key).isPresent()) {
            return;
        }
        AlarmOrigin origin = new AlarmOrigin(key, Cause.ZONE_LEFT, true, Timing.between(left.at(), now));
        transaction.recordReception(key, signals.raise(transaction, home.get(), origin, now), now);
    }
}
