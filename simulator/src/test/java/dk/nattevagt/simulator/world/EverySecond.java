package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.EmergencyCall;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks once a second whether something that should have happened has not. What trouble excuses is counted from when the
 * trouble ended. Promises 4, 5, 6 and 9.
 */
final class EverySecond {
    /** Tick, lanes and the retry after a failed write, with room to spare. */
    private static final long GRACE_MS = 14_000;
    private static final long LONGEST_CALL_MS = 330_000;
    /** The slowest carrier, and every try to write down what it said. */
    private static final long MESSAGE_GRACE_MS = 40_000;
    private static final long SILENT_AFTER_MS = 62_000;
    private static final long SILENCE_LOOK_MS = 5_000;

    private final World world;
    /** Since when nobody has had it, or whoever has it is overdue. */
    private final Map<AlarmId, Long> unheldSince = new HashMap<>();

    EverySecond(World world) {
        this.world = world;
    }

    void look() {
        for (GatewayHost gateway : world.gateways()) {
            if (gateway.powered()) {
                gateway.checks().everySecond();
            }
        }
        if (!world.central().up()) {
            return;
        }
        for (Alarm alarm : world.central().disk().open.values()) {
            deadlineIsKept(alarm);
            rings(alarm);
            callIsMade(alarm);
        }
        messagesAreCarried();
        silenceShows();
    }

    private void messagesAreCarried() {
        for (Notification message : world.central().disk().notifications.planned()) {
            if (waited(message.notBefore()) > MESSAGE_GRACE_MS) {
                broken(Promise.EFFECTS_REACH_OUTSIDE, message.key().text() + " should have been carried");
            }
        }
    }

    /** How long something may already have been done since this moment, in a central without trouble. */
    private long waited(Instant since) {
        return waited(since.toEpochMilli() - world.time().millis() + world.time().elapsed());
    }

    private long waited(long since) {
        return world.time().elapsed() - Math.max(since, world.central().troubleAt());
    }

    private void deadlineIsKept(Alarm alarm) {
        Instant deadline = alarm.nextDeadline();
        if (deadline == null || waited(deadline) > GRACE_MS) {
            broken(Promise.NEVER_SILENT, alarm.id() + " should have moved at " + deadline);
        }
    }

    private void rings(Alarm alarm) {
        Duration every = switch (alarm.state()) {
            case AlarmState.Raised raised -> world.plan()
                    .steps()
                    .get(Math.min(raised.ringings(), world.plan().steps().size()) - 1)
                    .nextAfter();
            case AlarmState.Held held when held.overdue() -> world.plan().holdTimes().remindEvery();
            case AlarmState.Held _,AlarmState.Closed _ -> null;
        };
        if (every == null) {
            unheldSince.remove(alarm.id());
            return;
        }
        long since = unheldSince.computeIfAbsent(alarm.id(), _ -> world.time().elapsed());
        if (waited(Math.max(since, world.centralChecks().lastRang(alarm.id()))) > every.toMillis() + GRACE_MS) {
            broken(Promise.NEVER_SILENT, "nothing has rung for " + alarm.id() + " for long, and nobody has seen to it");
        }
    }

    private void callIsMade(Alarm alarm) {
        switch (alarm.emergencyCall()) {
            case EmergencyCall.Waiting waiting -> {
                if (waited(waiting.notBefore()) > GRACE_MS) {
                    broken(Promise.EFFECTS_REACH_OUTSIDE, "112 should have been dialled for " + alarm.id());
                }
            }
            case EmergencyCall.Calling calling -> {
                long limit = world.phone().isCalling(alarm.id()) ? LONGEST_CALL_MS : GRACE_MS;
                if (waited(calling.since()) > limit && waited(world.phone().lastEnd(alarm.id())) > limit) {
                    broken(Promise.EFFECTS_REACH_OUTSIDE,
                            alarm.id() + " is shown as calling 112, but nobody is on the line any more");
                }
            }
            case EmergencyCall.NotNeeded _,EmergencyCall.Delivered _,EmergencyCall.Spoken _,EmergencyCall.Cancelled _,EmergencyCall.Failed _,EmergencyCall.Unknown _,EmergencyCall.Handled _,EmergencyCall.CalledOff _ ->
                {
                }
        }
    }

    private void silenceShows() {
        if (world.time().elapsed() % SILENCE_LOOK_MS != 0) {
            return;
        }
        List<GatewayId> shown;
        try {
            shown = world.central().silentGateways();
        } catch (StoreFailedException unreadable) {
            return;
        }
        for (GatewayId gateway : world.central().disk().contacts.keySet()) {
            long silentFor = world.time().elapsed() - world.centralChecks().lastHeard(gateway);
            if (silentFor > SILENT_AFTER_MS && !shown.contains(gateway)) {
                broken(Promise.LOST_CONTACT_SHOWS, gateway + " has been silent for long and is not shown as silent");
            }
            silenceIsWritten(gateway);
        }
    }

    /** The work list of the day tells the same as the screens, and takes it back when the gateway is heard again. */
    private void silenceIsWritten(GatewayId gateway) {
        Instant contact = world.central().disk().contacts.getOrDefault(gateway, Instant.EPOCH);
        long silentFor = world.time().millis() - contact.toEpochMilli();
        boolean written = world.central().disk().equipment.lasting(EventSource.of(gateway))
                .stream()
                .anyMatch(alarm -> alarm.trouble() == TechnicalTrouble.GATEWAY_SILENT && alarm.unprotected());
        boolean calm = world.time().elapsed() - world.central().troubleAt() > GRACE_MS;
        if (calm && silentFor > SILENT_AFTER_MS + GRACE_MS && !written) {
            broken(Promise.LOST_CONTACT_SHOWS, gateway + " has been silent for long without a technical alarm");
        }
        if (calm && silentFor < SILENT_AFTER_MS - GRACE_MS && silentFor > GRACE_MS && written) {
            broken(Promise.LOST_CONTACT_SHOWS,
                    gateway + " was heard lately and still has a technical alarm for silence");
        }
    }

    private void broken(Promise promise, String sentence) {
        world.promises().broken(promise, sentence);
    }
}
