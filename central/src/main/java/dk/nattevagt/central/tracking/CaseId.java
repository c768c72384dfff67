package dk.nattevagt.central.tracking;

/** The name of a lost person's case. */
public record CaseId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
