package dk.nattevagt.central.desk;

import dk.nattevagt.central.lock.DoorHistory;
import dk.nattevagt.central.lock.DoorIncident;
import dk.nattevagt.central.lock.DoorIncidents;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.lock.OpenDoor;
import dk.nattevagt.central.notice.Condition;
import dk.nattevagt.central.notice.NoticeKind;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.supervision.LockState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for doors left open, for openings without an alarm, and for locks that do not obey. Blocking; not for an event loop. */
public final class DoorWatch implements NoticeSource {
    /** A door left open for longer stays on the day's list only as long as this. */
    private static final Duration LOOK_BACK = Duration.ofDays(14);
    private static final Duration NEWS = Duration.ofHours(24);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private final DoorArchive doors;
    private final EquipmentArchive equipment;
    private final Registry registry;
    private volatile @Nullable Seen seen;

    private record Seen(Instant until, List<Condition> conditions) {}

    public DoorWatch(DoorArchive doors, EquipmentArchive equipment, Registry registry) {
        this.doors = doors;
        this.equipment = equipment;
        this.registry = registry;
    }

    /**
     * Something about a door that somebody must do.
     *
     * @param kind {@code door-left-open}, or {@code door-} and how an order ended
     */
    public record Chore(String kind, Home home, LockAt lock, Instant since) {
        /** The task's name. */
        public String name() {
            return "door:%s:%s:%s".formatted(kind, lock.gateway(), lock.device());
        }
    }

    /** The doors of a municipality that must be seen to: those left open first. */
    public List<Chore> chores(MunicipalityId municipality, Instant now) {
        DoorHistory history = doors.history(municipality, now.minus(LOOK_BACK));
        Stream<Chore> open = openDoors(history, now)
                .flatMap(door -> chore("door-left-open", door.home(), door.lock(), door.since()));
        return Stream.concat(open, history.locks().stream().flatMap(lock -> disobedient(history, lock).stream()))
                .toList();
    }

    private Stream<Chore> chore(String kind, HomeId home, LockAt lock, Instant since) {
        return registry.home(home).map(found -> new Chore(kind, found, lock, since)).stream();
    }

    /** The latest order alone counts: a door that has opened since is in order. */
    private Optional<Chore> disobedient(DoorHistory history, LockAt lock) {
        return history.orders().stream().filter(order -> order.lock().equals(lock))
                .reduce((earlier, later) -> later)
                .filter(order -> order.standing().needsTechnician() && mounted(lock))
                .flatMap(order -> chore("door-" + order.standing().wireName(), order.home(), lock,
                        order.order().issuedAt()).findFirst());
    }

    private boolean mounted(LockAt lock) {
        return equipment.mounted(lock.gateway()).stream().anyMatch(line -> line.device().equals(lock.device()));
    }

    private Stream<OpenDoor> openDoors(DoorHistory history, Instant now) {
        return history.locks().stream().flatMap(lock -> OpenDoor.of(history, lock, said(lock), now).stream());
    }

    private @Nullable LockState said(LockAt lock) {
        return equipment.locks(lock.gateway()).stream().filter(state -> state.device().equals(lock.device()))
                .findFirst().orElse(null);
    }

    /** The openings without an alarm that were heard of since then, oldest first. */
    public List<DoorIncident> incidents(MunicipalityId municipality, Instant since) {
        // An opening is explained by what came before it.
        return DoorIncidents.of(doors.history(municipality, since.minus(NEWS))).stream()
                .filter(incident -> !incident.event().heardAt().isBefore(since)).toList();
    }

    @Override
    public List<Condition> conditions(Instant now) {
        Seen before = seen;
        if (before != null && now.isBefore(before.until())) {
            return before.conditions();
        }
        List<Condition> found = new ArrayList<>();
        for (MunicipalityId municipality : registry.municipalities()) {
            openDoors(doors.history(municipality, now.minus(LOOK_BACK)), now)
                    .forEach(door -> found.add(left(municipality, door)));
            incidents(municipality, now.minus(NEWS)).forEach(incident -> found.add(incident(municipality, incident)));
        }
        seen = new Seen(now.plus(LOOK_EVERY), List.copyOf(found));
        return List.copyOf(found);
    }

    private Condition left(MunicipalityId municipality, OpenDoor door) {
        return new Condition(municipality, NoticeKind.DOOR_LEFT_OPEN, door.home().value(), Map.of("home",
                door.home().value(), "address", address(door.home()), "since", door.since().toString()));
    }

    private Condition incident(MunicipalityId municipality, DoorIncident incident) {
        HomeId home = incident.event().home();
        return new Condition(municipality, NoticeKind.DOOR_INCIDENT, "event-" + incident.event().number(),
                Map.of("home", home.value(), "address", address(home), "what", incident.kind().wireName(), "at",
                        incident.event().at().toString()));
    }

    private String address(HomeId home) {
        return registry.home(home).map(found -> found.address().oneLine()).orElse(home.value());
    }
}
