package dk.nattevagt.central.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a citizen's personal alarm could have called and not been heard, or in which nobody had seen that it could.
 *
 * @param ended null while it lasts
 */
public record Gap(Instant began, @Nullable Instant ended, Kind kind) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Gap {
        if (ended != null && ended.isBefore(began)) {
            throw new IllegalArgumentException("a gap cannot end before it begins");
        }
    }

    /** What was wrong. */
    public enum Kind {
        /** The gateway or the device was not heard. */
        OFFLINE("offline"),
        /** It was opened, stuck, broken, or said what makes no sense. */
        FAULTY("faulty"),
        /** No personal alarm hung in the home. */
        UNPAIRED("unpaired"),
        /** It was tried, and nothing came. */
        TEST_FAILED("test-failed"),
        /** It had not called and been heard for longer than it should. */
        TEST_OVERDUE("test-overdue"),
        /** It had never called and been heard. */
        NEVER_PROVEN("never-proven");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and case files. */
        public String wireName() {
            return wireName;
        }

        /** The kind with this name, or nothing. */
        public static Optional<Kind> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
        }
    }

    /** How long it was, or has been by now. */
    public Duration length(Instant now) {
        return Duration.between(began, ended == null ? now : ended);
    }

    /** The part of it within this time; nothing where there is none. */
    Optional<Gap> within(Instant from, Instant before) {
        Instant first = began.isBefore(from) ? from : began;
        Instant end = ended;
        Instant last = end == null || end.isAfter(before) ? before : end;
        return first.isBefore(last) ? Optional.of(new Gap(first, last, kind)) : Optional.empty();
    }
}
