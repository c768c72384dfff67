package dk.nattevagt.central.desk;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventKey;
import org.jspecify.annotations.Nullable;

/**
 * An event that stands in the database.
 *
 * @param alarm the alarm it raised or added to; null when it concerns none
 */
public record Reception(EventKey event, @Nullable AlarmId alarm) {}
