package dk.nattevagt.central.desk;

import dk.nattevagt.central.search.CaseRefusal;
import dk.nattevagt.central.search.LostPersonCase;
import org.jspecify.annotations.Nullable;

/** What became of something somebody did with a lost-person case. */
public sealed interface CaseResult {

    /** It stands in the database. */
    record Done(LostPersonCase lost) implements CaseResult {}

    /**
     * The rules refuse it.
     *
     * @param lost the case as it stands; the one that is open already, where another was to be opened
     */
    record Refused(CaseRefusal why, @Nullable LostPersonCase lost) implements CaseResult {}

    /** There is no such case in the municipality. */
    record NoSuchCase() implements CaseResult {}
}
