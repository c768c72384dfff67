package dk.nattevagt.central.alarm;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as it stands.
 *
 * @param signals how many triggers it has had, from 1
 * @param nextDeadline when the service acts by itself if nobody has; null only when closed
 * @param answering who is to answer it
 * @param exercise what exercise it is; null for a real alarm
 * @param revision counts the changes, from 1
 */
public record Alarm(
        AlarmId id,
        HomeId home,
        MunicipalityId municipality,
        CauseGroup group,
        AlarmOrigin origin,
        Urgency urgency,
        int signals,
        AlarmState state,
        EmergencyCall emergencyCall,
        @Nullable Instant nextDeadline,
        Answering answering,
        @Nullable ExerciseMark exercise,
        long revision) {

    public Alarm {
        if (state instanceof AlarmState.Closed != (nextDeadline == null)) {
            throw new IllegalArgumentException("every open alarm has a next deadline, and no closed one");
        }
    }

    /** Still somebody's business. */
    public boolean open() {
        return !(state instanceof AlarmState.Closed);
    }

    /** The gateway whose lamp tells the citizen. */
    public GatewayId gateway() {
        return origin.event().gateway();
    }

    /** In another state; an offer to hand it over ends with the state it was made in. */
    Alarm moved(AlarmState next, @Nullable Instant deadline) {
        return new Alarm(id, home, municipality, group, origin, urgency, signals, next, emergencyCall, deadline,
                answering.offered(null), exercise, revision + 1);
    }

    Alarm signalled(Urgency raised) {
        return new Alarm(id, home, municipality, group, origin, raised, signals + 1, state, emergencyCall, nextDeadline,
                answering, exercise, revision + 1);
    }

    Alarm calling(EmergencyCall next) {
        return new Alarm(id, home, municipality, group, origin, urgency, signals, state, next, nextDeadline, answering,
                exercise, revision + 1);
    }

    /** The same change, which also changes where the call to 112 stands. */
    Alarm andCalling(EmergencyCall next) {
        return new Alarm(id, home, municipality, group, origin, urgency, signals, state, next, nextDeadline, answering,
                exercise, revision);
    }

    /** The same change, which also changes who is to answer. */
    Alarm andAnswering(Answering next) {
        return new Alarm(id, home, municipality, group, origin, urgency, signals, state, emergencyCall, nextDeadline,
                next, exercise, revision);
    }

    /** The same change, which also moves it. */
    Alarm andMoved(AlarmState next, @Nullable Instant deadline) {
        return new Alarm(id, home, municipality, group, origin, urgency, signals, next, emergencyCall, deadline,
                answering.offered(null), exercise, revision);
    }

    /** The same change, which also makes it real. */
    Alarm andReal() {
        return new Alarm(id, home, municipality, group, origin, urgency, signals, state, emergencyCall, nextDeadline,
                answering, null, revision);
    }

    /** Changed in nothing but its journal. */
    Alarm noted() {
        return new Alarm(id, home, municipality, group, origin, urgency, signals, state, emergencyCall, nextDeadline,
                answering, exercise, revision + 1);
    }
}
