package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.Effect.EffectKey;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be read and written in one transaction. Everything written stands or falls together. */
public interface AlarmTransaction {

    /** What became of this event when it arrived before; empty when it is new. */
    Optional<Reception> reception(EventKey event);

    /** Remembers that this event has been received, and for which alarm (null for none). */
    void recordReception(EventKey event, @Nullable AlarmId alarm, Instant receivedAt);

    /** The home's open alarm of this group. There is at most one. */
    Optional<Alarm> openAlarm(HomeId home, CauseGroup group);

    /** Every open alarm of the home. */
    List<Alarm> openAlarms(HomeId home);

    /** An alarm, open or closed. */
    Optional<Alarm> alarm(AlarmId alarm);

    /**
     * Writes the alarm's new state, its journal entries, and its effects as {@link EffectStatus#PENDING}.
     *
     * @throws IllegalStateException when the alarm on disk is not at the revision before
     */
    void save(Decision.Changed decision, Instant now);

    /** What was answered to this act before, by the name the phone gave it; empty when it is new. */
    Optional<AnsweredAct> answeredAct(AlarmId alarm, UserId by, String key);

    /** Remembers what was answered. */
    void recordAct(AnsweredAct act);

    /** Makes sure that an alarm can name this place, which stands in no registry file. */
    void ensureStandIn(Home home);

    /** The equipment's part of the same transaction. */
    EquipmentTransaction equipment();

    /** The exercises' part of the same transaction. */
    ExerciseTransaction exercises();

    /** The messages' part of the same transaction. */
    NotificationTransaction notifications();

    /** The doors' part of the same transaction. */
    DoorTransaction doors();

    /** The part of the same transaction that concerns trackers. */
    TrackerTransaction trackers();

    /** Remembers when a gateway was last heard. */
    void recordContact(GatewayId gateway, Instant heardAt);

    /** Where an effect stands. */
    EffectStatus status(EffectKey effect);

    /** Moves an effect on. */
    void mark(EffectKey effect, EffectStatus status);
}
