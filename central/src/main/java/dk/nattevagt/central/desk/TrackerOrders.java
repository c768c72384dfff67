package dk.nattevagt.central.desk;

import dk.nattevagt.protocol.id.EventSource;
import java.time.Duration;
import java.time.Instant;

/** Has trackers report more often while their wearer is looked for. */
public interface TrackerOrders {

    /**
     * Asks a tracker to report more often for a while, where it can. A newer wish takes the place of the one before; one whose time is
     * over already ends it at once, and is what to say when the person has been found. Not durable, and nobody answers: a gateway
     * that is away, or starts anew, does not know of it. Say it again every few minutes for as long as it holds.
     *
     * @param every between two reports; brought into 1 s to 1 h
     * @param until by the central's clock; at most a day counts
     * @throws IllegalArgumentException when the source is a gateway and not a device
     */
    void reportOften(EventSource tracker, Duration every, Instant until);
}
