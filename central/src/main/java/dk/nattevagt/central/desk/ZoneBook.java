package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.SafeZone;
import dk.nattevagt.central.tracking.ZoneFaults;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Every wearer's safe zones. A change is kept before it stands, and whoever asks sees all of it or nothing. */
public final class ZoneBook implements ZoneSource {
    /** A change of what nobody has decided yet. */
    public static final long NOTHING_YET = 0;

    private final ZoneStore store;
    private final Map<CitizenId, ZoneChange> latest = new ConcurrentHashMap<>();

    private volatile Consumer<CitizenId> changed = _ -> {};

    private ZoneBook(ZoneStore store) {
        this.store = store;
    }

    /**
     * Reads the book.
     *
     * @param initial what wearers begin with, of whom nothing has ever been decided
     */
    public static ZoneBook open(ZoneStore store, Map<CitizenId, List<SafeZone>> initial, Instant now) {
        ZoneBook book = new ZoneBook(store);
        store.latest().forEach(change -> book.latest.put(change.citizen(), change));
        initial.forEach((citizen, zones) -> {
            if (!zones.isEmpty() && !book.latest.containsKey(citizen)) {
                book.latest.put(citizen, store.append(citizen, zones, null, now));
            }
        });
        return book;
    }

    /** Tells this one of each change from now on, after it is kept: the watch over a tracker must not wait for the next fix. */
    public void whenChanged(Consumer<CitizenId> told) {
        changed = told;
    }

    @Override
    public List<SafeZone> zones(CitizenId citizen) {
        return latest(citizen).map(ZoneChange::zones).orElse(List.of());
    }

    /** The change that made them what they are; nothing while nobody has decided anything. */
    public Optional<ZoneChange> latest(CitizenId citizen) {
        return Optional.ofNullable(latest.get(citizen));
    }

    /** What was changed when and by whom, latest first. Blocking. */
    public List<ZoneChange> changes(CitizenId citizen) {
        return store.changes(citizen);
    }

    /**
     * Puts these in the place of those that are. Blocking.
     *
     * @param over the number of the change that whoever decides has seen; {@link #NOTHING_YET} where there was none
     * @return nothing where somebody else has changed them since
     * @throws IllegalArgumentException for ground that cannot be a zone
     * @throws AlarmStore.StoreFailedException when it could not be kept; then everything stands as before
     */
    public synchronized Optional<ZoneChange> save(CitizenId citizen, List<SafeZone> zones, long over, UserId by,
            Instant now) {
        for (SafeZone zone : zones) {
            if (!ZoneFaults.of(zone.area()).isEmpty()) {
                throw new IllegalArgumentException("zone %s cannot be used".formatted(zone.id()));
            }
        }
        if (latest(citizen).map(ZoneChange::number).orElse(NOTHING_YET) != over) {
            return Optional.empty();
        }
        ZoneChange change = store.append(citizen, zones, by, now);
        latest.put(citizen, change);
        changed.accept(citizen);
        return Optional.of(change);
    }
}
