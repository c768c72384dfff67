package dk.nattevagt.central.casework;

/** The central's name for a grant and its case. */
public record GrantId(String value) {
    /** @throws IllegalArgumentException unless it is 1 to 64 letters, digits, dots, dashes or underscores */
    public GrantId {
        if (!value.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("a grant's id is 1 to 64 letters, digits, dots, dashes or underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
