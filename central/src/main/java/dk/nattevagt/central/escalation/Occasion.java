package dk.nattevagt.central.escalation;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Instant;

/**
 * What a plan is asked for.
 *
 * @param urgency 1-5
 */
public record Occasion(HomeId home, MunicipalityId municipality, Cause cause, int urgency, Instant at) {}
