package dk.nattevagt.central.dossier;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmOrigin;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.Answering;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.alarm.EmergencyCall;
import dk.nattevagt.central.alarm.ExerciseMark;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.alarm.Urgency;
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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls for tests, all from one home. */
final class TestCalls {
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    static final GatewayId GATEWAY = new GatewayId("gw-1");
    static final EventSource BUTTON = EventSource.of(GATEWAY, new DeviceId("button-1"));
    static final UserId METTE = new UserId("vagt");

    private TestCalls() {}

    static Call call(String raisedAt, Cause cause, @Nullable Outcome outcome) {
        return call("alarm-1", Instant.parse(raisedAt), Duration.ZERO, cause, outcome, false);
    }

    static Call call(String id, Instant raisedAt, Duration held, Cause cause, @Nullable Outcome outcome,
            boolean exercise) {
        Instant receivedAt = raisedAt.plus(held);
        AlarmState state = outcome == null
                ? new AlarmState.Raised(1)
                : new AlarmState.Closed(METTE, receivedAt.plusSeconds(900), outcome, "Hjulpet op fra gulvet.");
        AlarmOrigin origin = new AlarmOrigin(new EventKey(BUTTON, new EventId("event-" + id)), cause, true,
                new Timing(raisedAt, receivedAt, held.toSeconds() > 30, true));
        return new Call(new Alarm(new AlarmId(id), new HomeId("home-2"), new MunicipalityId("solby"),
                CauseGroup.of(cause), origin, new Urgency(3), 1, state, new EmergencyCall.NotNeeded(),
                outcome == null ? receivedAt.plusSeconds(60) : null,
                new Answering(null, List.of(), null, receivedAt.plusSeconds(1800)),
                exercise ? new ExerciseMark("exercise-1", METTE) : null, 2), List.of());
    }
}
