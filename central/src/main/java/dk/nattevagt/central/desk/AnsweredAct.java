package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Decision.RefusedBecause;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to an act that a phone has named.
 *
 * @param key as the phone calls it
 * @param revision of the alarm when it was answered
 * @param refusal why it was refused; null when it was done
 */
public record AnsweredAct(
        AlarmId alarm,
        UserId by,
        String key,
        Instant answeredAt,
        long revision,
        @Nullable RefusedBecause refusal) {}
