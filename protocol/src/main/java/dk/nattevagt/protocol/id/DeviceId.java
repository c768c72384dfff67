package dk.nattevagt.protocol.id;

/** A device's name within its gateway, such as {@code button-1}. 1-64 letters, digits, {@code . _ -}. */
public record DeviceId(String value) {

    /** @throws IllegalArgumentException when the value is empty, too long or holds other characters */
    public DeviceId {
        Names.topicSafe("device id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
