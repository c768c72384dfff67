package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.UserId;

/**
 * A phone or browser that shows messages with the page closed [Push API §4].
 *
 * @param endpoint the address at the phone's push service; a secret of the phone's own
 * @param publicKey the phone's key {@code p256dh}, base64url: only the phone can read what is encrypted for it
 * @param secret the phone's {@code auth}, base64url
 */
public record PushSubscription(UserId person, String endpoint, String publicKey, String secret) {
    /** Whose it is, and nothing more: whoever has an endpoint can find a phone. */
    @Override
    public String toString() {
        return "PushSubscription[" + person + "]";
    }
}
