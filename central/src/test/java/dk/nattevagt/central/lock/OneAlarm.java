package dk.nattevagt.central.lock;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.AlarmOrigin;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.escalation.FixedStaffing;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Instant;

/** An alarm made by the rules themselves. */
final class OneAlarm {
    static final Instant NIGHT = Instant.parse("2026-11-21T01:13:00Z");
    private static final AlarmLifecycle LIFECYCLE = new AlarmLifecycle(FixedStaffing.standard());

    private OneAlarm() {}

    static Alarm raised(String home) {
        return raised(home, "alarm-1", Cause.BUTTON);
    }

    static Alarm fire(String home) {
        return raised(home, "alarm-2", Cause.SMOKE);
    }

    private static Alarm raised(String home, String alarm, Cause cause) {
        EventKey event = new EventKey(EventSource.of(new GatewayId("gw-0001"), new DeviceId("device-1")),
                new EventId("event-1"));
        return LIFECYCLE.raise(new AlarmId(alarm), new HomeId(home), new MunicipalityId("solby"),
                new AlarmOrigin(event, cause, true, new Timing(NIGHT, NIGHT, false, true)), NIGHT).alarm();
    }

    static Alarm then(Alarm alarm, AlarmEvent event, Instant at) {
        return ((Decision.Changed) LIFECYCLE.decide(alarm, event, at)).alarm();
    }
}
