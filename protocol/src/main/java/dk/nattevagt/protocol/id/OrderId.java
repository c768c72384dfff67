package dk.nattevagt.protocol.id;

/** The central's name for an order to a lock. 1-64 letters, digits, {@code . _ -}. */
public record OrderId(String value) {

    /** @throws IllegalArgumentException when the value is empty, too long or holds other characters */
    public OrderId {
        Names.topicSafe("order id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
