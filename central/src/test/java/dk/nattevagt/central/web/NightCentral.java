package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.desk.AlarmChange;
import dk.nattevagt.central.desk.AlarmDesk;
import dk.nattevagt.central.desk.AlarmSignals;
import dk.nattevagt.central.desk.BriefWriter;
import dk.nattevagt.central.desk.CallBackLine;
import dk.nattevagt.central.desk.CallBacks;
import dk.nattevagt.central.desk.CommitFanOut;
import dk.nattevagt.central.desk.Complaint;
import dk.nattevagt.central.desk.DeadlineLoop;
import dk.nattevagt.central.desk.DoorWatch;
import dk.nattevagt.central.desk.EffectRunner;
import dk.nattevagt.central.desk.EquipmentOverview;
import dk.nattevagt.central.desk.ExerciseDesk;
import dk.nattevagt.central.desk.HandoverDesk;
import dk.nattevagt.central.desk.HolderLoop;
import dk.nattevagt.central.desk.Intake;
import dk.nattevagt.central.desk.KeyPresses;
import dk.nattevagt.central.desk.NoticeDesk;
import dk.nattevagt.central.desk.OutageLoop;
import dk.nattevagt.central.desk.Presence;
import dk.nattevagt.central.desk.Received;
import dk.nattevagt.central.desk.RotaWatch;
import dk.nattevagt.central.desk.SignsOfLife;
import dk.nattevagt.central.desk.SilenceLoop;
import dk.nattevagt.central.desk.StaffingBook;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.EmergencyPolicy;
import dk.nattevagt.central.escalation.Staffing;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.outage.OutageRules;
import dk.nattevagt.central.outage.OutageSettings;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.InitialStaffing;
import dk.nattevagt.central.rota.RotaStaffing;
import dk.nattevagt.central.runtime.ThreadLanes;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.supervision.GatewaySilence.SilentGateway;
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
import dk.nattevagt.protocol.message.SignedLockOrder;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The central with its real desk, database and web server; the clock, the gateways and the telephone are the test's. */
final class NightCentral implements AutoCloseable {
    static final String RECEIPT_TOKEN = TestReach.RECEIPT_TOKEN;
    final TestClock clock = new TestClock(Instant.parse("2026-11-21T01:13:45Z"));
    final AtomicBoolean ready = new AtomicBoolean(true);
    volatile List<SilentGateway> silent = List.of();
    volatile List<Complaint> complaints = List.of();
    volatile CompletableFuture<CallOutcome> telephone = new CompletableFuture<>();

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
    private final ThreadLanes lanes = new ThreadLanes(4, 1000);
    private final AtomicInteger numbers = new AtomicInteger();
    private final SqlStores stores;
    private final RegistrySnapshot registry;
    private final Presence presence;
    private final NoticeDesk notices;
    private final AlarmDesk desk;
    private final AlarmLifecycle lifecycle;
    private final DeadlineLoop deadlines;
    private final AlarmStreams streams;
    private final EquipmentOverview equipment;
    private final SilenceLoop silence;
    final ExerciseDesk exercises;
    final TestCases cases = new TestCases();
    private final OutageLoop outages;
    private final WebParts parts;
    private final DoorParts doors;
    final List<SignedLockOrder> orders = new CopyOnWriteArrayList<>();
    private final boolean exercise;
    private final @Nullable CallBackLine callBackLine;
    private final AtomicLong changes = new AtomicLong(1_000_000);
    private WebServer web;
    private int port;

    NightCentral(Path directory, boolean exercise) {
        this(directory, exercise, TestTown.solby(), List.of(), null, EmergencyPolicy.AUTOMATIC);
    }

    /** @param callBackLine what calls citizens back; null for no telephone */
    NightCentral(Path directory, boolean exercise, @Nullable CallBackLine callBackLine) {
        this(directory, exercise, TestTown.solby(), List.of(), callBackLine, EmergencyPolicy.AUTOMATIC);
    }

