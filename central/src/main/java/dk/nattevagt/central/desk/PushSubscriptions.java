package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The phones that want to be rung with the page closed. Blocking; not for an event loop. */
public interface PushSubscriptions {
    /** More phones than this nobody has: the one saved longest ago gives way. */
    int AT_MOST_EACH = 10;

    /**
     * Remembers a subscription; one that was somebody else's moves over.
     *
     * @param session the token of the log-in it was made in: it ends when that one logs out
     */
    void save(PushSubscription subscription, String session, Instant now);

    /** A person's subscriptions, latest saved first. */
    List<PushSubscription> of(UserId person);

    /** Forgets a subscription that the push service no longer knows, whoever has it. */
    void forget(String endpoint);

    /** Forgets a subscription if it is this person's. */
    void forget(UserId person, String endpoint);

    /** The central's key pair for the push services: the one made first, by whichever node asked first. */
    KeyText keys(Supplier<KeyText> maker);

    /**
     * A key pair as text.
     *
     * @param privateKey PKCS #8, base64url; a secret
     * @param publicKey X.509, base64url
     */
    record KeyText(String privateKey, String publicKey) {
        @Override
        public String toString() {
            return "KeyText[" + publicKey + "]";
        }
    }
}
