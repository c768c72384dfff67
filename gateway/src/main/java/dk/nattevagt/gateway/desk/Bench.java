package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.protocol.equipment.EquipmentRule;
import dk.nattevagt.protocol.equipment.EquipmentRules;
import dk.nattevagt.protocol.equipment.EquipmentVerdict;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The technician's hands on the devices. */
final class Bench implements Workshop {
    private final List<DeviceId> configured;
    private final Mounted mounted;
    private final Proving proving;
    private final Strangers strangers;
    private final Sayings sayings;
    private final Locks locks;
    private final Supplier<Duration> uptime;
    private final BiConsumer<Device, Boolean> list;
    private final Supplier<DeskStatus> status;
    private final Optional<DoorWay> door;

    /** @param list tells the central of a device, and whether it is mounted */
    Bench(List<Device> configured, Mounted mounted, Proving proving, Strangers strangers, Sayings sayings,
            Locks locks, Supplier<Duration> uptime, BiConsumer<Device, Boolean> list, Supplier<DeskStatus> status,
            Optional<DoorWay> door) {
        this.configured = configured.stream().map(Device::id).toList();
        this.mounted = mounted;
        this.proving = proving;
        this.strangers = strangers;
        this.sayings = sayings;
        this.locks = locks;
        this.uptime = uptime;
        this.list = list;
        this.status = status;
        this.door = door;
    }

    @Override
    public List<DeviceStatus> devices() {
        Duration now = uptime.get();
        return mounted.table().all().stream()
                .map(device -> new DeviceStatus(device, now.minus(mounted.watch(device, now).lastHeard()),
                        sayings.batteryPercent(device.id()), locks.view(device, now), proving.stage(device.id())))
                .toList();
    }

    @Override
    public List<Stranger> strangers() {
        return strangers.all();
    }

    @Override
    public Optional<String> mount(Device device) {
        if (mounted.table().find(device.id()).isPresent()) {
            return Optional.of("%s is the name of another device".formatted(device.id()));
        }
        Optional<Device> there = mounted.table().find(device.address());
        if (there.isPresent()) {
            return Optional.of("%s is mounted already, as %s".formatted(device.address(), there.get().id()));
        }
        Optional<String> refused = refusal(EquipmentRules.mount(kinds(), device.entry().kind()));
        if (refused.isPresent()) {
            return refused;
        }
        mounted.put(device, uptime.get());
        strangers.mounted(device.address());
        list.accept(device, true);
        return Optional.empty();
    }

    @Override
    public Optional<String> change(DeviceId id, DeviceEntry entry) {
        Optional<Device> device = mounted.table().find(id);
        if (device.isEmpty()) {
            return unknown(id);
        }
        if (device.get().entry().kind() != entry.kind()) {
            return Optional.of("%s is a %s; another kind is another device: take it down and mount it again"
                    .formatted(id, device.get().entry().kind().wireName()));
        }
        Device changed = device.get().with(entry);
        mounted.put(changed, uptime.get());
        list.accept(changed, true);
        return Optional.empty();
    }

    @Override
    public Optional<String> unmount(DeviceId id) {
        if (configured.contains(id)) {
            return Optional.of("%s stands in the configuration: take it out there".formatted(id));
        }
        Optional<Device> there = mounted.table().find(id);
        if (there.isEmpty()) {
            return unknown(id);
        }
        Optional<String> refused = refusal(EquipmentRules.takeDown(kinds(), there.get().entry().kind()));
        if (refused.isPresent()) {
            return refused;
        }
        mounted.remove(id);
        sayings.forget(id);
        locks.forget(id);
        list.accept(there.get(), false);
        return Optional.empty();
    }

    @Override
    public Optional<String> announceTest(DeviceId id) {
        Optional<Device> device = mounted.table().find(id);
        if (device.isEmpty()) {
            return unknown(id);
        }
        if (device.get().entry().kind() == DeviceKind.LOCK && !locks.lock(device.get(), uptime.get())) {
            return Optional.of((device.get().address().adapter() == Adapter.GPIO
                    ? "%s is a strike, which shuts by itself: only an order or a code shows that it works"
                    : "%s cannot be told to lock now: the radio does not answer").formatted(id));
        }
        proving.announce(id, uptime.get());
        return Optional.empty();
    }

    @Override
    public DeskStatus status() {
        return status.get();
    }

    @Override
    public Optional<DoorWay> door() {
        return door;
    }

    private List<DeviceKind> kinds() {
        return mounted.table().all().stream().map(device -> device.entry().kind()).toList();
    }

    /** What only makes more work is done: the central writes down what is still to do. */
    private static Optional<String> refusal(EquipmentVerdict verdict) {
        return switch (verdict) {
            case EquipmentVerdict.Refused(EquipmentRule rule) -> Optional.of(rule.sentenceWithSource());
            case EquipmentVerdict.Allowed _,EquipmentVerdict.AllowedWithTask _ -> Optional.empty();
        };
    }

    private static Optional<String> unknown(DeviceId id) {
        return Optional.of("there is no device %s here".formatted(id));
    }
}
