package dk.nattevagt.central.search;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;

/** What has been found out about one thing, as it stands now; what was written before it is in the timeline. */
public record CaseAnswer(String text, UserId by, Instant at) {}
