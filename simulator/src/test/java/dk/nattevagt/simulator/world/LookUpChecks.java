package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.DeviceSignals;
import dk.nattevagt.central.desk.PositionDesk;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.tracking.CaseStanding;
import dk.nattevagt.central.tracking.LocationAccess.Ask;
import dk.nattevagt.central.tracking.LocationAccess.Asker;
import dk.nattevagt.central.tracking.LookUp;
import dk.nattevagt.central.tracking.Purpose;
import dk.nattevagt.central.tracking.RefusedBecause;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Every position that is shown, held against what stands on the disk at that moment. Promise 8. */
final class LookUpChecks {
    private static final Set<Role> LOOKING_AFTER = Set.of(Role.COORDINATOR, Role.GROUP_MOBILE);
    private static final Set<Role> ANSWERING = Set.of(Role.RESPONDER, Role.SHIFT_LEADER);

    private final World world;
    private final Map<Long, Integer> shown = new HashMap<>();
    private int refused;

    LookUpChecks(World world) {
        this.world = world;
    }

    /** Somebody asked, for the first time or once more, and this was the answer. */
    void answered(Asker asker, Wearer wearer, PositionDesk.Given given) {
        switch (given) {
            case PositionDesk.Shown it -> shown(asker, wearer, it);
            case PositionDesk.NotShown it -> {
                refused++;
                world.story().tell(asker.user().value(), "is not shown where somebody is: " + it.refused().reason());
            }
        }
    }

    /** Somebody was refused on asking for the first time: that is written down as well. */
    void refusedAtFirst(PositionDesk.Given given, int linesBefore) {
        if (given instanceof PositionDesk.NotShown(var why) && why.reason() != RefusedBecause.NOT_FOUND
                && world.central().disk().lookUps.size() != linesBefore + 1) {
            broken("a refused look-up stands in no journal");
        }
    }

    /** How often a position was shown, and how often not. */
    String account() {
        return "%d shown, %d refused".formatted(shown.values().stream().mapToInt(Integer::intValue).sum(), refused);
    }

    private void shown(Asker asker, Wearer wearer, PositionDesk.Shown it) {
        CentralDisk disk = world.central().disk();
        long number = it.lookUp().number();
        int times = shown.merge(number, 1, Integer::sum);
        world.story().tell(asker.user().value(), "is shown where somebody is");
        LookUp line = disk.lookUps.get(number);
        if (line == null || !line.asker().equals(asker) || !line.ask().citizen().equals(wearer.citizen())) {
            broken("a position is shown that stands in no journal");
            return;
        }
        if (line.readings().count() < times) {
            broken("a position is shown more often than the journal says");
        }
        if (disk.objections.values().stream()
                .anyMatch(one -> one.inForce() && one.citizen().equals(wearer.citizen()))) {
            broken("a position is shown against an objection");
        }
        Purpose purpose = line.ask().purpose();
        if (purpose == null || !asker.municipality().equals(wearer.municipality())
                || !may(asker, purpose, line, wearer, disk)) {
            broken("%s is shown a position for %s without a right".formatted(asker.role(), purpose));
        }
        if (!it.route().isEmpty() && purpose != Purpose.LOST_PERSON) {
            broken("a way is shown outside a case");
        }
    }

    private boolean may(Asker asker, Purpose purpose, LookUp line, Wearer wearer, CentralDisk disk) {
        CaseStanding lost = disk.cases.get(wearer.citizen());
        boolean beingLookedFor = lost != null && lost.open();
        boolean onTheCase = lost != null && lost.open() && lost.people().contains(asker.user());
        boolean inTime = world.time().instant().isBefore(line.at().plus(Wiring.LOOK_LASTS));
        return switch (purpose) {
            case ALARM -> ANSWERING.contains(asker.role()) && calledByTracker(wearer, disk);
            case LOST_PERSON -> onTheCase;
            case SUSPECTED_LOST -> inTime && inWords(line.ask(), asker) && (LOOKING_AFTER.contains(asker.role())
                    || (asker.role() == Role.RESPONDER && (onTheCase || holds(asker, wearer.homeId(), disk))));
            case TRACKER_MISLAID ->
                inTime && inWords(line.ask(), asker) && LOOKING_AFTER.contains(asker.role()) && !beingLookedFor;
        };
    }

    private static boolean inWords(Ask ask, Asker asker) {
        return ask.reason() != null && ask.reason().length() >= 10
                && (asker.role() != Role.GROUP_MOBILE || ask.askedBy() != null);
    }

    private static boolean holds(Asker asker, HomeId home, CentralDisk disk) {
        return disk.open.values().stream().anyMatch(alarm -> alarm.home().equals(home)
                && alarm.state() instanceof AlarmState.Held held && held.responder().equals(asker.user()));
    }

    private static boolean calledByTracker(Wearer wearer, CentralDisk disk) {
        return disk.open.values().stream().anyMatch(alarm -> alarm.home().equals(wearer.homeId())
                && (alarm.origin().event().source().equals(wearer.tracker()) || signalled(alarm, disk)));
    }

    private static boolean signalled(Alarm alarm, CentralDisk disk) {
        return DeviceSignals.in(disk.journalOf(alarm.id())).stream()
                .anyMatch(signals -> Household.TRACKER.equals(signals.device()));
    }

    private void broken(String sentence) {
        world.promises().broken(Promise.NO_POSITION_WITHOUT_A_RIGHT, sentence);
    }
}
