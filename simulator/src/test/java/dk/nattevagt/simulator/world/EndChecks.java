package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.alarm.EmergencyCall;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.desk.Reception;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventKey;
import java.util.HashMap;
import java.util.Map;

/** The account at the end, when the trouble is over and everything has come to rest. Promises 1, 3 and 6. */
final class EndChecks {
    private final World world;

    EndChecks(World world) {
        this.world = world;
    }

    /** Whether there is nothing left to do. */
    boolean atRest() {
        CentralDisk disk = world.central().disk();
        return world.central().up() && disk.open.isEmpty() && disk.unfinished.isEmpty()
                && disk.doors.waiting().isEmpty()
                && disk.notifications.planned().isEmpty()
                && world.gateways()
                        .stream()
                        .allMatch(gateway -> gateway.powered() && gateway.linkUp() && gateway.waiting() == 0);
    }

    void look() {
        if (!atRest()) {
            broken(Promise.COMES_TO_REST, whatIsLeft());
            return;
        }
        world.gateways().forEach(gateway -> gateway.checks().atTheEnd());
        if (!world.central().silentGateways().isEmpty()) {
            broken(Promise.COMES_TO_REST, "still shown as silent: " + world.central().silentGateways());
        }
        if (!world.central().complaints().isEmpty()) {
            broken(Promise.COMES_TO_REST, "the watchdog still complains: " + world.central().complaints());
        }
        world.doorChecks().atTheEnd();
        Map<AlarmId, Integer> signals = signals();
        for (Alarm alarm : world.central().alarms()) {
            account(alarm, signals.getOrDefault(alarm.id(), 0));
            callIsKnown(alarm);
        }
    }

    private String whatIsLeft() {
        CentralDisk disk = world.central().disk();
        return "open %s, effects %s, gateways %s".formatted(disk.open.keySet(), disk.unfinished.values(),
                world.gateways()
                        .stream()
                        .map(gateway -> gateway.id() + (gateway.linkUp() ? " up " : " down ") + gateway.waiting())
                        .toList());
    }

    private Map<AlarmId, Integer> signals() {
        Map<AlarmId, Integer> signals = new HashMap<>();
        for (Map.Entry<EventKey, Reception> received : world.central().disk().receptions.entrySet()) {
            AlarmId alarm = received.getValue().alarm();
            if (world.isAlarm(received.getKey())) {
                if (alarm == null) {
                    broken(Promise.ONE_EVENT_ONE_ALARM, received.getKey() + " was received and is part of no alarm");
                } else {
                    signals.merge(alarm, 1, Integer::sum);
                }
            }
        }
        return signals;
    }

    private void account(Alarm alarm, int events) {
        long journalled = world.central()
                .journal(alarm.id())
                .stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.RAISED
                        || entry.kind() == JournalEntry.Kind.SIGNALLED_AGAIN)
                .count();
        if (alarm.signals() != events || journalled != events) {
            broken(Promise.ONE_EVENT_ONE_ALARM, "%s counts %d signals and journals %d, but %d events belong to it"
                    .formatted(alarm.id(), alarm.signals(), journalled, events));
        }
    }

    private void callIsKnown(Alarm alarm) {
        boolean known = switch (alarm.emergencyCall()) {
            case EmergencyCall.Delivered _,EmergencyCall.Spoken _,EmergencyCall.Cancelled _,EmergencyCall.Failed _,EmergencyCall.Unknown _,EmergencyCall.Handled _ ->
                true;
            case EmergencyCall.NotNeeded _ -> alarm.group() != CauseGroup.FIRE;
            case EmergencyCall.CalledOff _ -> !alarm.open();
            case EmergencyCall.Waiting _,EmergencyCall.Calling _ -> false;
        };
        if (!known) {
            broken(Promise.EFFECTS_REACH_OUTSIDE,
                    alarm.id() + " is over, but its call to 112 stands as " + alarm.emergencyCall());
        }
    }

    private void broken(Promise promise, String sentence) {
        world.promises().broken(promise, sentence);
    }
}
