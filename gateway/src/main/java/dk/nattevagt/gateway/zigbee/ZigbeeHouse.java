package dk.nattevagt.gateway.zigbee;

import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.zigbee.WaitingRoom.Waiting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The house's Zigbee devices behind Zigbee2MQTT. What arrives is read at once on the caller's thread and waits in the
 * {@link WaitingRoom}; one thread of its own hands it over, alarms first.
 */
public final class ZigbeeHouse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ZigbeeHouse.class);
    private static final Set<Sign> ALARMS = EnumSet.range(Sign.SMOKE, Sign.INACTIVITY);
    /** Messages kept for us may come before the list of names. It is retained, and never far behind. */
    private static final Duration NAMES_WITHIN = Duration.ofSeconds(3);

    private final ZigbeeSettings settings;
    private final ZigbeeListener listener;
    private final InstantSource clock;
    private final Duration namesWithin;
    private final ZigbeeCommands commands;
    private final Refusals refusals = new Refusals();
    private final WaitingRoom room = new WaitingRoom();
    private final CountDownLatch named = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("zigbee").daemon().unstarted(this::run);
    private volatile NameBook names = NameBook.EMPTY;
    private volatile RadioState radio = RadioState.NO_BROKER;

    /** @param clock for the technician's list of refusals */
    public ZigbeeHouse(ZigbeeSettings settings, Publisher publisher, ZigbeeListener listener, InstantSource clock) {
        this(settings, publisher, listener, clock, NAMES_WITHIN);
    }

    ZigbeeHouse(ZigbeeSettings settings, Publisher publisher, ZigbeeListener listener, InstantSource clock,
            Duration namesWithin) {
        this.settings = settings;
        this.listener = listener;
        this.clock = clock;
        this.namesWithin = namesWithin;
        this.commands = new ZigbeeCommands(settings.base(), publisher);
    }

    /** Begins to hand over. */
    public void start() {
        thread.start();
    }

    /** What we can ask for. */
    public ZigbeeCommands commands() {
        return commands;
    }

    /** What could not be used. */
    public Refusals refusals() {
        return refusals;
    }

    /** The broker is there. Zigbee2MQTT's retained state follows, if there is one. */
    public void brokerUp() {
        radio(RadioState.UNKNOWN);
    }

    /** The broker is gone. */
    public void brokerDown() {
        radio(RadioState.NO_BROKER);
    }

    /** One message of the broker, whatever it holds. Returns at once and never throws over it. */
    public void message(String topic, byte[] payload, boolean retained, Runnable done) {
        switch (ZigbeeTopic.of(topic, settings.base(), names::knows)) {
            case ZigbeeTopic.Device(String name) -> device(name, payload, retained, done);
            case ZigbeeTopic other -> {
                bridge(other, payload);
                done.run();
            }
        }
    }

    private void bridge(ZigbeeTopic topic, byte[] payload) {
        switch (topic) {
            case ZigbeeTopic.BridgeState() -> use("bridge/state", BridgeTalk.online(payload))
                    .ifPresent(online -> radio(online ? RadioState.ONLINE : RadioState.OFFLINE));
            case ZigbeeTopic.BridgeDevices() -> use("bridge/devices", DeviceList.read(payload)).ifPresent(devices -> {
                names = NameBook.of(devices);
                named.countDown();
                listener.devices(devices);
            });
            case ZigbeeTopic.BridgeEvent() -> BridgeTalk.event(payload).ifPresent(listener::pairing);
            case ZigbeeTopic.BridgeResponse(String request) -> response(request, payload);
            case ZigbeeTopic.Availability(String name) -> use(name, BridgeTalk.online(payload))
                    .ifPresent(online -> address(name).ifPresent(device -> listener.availability(device, online)));
            case ZigbeeTopic.Device _,ZigbeeTopic.Other _ -> LOG.trace("Nothing for us");
        }
    }

    private void response(String request, byte[] payload) {
        switch (request) {
            case "permit_join" -> BridgeTalk.permitJoin(payload).ifPresent(listener::pairing);
            case "health_check" -> BridgeTalk.health(payload).ifPresent(listener::health);
            default -> LOG.trace("An answer to somebody else");
        }
    }

    private <T> Optional<T> use(String name, Optional<T> read) {
        if (read.isEmpty()) {
            refuse(name, "not what Zigbee2MQTT says here");
        }
        return read;
    }

    private synchronized void radio(RadioState state) {
        if (state != radio) {
            radio = state;
            LOG.atInfo().addKeyValue("radio", state).log("Zigbee");
            listener.radio(state);
        }
    }

    /** Whether it is known that nobody would carry out what is asked for now. */
    public boolean isAway() {
        RadioState now = radio;
        return now == RadioState.OFFLINE || now == RadioState.NO_BROKER;
    }

    private void device(String name, byte[] payload, boolean retained, Runnable done) {
        // Zigbee2MQTT wipes what was retained of a device that is gone.
        ZigbeeReading reading = payload.length == 0
                ? new ZigbeeReading.Nothing()
                : ZigbeePayload.read(payload, settings.mapping(), retained);
        switch (reading) {
            case ZigbeeReading.Report report -> {
                boolean urgent = ALARMS.stream().anyMatch(sign -> report.report().signs().getOrDefault(sign, false));
                DeviceAddress address = names.knows(name) ? address(name).orElse(null) : null;
                if (!room.put(new Waiting(name, address, retained, report, urgent, done))) {
                    refuse(name, "too much at once");
                }
            }
            case ZigbeeReading.Refused(String reason) -> {
                refuse(name, reason);
                done.run();
            }
            case ZigbeeReading.Nothing() -> done.run();
        }
    }

    private void run() {
        try {
            for (Waiting next = room.take(); next != null; next = room.take()) {
                if (next.address() == null && !named.await(namesWithin.toMillis(), TimeUnit.MILLISECONDS)) {
                    // Waited for once is enough.
                    named.countDown();
                }
                handOver(next);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Zigbee is stopped");
        }
    }

    private void handOver(Waiting waiting) {
        AtomicBoolean once = new AtomicBoolean();
        Runnable done = () -> {
            if (once.compareAndSet(false, true)) {
                room.finished(waiting);
                waiting.done().run();
            }
        };
        Optional<DeviceAddress> address = Optional.ofNullable(waiting.address()).or(() -> address(waiting.name()));
        if (address.isEmpty()) {
            done.run();
            return;
        }
        try {
            ZigbeeReading.Report read = waiting.reading();
            read.unreadable().forEach(property -> refuse(waiting.name(), "unreadable " + property));
            listener.heard(new Heard(address.get(), waiting.name(), read.report(), waiting.retained(),
                    read.unreadable(), read.uncounted()), done);
        } catch (RuntimeException bug) {
            LOG.atError().setCause(bug).log("A Zigbee report was not acted on");
            done.run();
        }
    }

    private Optional<DeviceAddress> address(String name) {
        Optional<DeviceAddress> address = names.address(name);
        if (address.isEmpty()) {
            refuse(name, "name too long");
        }
        return address;
    }

    private void refuse(String name, String reason) {
        refusals.add(clock.instant(), name, reason);
    }

    /** Hands over nothing more. What waits is not acknowledged, and said again after the restart. */
    @Override
    public void close() {
        room.close();
        thread.interrupt();
    }
}
