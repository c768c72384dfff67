package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.alarm.StillWanted;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notification.ChannelSender;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.NotificationRules;
import dk.nattevagt.central.notification.SendResult;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries planned messages to people, at least once each, and writes down what became of them. The database is the queue: what
 * a crash cut off is sent again under the same name. Whoever takes an alarm stops the messages to the others.
 */
public final class NotificationRunner implements CommitListener {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationRunner.class);
    private static final int AT_ONCE = 200;

    private final AlarmStore store;
    private final NotificationArchive archive;
    private final MessageWriter writer;
    private final Map<Channel, ChannelSender> senders;
    private final Function<UserId, Optional<User>> staff;
    private final Executor executor;
    private final InstantSource clock;
    private final Map<NotificationKey, Instant> inHand = new ConcurrentHashMap<>();
    private final Texts texts = new Texts();
    private final Map<AlarmId, UserId> withdrawn = new ConcurrentHashMap<>();

    /** @param senders the channels that are set up; a message by another is skipped, and says so */
    public NotificationRunner(AlarmStore store, NotificationArchive archive, MessageWriter writer,
            Map<Channel, ChannelSender> senders, Function<UserId, Optional<User>> staff, Executor executor,
            InstantSource clock) {
        this.store = store;
        this.archive = archive;
        this.writer = writer;
        this.senders = Map.copyOf(senders);
        this.staff = staff;
        this.executor = executor;
        this.clock = clock;
    }

    /** Takes up whatever is due; to be called several times a second. */
    public void tick(Instant now) {
        inHand.values().removeIf(until -> !until.isAfter(now));
        // Beside what is under way already: carriers that hang must not keep the rest from being looked at.
        for (Notification due : archive.due(now, AT_ONCE + inHand.size())) {
            if (inHand.putIfAbsent(due.key(), Instant.MAX) == null) {
                executor.execute(() -> carryOrTryAgain(due));
            }
        }
    }

    private void carryOrTryAgain(Notification due) {
        try {
            carry(due);
        } catch (RuntimeException failed) {
            tryAgainLater(due.key());
            throw failed;
        }
    }

    private void carry(Notification due) {
        Instant now = clock.instant();
        switch (verdict(due)) {
            case NotificationRules.Verdict.Skip(String why) ->
                conclude(due.key(), current -> current.moved(DeliveryState.SKIPPED, why, null, now));
            case NotificationRules.Verdict.Later(Instant until) ->
                conclude(due.key(), current -> current.postponed(until, now));
            case NotificationRules.Verdict.Send _ -> send(due);
        }
    }

    private NotificationRules.Verdict verdict(Notification due) {
        Subject subject = due.key().subject();
        Optional<Alarm> about = subject instanceof Subject.OfAlarm(AlarmId alarm)
                ? store.alarm(alarm)
                : Optional.empty();
        boolean wanted = switch (subject) {
            case Subject.OfAlarm _ ->
                about.filter(found -> StillWanted.by(found, due.reason(), due.key().person())).isPresent();
            case Subject.OfNotice(var notice) -> archive.notice(notice)
                    .filter(found -> found.lasting() && found.acknowledgedBy() == null)
                    .isPresent();
        };
        boolean fire = about.filter(alarm -> alarm.group() == CauseGroup.FIRE).isPresent();
        Instant seenAt = archive.sightings(subject).get(due.key().person());
        return crowded(NotificationRules.when(due, wanted, seenAt), due, fire);
    }

    /** A text takes its place among those of the minute before it is sent: many are looked at side by side. */
    private NotificationRules.Verdict crowded(NotificationRules.Verdict verdict, Notification due, boolean fire) {
        Instant now = clock.instant();
        boolean text = verdict instanceof NotificationRules.Verdict.Send && due.key().channel() == Channel.SMS;
        return text && !texts.takePlace(due.key().person(), now, fire)
                ? NotificationRules.crowded(now)
                : verdict;
    }

    private void send(Notification due) {
        ChannelSender sender = senders.get(due.key().channel());
        Optional<Message> message = message(due);
        if (sender == null || message.isEmpty()) {
            ended(due, new SendResult.NoWay());
            return;
        }
        var _ = sender.send(message.get())
                .whenComplete((result, broken) -> executor.execute(() -> ended(due, broken == null
                        ? result
                        : new SendResult.Failed("the channel broke down", true))));
    }

    private Optional<Message> message(Notification notification) {
        return switch (notification.key().subject()) {
            case Subject.OfAlarm(AlarmId alarm) ->
                store.alarm(alarm).flatMap(found -> writer.about(found, notification));
            case Subject.OfNotice(var notice) ->
                archive.notice(notice).flatMap((Notice found) -> writer.about(found, notification));
        };
    }

    private void ended(Notification due, SendResult result) {
        Instant now = clock.instant();
        if (result instanceof SendResult.Failed(String why, boolean _)) {
            LOG.atWarn()
                    .addKeyValue("channel", due.key().channel().wireName())
                    .addKeyValue("subject", due.key().subject().text())
                    .addKeyValue("why", why)
                    .log("a message did not get through");
        }
        conclude(due.key(), current -> NotificationRules.after(current, result, now));
        if (result instanceof SendResult.Heard) {
            answered(due.key(), now);
        }
    }

    /** Somebody who presses a key is there, whatever they say. */
    private void answered(NotificationKey key, Instant now) {
        store.inTransaction(transaction -> {
            transaction.notifications().seen(key.subject(), key.person(), key.channel(), now);
            return key;
        });
    }

    /** What the phone has said of a message meanwhile stands: only one still planned is written over. */
    private void conclude(NotificationKey key, Function<Notification, Notification> next) {
        try {
            store.inTransaction(transaction -> {
                transaction.notifications()
                        .notification(key)
                        .filter(current -> current.state() == DeliveryState.PLANNED)
                        .ifPresent(current -> transaction.notifications().update(next.apply(current)));
                return key;
            });
            inHand.remove(key);
        } catch (RuntimeException notStored) {
            tryAgainLater(key);
            throw notStored;
        }
    }

    private void tryAgainLater(NotificationKey key) {
        inHand.put(key, clock.instant().plusSeconds(5));
    }

    /** Somebody has taken an alarm, or it is over: the others need not get up. */
    @Override
    public void committed(List<AlarmChange> changes, List<Effect> effects) {
        for (AlarmChange change : changes) {
            Alarm alarm = change.alarm();
            UserId taker = taker(alarm);
            if (taker != null && !taker.equals(withdrawn.put(alarm.id(), taker))) {
                executor.execute(() -> withdraw(alarm, taker));
            }
            if (!alarm.open() || taker == null) {
                withdrawn.remove(alarm.id());
            }
        }
    }

    private static @Nullable UserId taker(Alarm alarm) {
        return switch (alarm.state()) {
            case AlarmState.Raised _ -> null;
            case AlarmState.Held held -> held.overdue() ? null : held.responder();
            case AlarmState.Closed closed -> closed.by();
        };
    }

    private void withdraw(Alarm alarm, UserId taker) {
        String name = alarm.open() ? staff.apply(taker).map(User::name).orElse(null) : null;
        for (Notification told : archive.about(new Subject.OfAlarm(alarm.id()))) {
            ChannelSender sender = senders.get(told.key().channel());
            // A phone that rings its own taker stops too; the call in which somebody says yes looks after itself.
            boolean others = !told.key().person().equals(taker) || told.key().channel() == Channel.VOICE;
            if (sender != null && others && isOut(told)) {
                writer.about(alarm, told).ifPresent(message -> sender.withdraw(message, name));
            }
        }
    }

    private boolean isOut(Notification told) {
        return switch (told.state()) {
            case PLANNED -> inHand.containsKey(told.key());
            case SENT, DELIVERED, SEEN, UNCONFIRMED -> true;
            case ANSWERED, FAILED, SKIPPED -> false;
        };
    }
}
