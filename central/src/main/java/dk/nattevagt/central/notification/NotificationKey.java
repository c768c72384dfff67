package dk.nattevagt.central.notification;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.people.UserId;

/**
 * Names a message for ever: to one person, by one way, in one round of calling. Sending it twice under the same key is harmless
 * or prevented by whoever carries it.
 *
 * @param round for an alarm the revision that called out, for a notice how many times it has been told; from 1
 */
public record NotificationKey(Subject subject, long round, UserId person, Channel channel) {

    /** The key as text, for carriers that know a message again by it. */
    public String text() {
        return "%s/%d/%s/%s".formatted(subject.text(), round, person.value(), channel.wireName());
    }
}
