package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Causes;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.KeypadEntry;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.supervision.RadioWatch;
import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.gateway.trigger.Outcome;
import dk.nattevagt.gateway.trigger.Reading;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Trouble;
import dk.nattevagt.protocol.wire.DeviceDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happens in the home, on wires and by radio, turned into events. */
final class Household implements Mounted.Events, Wired.Events {
    /** How often the device table is listed again while the central has another one. */
    private static final Duration LIST_AGAIN = Duration.ofMinutes(5);
    /** A proof younger than this need not be written again for an everyday alarm: the disk is spared. */
    private static final Duration FRESH_PROOF = Duration.ofDays(1);

    private final Supplier<Duration> uptime;
    private final EventMaker events;
    private final Dispatch dispatch;
    private final Wired wired;
    private final Mounted mounted;
    private final Proving proving = new Proving();
    private final Strangers strangers = new Strangers();
    private final Sayings sayings;
    private final Locks locks;
    private final Doorkeeper door;
    private final Keypads keypads;
    private final FastReporting fast;
    private final RadioWatch radio = new RadioWatch();
    private final DeskSettings settings;
    private @Nullable Duration listedAt;
    private boolean stored = true;

    Household(DeskSettings settings, DeskPorts ports, Supplier<Duration> uptime, EventMaker events,
            Dispatch dispatch) {
        this.settings = settings;
        this.uptime = uptime;
        this.events = events;
        this.dispatch = dispatch;
        this.mounted = new Mounted(ports.devices(), settings.devices(), uptime.get(), this);
        this.wired = new Wired(settings.inputs(), settings.troubles(), this::wasPresent, this);
        this.sayings = new Sayings(events, this::raise, dispatch::mention, uptime);
        this.locks = new Locks(events, ports.locks(), this::raise);
        this.door = new Doorkeeper(settings, ports, locks, mounted.table()::find, uptime, events, this::raise);
        this.keypads = new Keypads(door.codes(), ports.locks());
        this.fast = new FastReporting(ports.trackers(), mounted.table()::find, uptime);
    }

    void start() {
        mounted.takenDown().forEach(device -> list(device, false));
    }

    Workshop workshop(Supplier<DeskStatus> status) {
        return new Bench(settings.devices(), mounted, proving, strangers, sayings, locks, uptime, this::list, status,
                door.codes().areThere() ? Optional.of(door.codes()) : Optional.empty());
    }

    Doorkeeper door() {
        return door;
    }

    FastReporting fastReporting() {
        return fast;
    }

    void leftByAnEarlierBoot(AlarmRaised alarm) {
        proving.sent(alarm.key(), alarm.test(), false, uptime.get());
    }

    private boolean wasPresent(DeviceId device, Trouble trouble) {
        return mounted.table().find(device).filter(known -> known.troubles().contains(trouble)).isPresent();
    }

    void read(DeviceId input, Reading reading) {
        wired.read(input, reading);
        if (reading.active()) {
            mounted.table().find(input).filter(Household::isSilentDoor).filter(door -> !wired.raises(input))
                    .ifPresent(this::test);
        }
    }

    /** The device shows that it works, where a technician waits for that: once, and as nothing but a test. */
    private void test(Device device) {
        if (proving.stage(device.id()) == TestStage.WAITING) {
            Causes.of(device.entry().kind()).ifPresent(cause -> signal(device.id(), cause,
                    new Outcome.Raised(uptime.get())));
        }
    }

    /** A door nobody is warned of. */
    private static boolean isSilentDoor(Device device) {
        return device.entry().kind() == DeviceKind.DOOR && !device.alarmOnOpen();
    }

    void loop(DeviceId input, Reading reading) {
        wired.loop(input, reading);
    }

    @Override
    public void signal(InputRule rule, Outcome outcome) {
        signal(rule.device(), rule.cause(), outcome);
    }

    @Override
    public void wire(DeviceId device, Trouble trouble, boolean present) {
        mounted.told(device, trouble, present, uptime.get());
    }

    /** The adapter knows of a device that may never have spoken. */
    void found(DeviceAddress address, @Nullable String model) {
        if (mounted.table().find(address).isEmpty()) {
            strangers.heard(address, model, events.now());
        }
    }

    boolean knows(DeviceAddress address) {
        return mounted.table().find(address).isPresent();
    }

    boolean said(DeviceAddress address, DeviceReport report, boolean whole, @Nullable String model) {
        stored = true;
        Optional<Device> device = mounted.table().find(address);
        if (device.isEmpty()) {
            strangers.heard(address, model, events.now());
            mounted.said(Strangers.name(address), address, report, uptime.get());
            return stored;
        }
        if (isOnlyATest(device.get(), report)) {
            test(device.get());
        }
        mounted.said(device.get(), report, whole, spokeAt(address, report), uptime.get());
        sayings.said(device.get(), report);
        fast.said(device.get(), report);
        locks.said(device.get(), report, spokeAt(address, report), proving.isAnnounced(device.get().id()));
        switch (device.get().entry().kind()) {
            case LOCK -> battery(device.get(), report.batteryPercent());
            case KEYPAD -> keypad(device.get(), report.entry(), report.time());
            case BUTTON, PULL_CORD, FALL, SMOKE, HEAT, CO, WATER, DOOR, INACTIVITY, TRACKER, MAINS -> {
                // What they say has been taken already.
            }
        }
        return stored;
    }

