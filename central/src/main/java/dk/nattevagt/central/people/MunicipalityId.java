package dk.nattevagt.central.people;

/** The central's name for a municipality; staff of one never see another's citizens. */
public record MunicipalityId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
