package dk.nattevagt.central.alarm;

import dk.nattevagt.central.emergency.EmergencyWay;
import dk.nattevagt.central.escalation.CalloutPlan;
import dk.nattevagt.central.escalation.CalloutStep;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.message.ProgressStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A decision being written. */
final class Draft {
    private Alarm alarm;
    private final Instant now;
    private final List<JournalEntry> journal = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();

    Draft(Alarm alarm, Instant now) {
        this.alarm = alarm;
        this.now = now;
    }

    Draft journal(JournalEntry.Kind kind, @Nullable UserId by, Map<String, String> details) {
        journal.add(new JournalEntry(now, kind, by, details));
        return this;
    }

    /** Makes the open screens of a step's people ring. */
    Draft ring(CalloutStep step) {
        effects.add(new Effect.RingScreens(key(Effect.Kind.RING_SCREENS), step.audience(), step.people()));
        return this;
    }

    /** Brings the alarm to a step's people in every way the step names. */
    Draft callOut(Reason reason, CalloutPlan plan, CalloutStep step) {
        alarm = alarm.andAnswering(alarm.answering().alsoCalling(plan.team(), step.people()));
        ring(step);
        return tell(reason, step.people(), step.channels());
    }

    /** Brings it to these people, without making any other screen ring. */
    Draft tell(Reason reason, List<UserId> people, Set<Channel> channels) {
        if (!people.isEmpty()) {
            effects.add(new Effect.CallOut(key(Effect.Kind.CALL_OUT), reason, people, channels));
        }
        return this;
    }

    /** @param people who are rung where a responder is to speak */
    Draft callEmergency(EmergencyCall.Waiting call, List<UserId> people) {
        effects.add(new Effect.CallEmergency(key(Effect.Kind.CALL_EMERGENCY), call.attempt(), call.notBefore(),
                call.way(), call.way() == EmergencyWay.ASSISTED ? people : List.of()));
        return this;
    }

    Draft tellCitizen(ProgressStage stage) {
        effects.add(new Effect.TellCitizen(key(Effect.Kind.TELL_CITIZEN), alarm.gateway(), stage));
        return this;
    }

    Decision.Changed done() {
        return new Decision.Changed(alarm, journal, effects);
    }

    private Effect.EffectKey key(Effect.Kind kind) {
        return new Effect.EffectKey(alarm.id(), alarm.revision(), kind);
    }
}
