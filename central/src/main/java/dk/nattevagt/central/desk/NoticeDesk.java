package dk.nattevagt.central.desk;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.Staffing;
import dk.nattevagt.central.notice.Condition;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notice.NoticeRules;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.NotificationRules;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the notices: compares what its sources find with what is written, begins and ends, and brings each to its people again
 * and again until somebody says that they see to it. Remembers nothing itself.
 */
public final class NoticeDesk {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeDesk.class);

    private final AlarmStore store;
    private final NotificationArchive archive;
    private final Staffing staffing;
    private final List<NoticeSource> sources;

    public NoticeDesk(AlarmStore store, NotificationArchive archive, Staffing staffing, List<NoticeSource> sources) {
        this.store = store;
        this.archive = archive;
        this.staffing = staffing;
        this.sources = List.copyOf(sources);
    }

    /** One round; to be called every few seconds. */
    public synchronized void tick(Instant now) {
        List<Notice> lasting = archive.lastingNotices();
        List<Condition> conditions = new ArrayList<>();
        for (NoticeSource source : sources) {
            conditions.addAll(source.conditions(now));
        }
        List<Notice> changed = NoticeRules.changed(lasting, conditions, now);
        Stream<Notice> same = lasting.stream()
                .filter(notice -> changed.stream().noneMatch(other -> other.id().equals(notice.id())));
        List<Notice> due = Stream.concat(changed.stream(), same)
                .filter(notice -> NoticeRules.toBeTold(notice, now))
                .toList();
        if (changed.isEmpty() && due.isEmpty()) {
            return;
        }
        store.inTransaction(transaction -> {
            changed.forEach(transaction.notifications()::save);
            due.forEach(notice -> tell(transaction.notifications(), notice, now));
            return changed;
        });
        changed.stream().filter(notice -> notice.lasting() && notice.told() == 0).forEach(notice -> LOG.atWarn()
                .addKeyValue("kind", notice.condition().kind().wireName())
                .addKeyValue("notice", notice.id())
                .log("a notice begins"));
    }

    private void tell(NotificationTransaction transaction, Notice notice, Instant now) {
        Condition condition = notice.condition();
        Set<Channel> channels = condition.kind().channels();
        for (UserId person : people(condition, now)) {
            for (Channel channel : channels.stream().sorted().toList()) {
                NotificationKey key = new NotificationKey(new Subject.OfNotice(notice.id()), notice.told() + 1L, person,
                        channel);
                NotificationRules.dueAt(channel, channels, now)
                        .ifPresent(due -> transaction.plan(Notification.planned(key, Reason.NOTICE,
                                condition.municipality(), now, due)));
            }
        }
        transaction.save(notice.toldAt(now));
    }

    private Set<UserId> people(Condition condition, Instant now) {
        Set<UserId> people = new LinkedHashSet<>();
        condition.kind().targets().forEach(target -> people
                .addAll(staffing.people(target, condition.municipality(), team(condition), now)));
        return people;
    }

    private static @Nullable TeamId team(Condition condition) {
        String id = condition.details().get("teamId");
        return id == null ? null : new TeamId(id);
    }

    /** Somebody says: I see to it. Nobody is told again. Empty when there is no such notice in their municipality. */
    public synchronized Optional<Notice> acknowledge(NoticeId id, UserId by, MunicipalityId municipality, Instant now) {
        return archive.notice(id)
                .filter(notice -> notice.condition().municipality().equals(municipality))
                .map(notice -> notice.acknowledgedBy() != null ? notice : store.inTransaction(transaction -> {
                    Notice seen = notice.acknowledged(by, now);
                    transaction.notifications().save(seen);
                    return seen;
                }));
    }
}
