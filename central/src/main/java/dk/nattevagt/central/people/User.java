package dk.nattevagt.central.people;

import java.util.Set;

/**
 * A member of staff who can log in.
 *
 * @param contact how to reach the person with the page closed
 */
public record User(UserId id, String name, Role role, MunicipalityId municipality, Contact contact, Set<Skill> skills) {
    public User {
        skills = Set.copyOf(skills);
    }

    /** Somebody with no number and no special skill. */
    public User(UserId id, String name, Role role, MunicipalityId municipality) {
        this(id, name, role, municipality, Contact.NONE, Set.of());
    }
}
