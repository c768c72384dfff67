package dk.nattevagt.central.access;

import dk.nattevagt.central.people.User;
import java.time.Instant;
import java.util.Optional;

/** Who is logged in. Survives a restart of the central: the night's phones stay logged in. Blocking. */
public interface Sessions {

    /** Opens a session that ends at this moment, and answers its secret token: 256 random bits, kept only as a hash. */
    String open(User user, Instant endsAt);

    /** Whose token this is; empty when it is unknown or has ended. */
    Optional<User> find(String token, Instant now);

    /** Ends a session; one that is unknown is as good as ended. */
    void close(String token);
}
