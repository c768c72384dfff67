package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.central.supervision.GatewayState;
import dk.nattevagt.central.supervision.HealthRules;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.central.supervision.Mark;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.Protection;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.central.supervision.TechnicalRules;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.central.supervision.TechnicalWord;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.TechnicalReported;
import dk.nattevagt.protocol.wire.DeviceDigest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a gateway's message means for its equipment, within the transaction that stores the message. */
final class EquipmentIntake {

    private EquipmentIntake() {}

    /** A press or an alarm has come all the way: that is the proof, whichever of the two it was. */
    static void proven(EquipmentTransaction equipment, AlarmRaised raised, Proof.Means means, Instant arrivedAt) {
        DeviceId device = raised.key().source().device();
        if (device != null) {
            equipment.proven(raised.key().gateway(), device, arrivedAt, means);
        }
    }

    static void reported(EquipmentTransaction equipment, TechnicalReported reported, Instant arrivedAt) {
        EventSource source = reported.key().source();
        TechnicalTrouble trouble = TechnicalTrouble.of(reported.trouble());
        boolean unprotected = Protection.isLost(trouble, Protection.bearer(source, kind(equipment, source)));
        hear(equipment, new TechnicalWord(source, trouble, reported.present(),
                Timing.happenedAt(reported.time(), arrivedAt), arrivedAt, unprotected, Mark.of(reported.mark())));
    }

    private static @Nullable DeviceKind kind(EquipmentTransaction equipment, EventSource source) {
        DeviceId device = source.device();
        return device == null
                ? null
                : equipment.line(source.gateway(), device).map(DeviceLine::entry).map(DeviceEntry::kind).orElse(null);
    }

    /** Lets a word have its effect. */
    static void hear(EquipmentTransaction equipment, TechnicalWord word) {
        TechnicalAlarm latest = equipment.latest(word.source(), word.trouble()).orElse(null);
        TechnicalRules.hear(latest, word).ifPresent(equipment::put);
    }

    /** A device that is taken down takes its troubles and its proof with it. */
    static void listed(EquipmentTransaction equipment, DeviceListed listed, Instant arrivedAt) {
        DeviceId device = listed.key().source().device();
        if (device == null) {
            return;
        }
        GatewayId gateway = listed.key().gateway();
        Mark mark = Mark.of(listed.mark());
        Mark last = equipment.line(gateway, device).map(DeviceLine::lastWord).orElse(null);
        if (Mark.isBefore(mark, last)) {
            return;
        }
        equipment.put(new DeviceLine(gateway, device, listed.entry(), listed.mounted(), listed.provenAt(), arrivedAt,
                mark));
        if (!listed.mounted()) {
            equipment.forget(gateway, device);
            equipment.lasting(listed.key().source()).forEach(alarm -> hear(equipment,
                    new TechnicalWord(alarm.source(), alarm.trouble(), false, arrivedAt, arrivedAt, false, mark)));
        }
    }

    static void lock(EquipmentTransaction equipment, LockReported reported, Instant arrivedAt) {
        DeviceId device = reported.key().source().device();
        if (device == null) {
            return;
        }
        GatewayId gateway = reported.key().gateway();
        Mark mark = Mark.of(reported.mark());
        Mark last = equipment.lock(gateway, device).map(LockState::lastWord).orElse(null);
        if (!Mark.isBefore(mark, last)) {
            equipment.put(new LockState(gateway, device, reported.bolt(), reported.commanded(),
                    Timing.happenedAt(reported.time(), arrivedAt), mark));
        }
    }

    static void position(EquipmentTransaction equipment, PositionReported position, Instant arrivedAt) {
        if (position.order() != FixOrder.DUPLICATE) {
            equipment.seal(position, arrivedAt);
        }
    }

    /**
     * A gateway's device table as it is kept here.
     *
     * @param hasDoor whether a lock or a keypad is in it
     */
    record Table(String digest, boolean hasDoor) {
        private static Table of(List<DeviceLine> mounted) {
            return new Table(
                    DeviceDigest.of(mounted.stream().collect(Collectors.toMap(DeviceLine::device, DeviceLine::entry))),
                    mounted.stream().map(line -> line.entry().kind())
                            .anyMatch(kind -> kind == DeviceKind.LOCK || kind == DeviceKind.KEYPAD));
        }
    }

    /** Answers the gateway's device table. */
    static Table heartbeat(EquipmentTransaction equipment, Heartbeat beat, Instant arrivedAt) {
        GatewayId gateway = beat.key().gateway();
        Table table = Table.of(equipment.mounted(gateway));
        String theirs = beat.health().deviceDigest();
        GatewayState state = GatewayState.next(equipment.state(gateway).orElse(null), beat,
                theirs == null ? null : theirs.equals(table.digest()), arrivedAt);
        equipment.put(state);
        EventSource source = EventSource.of(gateway);
        Set<TechnicalTrouble> open = equipment.lasting(source).stream().map(TechnicalAlarm::trouble)
                .collect(Collectors.toSet());
        HealthRules.findings(state, open, arrivedAt).forEach((trouble, present) -> {
            if (present != open.contains(trouble)) {
                boolean unprotected = Protection.isLost(trouble, Protection.Bearer.GATEWAY);
                hear(equipment, new TechnicalWord(source, trouble, present, arrivedAt, arrivedAt, unprotected, null));
            }
        });
        return table;
    }
}
