package dk.nattevagt.central.people;

/** The central's name for a citizen; never a CPR number. */
public record CitizenId(String value) {
    /** @throws IllegalArgumentException unless it is 1 to 64 letters, digits, dots, dashes or underscores */
    public CitizenId {
        if (!value.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a citizen's id is 1 to 64 letters, digits, dots, dashes or underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
