package dk.nattevagt.gateway.zigbee;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened while devices are let in.
 *
 * @param ieee the device; null when it is about none
 * @param label maker and model; null when unknown
 * @param detail what Zigbee2MQTT says about a refusal, at most 200 characters; null elsewhere
 */
public record PairingNews(Step step, @Nullable String ieee, @Nullable String label, @Nullable String detail) {

    /** In the order in which they happen when all goes well. */
    public enum Step {
        /** Devices may join from now on. */
        OPEN,
        /** A device is in the network; it cannot be used yet. */
        JOINED,
        /** It is being asked what it is. */
        INTERVIEW,
        /** It can be used. */
        READY,
        /** It does not answer: take out its battery and begin again. */
        INTERVIEW_FAILED,
        /** It can be used, but Zigbee2MQTT does not know the model. */
        UNSUPPORTED,
        /** It has left the network. */
        LEFT,
        /** No more devices are let in. */
        CLOSED,
        /** Zigbee2MQTT does not let devices in. */
        REFUSED
    }
}
