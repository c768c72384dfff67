package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.Staffing;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.notification.ChannelSender;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.SendResult;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Contact;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistryData.Credential;
import dk.nattevagt.central.people.RegistryData.GatewayEntry;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.supervision.ProofTasks;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A night's desk on a real database: Mette and Ole answer, Lis leads, and their carriers do as the test says. */
final class NightDesk implements AutoCloseable {
    static final MunicipalityId SOLBY = new MunicipalityId("solby");
    static final UserId METTE = new UserId("mette");
    static final UserId OLE = new UserId("ole");
    static final UserId LIS = new UserId("lis");

    private final String url;
    /** What is to be done beside the commits; done when the test looks. */
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    final List<String> sent = new ArrayList<>();
    final List<String> withdrawn = new ArrayList<>();
    final Map<Channel, SendResult> answers = new EnumMap<>(Channel.class);
    /** How the work stood in its lane. */
    final List<Lanes.Priority> priorities = new ArrayList<>();
    /** What 112 was told, or the practice line. */
    final List<EmergencyBrief> briefs = new ArrayList<>();
    int screens;
    Instant now = Instant.parse("2026-11-21T01:13:00Z");
    SqlStores stores;
    RegistrySnapshot registry;
    AlarmDesk desk;
    NotificationRunner messages;
    NoticeDesk notices;
    Presence presence;
    private DeadlineLoop deadlines;
    private EffectRunner effects;
    ExerciseDesk exercises;
    private int events;

    NightDesk(Path folder) {
        url = "jdbc:sqlite:" + folder.resolve("central.db");
        for (Channel channel : Channel.values()) {
            answers.put(channel, new SendResult.Sent(null, false));
        }
        CommitFanOut commits = new CommitFanOut();
        stores = SqlStores.open(url, commits, true);
        stores.people().register(solby());
        registry = stores.people().load();
        Staffing staffing = new WithoutRota(registry, EscalationPlan.standard());
        AlarmLifecycle lifecycle = new AlarmLifecycle(staffing);
        Lanes lanes = new AtOnce();
        desk = new AlarmDesk(stores.alarms(), lanes, lifecycle,
                new Intake(lifecycle, registry, () -> new AlarmId("alarm-" + events)), () -> now);
        deadlines = new DeadlineLoop(stores.alarms(), desk);
        effects = new EffectRunner(stores.alarms(), lanes, lifecycle,
                new EffectRunner.Outside((alarm, people) -> screens,
                        (gateway, progress) -> CompletableFuture.completedFuture(true),
                        brief -> {
                            briefs.add(brief);
                            return CompletableFuture.completedFuture(new CallOutcome.NotReached(List.of()));
                        }),
                new BriefWriter(registry, true), tasks::add, () -> now);
        exercises = new ExerciseDesk(stores.alarms(), stores.alarms(), stores.exercises(), lanes,
                new EquipmentOverview(stores.equipment(), stores.alarms()::contacts, registry, ProofTasks.STANDARD),
                () -> "exercise-" + events, () -> now);
        messages = runner();
        commits.add(effects);
        commits.add((changes, made) -> messages.committed(changes, made));
        presence = new Presence(registry, staffing, stores.notifications()::phoneSigns);
        notices = new NoticeDesk(stores.alarms(), stores.notifications(), staffing, List.of(presence));
    }

    /** What a fresh start of the program would carry messages with. */
    NotificationRunner runner() {
        Map<Channel, ChannelSender> senders = new EnumMap<>(Channel.class);
        for (Channel channel : Set.of(Channel.PUSH, Channel.SMS, Channel.VOICE, Channel.EMAIL)) {
            senders.put(channel, new Carrier(channel));
        }
        return new NotificationRunner(stores.alarms(), stores.notifications(),
                new MessageWriter(registry, stores.alarms()::open, false), senders, registry::user, tasks::add,
                () -> now);
    }

    private final class Carrier implements ChannelSender {
        private final Channel channel;

        Carrier(Channel channel) {
            this.channel = channel;
        }

