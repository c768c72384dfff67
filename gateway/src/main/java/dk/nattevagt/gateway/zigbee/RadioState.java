package dk.nattevagt.gateway.zigbee;

/** Whether Zigbee devices can be heard at all. Everything but {@link #ONLINE} means that silence says nothing. */
public enum RadioState {
    /** The broker is there; Zigbee2MQTT has not said anything yet. */
    UNKNOWN, ONLINE,
    /** Zigbee2MQTT has stopped, or lost its stick. */
    OFFLINE,
    /** The broker in the house cannot be reached. */
    NO_BROKER
}