    /** When it is low, {@link Mounted} says when it is good again. */
    private void battery(Device lock, @Nullable Integer percent) {
        if (percent != null && locks.isBatteryLow(lock, percent, uptime.get())) {
            mounted.told(lock.id(), Trouble.LOW_BATTERY, true, uptime.get());
        }
    }

    private void keypad(Device keypad, @Nullable KeypadEntry entry, @Nullable Instant enteredAt) {
        if (entry == null) {
            return;
        }
        if (proving.isAnnounced(keypad.id())) {
            signal(keypad.id(), Cause.BUTTON, new Outcome.Raised(uptime.get()));
        } else {
            keypads.entered(keypad, entry, enteredAt, events.now(), uptime.get());
        }
    }

    /** What turns a lock does not work, or works again. */
    void lockWorks(DeviceAddress address, boolean works) {
        mounted.table().find(address)
                .ifPresent(lock -> mounted.told(lock.id(), Trouble.FAULT, !works, uptime.get()));
    }

    /** A test button, or a door nobody is warned of: they raise no alarm of their own that could come back. */
    private static boolean isOnlyATest(Device device, DeviceReport report) {
        boolean button = report.alarm().equals(Optional.of(Sign.TEST));
        return button || (isSilentDoor(device) && report.signs().getOrDefault(Sign.OPEN, false));
    }

    /** Zigbee2MQTT repeats what it remembers and says how old it is; a tracker's own clock is no witness of when we heard it. */
    private Duration spokeAt(DeviceAddress address, DeviceReport report) {
        Instant time = report.time();
        if (address.adapter() != Adapter.ZIGBEE || time == null || time.isAfter(events.now())) {
            return uptime.get();
        }
        return uptime.get().minus(Duration.between(time, events.now()));
    }

    void notUnderstood(DeviceAddress address) {
        mounted.table().find(address).ifPresentOrElse(device -> mounted.notUnderstood(device, uptime.get()),
                () -> strangers.heard(address, null, events.now()));
    }

    void radio(Adapter adapter, boolean works) {
        radio.is(adapter, works, uptime.get());
    }

    void timePassed() {
        Duration now = uptime.get();
        wired.timePassed(now);
        mounted.timePassed(now);
        proving.timePassed(now);
        door.codes().timePassed();
        fast.timePassed();
        sayings.timePassed();
        radio.news(now).ifPresent(lost -> raise(events.technical(null, Trouble.RADIO_LOST, lost)));
    }

    /** Whether this event is a technician's test that has not come back yet. */
    boolean isTest(EventKey event) {
        return proving.isTest(event);
    }

    /** The central has this event: what it proves is kept. */
    void received(EventKey event) {
        proving.received(event).ifPresent(proof -> mounted.table().find(proof.device())
                .filter(device -> proof.test() || isStale(device))
                .ifPresent(device -> {
                    Device proven = device.proven(events.now());
                    mounted.put(proven, uptime.get());
                    list(proven, true);
                }));
    }

    private boolean isStale(Device device) {
        return device.provenAt() == null || device.provenAt().plus(FRESH_PROOF).isBefore(events.now());
    }

    /** The digest of the table the central has, or null when it did not say. */
    void centralHas(@Nullable String digest) {
        Duration now = uptime.get();
        boolean due = listedAt == null || now.compareTo(listedAt.plus(LIST_AGAIN)) >= 0;
        if (digest != null && due && !digest.equals(digest())) {
            listedAt = now;
            mounted.table().all().forEach(device -> list(device, true));
        }
    }

    String digest() {
        return DeviceDigest.of(mounted.entries());
    }

    private void list(Device device, boolean isMounted) {
        raise(events.listed(device, isMounted));
    }

    @Override
    public void signal(DeviceId device, Cause cause, Outcome outcome) {
        switch (outcome) {
            case Outcome.Raised raised -> {
                boolean test = proving.isAnnounced(device);
                AlarmRaised alarm = events.alarm(device, cause, raised.at(), test);
                proving.sent(alarm.key(), test, isDetector(cause), uptime.get());
                raise(alarm);
            }
            case Outcome.Cleared cleared -> raise(events.condition(device, DeviceCondition.CLEARED, cleared.at()));
            case Outcome.Cancelled cancelled ->
                raise(events.condition(device, DeviceCondition.CANCELLED, cancelled.at()));
        }
    }

    /** The test button of a detector often makes it say more than once that there is smoke. */
    private static boolean isDetector(Cause cause) {
        return switch (cause) {
            case SMOKE, HEAT, CO, WATER, DOOR, INACTIVITY -> true;
            case BUTTON, PULL_CORD, FALL, TRACKER_SOS, ZONE_LEFT -> false;
        };
    }

    @Override
    public void trouble(DeviceId device, Trouble trouble, boolean present) {
        raise(events.technical(device, trouble, present));
    }

    private void raise(GatewayMessage event) {
        DeviceId device = event.key().source().device();
        if (device != null && proving.isAnnounced(device) && mounted.isProvenBy(device, event)) {
            proving.sent(event.key(), true, false, uptime.get());
        }
        stored &= dispatch.raise(event);
    }
}
