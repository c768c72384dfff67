package dk.nattevagt.central;

import dk.nattevagt.central.config.CentralConfig;
import dk.nattevagt.central.desk.AlarmDesk;
import dk.nattevagt.central.desk.CallBacks;
import dk.nattevagt.central.desk.ChannelHealthSource;
import dk.nattevagt.central.desk.EquipmentOverview;
import dk.nattevagt.central.desk.HandoverDesk;
import dk.nattevagt.central.desk.HolderLoop;
import dk.nattevagt.central.desk.KeyPresses;
import dk.nattevagt.central.desk.MessageWriter;
import dk.nattevagt.central.desk.NoticeDesk;
import dk.nattevagt.central.desk.NotificationRunner;
import dk.nattevagt.central.desk.Presence;
import dk.nattevagt.central.desk.RotaWatch;
import dk.nattevagt.central.desk.SignsOfLife;
import dk.nattevagt.central.desk.StaffingBook;
import dk.nattevagt.central.desk.WatchdogVoice;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.Staffing;
import dk.nattevagt.central.notification.ChannelSender;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.runtime.Ticker;
import dk.nattevagt.central.sip.Telephone;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.web.ReachParts;
import dk.nattevagt.central.web.ShiftParts;
import dk.nattevagt.central.web.StaffingParts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The part of a central that brings alarms and notices to the people on shift, and knows who is there. */
final class NightShift implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NightShift.class);

    private final Ticker ticker = new Ticker();
    private final InstantSource clock;
    private final Executor workers;
    private final RegistrySnapshot registry;
    private final WaysToPeople ways;
    private final Optional<Telephone> telephone;
    private final NotificationRunner notifications;
    private final NoticeDesk notices;
    private final HolderLoop holders;
    private final WatchdogVoice watchdogVoice;
    private final ShiftParts parts;
    private final StaffingParts staffing;

    /**
     * What it is built on.
     *
     * @param exercise practice mode, said in every message
     */
    record Ground(CentralSettings settings, SqlStores stores, RegistrySnapshot registry, StaffingBook book,
            Staffing staffing, AlarmDesk desk, EquipmentOverview equipment, Incidents incidents, boolean exercise,
            MeterRegistry meters, Executor workers, InstantSource clock) {}

    NightShift(Ground ground) {
        SqlStores stores = ground.stores();
        clock = ground.clock();
        workers = ground.workers();
        registry = ground.registry();
        Presence presence = new Presence(registry, ground.staffing(), stores.notifications()::phoneSigns);
        RotaWatch rotaWatch = new RotaWatch(ground.book(), registry, presence::signs);
        notices = new NoticeDesk(stores.alarms(), stores.notifications(), ground.staffing(),
                List.of(presence, rotaWatch,
                        ground.incidents().notices(), ground.incidents().doors(), ground.incidents().trackers(),
                        new ChannelHealthSource(stores.notifications())));
        staffing = new StaffingParts(ground.book(), rotaWatch, new HandoverDesk(ground.book(), stores.alarms(),
                stores.notifications(), ground.equipment(), stores.rota()));
        ways = ways(ground);
        telephone = StaffTelephone.open(ground.settings(), new KeyPresses(ground.desk(), registry, this::acknowledge));
        Map<Channel, ChannelSender> senders = new EnumMap<>(Channel.class);
        senders.putAll(ways.senders());
        telephone.ifPresent(line -> senders.put(Channel.VOICE,
                new MeasuredSender(line.voice(), Channel.VOICE, ground.meters())));
        notifications = new NotificationRunner(stores.alarms(), stores.notifications(),
                new MessageWriter(registry, stores.alarms()::open, ground.exercise()), senders, registry::user, workers,
                clock);
        holders = new HolderLoop(stores.alarms()::open, registry, ground.desk());
        watchdogVoice = new WatchdogVoice(registry, senders);
        parts = new ShiftParts(ground.staffing(), presence, new SignsOfLife(stores.alarms(), stores.notifications()),
                notices, stores.notifications(),
                new CallBacks(ground.desk(), registry, telephone.map(Telephone::callBacks).orElse(null)));
    }

    private static WaysToPeople ways(Ground ground) {
        CentralConfig config = ground.settings().config();
        return new WaysToPeople(WaysSettings.of(config.push(), config.mail(), config.sms(), ground.settings().demo()),
                ground.stores(), ground.meters(), ground.clock(), ground.workers());
    }

    /** Somebody presses 1 on the telephone: I see to it. */
    private CompletableFuture<Boolean> acknowledge(NoticeId notice, UserId by) {
        return CompletableFuture.supplyAsync(() -> registry.user(by)
                .map(User::municipality)
                .flatMap(municipality -> notices.acknowledge(notice, by, municipality, clock.instant()))
                .isPresent(), workers);
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

    ReachParts reach() {
        return ways.reach();
    }

    StaffingParts staffing() {
        return staffing;
    }

    void startLoops() {
        telephone.ifPresent(line -> workers.execute(() -> line.check()
                .ifPresent(why -> LOG.atWarn().addKeyValue("why", why).log("staff would not be rung up"))));
        ticker.every(Duration.ofMillis(250), "notifications", () -> notifications.tick(clock.instant()));
        ticker.every(Duration.ofSeconds(5), "notices", () -> notices.tick(clock.instant()));
        ticker.every(Duration.ofSeconds(5), "confirmations", () -> ways.lookForConfirmations(clock.instant()));
        ticker.every(Duration.ofSeconds(30), "holders", holders::tick);
    }

    @Override
    public void close() {
        ticker.close();
        telephone.ifPresent(Telephone::close);
        ways.close();
    }
}
