package dk.nattevagt.central.notice;

import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it stands.
 *
 * @param endedAt when the condition was over; null while it lasts
 * @param acknowledgedBy who sees to it; null while nobody has said so
 * @param told how many times it has been brought to people
 * @param tellNextAt when it is told again; null when it is not
 */
public record Notice(
        NoticeId id,
        Condition condition,
        Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable UserId acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        int told,
        @Nullable Instant tellNextAt) {

    /** One that begins now, to be told at once. */
    public static Notice begun(Condition condition, Instant now) {
        String about = condition.about().replaceAll("[^A-Za-z0-9._-]", "_");
        String id = "%s.%s.%s".formatted(condition.kind().wireName(), about.substring(0, Math.min(24, about.length())),
                Long.toString(now.toEpochMilli(), Character.MAX_RADIX));
        return new Notice(new NoticeId(id), condition, now, null, null, null, 0, now);
    }

    /** Still so. */
    public boolean lasting() {
        return endedAt == null;
    }

    /** The same, with what is so now. */
    public Notice now(Map<String, String> details) {
        return new Notice(id, new Condition(condition.municipality(), condition.kind(), condition.about(), details),
                beganAt, endedAt, acknowledgedBy, acknowledgedAt, told, tellNextAt);
    }

    /** Over. */
    public Notice ended(Instant now) {
        return new Notice(id, condition, beganAt, now, acknowledgedBy, acknowledgedAt, told, null);
    }

    /** Somebody sees to it: nobody is told again. */
    public Notice acknowledged(UserId by, Instant now) {
        return new Notice(id, condition, beganAt, endedAt, by, now, told, null);
    }

    /** Told once more. */
    public Notice toldAt(Instant now) {
        return new Notice(id, condition, beganAt, endedAt, acknowledgedBy, acknowledgedAt, told + 1,
                now.plus(condition.kind().repeatEvery()));
    }
}
