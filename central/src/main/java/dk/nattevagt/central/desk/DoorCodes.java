package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.lock.DoorEvent;
import dk.nattevagt.central.lock.LockAccess;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.Rota;
import dk.nattevagt.central.rota.Shift;
import dk.nattevagt.protocol.authority.CodeKey;
import dk.nattevagt.protocol.authority.CodeShifts;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The codes that open a door when its gateway has no line: each person's own, for one shift and one gateway, worked out and never stored.
 * Whoever is shown one stands in the door's list. Blocking; not for an event loop.
 */
public final class DoorCodes {
    private final AlarmStore store;
    private final StaffingBook book;
    private final Registry registry;
    private final EquipmentArchive equipment;
    private final Function<GatewayId, CodeKey> keys;
    private final LockAccess access;
    private final HomeLocks locks;

    /** @param keys the secret each gateway shares with the central */
    public DoorCodes(AlarmStore store, StaffingBook book, Registry registry, EquipmentArchive equipment,
            Function<GatewayId, CodeKey> keys, LockAccess access) {
        this.store = store;
        this.book = book;
        this.registry = registry;
        this.equipment = equipment;
        this.keys = keys;
        this.access = access;
        this.locks = new HomeLocks(registry);
    }

    /** One's own code for the doors of one gateway. */
    public record OwnCode(Home home, GatewayId gateway, String code) {
        /** Without the code: it must stand in no log. */
        @Override
        public String toString() {
            return "OwnCode[" + home.id() + "]";
        }
    }

    /** What comes of asking for codes. */
    public sealed interface Answer {}

    /** These, for this shift and half an hour around it. */
    public record Codes(Shift shift, List<OwnCode> codes) implements Answer {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /** Only those on the shift have codes for it. */
    public record NotOnShift(Shift shift) implements Answer {}

    /** Others have leave to open electronic locks, and this person has not. */
    public record NotEntitled() implements Answer {}

    /** Not now; see why. */
    public record NotYet(LockAccess.Refused why) implements Answer {}

    /** A hundred people have codes for this shift already. */
    public record NoSlotLeft() implements Answer {}

    /**
     * One's own codes for a shift: a responder's for the homes of the teams they are on shift in, a leader's for every home.
     *
     * @param next for the shift after the one that is on
     */
    public Answer list(User user, boolean next, Instant now) {
        Rota rota = rota(user.municipality());
        Shift on = rota.pattern().at(now);
        Shift shift = next ? rota.pattern().next(on) : on;
        if (!locks.entitled(user.municipality(), user.id())) {
            return new NotEntitled();
        }
        List<Home> homes = homes(rota, shift, user);
        if (homes.isEmpty() && !onShift(rota, shift, user)) {
            return new NotOnShift(shift);
        }
        Map<LockAt, Home> doors = new LinkedHashMap<>();
        homes.forEach(home -> door(home).ifPresent(lock -> doors.put(lock, home)));
        return shown(user, rota, shift, doors, null, now);
    }

    /** One's own code for the home of an alarm one holds, when one may open its door but for the line. */
    public Answer forAlarm(Alarm alarm, User user, Instant now) {
        Rota rota = rota(user.municipality());
        Shift shift = rota.pattern().at(now);
        Home home = registry.home(alarm.home()).orElseThrow();
        Optional<LockAt> lock = door(home);
        LockAccess.Asked asked = new LockAccess.Asked(alarm, user.id(), lock.flatMap(locks::homeOf).orElse(null),
                locks.entitled(alarm.municipality(), user.id()), now);
        return switch (access.decide(asked, now)) {
            case LockAccess.Refused refused -> new NotYet(refused);
            case LockAccess.Allowed _ -> shown(user, rota, shift, Map.of(lock.orElseThrow(), home), alarm.id(), now);
        };
    }

    private Rota rota(MunicipalityId municipality) {
        return book.book(municipality).rota();
    }

    private Optional<LockAt> door(Home home) {
        return locks.of(home.id(), equipment::mounted).stream().findFirst();
    }

    private List<Home> homes(Rota rota, Shift shift, User user) {
        List<Home> all = registry.placements(rota.municipality()).stream().map(Placement::home)
                .filter(home -> !home.standIn()).distinct().toList();
        if (user.role() == Role.SHIFT_LEADER || rota.teams().isEmpty()) {
            return all;
        }
        return all.stream().filter(home -> rota.covering(home, shift.name()).map(CareTeam::id)
                .filter(team -> rota.onShift(team, shift.key()).contains(user.id())).isPresent()).toList();
    }

    private static boolean onShift(Rota rota, Shift shift, User user) {
        return rota.teams().isEmpty()
                || rota.teams().stream().anyMatch(team -> rota.onShift(team.id(), shift.key()).contains(user.id()));
    }

    /** The slot and the line in each door's list stand in one transaction, before anybody sees a code. */
    private Answer shown(User user, Rota rota, Shift shift, Map<LockAt, Home> doors, @Nullable AlarmId alarm,
            Instant now) {
        var start = rota.pattern().shifts().stream().filter(times -> times.name().equals(shift.name())).findFirst()
                .map(times -> shift.key().date().atTime(times.from())).orElseThrow();
        String name = CodeShifts.name(start);
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        Optional<Integer> slot = store.inTransaction(transaction -> {
            Optional<Integer> own = slot(transaction.doors(), user, name);
            own.ifPresent(_ -> doors.forEach((lock, home) -> transaction.doors().add(new DoorEvent(0, home.id(), lock,
                    at, at, new DoorEvent.CodeShown(user.id(), name, alarm)), home.municipality())));
            return own;
        });
        if (slot.isEmpty()) {
            return new NoSlotLeft();
        }
        List<OwnCode> codes = new ArrayList<>();
        doors.forEach((lock, home) -> codes.add(new OwnCode(home, lock.gateway(),
                keys.apply(lock.gateway()).code(start, slot.get()))));
        return new Codes(shift, codes);
    }

    /** Once given it stays: a code that has been written on a paper must stay its owner's. */
    private static Optional<Integer> slot(DoorTransaction doors, User user, String shift) {
        Map<UserId, Integer> given = doors.slots(user.municipality(), shift);
        Integer own = given.get(user.id());
        if (own != null) {
            return Optional.of(own);
        }
        Optional<Integer> free = IntStream.range(0, CodeKey.SLOTS).boxed()
                .filter(slot -> !given.containsValue(slot)).findFirst();
        free.ifPresent(slot -> doors.give(user.municipality(), shift, user.id(), slot));
        return free;
    }
}
