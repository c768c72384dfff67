package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Causes;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.DeviceStore;
import dk.nattevagt.gateway.device.DeviceTable;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.supervision.Watch;
import dk.nattevagt.gateway.supervision.WatchRules;
import dk.nattevagt.gateway.trigger.Outcome;
import dk.nattevagt.gateway.trigger.SignMemory;
import dk.nattevagt.gateway.trigger.SignRules;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.TechnicalReported;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The devices of the home: the table, and what is remembered of each device's signs and health. */
final class Mounted {

    /** What the devices' words and silence lead to. */
    interface Events {

        /** A sign has become an alarm, or has ceased to be one. */
        void signal(DeviceId device, Cause cause, Outcome outcome);

        /** A trouble has begun or ended. */
        void trouble(DeviceId device, Trouble trouble, boolean present);
    }

    /** Devices whose signs are remembered, beyond which the oldest stranger's are forgotten. */
    private static final int MOST_REMEMBERED = 2048;

    private final DeviceTable table;
    private final DeviceStore store;
    private final Events events;
    private final List<Device> takenDown;
    private final Map<DeviceId, Watch> watches = new HashMap<>();
    private final Map<DeviceId, Map<Sign, SignMemory>> signs = new LinkedHashMap<>();

    Mounted(DeviceStore store, List<Device> configured, Duration uptime, Events events) {
        this.table = new DeviceTable(List.of());
        this.store = store;
        this.events = events;
        List<Device> saved = store.load();
        Roster.merge(saved, configured).forEach(table::put);
        this.takenDown = saved.stream().filter(device -> table.find(device.id()).isEmpty()).toList();
        table.all().forEach(device -> watches.put(device.id(), Watch.from(uptime, device.troubles())));
    }

    DeviceTable table() {
        return table;
    }

    /** What an earlier boot had mounted and the configuration has no longer. */
    List<Device> takenDown() {
        return takenDown;
    }

    /**
     * Whether this event is as good as a press: a lock, a mains contact and a telephone carried as a tracker raise no alarm that
     * could come back.
     */
    boolean isProvenBy(DeviceId id, GatewayMessage event) {
        return table.find(id).map(device -> switch (event) {
            case LockReported _ -> device.entry().kind() == DeviceKind.LOCK;
            case TechnicalReported _ -> device.entry().kind() == DeviceKind.MAINS;
            case PositionReported _ -> device.address().adapter() == Adapter.OWNTRACKS;
            case AlarmRaised _,DeviceReported _,DeviceListed _,LockAnswered _,CodeEntered _,Heartbeat _ -> false;
        }).orElse(false);
    }

    Watch watch(Device device, Duration uptime) {
        return watches.computeIfAbsent(device.id(), _ -> Watch.from(uptime, device.troubles()));
    }

    /** Mounts a device, or changes one. */
    void put(Device device, Duration uptime) {
        table.put(device);
        watch(device, uptime);
        save();
    }

    Optional<Device> remove(DeviceId id) {
        Optional<Device> gone = table.remove(id);
        watches.remove(id);
        signs.remove(id);
        save();
        return gone;
    }

    Map<DeviceId, DeviceEntry> entries() {
        Map<DeviceId, DeviceEntry> entries = new LinkedHashMap<>();
        table.all().forEach(device -> entries.put(device.id(), device.entry()));
        return entries;
    }

    /**
     * A device that is mounted has said something.
     *
     * @param heardAt when it spoke
     * @param whole whether all of it was understood
     */
    void said(Device device, DeviceReport report, boolean whole, Duration heardAt, Duration uptime) {
        report.signs().forEach((sign, is) -> Causes.alarm(sign, device)
                .ifPresent(cause -> signal(device.id(), device.address().adapter(), sign, is, cause, uptime)));
        take(device, WatchRules.heard(watch(device, uptime), report, whole, heardAt, uptime));
    }

    /** A device nobody has mounted has said something. */
    void said(DeviceId name, DeviceAddress address, DeviceReport report, Duration uptime) {
        forgetTheOldestStranger();
        report.signs().forEach((sign, is) -> Causes.alarm(sign, address)
                .ifPresent(cause -> signal(name, address.adapter(), sign, is, cause, uptime)));
    }

    /** One that was forgotten and speaks again is heard anew: one alarm too many is better than a memory without end. */
    private void forgetTheOldestStranger() {
        if (signs.size() >= MOST_REMEMBERED) {
            signs.keySet().stream().filter(id -> table.find(id).isEmpty()).findFirst().ifPresent(signs::remove);
        }
    }

    void notUnderstood(Device device, Duration uptime) {
        take(device, WatchRules.notUnderstood(watch(device, uptime), uptime));
    }

    void told(DeviceId id, Trouble trouble, boolean present, Duration uptime) {
        table.find(id).ifPresent(device -> take(device,
                WatchRules.told(watch(device, uptime), trouble, present, uptime)));
    }

    void timePassed(Duration uptime) {
        for (Device device : table.all()) {
            take(device, WatchRules.timePassed(watch(device, uptime), device.every(), uptime));
        }
        signs.forEach((device, memories) -> memories.replaceAll((sign, memory) -> {
            SignRules.Step step = SignRules.timePassed(memory, uptime);
            Cause cause = table.find(device).flatMap(known -> Causes.alarm(sign, known)).orElse(null);
            if (cause != null) {
                step.outcomes().forEach(outcome -> events.signal(device, cause, outcome));
            }
            return step.memory();
        }));
    }

    private void signal(DeviceId device, Adapter adapter, Sign sign, boolean is, Cause cause, Duration uptime) {
        Map<Sign, SignMemory> memories = signs.computeIfAbsent(device, _ -> new EnumMap<>(Sign.class));
        SignMemory before = memories.getOrDefault(sign, SignMemory.NOTHING);
        SignRules.Step step = SignRules.said(before, sign, adapter, is, uptime);
        memories.put(sign, step.memory());
        step.outcomes().forEach(outcome -> events.signal(device, cause, outcome));
    }

    private void take(Device device, WatchRules.Step step) {
        watches.put(device.id(), step.watch());
        if (step.changes().isEmpty()) {
            return;
        }
        table.put(device.with(step.watch().troubles()));
        save();
        step.changes().forEach(change -> events.trouble(device.id(), change.trouble(), change.present()));
    }

    private void save() {
        store.save(table.all());
    }
}
