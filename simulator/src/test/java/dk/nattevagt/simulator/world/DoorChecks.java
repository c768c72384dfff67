package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.OrderStanding;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every turn of a lock, held against what the central has signed. Promise 7. */
final class DoorChecks {
    private final World world;
    private final Map<OrderId, LockOrder> signed = new HashMap<>();
    private final Map<GatewayId, SignedLockOrder> hearing = new HashMap<>();
    private final Map<GatewayId, String> entering = new HashMap<>();
    private final Set<OrderId> turned = new HashSet<>();

    DoorChecks(World world) {
        this.world = world;
    }

    /** The central commits orders: each must be whoever's who may have it, by the alarm as it stands at that moment. */
    void committing(CentralDisk before, MemoryTransaction transaction) {
        for (DoorOrder written : transaction.orders()) {
            LockOrder order = written.order();
            if (!before.doors.orders.containsKey(order.id())) {
                signed.put(order.id(), order);
                Alarm alarm = before.alarms.get(order.alarm());
                if (alarm == null || !isTheirs(alarm, written)) {
                    broken("the central signs %s for %s, whose alarm it is not".formatted(order.id(),
                            order.responder()));
                }
            }
        }
    }

    private boolean isTheirs(Alarm alarm, DoorOrder order) {
        boolean there = switch (alarm.state()) {
            case AlarmState.Arrived _ -> true;
            case AlarmState.OnTheWay way -> !world.time().instant().isBefore(way.since().plusSeconds(120));
            case AlarmState.Raised _,AlarmState.Accepted _,AlarmState.Closed _ -> false;
        };
        return there && alarm.state() instanceof AlarmState.Held held
                && (held.responder().equals(order.by()) || order.by().equals(alarm.answering().offeredTo()))
                && world.registry().homeOf(order.order().gateway(), order.order().lock()).orElseThrow().id()
                        .equals(alarm.home());
    }

    /** When everything has come to rest, no order waits, and none that turned a lock is taken for unused. */
    void atTheEnd() {
        for (DoorOrder order : world.central().disk().doors.orders.values()) {
            OrderStanding standing = order.standing();
            if (standing == OrderStanding.WAITING) {
                broken(order.order().id() + " waits for ever");
            }
            if (turned.contains(order.order().id()) && !standing.mayHaveTurned()) {
                broken("%s turned a lock, and is shown as %s".formatted(order.order().id(), standing));
            }
        }
    }

    /** How many orders have turned a lock. */
    int turns() {
        return turned.size();
    }

    /** A gateway takes in an order; null when it is done with it. */
    void hears(GatewayId gateway, @Nullable SignedLockOrder order) {
        if (order == null) {
            hearing.remove(gateway);
        } else {
            hearing.put(gateway, order);
        }
    }

    /** A gateway has told a lock to turn. */
    void turns(GatewayId gateway, DeviceId lock, LockCommand command) {
        SignedLockOrder heard = hearing.get(gateway);
        String code = entering.get(gateway);
        if (heard == null && code != null) {
            byCode(gateway, code);
            return;
        }
        if (heard == null) {
            broken("%s turns %s and nobody has ordered it".formatted(gateway, lock));
            return;
        }
        LockOrder order = heard.order();
        world.story().tell(gateway.value(), "turns %s by order %s: %s".formatted(lock, order.id(), command.wireName()));
        if (!order.equals(signed.get(order.id()))) {
            broken("%s obeys %s, which the central has never signed".formatted(gateway, order.id()));
        }
        if (!order.gateway().equals(gateway) || !order.lock().equals(lock) || order.command() != command) {
            broken("%s obeys %s, which is for another door".formatted(gateway, order.id()));
        }
        if (!order.expiresAt().isAfter(world.time().instant())) {
            broken("%s obeys %s, which has expired".formatted(gateway, order.id()));
        }
        if (!turned.add(order.id())) {
            broken("%s obeys %s a second time".formatted(gateway, order.id()));
        }
    }

    /** Somebody enters a code; null when that is over. */
    void enters(GatewayId gateway, @Nullable String code) {
        if (code == null) {
            entering.remove(gateway);
        } else {
            entering.put(gateway, code);
        }
    }

    private void byCode(GatewayId gateway, String code) {
        boolean right = WorldKeys.SHIFTS.countingAt(world.time().instant()).stream()
                .anyMatch(shift -> WorldKeys.codes(gateway).slot(code, shift).isPresent());
        if (!right) {
            broken(gateway + " obeys a code of another door or another shift");
        }
    }

    private void broken(String sentence) {
        world.promises().broken(Promise.NO_DOOR_WITHOUT_AN_ORDER, sentence);
    }
}
