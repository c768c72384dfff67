package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.AlarmStore;
import dk.nattevagt.central.desk.PositionDesk;
import dk.nattevagt.central.emergency.EmergencyLine;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.Staffing;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.lock.LockAccess;
import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.gateway.delivery.Outbox;
import dk.nattevagt.gateway.lock.Access;
import dk.nattevagt.gateway.lock.DoorCodes;
import dk.nattevagt.gateway.lock.DoorStore;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.util.List;

/**
 * How a world is put together. The plain one is right; a subclass breaks one thing on purpose, to show that the world would
 * find it.
 */
public class Wiring {
    /** Nights are short, and so is the time for which a look-up stays open. */
    static final Duration LOOK_LASTS = Duration.ofSeconds(20);

    Outbox outbox(Outbox real, World world) {
        return real;
    }

    AlarmStore store(AlarmStore real, World world) {
        return real;
    }

    /** The store through which the watchdog looks. */
    AlarmStore watchdogView(AlarmStore real) {
        return real;
    }

    EmergencyLine line(EmergencyLine real) {
        return real;
    }

    /** Whom alarms are brought to: everybody, unless a story has a rota. */
    protected Staffing staffing(Registry registry, EscalationPlan plan) {
        return new WithoutRota(registry, plan);
    }

    /** The municipality's care teams; none, unless a story has some. */
    protected List<CareTeam> teams() {
        return List.of();
    }

    /** How many of the nights have locks at the doors, 0 to 1: fewer go on longer with everything else. */
    double nightsWithLocks() {
        return 0.25;
    }

    /** In how many of the nights people wear trackers, 0 to 1. */
    double nightsWithTrackers() {
        return 0.25;
    }

    /** What positions are shown by. */
    PositionDesk.Ground positions(PositionDesk.Ground real) {
        return real;
    }

    /** Who may have a door opened. */
    LockAccess lockAccess() {
        return LockAccess.STANDARD;
    }

    /** What a gateway remembers of its doors. */
    DoorStore doors(DoorStore real) {
        return real;
    }

    /** By what a gateway knows the central's orders. */
    Access access(GatewayId gateway) {
        return new Access(WorldKeys.CENTRAL_PUBLIC,
                new DoorCodes(WorldKeys.codes(gateway), WorldKeys.SHIFTS, Household.LOCK));
    }

    boolean deadlineLoopRuns() {
        return true;
    }

    boolean effectsRun() {
        return true;
    }

    boolean messagesAreSent() {
        return true;
    }

    boolean resumesAfterCrash() {
        return true;
    }

    /** A central that calls 112 anew at start wherever it finds a call begun. */
    boolean redialsAtStart() {
        return false;
    }

    boolean receiptBeforeCommit() {
        return false;
    }

    boolean removesOnWireAcknowledgement() {
        return false;
    }

    /** A disk that says "committed" some seconds before it is. */
    boolean diskLies() {
        return false;
    }
}
