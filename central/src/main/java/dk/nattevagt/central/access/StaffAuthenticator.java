package dk.nattevagt.central.access;

import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Checks a member of staff's password. Takes its time, and never on the caller's thread. */
public interface StaffAuthenticator {

    /** The member of staff; empty for a wrong name or password, which take equally long. */
    CompletableFuture<Optional<User>> authenticate(UserId user, String password);
}
