package dk.nattevagt.central.supervision;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.supervision.ProofTasks.HomeDevice;
import dk.nattevagt.protocol.equipment.EquipmentRule;
import dk.nattevagt.protocol.equipment.EquipmentRules;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceKind;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A rule about equipment [004 §15] that what hangs in a home does not keep: the work of whoever mounts devices. It is found anew each
 * time somebody looks, and gone when the home keeps the rule.
 *
 * @param gateway one of those the home's smoke alarms speak through
 * @param unknown devices of the home nobody has said the kind of: one of them may be what is missing
 * @param personalAlarmSilent there is a personal alarm, and every one of them is silent
 */
public record EquipmentBreach(EquipmentRule rule, HomeId home, GatewayId gateway, List<DeviceId> unknown,
        boolean personalAlarmSilent) {

    public EquipmentBreach {
        unknown = List.copyOf(unknown);
    }

    /**
     * What one home breaks, the gravest first.
     *
     * @param devices everything that belongs to the home, wherever it speaks
     * @param silent whether a device cannot be heard now
     */
    public static List<EquipmentBreach> of(HomeId home, List<HomeDevice> devices, Predicate<EventSource> silent) {
        List<DeviceKind> kinds = devices.stream().map(HomeDevice::kind).filter(Objects::nonNull)
                .map(Objects::requireNonNull).toList();
        List<HomeDevice> smoke = of(devices, kind -> kind == DeviceKind.SMOKE);
        if (smoke.isEmpty()) {
            return List.of();
        }
        List<HomeDevice> personal = of(devices, EquipmentRules::isPersonalAlarm);
        boolean allSilent = !personal.isEmpty() && personal.stream()
                .allMatch(device -> silent.test(EventSource.of(device.gateway(), device.device())));
        return EquipmentRules.broken(kinds).stream()
                .map(rule -> new EquipmentBreach(rule, home, smoke.getFirst().gateway(), unknown(rule, devices),
                        allSilent))
                .toList();
    }

    private static List<DeviceId> unknown(EquipmentRule rule, List<HomeDevice> devices) {
        return switch (rule) {
            case SMOKE_NEEDS_PERSONAL_ALARM, LOCK_WITH_SMOKE_ALARM ->
                devices.stream().filter(device -> device.kind() == null).map(HomeDevice::device).toList();
            case AT_MOST_THREE_SMOKE_ALARMS -> List.of();
        };
    }

    private static List<HomeDevice> of(List<HomeDevice> devices, Predicate<DeviceKind> wanted) {
        return devices.stream().filter(device -> {
            DeviceKind kind = device.kind();
            return kind != null && wanted.test(kind);
        }).toList();
    }
}
