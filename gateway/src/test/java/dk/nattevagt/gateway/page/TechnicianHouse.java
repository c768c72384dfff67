package dk.nattevagt.gateway.page;

import dk.nattevagt.gateway.delivery.EventIds;
import dk.nattevagt.gateway.desk.DeskPorts;
import dk.nattevagt.gateway.desk.DeskSettings;
import dk.nattevagt.gateway.desk.GatewayDesk;
import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.LockReading;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.devicefile.DeviceFile;
import dk.nattevagt.gateway.lock.Access;
import dk.nattevagt.gateway.lock.DoorCodes;
import dk.nattevagt.gateway.peer.Authority;
import dk.nattevagt.gateway.sqlite.SqliteOutbox;
import dk.nattevagt.protocol.authority.CodeShifts;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.Receipt;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A real desk with its files, owned by one thread, and a technician's page on it; time stands still until it is moved. */
public final class TechnicianHouse implements AutoCloseable {
    /** The page's password. */
    public static final String PASSWORD = "stige og skruetrækker";

    private static final GatewayId GATEWAY = new GatewayId("gw-0001");
    private static final Authority CENTRAL = new Authority(GATEWAY);
    private static final DoorCodes CODES = new DoorCodes(CENTRAL.codes(),
            new CodeShifts(List.of(LocalTime.of(7, 0), LocalTime.of(23, 0)), ZoneId.of("Europe/Copenhagen")),
            new DeviceId("lock-1"));

    private final ExecutorService owner = Executors.newSingleThreadExecutor();
    private final ConcurrentLinkedQueue<GatewayMessage> unanswered = new ConcurrentLinkedQueue<>();
    private final List<AlarmRaised> alarms = new ArrayList<>();
    private final SqliteOutbox outbox;
    private final GatewayDesk desk;
    private final PageSettings settings;
    private final PageServer server;
    /** What was asked of the radio. */
    final List<String> radio = new ArrayList<>();
    /** Pairing. */
    public final PairingDiary pairing;
    /** What was refused. */
    public final RefusalBook refusals;
    private volatile Duration uptime = Duration.ofSeconds(1);
    private volatile Instant now;
    private volatile boolean answers;
    private volatile boolean lockTakes = true;

    /** A house with nothing in it. */
    public TechnicianHouse(Path folder) throws IOException {
        this(folder, Instant.parse("2026-11-21T09:13:45Z"), new PageSettings(InetAddress.getLoopbackAddress(), 0,
                new PagePassword.Plain(PASSWORD), null));
    }

    /** A house at this moment, with this page. */
    public TechnicianHouse(Path folder, Instant start, PageSettings wanted) throws IOException {
        this(folder, start, wanted, true);
    }

    /** A house whose central answers, or does not. */
    public TechnicianHouse(Path folder, Instant start, PageSettings wanted, boolean answered) throws IOException {
        this.answers = answered;
        this.now = start;
        this.outbox = new SqliteOutbox(folder, () -> now);
        this.pairing = new PairingDiary(time -> radio.add("open " + time.toSeconds()), () -> radio.add("close"),
                () -> now, () -> uptime);
        this.refusals = new RefusalBook(() -> now);
        this.desk = new GatewayDesk(
                new DeskSettings(GATEWAY, "test", "boot-1", List.of(), List.of(), List.of(), Duration.ofSeconds(20),
                        new Access(CENTRAL.known(), CODES)),
                () -> now, () -> uptime, new EventIds(() -> now, new Random(42)),
                new DeskPorts(outbox, new DeviceFile(folder, () -> now), unanswered::add, _ -> {},
                        () -> new GatewayHealth(12_000L, 48, null, null, 1), (_, _) -> lockTakes, outbox.doors()));
        run(GatewayDesk::start);
        run(GatewayDesk::onLinkUp);
        settle();
        this.server = new PageServer(wanted, GATEWAY,
                new PagePorts(new QueueDesk(this::offer, desk::workshop), pairing, refusals), () -> now, () -> uptime,
                new SecureRandom());
        this.settings = new PageSettings(wanted.address(), server.port(), wanted.password(), wanted.tls());
    }

