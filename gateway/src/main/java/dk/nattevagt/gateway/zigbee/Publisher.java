package dk.nattevagt.gateway.zigbee;

/** The way out to the broker. */
@FunctionalInterface
public interface Publisher {

    /** False when it cannot be said now; nothing is kept for later. */
    boolean publish(String topic, byte[] payload);
}
