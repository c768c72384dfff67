package dk.nattevagt.gateway.delivery;

import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.RefusalReason;
import java.util.List;

/**
 * Events that wait for the central's receipt, on disk: the only truth about what is still to be delivered. Used by one
 * thread. Every method throws {@link OutboxException} when the disk does not do its part, and has then changed nothing.
 */
public interface Outbox {

    /** Keeps an event. When this returns, the event survives a power cut. Keeping the same key again changes nothing. */
    void append(GatewayMessage message);

    /** The first {@code max} waiting events: most urgent first, oldest first among equals. */
    List<GatewayMessage> waiting(int max);

    /** The central has this event: it leaves the disk. An unknown key changes nothing. */
    void delivered(EventKey key);

    /** The central will never accept this event: it is kept for a technician and no longer waits. */
    void setAside(EventKey key, RefusalReason reason, String explanation);

    /** How many events wait. */
    long depth();
}
