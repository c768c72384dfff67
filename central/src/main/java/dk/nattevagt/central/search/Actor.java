package dk.nattevagt.central.search;

import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who does something in a case.
 *
 * @param inPerson who holds the group mobile, which several people carry in turn; null where the log-in is one person's own
 */
public record Actor(UserId user, Role role, @Nullable String inPerson) {

    /** Somebody who is logged in. */
    public static Actor of(User user, @Nullable String inPerson) {
        return new Actor(user.id(), user.role(), inPerson);
    }

    /** Whether it can be said afterwards which person it was. */
    boolean known() {
        return role != Role.GROUP_MOBILE || (inPerson != null && !inPerson.isBlank());
    }
}
