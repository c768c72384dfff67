package dk.nattevagt.protocol.equipment;

import dk.nattevagt.protocol.message.DeviceKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * The rules for what hangs together in one home [004 §15]. A device counts from when it is mounted until it is taken down; one that
 * has fallen silent still hangs there, and its silence is a trouble of its own.
 */
public final class EquipmentRules {
    /** Never more in one home. */
    public static final int MOST_SMOKE_ALARMS = 3;

    private EquipmentRules() {}

    /**
     * Whether such a device is a personal alarm: something the citizen calls help with, at home. A tracker calls from wherever its wearer
     * is and an inactivity sensor calls by itself, so neither of them is one.
     */
    public static boolean isPersonalAlarm(DeviceKind kind) {
        return switch (kind) {
            case BUTTON, PULL_CORD, FALL -> true;
            case SMOKE, HEAT, CO, WATER, DOOR, INACTIVITY, LOCK, KEYPAD, TRACKER, MAINS -> false;
        };
    }

    /**
     * Whether one more device may be mounted. Lock and smoke alarm are mounted in one visit, in any order: the first of them is never
     * refused for want of the other.
     *
     * @param mounted what hangs in the home, one entry a device
     */
    public static EquipmentVerdict mount(Collection<DeviceKind> mounted, DeviceKind kind) {
        if (kind != DeviceKind.SMOKE) {
            return new EquipmentVerdict.Allowed();
        }
        if (mounted.stream().noneMatch(EquipmentRules::isPersonalAlarm)) {
            return new EquipmentVerdict.Refused(EquipmentRule.SMOKE_NEEDS_PERSONAL_ALARM);
        }
        if (count(mounted, DeviceKind.SMOKE) >= MOST_SMOKE_ALARMS) {
            return new EquipmentVerdict.Refused(EquipmentRule.AT_MOST_THREE_SMOKE_ALARMS);
        }
        return mounted.contains(DeviceKind.LOCK)
                ? new EquipmentVerdict.Allowed()
                : new EquipmentVerdict.AllowedWithTask(EquipmentRule.LOCK_WITH_SMOKE_ALARM);
    }

    /**
     * Whether one device of this kind may be taken down. A personal alarm is replaced by mounting the new one first.
     *
     * @param mounted what hangs in the home, one entry a device, with the one to take down
     */
    public static EquipmentVerdict takeDown(Collection<DeviceKind> mounted, DeviceKind kind) {
        if (!mounted.contains(DeviceKind.SMOKE)) {
            return new EquipmentVerdict.Allowed();
        }
        if (isPersonalAlarm(kind) && mounted.stream().filter(EquipmentRules::isPersonalAlarm).count() <= 1) {
            return new EquipmentVerdict.Refused(EquipmentRule.SMOKE_NEEDS_PERSONAL_ALARM);
        }
        return kind == DeviceKind.LOCK && count(mounted, DeviceKind.LOCK) <= 1
                ? new EquipmentVerdict.AllowedWithTask(EquipmentRule.LOCK_WITH_SMOKE_ALARM)
                : new EquipmentVerdict.Allowed();
    }

    /** The rules that what hangs in a home does not keep, the gravest first. */
    public static Set<EquipmentRule> broken(Collection<DeviceKind> mounted) {
        Set<EquipmentRule> broken = EnumSet.noneOf(EquipmentRule.class);
        long smoke = count(mounted, DeviceKind.SMOKE);
        if (smoke > 0 && mounted.stream().noneMatch(EquipmentRules::isPersonalAlarm)) {
            broken.add(EquipmentRule.SMOKE_NEEDS_PERSONAL_ALARM);
        }
        if (smoke > MOST_SMOKE_ALARMS) {
            broken.add(EquipmentRule.AT_MOST_THREE_SMOKE_ALARMS);
        }
        if (smoke > 0 && !mounted.contains(DeviceKind.LOCK)) {
            broken.add(EquipmentRule.LOCK_WITH_SMOKE_ALARM);
        }
        return broken;
    }

    private static long count(Collection<DeviceKind> mounted, DeviceKind kind) {
        return mounted.stream().filter(one -> one == kind).count();
    }
}
