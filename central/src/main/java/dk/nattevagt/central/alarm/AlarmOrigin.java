package dk.nattevagt.central.alarm;

import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.Cause;

/**
 * How an alarm began.
 *
 * @param deviceKnown false for a device the registry does not name: still an alarm
 */
public record AlarmOrigin(EventKey event, Cause cause, boolean deviceKnown, Timing timing) {}
