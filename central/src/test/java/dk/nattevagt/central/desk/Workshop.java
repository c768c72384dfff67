package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistryData.Carried;
import dk.nattevagt.central.people.RegistryData.Credential;
import dk.nattevagt.central.people.RegistryData.GatewayEntry;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.StandIn;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.TechnicalReported;
import dk.nattevagt.protocol.message.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The real desk and a SQLite database, a home with {@code gw-1}, and {@code gw-trackers} placed centrally. */
final class Workshop implements AutoCloseable {
    static final MunicipalityId SOLBY = new MunicipalityId("solby");
    static final HomeId HOME = new HomeId("home-1");
    static final String TRACKERS = "gw-trackers";

    private final String url;
    Instant now = Instant.parse("2026-11-21T01:00:00Z");
    SqlStores stores;
    RegistrySnapshot registry;
    private int events;

    Workshop(Path folder) {
        url = "jdbc:sqlite:" + folder.resolve("central.db");
        stores = SqlStores.open(url, (changes, effects) -> {}, true);
        stores.people().register(solby());
        registry = stores.people().load();
    }

    /** As if the central had been stopped and started. */
    void restart() {
        stores.close();
        stores = SqlStores.open(url, (changes, effects) -> {}, true);
        registry = stores.people().load();
    }

    private static RegistryData solby() {
        Home home = new Home(HOME, SOLBY, new Address("Lindevej 4", null, null, "2670", "Solby"), null, List.of());
        Home trackers = StandIn.ofGateway(new GatewayId(TRACKERS), SOLBY, "Solby Kommune");
        return new RegistryData(SOLBY, "Solby Kommune", null, List.of(), List.of(home, trackers),
                List.of(gateway("gw-1", home, "button-1"), gateway(TRACKERS, trackers, "tracker-8")),
                List.of(new Carried(HOME, new GatewayId(TRACKERS), new DeviceId("tracker-7"))));
    }

    private static GatewayEntry gateway(String id, Home home, String device) {
        return new GatewayEntry(new Credential<>(new GatewayId(id), "", true), home.id(),
                List.of(new DeviceId(device)));
    }

    Received.Recorded receive(GatewayMessage message) {
        AlarmLifecycle lifecycle = new AlarmLifecycle(new WithoutRota(registry, EscalationPlan.standard()));
        Intake intake = new Intake(lifecycle, registry, () -> new AlarmId("alarm-" + message.key().id()));
        AlarmDesk desk = new AlarmDesk(stores.alarms(), new AtOnce(), lifecycle, intake, () -> now);
        Home home = registry.homeOf(message.key().gateway(), message.key().source().device()).orElseThrow();
        CompletableFuture<Received> received = desk.receive(home, message, now);
        return (Received.Recorded) received.join();
    }

    private static final class AtOnce implements Lanes {
        @Override
        public boolean offer(HomeId home, Priority priority, Runnable task) {
            task.run();
            return true;
        }

        @Override
        public void run(HomeId home, Priority priority, Runnable task) {
            task.run();
        }
    }

    EventKey key(String gateway, @Nullable String device) {
        GatewayId id = new GatewayId(gateway);
        EventSource source = device == null ? EventSource.of(id) : EventSource.of(id, new DeviceId(device));
        return new EventKey(source, new EventId("e" + ++events));
    }

    AlarmRaised press(String gateway, String device) {
        return new AlarmRaised(key(gateway, device), null, Cause.BUTTON, null, null);
    }

    AlarmRaised test(String device) {
        return new AlarmRaised(key("gw-1", device), null, Cause.BUTTON, null, null, true);
    }

    TechnicalReported trouble(String device, Trouble trouble, boolean present) {
        return new TechnicalReported(key("gw-1", device), null, trouble, present, null);
    }

    DeviceListed listed(String device, DeviceKind kind, boolean mounted, long sequence) {
        return listed("gw-1", device, kind, mounted, sequence);
    }

    DeviceListed listed(String gateway, String device, DeviceKind kind, boolean mounted, long sequence) {
        DeviceEntry entry = new DeviceEntry(kind, null, "Gang", null);
        return new DeviceListed(key(gateway, device), null, entry, mounted, null, new BootMark("b7f2", sequence, 1));
    }

    Received.Recorded heartbeat(GatewayHealth health) {
        return receive(new Heartbeat(key("gw-1", null), null, "1.0", 0, health, null));
    }

    void lookForSilence() {
        new SilenceLoop(stores.alarms(), stores.equipment()).tick(now);
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    List<Alarm> alarms() {
        return stores.alarms().open(SOLBY);
    }

    List<JournalEntry.Kind> journal(Alarm alarm) {
        return AlarmStoreContract.kinds(stores.alarms().journal(alarm.id()));
    }

    List<String> lasting() {
        return stores.equipment().lasting().stream()
                .map(alarm -> alarm.trouble().wireName() + " " + alarm.source() + (alarm.unprotected() ? "!" : ""))
                .toList();
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        stores.close();
    }
}
