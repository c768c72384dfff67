package dk.nattevagt.central.sql;

import dk.nattevagt.central.alarm.EmergencyCall;
import dk.nattevagt.central.emergency.EmergencyWay;
import dk.nattevagt.central.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the call to 112 stands, spread over columns. */
record CallColumns(String name, @Nullable Integer attempt, @Nullable Instant at, @Nullable String staff,
        @Nullable String way) {

    static CallColumns of(EmergencyCall call) {
        return switch (call) {
            case EmergencyCall.NotNeeded not -> new CallColumns(not.wireName(), null, null, null, null);
            case EmergencyCall.Waiting waiting ->
                new CallColumns(waiting.wireName(), waiting.attempt(), waiting.notBefore(), null,
                        waiting.way().wireName());
            case EmergencyCall.Calling calling ->
                new CallColumns(calling.wireName(), calling.attempt(), calling.since(),
                        calling.takenBy() == null ? null : calling.takenBy().value(), calling.way().wireName());
            case EmergencyCall.Delivered delivered ->
                new CallColumns(delivered.wireName(), delivered.attempt(), delivered.at(), null, null);
            case EmergencyCall.Failed failed ->
                new CallColumns(failed.wireName(), failed.attempt(), failed.at(), null, null);
            case EmergencyCall.Unknown unknown ->
                new CallColumns(unknown.wireName(), unknown.attempt(), unknown.at(), null, null);
            case EmergencyCall.CalledOff off -> new CallColumns(off.wireName(), null, off.at(), off.by().value(), null);
            case EmergencyCall.Handled handled ->
                new CallColumns(handled.wireName(), handled.attempt(), handled.at(), handled.by().value(), null);
            case EmergencyCall.Spoken spoken -> new CallColumns(spoken.wireName(), spoken.attempt(), spoken.at(),
                    spoken.by().value(), null);
            case EmergencyCall.Cancelled cancelled ->
                new CallColumns(cancelled.wireName(), cancelled.attempt(), cancelled.at(),
                        cancelled.by().value(), null);
        };
    }

    void addTo(List<@Nullable Object> values) {
        values.add(name);
        values.add(attempt);
        values.add(at);
        values.add(staff);
        values.add(way);
    }

    static CallColumns read(ResultSet row) throws SQLException {
        return new CallColumns(Sql.text(row, "call_state"), row.getInt("call_attempt"), Sql.instant(row, "call_at"),
                row.getString("call_staff"), row.getString("call_way"));
    }

    EmergencyCall call() {
        return switch (name) {
            case "not-needed" -> new EmergencyCall.NotNeeded();
            case "waiting" -> new EmergencyCall.Waiting(number(), moment(), spokenBy());
            case "calling" -> new EmergencyCall.Calling(number(), moment(), spokenBy(),
                    staff == null ? null : new UserId(staff));
            case "delivered" -> new EmergencyCall.Delivered(number(), moment());
            case "failed" -> new EmergencyCall.Failed(number(), moment());
            case "unknown" -> new EmergencyCall.Unknown(number(), moment());
            case "spoken" -> new EmergencyCall.Spoken(number(), moment(), user());
            case "cancelled" -> new EmergencyCall.Cancelled(number(), user(), moment());
            case "called-off" -> new EmergencyCall.CalledOff(user(), moment());
            case "handled" -> new EmergencyCall.Handled(number(), user(), moment());
            default -> throw new IllegalStateException("no call state is called " + name);
        };
    }

    private UserId user() {
        return new UserId(Objects.requireNonNull(staff));
    }

    /** Calls that were written down before responders could be connected were the service's own. */
    private EmergencyWay spokenBy() {
        return way == null ? EmergencyWay.AUTOMATIC : EmergencyWay.ofWireName(way).orElseThrow();
    }

    private int number() {
        return Objects.requireNonNull(attempt);
    }

    private Instant moment() {
        return Objects.requireNonNull(at);
    }
}
