package dk.nattevagt.central.notification;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.people.Contact;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Instant;
import java.util.Set;

/** Messages about one alarm in Solby. */
public final class Messages {
    public static final Instant NOW = Instant.parse("2026-11-21T01:13:45Z");
    public static final Subject ALARM = new Subject.OfAlarm(new AlarmId("alarm-1"));
    public static final MunicipalityId SOLBY = new MunicipalityId("solby");

    private Messages() {}

    /** What Mette Holm is told, reached in this way. */
    public static Message to(Contact contact, Channel channel) {
        return to(contact, channel, "Nødkald, haster", "Nødkald, haster: Lindevej 4, 2. sal tv, Solby.");
    }

    public static Message to(Contact contact, Channel channel, String title, String text) {
        User mette = new User(new UserId("vagt"), "Mette Holm", Role.RESPONDER, SOLBY, contact, Set.of());
        return new Message(key(1, channel), mette, title, text, text, 4, "Tryk 1 for at tage den.", "/?alarm=alarm-1");
    }

    public static NotificationKey key(long round, Channel channel) {
        return new NotificationKey(ALARM, round, new UserId("vagt"), channel);
    }

    /** One that has come to this state now. */
    public static Notification inState(long round, Channel channel, DeliveryState state, boolean named) {
        return Notification.planned(key(round, channel), Reason.WAITS, SOLBY, NOW, NOW).moved(state, null,
                named ? "ref-" + round : null, NOW);
    }
}
