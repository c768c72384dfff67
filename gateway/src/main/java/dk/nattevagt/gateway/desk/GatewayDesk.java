package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.delivery.InFlight;
import dk.nattevagt.gateway.delivery.Link;
import dk.nattevagt.gateway.delivery.Outbox;
import dk.nattevagt.gateway.indicator.CitizenOutput;
import dk.nattevagt.gateway.indicator.Indicator;
import dk.nattevagt.gateway.indicator.Signal;
import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.gateway.trigger.InputState;
import dk.nattevagt.gateway.trigger.Reading;
import dk.nattevagt.gateway.trigger.TriggerRules;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.Refusal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One alarm's way through the gateway: a reading becomes an event ({@link TriggerRules}); the event is handed to the wire and
 * to the disk; only when the disk has it is the citizen told so; only on the central's receipt for that very event does it leave
 * the disk. All methods are called by one thread, or by a simulated world. Call {@link #start} once, first.
 */
public final class GatewayDesk {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayDesk.class);
    /** Enough to fill the window with what is not under way yet. */
    private static final int LOOK_AHEAD = 2 * InFlight.WINDOW;

    private final DeskSettings settings;
    private final Supplier<Duration> uptime;
    private final EventMaker events;
    private final Store store;
    private final Courier courier;
    private final CitizenOutput citizen;
    private final Indicator indicator = new Indicator();
    private final Map<DeviceId, InputRule> rules = new HashMap<>();
    private final Map<DeviceId, InputState> inputs = new LinkedHashMap<>();
    private Duration nextHeartbeat = Duration.ZERO;

    /**
     * @param clock wall time, which may be years off; only ever put into messages
     * @param uptime since the start of this boot, by a clock that never jumps
     * @param ids a new id at each call, unique for this gateway for ever
     */
    public GatewayDesk(DeskSettings settings, InstantSource clock, Supplier<Duration> uptime, Supplier<EventId> ids,
            Outbox outbox, Link link, CitizenOutput citizen) {
        this.settings = settings;
        this.uptime = uptime;
        this.events = new EventMaker(settings, clock, ids);
        this.store = new Store(outbox);
        this.courier = new Courier(link, settings.boot());
        this.citizen = citizen;
        for (InputRule rule : settings.inputs()) {
            rules.put(rule.device(), rule);
            inputs.put(rule.device(), InputState.AT_START);
        }
    }

    /** Takes up what an earlier boot left in the outbox, and tells the citizen where it stands. */
    public void start() {
        citizen.tell(indicator.signal());
        for (GatewayMessage left : store.waiting(LOOK_AHEAD)) {
            if (left instanceof AlarmRaised) {
                tell(indicator.stored(left.key(), uptime.get()));
            }
        }
    }

    /**
     * An input was read.
     *
     * @param input the device on it; one that no rule names is a mistake of the caller
     */
    public void onReading(DeviceId input, Reading reading) {
        InputRule rule = rules.get(input);
        InputState before = inputs.get(input);
        if (rule == null || before == null) {
            throw new IllegalArgumentException("no input carries the device " + input);
        }
        take(rule, TriggerRules.read(before, reading, rule));
    }

    /** The link can carry messages from now on, and the gateway's subscription stands. */
    public void onLinkUp() {
        courier.linkUp();
        nextHeartbeat = uptime.get();
        // Alarms first: the heartbeat comes after what waits.
        sendWaiting();
        sendHeartbeat();
    }

    /** The link is gone. */
    public void onLinkDown() {
        courier.linkDown();
    }

    /** The central said something. Repetitions change nothing. */
    public void onCentralMessage(CentralMessage message) {
        switch (message) {
            case Receipt receipt -> received(receipt);
            case Refusal refusal -> refused(refusal);
            case Progress progress -> tell(indicator.progress(progress, uptime.get()));
            case HeartbeatHeard _ -> {
                // Taken up by the supervision of the link.
            }
        }
    }

    /** Time has passed. Called often: each tenth of a second, say. */
    public void onTick() {
        Duration now = uptime.get();
        for (InputRule rule : settings.inputs()) {
            InputState before = inputs.getOrDefault(rule.device(), InputState.AT_START);
            take(rule, TriggerRules.timePassed(before, now, rule));
        }
        store.retry(now).forEach(key -> tell(indicator.storedLater(key, now)));
        tell(indicator.timePassed(now));
        sendWaiting();
        sendHeartbeat();
    }

    /** How things stand. */
    public DeskStatus status() {
        return new DeskStatus(courier.isUp(), store.depth(), store.unstoredCount(), indicator.signal());
    }

    private void take(InputRule rule, TriggerRules.Step step) {
        inputs.put(rule.device(), step.state());
        step.outcomes().forEach(outcome -> raise(events.event(rule, outcome, uptime.get())));
    }

    private void raise(GatewayMessage event) {
        // The wire works while the disk does; the order of the two is free, because the citizen is told after both.
        courier.send(event, uptime.get());
        boolean stored = store.keep(event);
        if (event instanceof AlarmRaised) {
            tell(stored
                    ? indicator.stored(event.key(), uptime.get())
                    : indicator.notStored(event.key(), uptime.get()));
        }
    }

    private void received(Receipt receipt) {
        EventKey key = receipt.event();
        if (!key.gateway().equals(settings.gateway())) {
            LOG.atWarn().addKeyValue("event", key).log("A receipt for another gateway's event is ignored");
            return;
        }
        store.end(key, new Ending.Delivered());
        courier.answered(key);
        tell(indicator.received(key, receipt.alarm(), uptime.get()));
        sendWaiting();
    }

    private void refused(Refusal refusal) {
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

    private void sendWaiting() {
        if (courier.isUp()) {
            courier.send(store.waiting(LOOK_AHEAD), uptime.get());
        }
    }

    private void sendHeartbeat() {
        Duration now = uptime.get();
        if (courier.isUp() && now.compareTo(nextHeartbeat) >= 0
                && courier.send(events.heartbeat(store.depth(), now))) {
            nextHeartbeat = now.plus(settings.heartbeat());
        }
    }

    private void tell(Optional<Signal> signal) {
        signal.ifPresent(citizen::tell);
    }
}
