package dk.nattevagt.protocol.id;

/** The CloudEvents {@code id}: unique for its source. 1-128 visible ASCII characters. */
public record EventId(String value) {

    /** @throws IllegalArgumentException when the value is empty, too long or holds other characters */
    public EventId {
        Names.visible("event id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
