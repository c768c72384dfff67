package dk.nattevagt.protocol.id;

/** The central's name for an alarm. 1-64 letters, digits, {@code . _ -}. */
public record AlarmId(String value) {

    /** @throws IllegalArgumentException when the value is empty, too long or holds other characters */
    public AlarmId {
        Names.topicSafe("alarm id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
