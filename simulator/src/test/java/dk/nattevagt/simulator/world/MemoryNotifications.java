package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.NotificationTransaction;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Messages and notices on a simulated disk, or those one transaction has written beside it. */
final class MemoryNotifications {
    /** A person's phone or page, about a subject. */
    record Sighting(Subject subject, UserId person, Channel channel) {}

    final Map<NotificationKey, Notification> messages = new LinkedHashMap<>();
    /** Those of them that are still to be carried. */
    private final Map<NotificationKey, Notification> planned = new LinkedHashMap<>();
    final Map<Sighting, Instant> sightings = new LinkedHashMap<>();
    final Map<NoticeId, Notice> notices = new LinkedHashMap<>();

    void putAll(MemoryNotifications written) {
        written.messages.values().forEach(message -> {
            messages.put(message.key(), message);
            if (message.state() == DeliveryState.PLANNED) {
                planned.put(message.key(), message);
            } else {
                planned.remove(message.key());
            }
        });
        sightings.putAll(written.sightings);
        notices.putAll(written.notices);
    }

    Collection<Notification> planned() {
        return planned.values();
    }

    boolean isEmpty() {
        return messages.isEmpty() && sightings.isEmpty() && notices.isEmpty();
    }

    /** What a transaction writes: nothing is on the disk before its commit. */
    NotificationTransaction writingBeside(MemoryNotifications disk) {
        return new Writing(this, disk);
    }

    private record Writing(MemoryNotifications written, MemoryNotifications disk) implements NotificationTransaction {
        @Override
        public void plan(Notification notification) {
            if (notification(notification.key()).isEmpty()) {
                written.messages.put(notification.key(), notification);
            }
        }

        @Override
        public Optional<Notification> notification(NotificationKey key) {
            return Optional.ofNullable(written.messages.get(key)).or(() -> Optional.ofNullable(disk.messages.get(key)));
        }

        @Override
        public void update(Notification notification) {
            if (notification(notification.key()).isEmpty()) {
                throw new IllegalStateException("there is no message " + notification.key());
            }
            written.messages.put(notification.key(), notification);
        }

        @Override
        public void seen(Subject subject, UserId person, Channel channel, Instant at) {
            written.sightings.put(new Sighting(subject, person, channel), at);
        }

        @Override
        public void save(Notice notice) {
            written.notices.put(notice.id(), notice);
        }
    }
}
