package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.Source;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A day by which the municipality has to have done something.
 *
 * @param source where that stands; null where it stands in none of the five documents, and of a date the citizen was told
 * @param explanation in Danish
 * @param advice what to do now because the day will be missed, in Danish; null for nothing
 */
public record CaseDeadline(What what, LocalDate due, Nearness nearness, long daysLeft, @Nullable Source source,
        String explanation, @Nullable String advice) {

    /** What is to be done. */
    public enum What {
        /** The application is to be decided. */
        CASEWORK("casework"),
        /** Help is to begin. */
        START("start"),
        /** The application is to be decided by the date the citizen was told. */
        NEW_EXPECTED_DATE("new-expected-date"),
        /** What is complained about is to be assessed again. */
        COMPLAINT_REASSESSMENT("complaint-reassessment"),
        /** The complaint is to be passed on. */
        COMPLAINT_PASS_ON("complaint-pass-on");

        private final String wireName;

        What(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }
    }

    /** How near it is. */
    public enum Nearness {
        /** The day has passed. */
        OVERDUE("overdue"),
        /** It is no further off than the municipality wants to be warned. */
        NEAR("near"),
        /** There is time. */
        RUNNING("running");

        private final String wireName;

        Nearness(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }
    }

    static CaseDeadline of(What what, LocalDate due, @Nullable Source source, String explanation,
            CaseworkGround ground) {
        long left = ChronoUnit.DAYS.between(ground.today(), due);
        Nearness nearness = left < 0
                ? Nearness.OVERDUE
                : left <= ground.settings().warnBeforeDays() ? Nearness.NEAR : Nearness.RUNNING;
        return new CaseDeadline(what, due, nearness, left, source, explanation, null);
    }

    CaseDeadline advised(@Nullable String advice) {
        return new CaseDeadline(what, due, nearness, daysLeft, source, explanation, advice);
    }
}
