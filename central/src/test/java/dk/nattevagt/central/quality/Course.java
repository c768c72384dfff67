package dk.nattevagt.central.quality;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmOrigin;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.Answering;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.alarm.EmergencyCall;
import dk.nattevagt.central.alarm.ExerciseMark;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.alarm.JournalEntry.Kind;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.alarm.Urgency;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.TeamId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One alarm's course, told in seconds after its receipt. */
final class Course {
    static final Instant RECEIVED = Instant.parse("2026-11-21T01:13:00Z");
    static final UserId METTE = new UserId("mette");
    static final UserId OLE = new UserId("ole");
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");

    private final AlarmId id;
    private final Instant received;
    private final List<JournalEntry> journal = new ArrayList<>();
    private final List<Notification> messages = new ArrayList<>();
    private Instant pressed;
    private Cause cause = Cause.BUTTON;
    private @Nullable TeamId team = new TeamId("nord");
    private Outcome outcome = Outcome.HELP_GIVEN;
    private @Nullable ExerciseMark exercise;

    private Course(String id, Instant received) {
        this.id = new AlarmId(id);
        this.received = received;
        this.pressed = received;
    }

    static Course received() {
        return received("alarm-1", RECEIVED);
    }

    static Course received(String id, Instant at) {
        Course course = new Course(id, at);
        return course.at(0, Kind.RAISED, null, Map.of("cause", "button"));
    }

    Course pressed(long secondsBefore) {
        pressed = received.minusSeconds(secondsBefore);
        return this;
    }

    Course of(Cause other, @Nullable TeamId byTeam) {
        cause = other;
        team = byTeam;
        return this;
    }

    Course at(long second, Kind kind, @Nullable UserId by, Map<String, String> details) {
        journal.add(new JournalEntry(received.plusSeconds(second), kind, by, details));
        return this;
    }

    Course at(long second, Kind kind, UserId by) {
        return at(second, kind, by, Map.of());
    }

    Course rang(long second, int screens) {
        return at(second, Kind.SCREENS_RANG, null, Map.of("audience", "on-shift", "screens", String.valueOf(screens)));
    }

    Course accepted(long second) {
        return at(second, Kind.ACCEPTED, METTE);
    }

    Course departed(long second) {
        return at(second, Kind.ON_THE_WAY, METTE);
    }

    Course arrived(long second) {
        return at(second, Kind.ARRIVED, METTE);
    }

    Course closed(long second, Outcome as) {
        outcome = as;
        return at(second, Kind.CLOSED, METTE, Map.of("outcome", as.wireName(), "note", ""));
    }

    Course message(long planned, Channel channel, DeliveryState state, long changed, @Nullable String why) {
        var key = new NotificationKey(new Subject.OfAlarm(id), messages.size() + 1, OLE, channel);
        messages.add(new Notification(key, Reason.WAITS, SOLBY, state, received.plusSeconds(planned),
                received.plusSeconds(planned), 1, why, null, received.plusSeconds(changed)));
        return this;
    }

    Course exercise() {
        exercise = new ExerciseMark("exercise-1", METTE);
        return this;
    }

    AlarmRecord told() {
        boolean closed = journal.stream().anyMatch(entry -> entry.kind() == Kind.CLOSED);
        AlarmState state = closed
                ? new AlarmState.Closed(METTE, received, outcome, null)
                : new AlarmState.Raised(1);
        var key = new EventKey(EventSource.of(new GatewayId("gw-1"), new DeviceId("button-1")), new EventId("e-" + id));
        Timing timing = new Timing(pressed, received, Duration.between(pressed, received).toSeconds() > 30, true);
        Alarm alarm = new Alarm(id, new HomeId("home-1"), SOLBY, CauseGroup.of(cause),
                new AlarmOrigin(key, cause, true, timing), Urgency.of(cause), 1, state, new EmergencyCall.NotNeeded(),
                closed ? null : received.plusSeconds(60),
                new Answering(team, List.of(), null, pressed.plus(Duration.ofMinutes(30))), exercise, journal.size());
        return new AlarmRecord(alarm, journal, messages);
    }

    static Instant second(long second) {
        return RECEIVED.plusSeconds(second);
    }
}
