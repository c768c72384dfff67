package dk.nattevagt.central.sql;

import dk.nattevagt.central.alarm.EmergencyCall;
import dk.nattevagt.central.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the call to 112 stands, spread over columns. */
record CallColumns(String name, @Nullable Integer attempt, @Nullable Instant at, @Nullable String staff) {

    static CallColumns of(EmergencyCall call) {
        return switch (call) {
            case EmergencyCall.NotNeeded not -> new CallColumns(not.wireName(), null, null, null);
            case EmergencyCall.Waiting waiting ->
                new CallColumns(waiting.wireName(), waiting.attempt(), waiting.notBefore(), null);
            case EmergencyCall.Calling calling ->
                new CallColumns(calling.wireName(), calling.attempt(), calling.since(), null);
            case EmergencyCall.Delivered delivered ->
                new CallColumns(delivered.wireName(), delivered.attempt(), delivered.at(), null);
            case EmergencyCall.Failed failed -> new CallColumns(failed.wireName(), failed.attempt(), failed.at(), null);
            case EmergencyCall.Unknown unknown ->
                new CallColumns(unknown.wireName(), unknown.attempt(), unknown.at(), null);
            case EmergencyCall.CalledOff off -> new CallColumns(off.wireName(), null, off.at(), off.by().value());
            case EmergencyCall.Handled handled ->
                new CallColumns(handled.wireName(), null, handled.at(), handled.by().value());
        };
    }

    void addTo(List<@Nullable Object> values) {
        values.add(name);
        values.add(attempt);
        values.add(at);
        values.add(staff);
    }

    static CallColumns read(ResultSet row) throws SQLException {
        return new CallColumns(Sql.text(row, "call_state"), row.getInt("call_attempt"), Sql.instant(row, "call_at"),
                row.getString("call_staff"));
    }

    EmergencyCall call() {
        return switch (name) {
            case "not-needed" -> new EmergencyCall.NotNeeded();
            case "waiting" -> new EmergencyCall.Waiting(number(), moment());
            case "calling" -> new EmergencyCall.Calling(number(), moment());
            case "delivered" -> new EmergencyCall.Delivered(number(), moment());
            case "failed" -> new EmergencyCall.Failed(number(), moment());
            case "unknown" -> new EmergencyCall.Unknown(number(), moment());
            case "called-off" -> new EmergencyCall.CalledOff(new UserId(Objects.requireNonNull(staff)), moment());
            case "handled" -> new EmergencyCall.Handled(new UserId(Objects.requireNonNull(staff)), moment());
            default -> throw new IllegalStateException("no call state is called " + name);
        };
    }

    private int number() {
        return Objects.requireNonNull(attempt);
    }

    private Instant moment() {
        return Objects.requireNonNull(at);
    }
}
