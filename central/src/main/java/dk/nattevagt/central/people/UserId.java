package dk.nattevagt.central.people;

/** A member of staff's log-in name. */
public record UserId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
