package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Wearer;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns what no fix tells into events: silence, a schedule that starts, a companion who is heard no more. The moments stand on disk;
 * each is looked at in its home's lane, where an alarm may come of it, and not among what can wait.
 */
public final class TrackerDesk {
    private static final int AT_ONCE = 200;

    private final AlarmStore store;
    private final TrackerArchive archive;
    private final Lanes lanes;
    private final Intake intake;
    private final Registry registry;

    public TrackerDesk(AlarmStore store, TrackerArchive archive, Lanes lanes, Intake intake, Registry registry) {
        this.store = store;
        this.archive = archive;
        this.lanes = lanes;
        this.intake = intake;
        this.registry = registry;
    }

    /** One round; to be called about every second. Calling it twice for the same moment is harmless. */
    public void tick(Instant now) {
        archive.due(now, AT_ONCE).forEach(citizen -> lookAgain(citizen, now));
    }

    /**
     * Looks at everybody who wears a tracker, also those never heard; to be called at each start, when zones or the registry may have
     * changed.
     */
    public void lookAtAll(Instant now) {
        Set<CitizenId> watched = archive.watched();
        Stream<CitizenId> wearers = registry.municipalities().stream()
                .flatMap(municipality -> registry.wearers(municipality).stream()).map(Wearer::citizen);
        Stream.concat(wearers, watched.stream()).distinct().forEach(citizen -> lookAgain(citizen, now));
    }

    /** Something about a citizen has changed: a zone, an objection. */
    public void lookAgain(CitizenId citizen, Instant now) {
        // Without a home there is nobody left to watch, and any lane will do to forget them in.
        HomeId home = registry.wearer(citizen).map(Wearer::homeId).orElseGet(() -> new HomeId(citizen.value()));
        lanes.run(home, Lanes.Priority.NORMAL, () -> {
            boolean objected = intake.trackers().objected(citizen);
            store.inTransaction(transaction -> {
                intake.trackers().look(transaction, citizen, objected, now);
                return citizen;
            });
        });
    }
}
