package dk.nattevagt.central.sip;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.Contact;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Messages as the desk hands them to the telephone. */
final class Alarms {

    static final String WORDS = "Alarm i Solby.";

    private Alarms() {}

    static Message of(String alarm, String person, @Nullable String phone) {
        return of(alarm, person, phone, "solby", 3);
    }

    static Message of(String alarm, String person, @Nullable String phone, String municipality, int urgency) {
        User user = new User(new UserId(person), person, Role.RESPONDER, new MunicipalityId(municipality),
                new Contact(phone, null), Set.of());
        return new Message(
                new NotificationKey(new Subject.OfAlarm(new AlarmId(alarm)), 1, user.id(), Channel.VOICE), user,
                "Alarm", WORDS, WORDS, urgency, alarm, "/?alarm=" + alarm);
    }

    static Message notice(String person, String phone) {
        Message alarm = of("alarm-1", person, phone);
        NotificationKey key = new NotificationKey(new Subject.OfNotice(new NoticeId("rota-gap.solby")), 1,
                alarm.recipient().id(), Channel.VOICE);
        return new Message(key, alarm.recipient(), alarm.title(), alarm.text(), WORDS, 2, null, "/");
    }
}
