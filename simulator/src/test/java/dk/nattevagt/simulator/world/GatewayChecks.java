package dk.nattevagt.simulator.world;

import dk.nattevagt.gateway.indicator.Indicator;
import dk.nattevagt.gateway.indicator.Signal;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one gateway promised its citizen, held against the disks. Promises 1, 3 and 9. */
final class GatewayChecks {
    private static final long GRACE_MS = 3_000;

    private final String name;
    private final World world;
    private final GatewayDisk disk;
    /** Of the present boot. */
    private final List<Press> presses = new ArrayList<>();
    /** Every event that ever stood on this gateway's disk. */
    private final Map<EventKey, GatewayMessage> everOnDisk = new LinkedHashMap<>();
    private @Nullable Signal told;

    GatewayChecks(String name, World world, GatewayDisk disk) {
        this.name = name;
        this.world = world;
        this.disk = disk;
    }

    void booted() {
        presses.clear();
        told = null;
    }

    void pressed(Press press) {
        presses.add(press);
    }

    /** The gateway has made an event, and is about to send or keep it. */
    void made(GatewayMessage message) {
        if (message instanceof AlarmRaised raised) {
            for (Press press : presses) {
                if (press.event == null && press.became(raised)) {
                    press.event = raised.key();
                }
            }
        }
    }

    /** The gateway has lived through the reading that a press began with. */
    void handled(Press press) {
        if (press.event == null) {
            world.promises().broken(Promise.ONE_EVENT_ONE_ALARM, name + " swallowed a press of " + press.device);
        }
    }

    void onDisk(GatewayMessage message) {
        everOnDisk.put(message.key(), message);
    }

    void leavesDisk(EventKey key) {
        if (!world.central().durable().receptions.containsKey(key)) {
            world.promises().broken(Promise.ON_DISK_UNTIL_RECEIVED,
                    name + " removed " + key + ", which does not stand on the central's disk");
        }
    }

    /** The lamp promises something: it must hold for every press since the gateway was switched on. */
    void told(Signal signal) {
        told = signal;
        for (Press press : presses) {
            EventKey event = press.event;
            if (event == null) {
                continue;
            }
            boolean received = world.central().durable().receptions.containsKey(event);
            if (signal.compareTo(Signal.PRESSED) >= 0 && !received && !disk.holds(event)) {
                world.promises().broken(Promise.ON_DISK_UNTIL_RECEIVED,
                        name + " told the citizen " + signal + ", but " + event + " stands on no disk");
            }
            if (signal.compareTo(Signal.RECEIVED) >= 0 && !received && !disk.aside.containsKey(event)) {
                world.promises().broken(Promise.RECEIVED_MEANS_COMMITTED,
                        name + " told the citizen " + signal + ", but the central does not have " + event);
            }
        }
    }

    void receipted(EventKey event) {
        presses.stream().filter(press -> event.equals(press.event)).forEach(press -> press.receipted = true);
    }

    /** A press that nobody has answered for a while must be shown to the citizen as such. */
    void everySecond() {
        long patience = Indicator.NO_CONTACT_AFTER.toMillis() + GRACE_MS;
        for (Press press : presses) {
            EventKey event = press.event;
            boolean waits = event != null && !press.receipted && !disk.aside.containsKey(event);
            if (waits && world.time().elapsed() - press.at > patience
                    && (told == null || told.compareTo(Signal.NO_CONTACT) > 0)) {
                world.promises().broken(Promise.LOST_CONTACT_SHOWS,
                        name + " shows " + told + " although " + event + " has had no receipt for long");
            }
        }
    }

    /** Everything that ever was on this gateway's disk is at the central now. */
    void atTheEnd() {
        for (EventKey key : everOnDisk.keySet()) {
            if (!world.central().durable().receptions.containsKey(key)) {
                world.promises().broken(Promise.ONE_EVENT_ONE_ALARM, name + " once had " + key
                        + " on disk, but it never reached the central");
            }
        }
        if (told != null && told != Signal.CLOSED && told != Signal.ONLINE_AGAIN && told != Signal.IDLE) {
            world.promises().broken(Promise.COMES_TO_REST,
                    name + " still shows " + told + ", but every alarm is closed");
        }
    }
}
