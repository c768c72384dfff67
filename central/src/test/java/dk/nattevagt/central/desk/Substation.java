package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.notice.Condition;
import dk.nattevagt.central.outage.OutageRules;
import dk.nattevagt.central.outage.OutageSettings;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistryData.Credential;
import dk.nattevagt.central.people.RegistryData.GatewayEntry;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.VisitNotes;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.supervision.ProofTasks;
import dk.nattevagt.central.tracking.WornRules;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.Heartbeat;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** A town of homes behind one substation, on the real desk and a SQLite database. */
final class Substation implements AutoCloseable {
    static final MunicipalityId SOLBY = new MunicipalityId("solby");

    private final String url;
    private final int homes;
    private int events;
    private Instant started;
    Instant now = Instant.parse("2026-11-21T01:00:00Z");
    SqlStores stores;
    RegistrySnapshot registry;

    Substation(Path folder, int homes) {
        this.homes = homes;
        url = "jdbc:sqlite:" + folder.resolve("central.db");
        stores = SqlStores.open(url, (changes, effects) -> {}, true);
        stores.people().register(town(homes));
        registry = stores.people().load();
        started = now;
        later(OutageLoop.LISTEN_FIRST);
    }

    private static RegistryData town(int count) {
        List<Home> homes = IntStream.rangeClosed(1, count).mapToObj(number -> new Home(new HomeId("home-" + number),
                SOLBY, new Address("Lindevej " + number, null, null, "2670", "Solby"), "55110000",
                List.of(new Citizen(new CitizenId("citizen-of-" + number), "Beboer " + number, null, number % 50 == 7)),
                null,
                new VisitNotes(null, null, number == 33 ? "Stuen" : null, null, null), false)).toList();
        return new RegistryData(SOLBY, "Solby Kommune", null, List.of(), homes, homes.stream()
                .map(home -> new GatewayEntry(
                        new Credential<>(new GatewayId("gw-" + home.id().value().substring(5)), "", true), home.id(),
                        List.of(new DeviceId("button-1"), new DeviceId("smoke-1"))))
                .toList());
    }

    /** As if the central had been stopped and started. */
    void restart() {
        stores.close();
        stores = SqlStores.open(url, (changes, effects) -> {}, true);
        registry = stores.people().load();
        started = now;
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    /** Heartbeats of these gateways, all at once. */
    void heard(int from, int to) {
        stores.alarms().inTransaction(transaction -> {
            IntStream.rangeClosed(from, to)
                    .forEach(number -> transaction.recordContact(new GatewayId("gw-" + number), now));
            return true;
        });
    }

    /** What the central's loops do every second. */
    void look() {
        new SilenceLoop(stores.alarms(), stores.equipment()).tick(now);
        new OutageLoop(stores.alarms(), stores.incidents(), registry, new OutageRules(OutageSettings.STANDARD),
                (municipality, round, at) -> {}, started).tick(now);
    }

    /** Time in which these gateways are heard every 20 s and the others are not. */
    void pass(Duration time, int from, int to) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(20)) {
            later(Duration.ofSeconds(20));
            heard(from, to);
            look();
        }
    }

    AlarmDesk desk(Lanes lanes) {
        AlarmLifecycle lifecycle = new AlarmLifecycle(new WithoutRota(registry, EscalationPlan.standard()));
        return new AlarmDesk(stores.alarms(), lanes, lifecycle,
                new Intake(lifecycle, registry, () -> new AlarmId("alarm-" + ++events)), () -> now);
    }

    CompletableFuture<Received> alarm(AlarmDesk desk, int number, Cause cause, Duration held) {
        EventKey key = key(number, cause.isFire() ? "smoke-1" : "button-1");
        return desk.receive(home(number), new AlarmRaised(key, null, cause, null, held), now);
    }

    CompletableFuture<Received> heartbeat(AlarmDesk desk, int number) {
        EventKey key = new EventKey(EventSource.of(new GatewayId("gw-" + number)), new EventId("beat-" + number));
        return desk.receive(home(number), new Heartbeat(key, null, "1.0", 0, GatewayHealth.UNKNOWN, null), now);
    }

    private static EventKey key(int number, String device) {
        return new EventKey(EventSource.of(new GatewayId("gw-" + number), new DeviceId(device)),
                new EventId("event-" + number + "-" + device));
    }

    private Home home(int number) {
        return registry.home(new HomeId("home-" + number)).orElseThrow();
    }

    private EquipmentOverview overview() {
        return new EquipmentOverview(stores.equipment(), stores.alarms()::contacts, registry, ProofTasks.STANDARD);
    }

    UnprotectedHomes unprotected() {
        return new UnprotectedHomes(overview(), stores.incidents(), registry);
    }

    List<Condition> notices() {
        return new IncidentNotices(stores.incidents(), unprotected(), registry).conditions(now);
    }

    CallRounds rounds() {
        return new CallRounds(stores.incidents(), unprotected(), (municipality, round, at) -> {});
    }

    WorkList work() {
        return new WorkList(overview(), unprotected(), stores.incidents(),
                new DoorWatch(stores.doors(), stores.equipment(), registry),
                new TrackerOverview(stores.trackers(), registry, _ -> false, WornRules.STANDARD));
    }

    int homes() {
        return homes;
    }

    @Override
    public void close() {
        stores.close();
    }
}
