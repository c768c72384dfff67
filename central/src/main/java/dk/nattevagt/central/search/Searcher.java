package dk.nattevagt.central.search;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a case.
 *
 * @param where what they search, in words; null until somebody has said
 * @param inPerson who holds the group mobile; null where the log-in is one person's own
 */
public record Searcher(UserId user, Instant since, @Nullable String where, @Nullable String inPerson) {}
