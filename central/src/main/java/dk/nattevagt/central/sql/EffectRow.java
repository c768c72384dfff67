package dk.nattevagt.central.sql;

import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.alarm.Effect.EffectKey;
import dk.nattevagt.central.desk.EffectStatus;
import dk.nattevagt.central.desk.PendingEffect;
import dk.nattevagt.central.emergency.EmergencyWay;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.ProgressStage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An effect as a row. */
final class EffectRow {
    private static final String INSERT = "INSERT INTO effect (alarm, revision, kind, status, since, not_before, audience,"
            + " attempt, gateway, stage, people, channels, reason, way)"
            + " VALUES (?, ?, ?, 'PENDING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /** 112 first, then whoever is told of a fire: nothing may stand in front of them. */
    static final String WAITING = "SELECT effect.*, alarm.home FROM effect JOIN alarm ON alarm.id = effect.alarm"
            + " WHERE effect.status = ? AND effect.not_before <= ?"
            + " ORDER BY CASE WHEN effect.kind = 'CALL_EMERGENCY' THEN 0"
            + " WHEN alarm.cause_group = 'FIRE' THEN 1 ELSE 2 END, effect.since LIMIT ?";

    private EffectRow() {}

    static void insert(Connection connection, Effect effect, Instant now) throws SQLException {
        switch (effect) {
            case Effect.RingScreens ring -> insert(connection, ring, now, now, ring.audience(), null, null, null,
                    Names.join(ring.people(), UserId::value), null, null, null);
            case Effect.CallOut out -> insert(connection, out, now, now, null, null, null, null,
                    Names.join(out.people(), UserId::value),
                    Names.join(out.channels().stream().sorted().toList(), Channel::wireName), out.reason().wireName(),
                    null);
            case Effect.CallEmergency call -> insert(connection, call, now, call.notBefore(), null, call.attempt(),
                    null, null, Names.join(call.people(), UserId::value), null, null, call.way().wireName());
            case Effect.TellCitizen tell -> insert(connection, tell, now, now, null, null, tell.gateway().value(),
                    tell.stage().wireName(), null, null, null, null);
        }
    }

    private static void insert(Connection connection, Effect effect, Instant since, Instant notBefore,
            @Nullable Object... rest) throws SQLException {
        EffectKey key = effect.key();
        List<@Nullable Object> values = new ArrayList<>(
                List.of(key.alarm().value(), key.revision(), key.kind().name(), since, notBefore));
        Collections.addAll(values, rest);
        Sql.update(connection, INSERT, values.toArray());
    }

    static EffectStatus status(Connection connection, EffectKey key) throws SQLException {
        return Sql.first(connection, "SELECT status FROM effect WHERE alarm = ? AND revision = ? AND kind = ?",
                row -> EffectStatus.valueOf(Sql.text(row, "status")),
                key.alarm().value(), key.revision(), key.kind().name()).orElseThrow();
    }

    static void mark(Connection connection, EffectKey key, EffectStatus status) throws SQLException {
        Sql.update(connection, "UPDATE effect SET status = ? WHERE alarm = ? AND revision = ? AND kind = ?",
                status.name(), key.alarm().value(), key.revision(), key.kind().name());
    }

    static PendingEffect read(ResultSet row) throws SQLException {
        EffectKey key = new EffectKey(new AlarmId(Sql.text(row, "alarm")), row.getLong("revision"),
                Effect.Kind.valueOf(Sql.text(row, "kind")));
        return new PendingEffect(effect(row, key), new HomeId(Sql.text(row, "home")),
                Objects.requireNonNull(Sql.instant(row, "since")));
    }

    private static Effect effect(ResultSet row, EffectKey key) throws SQLException {
        return switch (key.kind()) {
            case RING_SCREENS ->
                new Effect.RingScreens(key, Sql.text(row, "audience"),
                        Names.split(row.getString("people"), UserId::new));
            case CALL_OUT -> new Effect.CallOut(key, Reason.ofWireName(Sql.text(row, "reason")).orElseThrow(),
                    Names.split(row.getString("people"), UserId::new),
                    Set.copyOf(Names.split(row.getString("channels"),
                            name -> Channel.ofWireName(name).orElseThrow())));
            case CALL_EMERGENCY -> new Effect.CallEmergency(key, row.getInt("attempt"),
                    Objects.requireNonNull(Sql.instant(row, "not_before")), way(row.getString("way")),
                    Names.split(row.getString("people"), UserId::new));
            case TELL_CITIZEN -> new Effect.TellCitizen(key, new GatewayId(Sql.text(row, "gateway")),
                    ProgressStage.ofWireName(Sql.text(row, "stage")).orElseThrow());
        };
    }

    private static EmergencyWay way(@Nullable String name) {
        return name == null ? EmergencyWay.AUTOMATIC : EmergencyWay.ofWireName(name).orElseThrow();
    }
}
