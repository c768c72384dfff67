package dk.nattevagt.central.desk;

import java.util.Optional;

/** What a page asks before its phone can be rung with the page closed. */
public interface PushEnrolment {
    /** Nobody is rung so. */
    PushEnrolment OFF = new PushEnrolment() {
        @Override
        public Optional<String> applicationServerKey() {
            return Optional.empty();
        }

        @Override
        public boolean reaches(PushSubscription subscription) {
            return false;
        }
    };

    /** The key a browser subscribes with, base64url [RFC 8292 §3.2]; empty when push is off. May read the database. */
    Optional<String> applicationServerKey();

    /** Whether messages could be sent to it: a push service that is allowed, and keys that are keys. */
    boolean reaches(PushSubscription subscription);
}
