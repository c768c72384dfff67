package dk.nattevagt.central.tracking;

import java.time.Instant;

/** What the zone rules are told. */
public sealed interface ZoneInput {

    /** A fix has arrived, however old it is. */
    record Arrived(TrackerFix fix) implements ZoneInput {}

    /** Time has passed, and nothing else has happened. */
    record Passed(Instant now) implements ZoneInput {}
}