    NightCentral(Path directory, boolean exercise, RegistryData solby, List<InitialStaffing> initial) {
        this(directory, exercise, solby, initial, null, EmergencyPolicy.AUTOMATIC);
    }

    NightCentral(Path directory, boolean exercise, EmergencyPolicy policy) {
        this(directory, exercise, TestTown.solby(), List.of(), null, policy);
    }

    private NightCentral(Path directory, boolean exercise, RegistryData solby, List<InitialStaffing> initial,
            @Nullable CallBackLine callBackLine, EmergencyPolicy policy) {
        this.callBackLine = callBackLine;
        this.exercise = exercise;
        CommitFanOut commits = new CommitFanOut();
        stores = SqlStores.open("jdbc:sqlite:" + directory.resolve("central.db"), commits, false);
        stores.people().register(solby);
        stores.people().register(TestTown.neighbour());
        registry = stores.people().load();
        StaffingBook book = StaffingBook.open(stores.rota(), registry, initial, clock.instant());
        Staffing staffing = new RotaStaffing(registry, book);
        presence = new Presence(registry, staffing, stores.notifications()::phoneSigns);
        DoorWatch doorWatch = new DoorWatch(stores.doors(), stores.equipment(), registry);
        notices = new NoticeDesk(stores.alarms(), stores.notifications(), staffing, List.of(presence, doorWatch));
        RotaWatch watch = new RotaWatch(book, registry, presence::signs);
        lifecycle = new AlarmLifecycle(staffing, policy);
        Intake intake = new Intake(lifecycle, registry, () -> new AlarmId("alarm-" + numbers.incrementAndGet()));
        desk = new AlarmDesk(stores.alarms(), lanes, lifecycle, intake, clock);
        deadlines = new DeadlineLoop(stores.alarms(), desk);
        ServiceCondition condition = new ServiceCondition(() -> silent, () -> complaints);
        streams = new AlarmStreams(vertx, stores.alarms(), registry, condition, stores.sessions(), clock, blocking);
        EffectRunner.Outside outside = new EffectRunner.Outside(streams,
                (gateway, progress) -> CompletableFuture.completedFuture(true), new TestEmergencyLine(() -> telephone));
        commits.add(streams);
        commits.add(new EffectRunner(stores.alarms(), lanes, lifecycle, outside,
                new BriefWriter(registry, new AlarmSignals(stores.alarms(), stores.equipment(), registry), exercise),
                blocking, clock));
        equipment = new EquipmentOverview(stores.equipment(), stores.alarms()::contacts, registry,
                ProofTasks.STANDARD);
        silence = new SilenceLoop(stores.alarms(), stores.equipment());
        exercises = new ExerciseDesk(stores.alarms(), stores.alarms(), stores.exercises(), lanes, equipment,
                () -> "exercise-" + numbers.incrementAndGet(), clock);
        doors = TestDoors.of(new TestDoors.Ground(stores, lanes, lifecycle, registry, book, clock), doorWatch, orders);
        IncidentParts incidents = TestIncidents.of(stores, equipment, registry, streams, doorWatch, exercises);
        outages = new OutageLoop(stores.alarms(), stores.incidents(), registry,
                new OutageRules(OutageSettings.STANDARD), streams, clock.instant());
        parts = new WebParts(desk, stores.alarms(), stores.equipment(), equipment, shift(staffing),
                new StaffingParts(book, watch, new HandoverDesk(book, stores.alarms(), stores.notifications(),
                        equipment, stores.rota())),
                streams, registry, condition, TestTown.authenticator(registry), stores.sessions(), incidents, doors,
                TestTracking.of(stores, registry, cases, clock), TestGrants.of(stores, registry, clock),
                TestReach.of(stores, clock, blocking),
                List.of(new WebParts.ReadinessCheck("database", ready::get)), () -> "up 1\n", clock, blocking);
        web = webServer(0);
        port = start();
    }

