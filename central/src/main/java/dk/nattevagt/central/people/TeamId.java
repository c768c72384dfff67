package dk.nattevagt.central.people;

/** Names a care team; unique in the deployment. */
public record TeamId(String value) {
    public TeamId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("a team's id is up to 64 small letters, digits and dashes: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
