package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.people.HomeId;
import java.time.Instant;

/** An effect that still waits, and since when. */
public record PendingEffect(Effect effect, HomeId home, Instant since) {}
