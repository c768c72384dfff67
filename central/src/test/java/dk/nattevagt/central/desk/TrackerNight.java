package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.WithoutRota;
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
import dk.nattevagt.central.people.Residence;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.people.WeekHours;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.tracking.DoubtfulFix;
import dk.nattevagt.central.tracking.SafeZone;
import dk.nattevagt.central.tracking.WornRules;
import dk.nattevagt.central.tracking.ZoneArea;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Ellen and Kaj wear trackers in two homes a kilometre apart; the real desk on a real database, and the test's clock. */
final class TrackerNight implements AutoCloseable {
    static final MunicipalityId SOLBY = new MunicipalityId("solby");
    static final CitizenId ELLEN = new CitizenId("ellen");
    static final CitizenId KAJ = new CitizenId("kaj");
    static final Place HOME = new Place(56.15, 11.2);
    static final Place KAJS = north(1_000);
    private static final GatewayId FIRST = new GatewayId("gw-1");
    static final EventSource TRACKER = EventSource.of(FIRST, new DeviceId("tracker-1"));
    static final EventSource PHONE = EventSource.of(FIRST, new DeviceId("phone-1"));
    static final EventSource OTHER = EventSource.of(new GatewayId("gw-2"), new DeviceId("tracker-1"));

    private final String url;
    final Map<CitizenId, List<SafeZone>> zones = new HashMap<>();
    final Set<CitizenId> objections = new HashSet<>();
    final List<DoubtfulFix> doubtful = new ArrayList<>();
    final List<Lanes.Priority> priorities = new ArrayList<>();
    private final AtomicInteger events = new AtomicInteger();
    /** Saturday, two in the morning by the clock on the wall. */
    Instant now = Instant.parse("2026-11-21T01:00:00Z");
    private final Lanes lanes;
    SqlStores stores;
    RegistrySnapshot registry;
    AlarmDesk desk;
    TrackerDesk trackers;
    /** Whether the plug is pulled just before the next commit. */
    boolean powerCut;

    TrackerNight(Path folder) {
        this(folder, null);
    }

    /** @param lanes null for everything at once */
    TrackerNight(Path folder, @Nullable Lanes lanes) {
        this.lanes = lanes == null ? new AtOnce() : lanes;
        url = "jdbc:sqlite:" + folder.resolve("central.db");
        zones.put(ELLEN, List.of(circle("hjemme", HOME, 100, WeekHours.ALWAYS)));
        zones.put(KAJ, List.of(circle("hjemme", KAJS, 100, WeekHours.ALWAYS)));
        start();
    }

    private void start() {
        stores = SqlStores.open(url, (changes, effects) -> {}, true);
        stores.people().register(solby());
        registry = stores.people().load();
        AlarmLifecycle lifecycle = new AlarmLifecycle(new WithoutRota(registry, EscalationPlan.standard()));
        AlarmStore store = new UnpluggedStore(stores.alarms(), () -> {
            boolean now = powerCut;
            powerCut = false;
            return now;
        });
        Intake intake = new Intake(lifecycle, registry, () -> new AlarmId("alarm-" + events.incrementAndGet()),
                new TrackerGround(citizen -> zones.getOrDefault(citizen, List.of()), objections::contains,
                        doubtful::add));
        desk = new AlarmDesk(store, lanes, lifecycle, intake, () -> now);
        trackers = new TrackerDesk(store, stores.trackers(), lanes, intake, registry);
        trackers.lookAtAll(now);
    }

    /** As if the central had been stopped and started. */
    void restart() {
        stores.close();
        start();
    }

    static Place north(double metres) {
        return new Place(HOME.latitude() + metres / 111_195, HOME.longitude());
    }

    static SafeZone circle(String id, Place centre, double radiusM, WeekHours hours) {
        return new SafeZone(id, id, new ZoneArea.Circle(centre, radiusM), hours);
    }

