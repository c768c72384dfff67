package dk.nattevagt.central.mqtt;

import dk.nattevagt.central.access.GatewayAuthenticator;
import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.desk.AlarmDesk;
import dk.nattevagt.central.desk.DoorDesk;
import dk.nattevagt.central.desk.Intake;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.lock.DoorKeyForTests;
import dk.nattevagt.central.lock.LockAccess;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.runtime.ThreadLanes;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A front door on a free port, with the real desk, lanes and SQLite database behind it, and {@code gw-0001 … gw-0003}. */
final class House implements AutoCloseable {
    static final MunicipalityId SOLBY = new MunicipalityId("solby");

    final SettableClock clock = new SettableClock();
    final Vertx vertx = Vertx.vertx();
    final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    final SqlStores stores;
    final HoldableStore store;
    final FrontDoor door;
    final int port;
    final AlarmDesk desk;
    private final ThreadLanes lanes;
    private final AlarmLifecycle lifecycle;
    private final Registry registry;
    private int orders;
    private final List<Gateway> clients = new ArrayList<>();
    private final List<Old> oldClients = new CopyOnWriteArrayList<>();

    static House open(Path data) {
        return open(data, Limits.standard(), 1000);
    }

    static House open(Path data, Limits limits, int laneCapacity) {
        return new House(data, MqttSettings.loopback(0), limits, laneCapacity, House::demoPassword);
    }

    House(Path data, MqttSettings settings, Limits limits, int laneCapacity, GatewayAuthenticator authenticator) {
        stores = SqlStores.open("jdbc:sqlite:" + data.resolve("central.db"), (changes, effects) -> {}, true);
        store = new HoldableStore(stores.alarms());
        lanes = new ThreadLanes(4, laneCapacity);
        AtomicLong alarms = new AtomicLong();
        if (stores.people().load().gateways().isEmpty()) {
            stores.people().register(solby());
        }
        registry = stores.people().load();
        lifecycle = new AlarmLifecycle(new WithoutRota(registry, EscalationPlan.standard()));
        Intake intake = new Intake(lifecycle, registry, () -> new AlarmId("alarm-" + alarms.incrementAndGet()));
        desk = new AlarmDesk(store, lanes, lifecycle, intake, clock);
        door = new FrontDoor(vertx, settings, authenticator, registry, desk, DoorKeyForTests.SIGNING::heard, meters,
                clock, limits);
        port = await(door.start());
    }

    /** The desk of the doors, as a fresh start of the program would have it. */
    DoorDesk doors() {
        return new DoorDesk(new DoorDesk.Ground(store, stores.doors(), lanes, lifecycle, registry, LockAccess.STANDARD,
                DoorKeyForTests.SIGNING, () -> new OrderId("order-" + ++orders), door, clock));
    }

    static CompletableFuture<Boolean> demoPassword(GatewayId gateway, String password) {
        return CompletableFuture.supplyAsync(() -> password.equals("demo"));
    }

    private static RegistryData solby() {
        List<Home> homes = List.of(home("1"), home("2"), home("3"));
        return new RegistryData(SOLBY, "Solby", null, List.of(staff("mette"), staff("ole")), homes,
                List.of(registered("1"), registered("2"), registered("3")));
    }

    private static RegistryData.Credential<User> staff(String id) {
        return new RegistryData.Credential<>(new User(new UserId(id), "Navn " + id, Role.RESPONDER, SOLBY), "", true);
    }

    private static Home home(String number) {
        Address address = new Address("Lindevej " + number, null, null, "2670", "Solby");
        return new Home(new HomeId("home-" + number), SOLBY, address, null, List.of());
    }

    private static RegistryData.GatewayEntry registered(String number) {
        return new RegistryData.GatewayEntry(
                new RegistryData.Credential<>(new GatewayId("gw-000" + number), "", true),
                new HomeId("home-" + number), List.of(new DeviceId("button-1"), new DeviceId("smoke-1")));
    }

    /** A gateway that is connected and listens. */
    Gateway gateway(String id, String clientId) {
        Gateway gateway = Gateway.connect(port, id, clientId, "demo");
        clients.add(gateway);
        gateway.subscribe("nattevagt/1/" + id + "/down/+", 1);
        return gateway;
    }

    /** A gateway that speaks MQTT 3.1.1. */
    Old oldGateway(String id) {
        Old gateway = Old.connect(vertx, port, id);
        oldClients.add(gateway);
        return gateway;
    }

    Gateway gateway(String id) {
        return gateway(id, id);
    }

    List<Alarm> alarms() {
        return stores.alarms().open(SOLBY);
    }

    List<JournalEntry> journal(AlarmId alarm) {
        return stores.alarms().journal(alarm);
    }

    /** A line of the metrics page, such as {@code nattevagt_mqtt_refused_total{reason="not-json"}}; 0 when it is missing. */
    double metric(String series) {
        return meters.scrape().lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    double refused(String reason) {
        return metric("nattevagt_mqtt_refused_total{reason=\"" + reason + "\"}");
    }

    double connectionsRefused(String reason) {
        return metric("nattevagt_mqtt_connections_refused_total{reason=\"" + reason + "\"}");
    }

    double connectionsDropped(String reason) {
        return metric("nattevagt_mqtt_connections_dropped_total{reason=\"" + reason + "\"}");
    }

    double notTaken(String reason) {
        return metric("nattevagt_mqtt_not_taken_total{reason=\"" + reason + "\"}");
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    static Limits quick() {
        Limits usual = Limits.standard();
        return new Limits(usual.inHand(), usual.unacknowledged(), usual.waiting(), usual.filters(), 2, 2,
                Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofMillis(100));
    }

    @Override
    public void close() {
        store.letGo();
        clients.forEach(Gateway::close);
        oldClients.forEach(Old::close);
        await(door.close());
        lanes.close();
        stores.close();
        await(vertx.close());
    }
}
