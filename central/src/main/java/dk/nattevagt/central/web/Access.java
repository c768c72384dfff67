package dk.nattevagt.central.web;

import dk.nattevagt.central.people.Role;
import java.util.Set;

/** Whom a route serves. It is closed to everybody else. */
public sealed interface Access {
    /** Those who answer alarms. */
    Access ANSWERING = new Only(Set.of(Role.RESPONDER, Role.SHIFT_LEADER));
    /** Everybody who is logged in. */
    Access LOGGED_IN = new Only(Set.of(Role.values()));

    /** Whether a user of this role is served. */
    boolean admits(Role role);

    /** Also those who are not logged in; shows nothing about anybody. */
    record Everyone() implements Access {
        @Override
        public boolean admits(Role role) {
            return true;
        }
    }

    /** Users of these roles. */
    record Only(Set<Role> roles) implements Access {
        public Only {
            roles = Set.copyOf(roles);
        }

        @Override
        public boolean admits(Role role) {
            return roles.contains(role);
        }
    }
}