    private static RegistryData solby() {
        Home ellens = home("home-1", "Lindevej 4", new Citizen(ELLEN, "Ellen Sørensen", null, false));
        Home kajs = home("home-2", "Åvænget 31", new Citizen(KAJ, "Kaj Holm", null, false));
        return new RegistryData(SOLBY, "Solby Kommune", null, List.of(), List.of(ellens, kajs),
                List.of(gateway("gw-1", ellens, "button-1", "tracker-1", "phone-1"),
                        gateway("gw-2", kajs, "tracker-1")),
                List.of(), List.of(), RegistryData.HELP_WITHIN,
                List.of(wearer(ELLEN, ellens, TRACKER, HOME, List.of(PHONE), true),
                        wearer(KAJ, kajs, OTHER, KAJS, List.of(), false)));
    }

    private static Home home(String id, String street, Citizen citizen) {
        return new Home(new HomeId(id), SOLBY, new Address(street, null, null, "0000", "Solby"), null,
                List.of(citizen));
    }

    private static GatewayEntry gateway(String id, Home home, String... devices) {
        return new GatewayEntry(new Credential<>(new GatewayId(id), "", true), home.id(),
                java.util.stream.Stream.of(devices).map(DeviceId::new).toList());
    }

    private static Wearer wearer(CitizenId citizen, Home home, EventSource tracker, Place place,
            List<EventSource> companions, boolean handling) {
        return new Wearer(citizen, home.id(), SOLBY, tracker, Residence.OWN_HOME, handling, false,
                Wearer.USUAL_SILENCE, place, WeekHours.ALWAYS, companions, List.of());
    }

    /** A fix of now, good to ten metres. */
    PositionReported at(EventSource tracker, Place place) {
        return at(tracker, place, now, 10.0, FixOrder.NEW);
    }

    PositionReported at(EventSource tracker, @Nullable Place place, @Nullable Instant made, double accuracy,
            FixOrder order) {
        return new PositionReported(key(tracker), made, new Fix(place, accuracy, place != null, null), order, null,
                null, null);
    }

    PositionReported battery(EventSource tracker, Place place, int percent, @Nullable Boolean charging) {
        return new PositionReported(key(tracker), now, new Fix(place, 10.0, true, null), FixOrder.NEW, percent,
                charging, null);
    }

    EventKey key(EventSource source) {
        return new EventKey(source, new EventId("e" + events.incrementAndGet()));
    }

    Received receive(GatewayMessage message) {
        Home home = registry.homeOf(message.key().gateway(), message.key().source().device()).orElseThrow();
        return desk.receive(home, message, now).join();
    }

    /** The tracker is there now, and says so. */
    void hear(EventSource tracker, Place place) {
        receive(at(tracker, place));
    }

    /** Some minutes at a place, heard each minute. */
    void stay(EventSource tracker, Place place, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            hear(tracker, place);
            pass(Duration.ofMinutes(1));
        }
    }

    /** Time passes without a word, with the loop looking. */
    void pass(Duration time) {
        Instant until = now.plus(time);
        while (now.isBefore(until)) {
            now = now.plusSeconds(30).isAfter(until) ? until : now.plusSeconds(30);
            trackers.tick(now);
        }
    }

    List<Alarm> alarms() {
        return stores.alarms().open(SOLBY);
    }

    TrackerOverview overview() {
        return new TrackerOverview(stores.trackers(), registry, objections::contains, WornRules.STANDARD);
    }

    TrackerOverview.Worn worn(CitizenId citizen) {
        return overview().wearers(SOLBY, now).stream().filter(one -> one.wearer().citizen().equals(citizen)).findFirst()
                .orElseThrow();
    }

    List<String> chores() {
        return overview().chores(SOLBY, now).stream().map(TrackerOverview.Chore::name).toList();
    }

    List<String> notices() {
        return overview().conditions(now).stream().map(one -> one.kind().wireName() + " " + one.about()).toList();
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        stores.close();
    }

    private final class AtOnce implements Lanes {
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
