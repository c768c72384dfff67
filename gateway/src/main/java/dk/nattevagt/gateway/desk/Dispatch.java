package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.delivery.InFlight;
import dk.nattevagt.gateway.indicator.CitizenOutput;
import dk.nattevagt.gateway.indicator.Indicator;
import dk.nattevagt.gateway.indicator.Signal;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event's way out: to the wire and to the disk; only when the disk has it is the citizen told so; only on the central's receipt
 * for that very event does it leave the disk.
 */
final class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    /** Enough to fill the window with what is not under way yet. */
    private static final int LOOK_AHEAD = 2 * InFlight.WINDOW;

    private final Supplier<Duration> uptime;
    private final Store store;
    private final Courier courier;
    private final CitizenOutput citizen;
    private final Indicator indicator = new Indicator();

    Dispatch(DeskSettings settings, DeskPorts ports, Supplier<Duration> uptime) {
        this.uptime = uptime;
        this.store = new Store(ports.outbox());
        this.courier = new Courier(ports.link(), settings.boot());
        this.citizen = ports.citizen();
    }

    /**
     * Tells the citizen where an earlier boot's alarms stand.
     *
     * @return those alarms
     */
    List<AlarmRaised> start() {
        citizen.tell(indicator.signal());
        List<AlarmRaised> left = store.waiting(LOOK_AHEAD).stream()
                .filter(AlarmRaised.class::isInstance).map(AlarmRaised.class::cast).toList();
        left.forEach(alarm -> tell(indicator.stored(alarm.key(), uptime.get())));
        return left;
    }

    /**
     * Sends and keeps an event.
     *
     * @return whether the disk has it; if not it is in memory
     */
    boolean raise(GatewayMessage event) {
        // The wire works while the disk does; the order of the two is free, because the citizen is told after both.
        courier.send(event, uptime.get());
        boolean stored = store.keep(event);
        if (event instanceof AlarmRaised) {
            tell(stored
                    ? indicator.stored(event.key(), uptime.get())
                    : indicator.notStored(event.key(), uptime.get()));
        }
        return stored;
    }

    /**
     * Sends what is worth something only now, and keeps it nowhere: the disk is spared, and what nobody took is said anew by then.
     *
     * @return whether the wire took it
     */
    boolean mention(GatewayMessage event) {
        return courier.mention(event);
    }

    void received(Receipt receipt, boolean test) {
        EventKey key = receipt.event();
        store.end(key, new Ending.Delivered());
        courier.answered(key);
        tell(test
                ? indicator.tested(key, uptime.get())
                : indicator.received(key, receipt.alarm(), uptime.get()));
        sendWaiting();
    }

    void refused(Refusal refusal) {
        LOG.atError()
                .addKeyValue("event", refusal.event())
                .addKeyValue("reason", refusal.reason().wireName())
                .log("The central refused a message");
        Optional.ofNullable(refusal.event()).flatMap(courier::find).ifPresent(key -> {
            store.end(key, new Ending.SetAside(refusal.reason(), refusal.explanation()));
            courier.answered(key);
            tell(indicator.refused(key, uptime.get()));
            sendWaiting();
        });
    }

    void progress(Progress progress) {
        tell(indicator.progress(progress, uptime.get()));
    }

    void linkUp() {
        courier.linkUp();
        sendWaiting();
    }

    void linkDown() {
        courier.linkDown();
    }

    boolean isUp() {
        return courier.isUp();
    }

    boolean send(Heartbeat heartbeat) {
        return courier.send(heartbeat);
    }

    void timePassed(boolean contactLost) {
        Duration now = uptime.get();
        store.retry(now).forEach(key -> tell(indicator.storedLater(key, now)));
        tell(indicator.contact(contactLost, now));
        tell(indicator.timePassed(now));
        sendWaiting();
    }

    long depth() {
        return store.depth();
    }

    int unstoredCount() {
        return store.unstoredCount();
    }

    Signal signal() {
        return indicator.signal();
    }

    private void sendWaiting() {
        if (courier.isUp()) {
            courier.send(store.waiting(LOOK_AHEAD), uptime.get());
        }
    }

    private void tell(Optional<Signal> signal) {
        signal.ifPresent(citizen::tell);
    }
}
