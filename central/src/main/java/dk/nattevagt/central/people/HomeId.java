package dk.nattevagt.central.people;

/** The central's name for a home. */
public record HomeId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
