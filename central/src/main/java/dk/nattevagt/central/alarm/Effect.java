package dk.nattevagt.central.alarm;

import dk.nattevagt.central.emergency.EmergencyWay;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.ProgressStage;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What must reach the outside world because of a decision; committed with it, carried out after it. */
public sealed interface Effect {

    /** Names this effect for ever: carrying it out twice under the same key must be harmless or be prevented. */
    EffectKey key();

    /**
     * What names an effect.
     *
     * @param revision the alarm's revision that asked for it
     */
    record EffectKey(AlarmId alarm, long revision, Kind kind) {}

    /** One decision asks for at most one effect of each kind. */
    enum Kind {
        RING_SCREENS, CALL_OUT, CALL_EMERGENCY, TELL_CITIZEN
    }

    /**
     * Make the open screens of these people ring. Twice is harmless.
     *
     * @param audience whom the plan named, such as {@code on-shift+shift-leaders}
     */
    record RingScreens(EffectKey key, String audience, List<UserId> people) implements Effect {
        public RingScreens {
            people = List.copyOf(people);
        }
    }

    /** Plan a message to each of these people by each of these ways. Twice is once: messages have names of their own. */
    record CallOut(EffectKey key, Reason reason, List<UserId> people, Set<Channel> channels) implements Effect {
        public CallOut {
            people = List.copyOf(people);
            channels = Set.copyOf(channels);
        }
    }

    /**
     * Call 112. Must not happen twice unasked.
     *
     * @param notBefore the moment from which it is made
     * @param people who are rung first where a responder is to speak; else nobody
     */
    record CallEmergency(EffectKey key, int attempt, Instant notBefore, EmergencyWay way, List<UserId> people)
            implements
                Effect {
        public CallEmergency {
            people = List.copyOf(people);
        }
    }

    /** Tell the citizen through lamp, buzzer and voice. Twice is harmless. */
    record TellCitizen(EffectKey key, GatewayId gateway, ProgressStage stage) implements Effect {}
}
