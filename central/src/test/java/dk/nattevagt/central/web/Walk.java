package dk.nattevagt.central.web;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import java.time.Duration;

/** What Grethe's tracker, or another's, says of where it is. */
final class Walk {
    private final NightCentral central;
    private final String gateway;
    private int events;

    Walk(NightCentral central, String gateway) {
        this.central = central;
        this.gateway = gateway;
    }

    /** A good fix, made just now. */
    void at(double latitude, double longitude) {
        report(new Fix(new Place(latitude, longitude), 4.0, true, 3.0), Duration.ZERO);
    }

    /** No satellites. */
    void unseen() {
        report(Fix.NONE, Duration.ZERO);
    }

    /** A report of a fix made this long ago. */
    void report(Fix fix, Duration old) {
        EventSource tracker = EventSource.of(new GatewayId(gateway), new DeviceId("tracker-1"));
        central.say(new PositionReported(new EventKey(tracker, new EventId("walk-" + gateway + ++events)),
                central.clock.instant().minus(old), fix, FixOrder.NEW, 61, false, null));
    }
}
