package dk.nattevagt.gateway.device;

/**
 * How a device is known where its messages come from, before anybody has named it.
 *
 * @param value 1-128 characters
 */
public record DeviceAddress(Adapter adapter, String value) {

    /** @throws IllegalArgumentException on an empty or long value */
    public DeviceAddress {
        if (value.isEmpty() || value.length() > 128) {
            throw new IllegalArgumentException("a device address must be 1-128 characters");
        }
    }

    @Override
    public String toString() {
        return adapter.wireName() + ":" + value;
    }
}