    private boolean offer(Runnable piece) {
        owner.execute(piece);
        return true;
    }

    /** Does something on the desk's thread, and waits for it. */
    public void run(Consumer<GatewayDesk> what) {
        CompletableFuture.runAsync(() -> what.accept(desk), owner).join();
    }

    /** Where the page is. */
    public PageSettings settings() {
        return settings;
    }

    /** The page's address. */
    public String address() {
        return (settings.tls() == null ? "http" : "https") + "://127.0.0.1:" + settings.port() + "/";
    }

    /** Mounts a device as an earlier visit did. */
    public void mount(String id, DeviceKind kind, @Nullable String name, @Nullable String room) {
        run(owned -> {
            Device device = Device.mounted(new DeviceId(id), zigbee("0x" + id), new DeviceEntry(kind, name, room, null),
                    Duration.ofHours(25), kind == DeviceKind.DOOR);
            owned.workshop().mount(device).ifPresent(why -> {
                throw new AssertionError(why);
            });
        });
        settle();
    }

    /** A device gives its sign. */
    public void says(DeviceAddress address, Sign sign, @Nullable String model) {
        run(owned -> owned.onReport(address,
                new DeviceReport(ReportKind.STATUS, null, null, null, Map.of(sign, true), null, null), true, model));
        settle();
    }

    /** The code of the shift that is on now. */
    public String code(int slot) {
        return CODES.key().code(CODES.shifts().onAt(now), slot);
    }

    /** The lock's own sensor speaks. */
    public void bolt(DeviceAddress lock, BoltState bolt) {
        run(owned -> owned.onReport(lock, new DeviceReport(ReportKind.LOCK, null, null, null, Map.of(), 80,
                new LockReading(bolt, null)), true, null));
        settle();
    }

    /** Whether locks can be told to turn from now on. */
    public void lockTakes(boolean yes) {
        lockTakes = yes;
    }

    /** Its radio address. */
    public static DeviceAddress zigbee(String address) {
        return new DeviceAddress(Adapter.ZIGBEE, address);
    }

    /** Tests a device, so that it is proven now. */
    public void prove(String id, Sign sign) {
        run(owned -> owned.workshop().announceTest(new DeviceId(id)));
        says(zigbee("0x" + id), sign, null);
    }

    /** Time passes. */
    public void pass(Duration time) {
        uptime = uptime.plus(time);
        now = now.plus(time);
        run(GatewayDesk::onTick);
        settle();
    }

    /** Whether the central answers from now on. */
    public void centralAnswers(boolean yes) {
        answers = yes;
        settle();
    }

    private void settle() {
        while (answers && !unanswered.isEmpty()) {
            answer(unanswered.remove());
        }
    }

    private void answer(GatewayMessage message) {
        switch (message) {
            case Heartbeat heartbeat -> run(owned -> owned.onCentralMessage(
                    CENTRAL.key().heard(GATEWAY, heartbeat.key().id(), now, null)));
            case AlarmRaised alarm -> {
                alarms.add(alarm);
                run(owned -> owned.onCentralMessage(
                        new Receipt(alarm.key(), alarm.test() ? null : new AlarmId("alarm-1"))));
            }
            case GatewayMessage other -> run(owned -> owned.onCentralMessage(new Receipt(other.key(), null)));
        }
    }

    /** What the central has answered. */
    public List<AlarmRaised> alarms() {
        return List.copyOf(alarms);
    }

    /** The thread that owns the desk: a test may keep it busy. */
    ExecutorService owner() {
        return owner;
    }

    @Override
    public void close() {
        server.close();
        owner.shutdownNow();
        outbox.close();
    }
}
