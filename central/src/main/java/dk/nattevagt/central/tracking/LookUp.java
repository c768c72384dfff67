package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.LocationAccess.Answer;
import dk.nattevagt.central.tracking.LocationAccess.Ask;
import dk.nattevagt.central.tracking.LocationAccess.Asker;
import dk.nattevagt.central.tracking.LocationAccess.Refused;
import dk.nattevagt.protocol.id.EventSource;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal of look-ups: who asked where a citizen is, when, for what purpose, and what came of it. Never a position.
 *
 * @param number the store's own, from 1, rising; 0 before it is stored
 * @param municipality the citizen's
 * @param tracker the one the citizen wore then
 * @param readings how often it was shown, and when last
 */
public record LookUp(long number, Instant at, Asker asker, Ask ask, HomeId home, MunicipalityId municipality,
        EventSource tracker, Answer answer, Readings readings) {

    /**
     * How often what was opened has been shown.
     *
     * @param lastAt null when it never was
     */
    public record Readings(int count, @Nullable Instant lastAt) {
        /** Not shown yet. */
        public static final Readings NONE = new Readings(0, null);
    }

    /** Who asked: on a telephone that several people carry also whose hand held it. */
    public record Person(UserId user, @Nullable String askedBy) {}

    /** Whether it was refused. */
    public boolean refused() {
        return answer instanceof Refused;
    }

    /** The person, so that two spellings of the same initials are one. */
    public Person person() {
        String askedBy = ask.askedBy();
        return new Person(asker.user(), askedBy == null ? null : askedBy.strip().toLowerCase(Locale.ROOT));
    }
}
