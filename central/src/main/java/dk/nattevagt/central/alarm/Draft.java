package dk.nattevagt.central.alarm;

import dk.nattevagt.central.escalation.Audience;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.message.ProgressStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision being written. */
final class Draft {
    private final Alarm alarm;
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

    Draft ring(Audience audience) {
        effects.add(new Effect.RingScreens(key(Effect.Kind.RING_SCREENS), audience));
        return this;
    }

    Draft callEmergency(int attempt, Instant notBefore) {
        effects.add(new Effect.CallEmergency(key(Effect.Kind.CALL_EMERGENCY), attempt, notBefore));
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
