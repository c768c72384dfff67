package dk.nattevagt.central;

import dk.nattevagt.central.desk.AlarmDesk;
import dk.nattevagt.central.desk.CallBacks;
import dk.nattevagt.central.desk.HolderLoop;
import dk.nattevagt.central.desk.MessageWriter;
import dk.nattevagt.central.desk.NoticeDesk;
import dk.nattevagt.central.desk.NotificationRunner;
import dk.nattevagt.central.desk.Presence;
import dk.nattevagt.central.desk.SignsOfLife;
import dk.nattevagt.central.desk.WatchdogVoice;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.Staffing;
import dk.nattevagt.central.notification.ChannelSender;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.runtime.Ticker;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.web.ShiftParts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** The part of a central that brings alarms and notices to the people on shift, and knows who is there. */
final class NightShift implements AutoCloseable {
    private final Ticker ticker = new Ticker();
    private final InstantSource clock;
    private final NotificationRunner notifications;
    private final NoticeDesk notices;
    private final HolderLoop holders;
    private final WatchdogVoice watchdogVoice;
    private final ShiftParts parts;

    NightShift(SqlStores stores, RegistrySnapshot registry, Staffing staffing, AlarmDesk desk, boolean exercise,
            Executor workers, InstantSource clock) {
        this.clock = clock;
        Map<Channel, ChannelSender> senders = new EnumMap<>(Channel.class);
        notifications = new NotificationRunner(stores.alarms(), stores.notifications(),
                new MessageWriter(registry, exercise), senders, registry::user, workers, clock);
        Presence presence = new Presence(registry, staffing, stores.notifications()::phoneSigns);
        notices = new NoticeDesk(stores.alarms(), stores.notifications(), staffing, List.of(presence));
        holders = new HolderLoop(stores.alarms()::open, registry, desk);
        watchdogVoice = new WatchdogVoice(registry, senders);
        parts = new ShiftParts(staffing, presence, new SignsOfLife(stores.alarms(), stores.notifications()), notices,
                stores.notifications(), new CallBacks(desk, registry, null));
    }

    /** Hears of every commit. */
    NotificationRunner notifications() {
        return notifications;
    }

    WatchdogVoice watchdogVoice() {
        return watchdogVoice;
    }

    ShiftParts parts() {
        return parts;
    }

    void startLoops() {
        ticker.every(Duration.ofMillis(250), "notifications", () -> notifications.tick(clock.instant()));
        ticker.every(Duration.ofSeconds(5), "notices", () -> notices.tick(clock.instant()));
        ticker.every(Duration.ofSeconds(30), "holders", holders::tick);
    }

    @Override
    public void close() {
        ticker.close();
    }
}
