package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.CaseworkRefusal;
import dk.nattevagt.central.casework.GrantFile;

/** What became of something somebody did with a grant. */
public sealed interface GrantResult {

    /** It stands in the database. */
    record Done(GrantFile file) implements GrantResult {}

    /**
     * The rules refuse it.
     *
     * @param sentence why, in Danish
     */
    record Refused(CaseworkRefusal why, String sentence) implements GrantResult {}

    /** There is no such grant or citizen in the municipality. */
    record NoSuchGrant() implements GrantResult {}
}
