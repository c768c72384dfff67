package dk.nattevagt.central.dossier;

import dk.nattevagt.central.people.CitizenId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose a call was. */
public sealed interface Owner {

    /**
     * It is known.
     *
     * @param citizens several where it was everybody's; none in a home without citizens
     * @param how why it is taken to be theirs
     */
    record Known(Set<CitizenId> citizens, How how) implements Owner {
        public Known {
            citizens = Set.copyOf(citizens);
        }
    }

    /** Several live in the home, and nobody has said. */
    record Unknown() implements Owner {}

    /** Why a call is taken to be somebody's. */
    enum How {
        /** They live alone. */
        ALONE("alone"),
        /** They wear what called. */
        WORN("worn"),
        /** A person has said so. */
        SAID("said");

        private final String wireName;

        How(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }
    }

    /**
     * Whose a call is.
     *
     * @param residents those who live in the home it came from
     * @param wearer who wears what called; null where nobody does
     * @param said what a person has last said; null where nobody has
     */
    static Owner of(List<CitizenId> residents, @Nullable CitizenId wearer, @Nullable WhoseCall said) {
        if (said != null) {
            CitizenId citizen = said.citizen();
            if (citizen != null) {
                return new Known(Set.of(citizen), How.SAID);
            }
            return said.both() ? new Known(Set.copyOf(residents), How.SAID) : new Unknown();
        }
        if (wearer != null) {
            return new Known(Set.of(wearer), How.WORN);
        }
        return residents.size() > 1 ? new Unknown() : new Known(Set.copyOf(residents), How.ALONE);
    }
}
