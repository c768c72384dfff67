package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;

/**
 * Something a person has written down that happened to a grant. Calls are not among them: they come from the alarms.
 *
 * @param recordedAt when the service learned of it, which may be weeks after it happened
 */
public record GrantFact(GrantEvent event, UserId by, Instant recordedAt) {}
