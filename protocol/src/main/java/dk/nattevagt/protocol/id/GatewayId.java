package dk.nattevagt.protocol.id;

/** A gateway's name: MQTT client id, user name and topic level. 1-64 letters, digits, {@code . _ -}. */
public record GatewayId(String value) {

    /** @throws IllegalArgumentException when the value is empty, too long or holds other characters */
    public GatewayId {
        Names.topicSafe("gateway id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
