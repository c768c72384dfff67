package dk.nattevagt.gateway.page;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the technician in: the password once, then a session. */
final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int LONGEST_PASSWORD = 256;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final PagePassword password;
    private final Tries tries;
    private final Sessions sessions;
    /** A hash is made to be slow: one at a time, so that guessing costs the alarms' machine little. */
    private final Semaphore hashing = new Semaphore(1);

    Door(PagePassword password, SecureRandom random, Supplier<Duration> uptime) {
        this.password = password;
        this.tries = new Tries(uptime);
        this.sessions = new Sessions(random, uptime);
    }

    boolean isIn(@Nullable String token) {
        return sessions.stands(token);
    }

    Answer logIn(InetAddress sender, byte[] body) throws BadRequestException {
        String tried = Form.read(body, Set.of("password")).raw("password", LONGEST_PASSWORD);
        if (!hashing.tryAcquire()) {
            return new Answer.Wait(A_MOMENT);
        }
        try {
            Duration wait = tries.wait(sender);
            if (!wait.isZero()) {
                return new Answer.Wait(wait);
            }
            if (tried == null || !password.matches(tried)) {
                tries.wrong(sender);
                LOG.atWarn().log("A wrong password was tried on the technician's page");
                return new Answer.Problem(401, "wrong-password", "Adgangskoden er forkert.");
            }
            tries.right(sender);
            LOG.atInfo().log("A technician has logged in");
            return new Answer.LoggedIn(sessions.begin());
        } finally {
            hashing.release();
        }
    }

    Answer logOut(@Nullable String token) {
        sessions.end(token);
        return new Answer.LoggedOut();
    }
}