    private ShiftParts shift(Staffing staffing) {
        return new ShiftParts(staffing, presence, new SignsOfLife(stores.alarms(), stores.notifications()), notices,
                stores.notifications(), new CallBacks(desk, registry, callBackLine));
    }

    SqlStores stores() {
        return stores;
    }

    private WebServer webServer(int wanted) {
        return new WebServer(vertx,
                new WebSettings("127.0.0.1", wanted, false, exercise, WebSettings.USUAL_SESSION), parts);
    }

    private int start() {
        return web.start().toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    List<Route> routes() {
        return Routes.table(parts, new WebSettings("127.0.0.1", 0, false, exercise, WebSettings.USUAL_SESSION));
    }

    /** Keys pressed on the telephone. */
    KeyPresses keyPresses(BiFunction<NoticeId, UserId, CompletableFuture<Boolean>> acknowledging) {
        return new KeyPresses(desk, registry, acknowledging);
    }

    /** As if the alarm had changed once more. */
    void publishAgain(Alarm alarm) {
        streams.committed(List.of(new AlarmChange(changes.incrementAndGet(), alarm)), List.of());
    }

    Alarm alarm(AlarmId id) {
        return stores.alarms().alarm(id).orElseThrow();
    }

    AlarmStreams streams() {
        return streams;
    }

    /** Ends the web server; pages lose contact. */
    void stopWeb() {
        web.stop().toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Serves again on the same port. */
    void startWeb() {
        web = webServer(port);
        port = start();
    }

    /** A trigger in a home, now. */
    AlarmId raise(String home, Cause cause) {
        return raise(home, cause, Duration.ZERO);
    }

    /** A trigger that the gateway has held for this long. */
    AlarmId raise(String home, Cause cause, Duration held) {
        return raise(home, cause.isFire() ? "smoke-1" : "button-1", cause, held);
    }

    /** A trigger of this device. */
    AlarmId raise(String home, String device, Cause cause, Duration held) {
        GatewayId gateway = new GatewayId("gw-" + home);
        EventKey key = new EventKey(EventSource.of(gateway, new DeviceId(device)),
                new EventId("event-" + numbers.incrementAndGet()));
        Home at = registry.homeOf(gateway).orElseThrow();
        Received received = desk
                .receive(at, new AlarmRaised(key, clock.instant().minus(held), cause, null, held), clock.instant())
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
        return Objects.requireNonNull(((Received.Recorded) received).reception().alarm());
    }

    /** What becomes of an alarm by something that only the telephone knows of. */
    Decision.Changed decided(AlarmId id, AlarmEvent event) {
        return (Decision.Changed) lifecycle.decide(alarm(id), event, clock.instant());
    }

    Instant lastHeard(String gateway) {
        return Objects.requireNonNull(stores.alarms().contacts().get(new GatewayId(gateway)));
    }

    /** A gateway says something. */
    void say(GatewayMessage message) {
        Home about = registry.homeOf(message.key().gateway(), message.key().source().device()).orElseThrow();
        var _ = desk.receive(about, message, clock.instant()).orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Heartbeats of these gateways, all at once. */
    void heard(Stream<String> gateways) {
        List<String> all = gateways.toList();
        stores.alarms().inTransaction(transaction -> {
            all.forEach(gateway -> transaction.recordContact(new GatewayId(gateway), clock.instant()));
            return true;
        });
    }

    /** Time passes, and deadlines with it. */
    void forward(Duration by) {
        clock.forward(by);
        deadlines.tick(clock.instant());
        silence.tick(clock.instant());
        outages.tick(clock.instant());
        doors.desk().tick(clock.instant());
    }

    /** Looks for notices to begin and end, and for alarms whose holder has left. */
    void lookAtTheShift() {
        notices.tick(clock.instant());
        new HolderLoop(stores.alarms()::open, registry, desk).tick();
    }

    @Override
    public void close() {
        stopWeb();
        lanes.close();
        blocking.close();
        stores.close();
        vertx.close().toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
