package dk.nattevagt.gateway.device;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as devices write them. What is no moment, or one no device can mean, is null: an alarm is not lost over a bad clock. */
public final class DeviceTime {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final long FIRST_SECOND = LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_SECOND = LocalDateTime.of(LAST_YEAR, 12, 31, 23, 59, 59)
            .toEpochSecond(ZoneOffset.UTC);

    private DeviceTime() {}

    /** A moment in UTC written as its parts. */
    public static @Nullable Instant utc(int year, int month, int day, int hour, int minute, int second) {
        boolean possible = within(year, FIRST_YEAR, LAST_YEAR) && within(month, 1, 12)
                && within(day, 1, YearMonth.of(year, month).lengthOfMonth()) && within(hour, 0, 23)
                && within(minute, 0, 59) && within(second, 0, 59);
        return possible ? LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC) : null;
    }

    /** A moment written as seconds since 1970. */
    public static @Nullable Instant ofSeconds(long seconds) {
        return seconds >= FIRST_SECOND && seconds <= LAST_SECOND ? Instant.ofEpochSecond(seconds) : null;
    }

    /** A moment written as milliseconds since 1970. */
    public static @Nullable Instant ofMillis(long millis) {
        return ofSeconds(Math.floorDiv(millis, 1000L)) == null ? null : Instant.ofEpochMilli(millis);
    }

    private static boolean within(int figure, int least, int most) {
        return figure >= least && figure <= most;
    }
}
