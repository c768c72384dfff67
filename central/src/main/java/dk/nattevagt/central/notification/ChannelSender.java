package dk.nattevagt.central.notification;

import java.util.concurrent.CompletableFuture;

/** Carries messages by one channel. Called from any thread; answers later, always, and never throws. */
public interface ChannelSender {

    /**
     * Carries a message. The same key again is harmless: the carrier knows it, or the person is told twice.
     *
     * @return completes within a minute, a telephone call within five; never exceptionally
     */
    CompletableFuture<SendResult> send(Message message);

    /**
     * Somebody else has taken it: a call that still rings or speaks ends now, a message on a phone says so. Harmless when nothing
     * of the kind is under way.
     *
     * @param takenBy who has it, as the person is told; null when it is over
     */
    default void withdraw(Message message, @org.jspecify.annotations.Nullable String takenBy) {}
}
