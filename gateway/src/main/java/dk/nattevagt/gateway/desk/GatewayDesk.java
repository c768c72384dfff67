package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.supervision.LinkWatch;
import dk.nattevagt.gateway.trigger.Reading;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.Refusal;
import dk.nattevagt.protocol.message.ReportOften;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One alarm's way through the gateway: a reading or a device's report becomes an event ({@link Household}), which is handed to the
 * wire and to the disk ({@link Dispatch}). All methods are called by one thread, or by a simulated world. Call {@link #start} once,
 * first.
 */
public final class GatewayDesk {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayDesk.class);
    /** Contact is lost when this many heartbeats in a row were not answered. */
    private static final int UNANSWERED = 3;

    private final DeskSettings settings;
    private final Supplier<Duration> uptime;
    private final HealthProbe probe;
    private final EventMaker events;
    private final Dispatch dispatch;
    private final Household household;
    private final LinkWatch linkWatch;
    private Duration nextHeartbeat = Duration.ZERO;

    /**
     * @param clock wall time, which may be years off; only ever put into messages
     * @param uptime since the start of this boot, by a clock that never jumps
     * @param ids a new id at each call, unique for this gateway for ever
     */
    public GatewayDesk(DeskSettings settings, InstantSource clock, Supplier<Duration> uptime, Supplier<EventId> ids,
            DeskPorts ports) {
        this.settings = settings;
        this.uptime = uptime;
        this.probe = ports.health();
        this.events = new EventMaker(settings, clock, uptime, ids);
        this.dispatch = new Dispatch(settings, ports, uptime);
        this.household = new Household(settings, ports, uptime, events, dispatch);
        this.linkWatch = new LinkWatch(settings.heartbeat().multipliedBy(UNANSWERED), uptime.get());
    }

    /** Takes up what an earlier boot left in the outbox, and tells the citizen where it stands. */
    public void start() {
        dispatch.start().forEach(household::leftByAnEarlierBoot);
        household.start();
    }

    /** What the technician can do. To be called by the thread that calls the rest. */
    public Workshop workshop() {
        return household.workshop(this::status);
    }

    /**
     * An input was read.
     *
     * @param input the device on it; one that no rule names is a mistake of the caller
     */
    public void onReading(DeviceId input, Reading reading) {
        household.read(input, reading);
    }

    /** The loop line of an input was read: closed while its wire is whole and the detector at rest. */
    public void onLoop(DeviceId input, Reading reading) {
        household.loop(input, reading);
    }

    /** The adapter knows of a device, which may not have spoken yet. */
    public void onFound(DeviceAddress address, @Nullable String model) {
        household.found(address, model);
    }

    /** Whether a device is mounted here. */
    public boolean knows(DeviceAddress address) {
        return household.knows(address);
    }

    /**
     * A device has said something.
     *
     * @param whole whether all of it was understood
     * @param model maker and model where the adapter knows them
     * @return whether the disk has everything that follows from it; if not it is in memory, and the device may say it again
     */
    public boolean onReport(DeviceAddress address, DeviceReport report, boolean whole, @Nullable String model) {
        return household.said(address, report, whole, model);
    }

    /** A device has said something that its adapter could not understand. */
    public void onNonsense(DeviceAddress address) {
        household.notUnderstood(address);
    }

    /** The radio behind an adapter works, or does not: without it its devices cannot be heard. */
    public void onRadio(Adapter adapter, boolean works) {
        household.radio(adapter, works);
    }

    /** What turns a lock, such as a strike's relay, does not do so, or does again. */
    public void onLockWorks(DeviceAddress lock, boolean works) {
        household.lockWorks(lock, works);
    }

    /** The link can carry messages from now on, and the gateway's subscription stands. */
    public void onLinkUp() {
        nextHeartbeat = uptime.get();
        // Alarms first: the heartbeat comes after what waits.
        dispatch.linkUp();
        sendHeartbeat();
    }

    /** The link is gone. */
    public void onLinkDown() {
        dispatch.linkDown();
    }

    /** The central said something. Repetitions change nothing. */
    public void onCentralMessage(CentralMessage message) {
        linkWatch.heard(uptime.get());
        switch (message) {
            case Receipt receipt -> received(receipt);
            case Refusal refusal -> dispatch.refused(refusal);
            case Progress progress -> dispatch.progress(progress);
            case HeartbeatHeard heard -> {
                linkWatch.heard(heard, uptime.get());
                household.door().heard(heard);
                household.centralHas(heard.deviceDigest());
            }
            case SignedLockOrder order -> household.door().ordered(order);
            case ReportOften often -> household.fastReporting().wanted(often);
        }
    }

    /** Time has passed. Called a few times a second; a reading or a report does not wait for it. */
    public void onTick() {
        household.timePassed();
        dispatch.timePassed(isContactLost());
        sendHeartbeat();
    }

    /** How things stand. */
    public DeskStatus status() {
        return new DeskStatus(dispatch.isUp(), isContactLost(), dispatch.depth(), dispatch.unstoredCount(),
                dispatch.signal());
    }

    private boolean isContactLost() {
        return linkWatch.isLost(uptime.get());
    }

    private void received(Receipt receipt) {
        if (!receipt.event().gateway().equals(settings.gateway())) {
            LOG.atWarn().addKeyValue("event", receipt.event()).log("A receipt for another gateway's event is ignored");
            return;
        }
        // The citizen first: what the receipt proves is written down, and listed, after that.
        dispatch.received(receipt, household.isTest(receipt.event()));
        household.received(receipt.event());
    }

    private void sendHeartbeat() {
        Duration now = uptime.get();
        if (!dispatch.isUp() || now.compareTo(nextHeartbeat) < 0) {
            return;
        }
        Heartbeat heartbeat = events.heartbeat(dispatch.depth(), health());
        if (dispatch.send(heartbeat)) {
            linkWatch.sent(heartbeat.key().id(), now, events.now());
            household.door().sent(heartbeat.key().id(), now);
            nextHeartbeat = now.plus(settings.heartbeat());
        }
    }

    private GatewayHealth health() {
        GatewayHealth machine = probe.look();
        return new GatewayHealth(machine.diskFreeMb(), machine.temperatureC(),
                linkWatch.clockOffset().map(Duration::toMillis).orElse(null), household.digest(), machine.uplink());
    }
}