        @Override
        public CompletableFuture<SendResult> send(Message message) {
            sent.add(message.recipient().id() + " " + channel.wireName() + ": " + message.title() + " | "
                    + message.text());
            SendResult answer = answers.get(channel);
            return answer == null ? new CompletableFuture<>() : CompletableFuture.completedFuture(answer);
        }

        @Override
        public void withdraw(Message message, @Nullable String takenBy) {
            withdrawn.add(message.recipient().id() + " " + channel.wireName() + ": " + takenBy);
        }
    }

    private static RegistryData solby() {
        List<Home> homes = new ArrayList<>();
        List<GatewayEntry> gateways = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            Home home = new Home(new HomeId("home-" + number), SOLBY,
                    new Address("Lindevej " + number, null, null, "0000", "Solby"), null, List.of());
            homes.add(home);
            gateways.add(new GatewayEntry(new Credential<>(new GatewayId("gw-" + number), "", true), home.id(),
                    List.of(new DeviceId("button-1"))));
        }
        return new RegistryData(SOLBY, "Solby Kommune", null,
                List.of(staff("mette", Role.RESPONDER), staff("ole", Role.RESPONDER), staff("lis", Role.SHIFT_LEADER)),
                homes, gateways);
    }

    private static Credential<User> staff(String id, Role role) {
        return new Credential<>(new User(new UserId(id), "Navn " + id, role, SOLBY,
                new Contact("00 00 02 01", id + "@solby.example"), Set.of()), "", true);
    }

    /** A press in this home, and what follows at once. */
    AlarmId press(int home) {
        return raise(home, Cause.BUTTON);
    }

    /** A trigger in this home, and what follows at once. */
    AlarmId raise(int home, Cause cause) {
        GatewayId gateway = new GatewayId("gw-" + home);
        EventKey key = new EventKey(EventSource.of(gateway, new DeviceId("button-1")), new EventId("e" + ++events));
        Received received = desk.receive(registry.homeOf(gateway).orElseThrow(),
                new AlarmRaised(key, null, cause, null, null), now).join();
        AlarmId alarm = ((Received.Recorded) received).reception().alarm();
        look();
        return java.util.Objects.requireNonNull(alarm);
    }

    /** Something a gateway says of one of its devices, and what follows at once. */
    Received.Recorded hears(String gateway, String device, Function<EventKey, GatewayMessage> message) {
        GatewayId from = new GatewayId(gateway);
        EventKey key = new EventKey(EventSource.of(from, new DeviceId(device)), new EventId("e" + ++events));
        Received received = desk.receive(registry.homeOf(from).orElseThrow(), message.apply(key), now).join();
        look();
        return (Received.Recorded) received;
    }

    /** What the rules make of this, not yet written. */
    Decision.Changed decided(AlarmId id, AlarmEvent event) {
        return (Decision.Changed) new AlarmLifecycle(new WithoutRota(registry, EscalationPlan.standard()))
                .decide(alarm(id), event, now);
    }

    ActResult does(AlarmId alarm, AlarmEvent.Act act) {
        ActResult result = desk.act(alarm, act).join();
        look();
        return result;
    }

    /** Lets time pass, second by second, with every loop looking. */
    void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            now = now.plusSeconds(1);
            look();
        }
    }

    void look() {
        deadlines.tick(now);
        effects.tick(now);
        work();
        notices.tick(now);
        messages.tick(now);
        exercises.settle();
        work();
    }

    private void work() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    Alarm alarm(AlarmId id) {
        return stores.alarms().alarm(id).orElseThrow();
    }

    /** What became of the messages about an alarm, by person and way. */
    Map<String, DeliveryState> states(AlarmId alarm) {
        return stores.notifications().about(new Subject.OfAlarm(alarm)).stream().collect(Collectors.toMap(
                one -> one.key().person() + " " + one.key().channel().wireName() + " " + one.key().round(),
                one -> one.state(), (one, _) -> one, TreeMap::new));
    }

    @Override
    public void close() {
        stores.close();
    }

    final class AtOnce implements Lanes {
        @Override
        public boolean offer(HomeId home, Priority priority, Runnable task) {
            priorities.add(priority);
            task.run();
            return true;
        }

        @Override
        public void run(HomeId home, Priority priority, Runnable task) {
            priorities.add(priority);
            task.run();
        }
    }
}
