package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.emergency.SpokenAddress;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notice.NoticeWords;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.notification.Words;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts messages into words, from the registry. They leave the house by others' wires: an address must be in them, or nobody
 * could drive; a citizen's name need not, and is not.
 */
public final class MessageWriter {
    private final Registry registry;
    private final Function<MunicipalityId, List<Alarm>> open;
    private final boolean exercise;

    /**
     * A writer.
     *
     * @param open a municipality's open alarms
     * @param exercise practice mode, said in every message
     */
    public MessageWriter(Registry registry, Function<MunicipalityId, List<Alarm>> open, boolean exercise) {
        this.registry = registry;
        this.open = open;
        this.exercise = exercise;
    }

    /** The message about an alarm; nothing when its person has left. */
    Optional<Message> about(Alarm alarm, Notification notification) {
        return registry.user(notification.key().person()).map(person -> about(alarm, notification, person));
    }

    private Message about(Alarm alarm, Notification notification, User person) {
        Reason reason = notification.reason();
        String cause = Words.cause(alarm.origin().cause());
        String title = mark("%s. %s".formatted(cause, Words.urgency(alarm.urgency().level())));
        Optional<Address> address = registry.home(alarm.home()).map(Home::address);
        String where = address.map(Address::oneLine).orElse("Adressen er ukendt");
        String others = others(alarm);
        String text = "%s. %s%s%s".formatted(where, late(alarm), Words.reason(reason), others);
        String spoken = mark("%s. %s. %s %s%s%s".formatted(cause, Words.urgency(alarm.urgency().level()),
                address.map(SpokenAddress::of).orElse("Adressen er ukendt."), late(alarm), Words.reason(reason),
                others));
        boolean canBeTaken = reason == Reason.WAITS || reason == Reason.OVERDUE || reason == Reason.OFFERED;
        return new Message(notification.key(), person, title, text, spoken, alarm.urgency().level(),
                canBeTaken ? alarm.id().value() : null, "/?alarm=" + alarm.id().value());
    }

    /** Whoever gets three messages must not think that there are three alarms. */
    private String others(Alarm alarm) {
        long waiting = open.apply(alarm.municipality()).stream()
                .filter(other -> other.state() instanceof AlarmState.Raised && !other.id().equals(alarm.id()))
                .count();
        return waiting == 0 ? "" : waiting == 1 ? " Der venter én alarm til." : " Der venter " + waiting + " til.";
    }

    private static String late(Alarm alarm) {
        return alarm.origin().timing().late() ? "Kommet forsinket frem. " : "";
    }

    /** The message about a notice; nothing when its person has left. */
    Optional<Message> about(Notice notice, Notification notification) {
        String title = mark(NoticeWords.title(notice.condition()));
        String text = NoticeWords.text(notice.condition());
        return registry.user(notification.key().person())
                .map(person -> new Message(notification.key(), person, title, text, title + ". " + text, 3, null,
                        "/?notice=" + notice.id().value()));
    }

    private String mark(String title) {
        return exercise ? "ØVELSE: " + title : title;
    }
}
