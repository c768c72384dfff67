package dk.nattevagt.central.notification;

import dk.nattevagt.protocol.id.AlarmId;

/** What a message is about. */
public sealed interface Subject {

    /** The subject as storage and links name it, such as {@code alarm:01J…}. */
    String text();

    /** An alarm. */
    record OfAlarm(AlarmId alarm) implements Subject {
        @Override
        public String text() {
            return "alarm:" + alarm.value();
        }
    }

    /** Something else that the shift must know. */
    record OfNotice(NoticeId notice) implements Subject {
        @Override
        public String text() {
            return "notice:" + notice.value();
        }
    }

    /**
     * The subject written so.
     *
     * @throws IllegalArgumentException when no subject is
     */
    static Subject parse(String text) {
        if (text.startsWith("alarm:")) {
            return new OfAlarm(new AlarmId(text.substring("alarm:".length())));
        }
        if (text.startsWith("notice:")) {
            return new OfNotice(new NoticeId(text.substring("notice:".length())));
        }
        throw new IllegalArgumentException("neither an alarm nor a notice: " + text);
    }
}
