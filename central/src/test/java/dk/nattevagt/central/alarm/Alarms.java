package dk.nattevagt.central.alarm;

import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.FixedStaffing;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Alarms for tests, made by the rules themselves. */
final class Alarms {
    static final Instant NIGHT = Instant.parse("2026-11-21T01:13:00Z");
    static final EscalationPlan PLAN = EscalationPlan.standard();
    static final AlarmLifecycle LIFECYCLE = new AlarmLifecycle(FixedStaffing.standard());
    /** The standard plan's widest step. */
    static final String EVERYONE = "on-shift+shift-leaders";
    static final UserId METTE = new UserId("mette");
    static final UserId OLE = new UserId("ole");

    private Alarms() {}

    static AlarmOrigin origin(Cause cause) {
        EventKey event = new EventKey(EventSource.of(new GatewayId("gw-0001"), new DeviceId("device-1")),
                new EventId("event-1"));
        return new AlarmOrigin(event, cause, true, new Timing(NIGHT, NIGHT, false, true));
    }

    static Decision.Changed raise(Cause cause) {
        return LIFECYCLE.raise(new AlarmId("alarm-1"), new HomeId("home-1"), new MunicipalityId("solby"), origin(cause),
                NIGHT);
    }

    static Alarm raised(Cause cause) {
        return raise(cause).alarm();
    }

    static Decision decide(Alarm alarm, AlarmEvent event, Instant now) {
        return LIFECYCLE.decide(alarm, event, now);
    }

    static Decision.Changed change(Alarm alarm, AlarmEvent event, Instant now) {
        return (Decision.Changed) decide(alarm, event, now);
    }

    /** The alarm after these events, all at once. */
    static Alarm after(Alarm alarm, AlarmEvent... events) {
        return Arrays.stream(events).reduce(alarm, (before, event) -> change(before, event, NIGHT).alarm(),
                (first, second) -> second);
    }

    static List<JournalEntry.Kind> journal(Decision.Changed decision) {
        return decision.journal().stream().map(JournalEntry::kind).toList();
    }
}
