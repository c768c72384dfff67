package dk.nattevagt.central.mqtt;

import java.time.Duration;

/**
 * How much one gateway may ask of the front door. Every queue here has an end.
 *
 * @param inHand messages of one connection that wait for their commit (the Receive Maximum of MQTT 5)
 * @param unacknowledged messages on their way to one connection that it has not acknowledged
 * @param waiting messages that wait behind those
 * @param filters subscriptions of one connection
 * @param sideSessions connections of one gateway under other client ids than its own
 * @param authenticating connections whose password is being checked
 * @param authenticateWithin how long that may take
 * @param acknowledgeWithin how long a gateway has to acknowledge what a citizen must be told
 * @param closeUnanswered how long an MQTT 3.1.1 connection lives on after a message that could not be stored
 */
record Limits(
        int inHand,
        int unacknowledged,
        int waiting,
        int filters,
        int sideSessions,
        int authenticating,
        Duration authenticateWithin,
        Duration acknowledgeWithin,
        Duration closeUnanswered) {
    /** A larger packet ends its connection; one between this and the codec's limit is refused by name. */
    static final int MAX_PACKET_BYTES = 256 * 1024;
    /** MQTT has no limit; a gateway's own id is at most 64. */
    static final int MAX_CLIENT_ID_BYTES = 256;
    /** How long a connection may stay without saying CONNECT. */
    static final int CONNECT_WITHIN_SECONDS = 10;

    static Limits standard() {
        return new Limits(64, 64, 256, 16, 15, 1024, Duration.ofSeconds(10), Duration.ofSeconds(5),
                Duration.ofSeconds(5));
    }
}
