package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Causes;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.DeviceStore;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.trigger.Outcome;
import dk.nattevagt.gateway.trigger.Reading;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Trouble;
import dk.nattevagt.protocol.wire.DeviceDigest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happens in the home, on wires and by radio, turned into events. */
final class Household implements Mounted.Events {
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
    private final Map<Adapter, Boolean> radios = new EnumMap<>(Adapter.class);
    private final DeskSettings settings;
    private @Nullable Duration listedAt;
    private boolean stored = true;

    Household(DeskSettings settings, DeviceStore devices, Supplier<Duration> uptime, EventMaker events,
            Dispatch dispatch) {
        this.settings = settings;
        this.uptime = uptime;
        this.events = events;
        this.dispatch = dispatch;
        this.wired = new Wired(settings.inputs(), (rule, outcome) -> signal(rule.device(), rule.cause(), outcome));
        this.mounted = new Mounted(devices, settings.devices(), uptime.get(), this);
        this.sayings = new Sayings(events, this::raise);
    }

    void start() {
        mounted.takenDown().forEach(device -> list(device, false));
    }

    Workshop workshop(Supplier<DeskStatus> status) {
        return new Bench(settings.devices(), mounted, proving, strangers, sayings, uptime, this::list, status);
    }

    void leftByAnEarlierBoot(AlarmRaised alarm) {
        proving.sent(alarm.key(), alarm.test(), false, uptime.get());
    }

    void read(DeviceId input, Reading reading) {
        wired.read(input, reading);
    }

    boolean said(DeviceAddress address, DeviceReport report, @Nullable String model) {
        stored = true;
        Optional<Device> device = mounted.table().find(address);
        if (device.isEmpty()) {
            strangers.heard(address, model, events.now());
            mounted.said(Strangers.name(address), address, report, uptime.get());
            return stored;
        }
        boolean selfTest = report.signs().getOrDefault(Sign.TEST, false)
                && report.alarm().equals(Optional.of(Sign.TEST));
        if (selfTest && proving.isAnnounced(device.get().id())) {
            Causes.of(device.get().entry().kind()).ifPresent(cause -> signal(device.get().id(), cause,
                    new Outcome.Raised(uptime.get())));
        }
        mounted.said(device.get(), report, uptime.get());
        sayings.said(device.get(), report);
        return stored;
    }

    void notUnderstood(DeviceAddress address) {
        mounted.table().find(address).ifPresentOrElse(device -> mounted.notUnderstood(device, uptime.get()),
                () -> strangers.heard(address, null, events.now()));
    }

    /** Said again at each start, too: an earlier boot may have reported a loss that is over. */
    void radio(Adapter adapter, boolean works) {
        Boolean before = radios.put(adapter, works);
        if (before == null || before != works) {
            raise(events.technical(null, Trouble.RADIO_LOST, radios.containsValue(false)));
        }
    }

    void timePassed() {
        Duration now = uptime.get();
        wired.timePassed(now);
        mounted.timePassed(now);
        proving.timePassed(now);
    }

    /** The central has this event. Returns whether it was a technician's test. */
    boolean received(EventKey event) {
        return proving.received(event).map(proof -> {
            mounted.table().find(proof.device()).filter(device -> proof.test() || isStale(device)).ifPresent(device -> {
                Device proven = device.proven(events.now());
                mounted.put(proven, uptime.get());
                list(proven, true);
            });
            return proof.test();
        }).orElse(false);
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
            case BUTTON, PULL_CORD, FALL, TRACKER_SOS -> false;
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
