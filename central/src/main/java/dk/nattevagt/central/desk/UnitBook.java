package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.units.UnitEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Use of saved units on disk. Blocking; not for an event loop. */
public interface UnitBook {

    /** What was written about a grant's units, in the order in which it was. */
    List<UnitEntry> of(GrantId grant);

    /**
     * Writes an entry unless something speaks against it, asked within the same transaction: two who use the last clip at once are answered
     * one after the other.
     *
     * @param refusal asked with what stands so far
     * @return why nothing was written; nothing where it was
     */
    <R> Optional<R> add(GrantId grant, UnitEntry entry, Function<List<UnitEntry>, Optional<R>> refusal);
}
