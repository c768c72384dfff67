package dk.nattevagt.central.emergency;

import dk.nattevagt.central.people.UserId;
import java.util.concurrent.CompletableFuture;

/** Whoever has an assisted call made, and is told how it goes on. */
public interface Assisting {

    /**
     * Somebody has pressed 1. Nothing is dialled before this completes with true: by then it stands on disk, so that a power
     * cut leaves a call whose outcome is unknown, and never one that nobody knows of.
     *
     * @return false when the call is no longer wanted; an exception when it could not be written down
     */
    CompletableFuture<Boolean> taken(UserId by);

    /** They hear each other, and may talk for as long as it takes. */
    void connected();
}
