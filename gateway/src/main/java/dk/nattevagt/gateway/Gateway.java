package dk.nattevagt.gateway;

import dk.nattevagt.gateway.config.GatewayConfig;
import dk.nattevagt.gateway.delivery.EventIds;
import dk.nattevagt.gateway.desk.DeskPorts;
import dk.nattevagt.gateway.desk.GatewayDesk;
import dk.nattevagt.gateway.desk.LockPort;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.devicefile.DeviceFile;
import dk.nattevagt.gateway.gpio.InputWatch;
import dk.nattevagt.gateway.gpio.LampAndBuzzer;
import dk.nattevagt.gateway.gpio.Pins;
import dk.nattevagt.gateway.gpio.StrikeRelay;
import dk.nattevagt.gateway.indicator.CitizenOutput;
import dk.nattevagt.gateway.paho.LinkListener;
import dk.nattevagt.gateway.paho.PahoLink;
import dk.nattevagt.gateway.sqlite.SqliteOutbox;
import dk.nattevagt.gateway.tracker.TrackerServer;
import dk.nattevagt.gateway.trigger.Reading;
import dk.nattevagt.gateway.voice.Speaker;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.Refusal;
import dk.nattevagt.protocol.message.ReportOften;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole gateway, wired by hand: pins and link hand over to one event loop, which owns the desk. */
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final Duration TICK = Duration.ofMillis(250);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final long started = System.nanoTime();
    private final Consumer<Duration> alive;
    private final EventLoop loop;
    private final GatewayDesk desk;
    private final TrackerVoice trackerVoice;
    private volatile @Nullable House house;
    private volatile @Nullable StrikeLock strike;

    /**
     * Starts everything. When this returns, the inputs are watched; the link comes up when the central can be reached.
     *
     * @param version of the program, told in heartbeats
     * @throws IOException when the pins cannot be opened: a gateway that watches nothing must not look alive
     */
    public Gateway(GatewayConfig config, String version) throws IOException {
        this(config, version, _ -> {});
    }

    /**
     * Starts everything, and gives a sign of life at each tick of the one thread that owns the alarms.
     *
     * @param alive is told the uptime
     */
    public Gateway(GatewayConfig config, String version, Consumer<Duration> alive) throws IOException {
        this.alive = alive;
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        try {
            Files.createDirectories(config.data());
            SqliteOutbox outbox = part(new SqliteOutbox(config.data(), clock));
            GatewayConfig.Gpio gpio = config.wires().gpio();
            Pins pins = gpio == null ? null : part(pins(gpio));
            CitizenOutput citizen = citizen(config, pins, clock);
            this.loop = new EventLoop(TICK, this::tick);
            PahoLink link = new PahoLink(Settings.uplinks(config), new HandOver(), random);
            this.trackerVoice = new TrackerVoice(config.adapters().commands());
            this.desk = new GatewayDesk(Settings.desk(config, version, bootName(random)), clock, this::uptime,
                    new EventIds(clock, random), new DeskPorts(outbox, new DeviceFile(config.data(), clock), link,
                            citizen, new Probe(config.data(), link), new Turning(), outbox.doors(),
                            trackerVoice));
            part(loop);
            loop.put(desk::start, true);
            loop.start();
            if (pins != null) {
                watch(config.wires(), pins);
            }
            listen(config, clock, random);
            part(link).start();
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Completes when the gateway has ended by itself, with the error that ended it. */
    public CompletableFuture<Void> ended() {
        return loop.ended();
    }

    private void tick() {
        desk.onTick();
        alive.accept(uptime());
    }

    private void watch(GatewayConfig.Wires wires, Pins pins) throws IOException {
        Integer line = wires.outputs().strike();
        if (line != null) {
            // Written off at once, whatever an earlier run left.
            StrikeRelay relay = part(new StrikeRelay(pins, line));
            if (wires.outputs().strikeLock() != null) {
                strike = part(new StrikeLock(relay, Settings.strikeAddress(wires.outputs()),
                        wires.outputs().strikeTime(), new DeskLoop(loop, desk)));
            }
        }
        part(new InputWatch(pins, Settings.pins(wires), wires.reread(), this::read, this::readLoop));
    }

    private void read(DeviceId device, boolean active) {
        Reading reading = new Reading(active, uptime());
        loop.offer(() -> desk.onReading(device, reading), true);
    }

    private void readLoop(DeviceId device, boolean closed) {
        Reading reading = new Reading(closed, uptime());
        loop.offer(() -> desk.onLoop(device, reading), true);
    }

    private void listen(GatewayConfig config, InstantSource clock, SecureRandom random) throws IOException {
        DeskLoop owner = new DeskLoop(loop, desk);
        Technicians technicians = new Technicians(owner, clock, this::uptime);
        GatewayConfig.Broker broker = config.adapters().broker();
        if (broker != null) {
            House made = part(new House(config, broker, owner, technicians::pairing, clock, random));
            house = made;
            trackerVoice.through(made);
            technicians.heard(made);
            made.start();
        }
        GatewayConfig.Trackers trackers = config.adapters().trackers();
        if (trackers != null) {
            TrackerEars ears = new TrackerEars(owner);
            TrackerServer server = part(TrackerServer.start(Settings.trackers(trackers), ears, ears, clock));
            trackerVoice.through(server);
            technicians.heard(server);
        }
        GatewayConfig.Page page = config.page();
        if (page != null) {
            part(technicians.open(config, page, random));
        }
    }

    /** Whoever can turn a lock with such an address. */
    private final class Turning implements LockPort {
        @Override
        public boolean turn(DeviceAddress lock, LockCommand command) {
            return there(lock).map(port -> port.turn(lock, command)).orElse(false);
        }

        @Override
        public void answer(DeviceAddress keypad, int transaction, CodeAnswer answer) {
            there(keypad).ifPresent(port -> port.answer(keypad, transaction, answer));
        }

        private Optional<LockPort> there(DeviceAddress address) {
            return switch (address.adapter()) {
                case GPIO -> Optional.ofNullable(strike);
                case ZIGBEE -> Optional.ofNullable(house);
                case TRACKER, OWNTRACKS -> Optional.empty();
            };
        }
    }

    private final class HandOver implements LinkListener {
        @Override
        public void linkUp() {
            loop.put(desk::onLinkUp, true);
        }

        @Override
        public void linkDown() {
            loop.put(desk::onLinkDown, true);
        }

        @Override
        public void message(CentralMessage message, Runnable done) {
            loop.offer(() -> {
                desk.onCentralMessage(message);
                done.run();
            }, isForTheCitizen(message));
        }

        /** Thousands of positions bring as many receipts, and each of those brings the next position. */
        private static boolean isForTheCitizen(CentralMessage message) {
            return switch (message) {
                case Receipt receipt -> receipt.alarm() != null;
                case Refusal _,Progress _,SignedLockOrder _ -> true;
                case HeartbeatHeard _,ReportOften _ -> false;
            };
        }
    }

    private Duration uptime() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private static String bootName(SecureRandom random) {
        byte[] name = new byte[6];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    private static Pins pins(GatewayConfig.Gpio gpio) throws IOException {
        Path folder = gpio.folder();
        return folder == null || gpio.provider().equals("gpiod") ? Pins.gpiod() : Pins.linuxfs(folder);
    }

    private CitizenOutput citizen(GatewayConfig config, @Nullable Pins pins, InstantSource clock) throws IOException {
        GatewayConfig.Outputs outputs = config.wires().outputs();
        CitizenOutput lamp = pins == null
                ? _ -> {}
                : part(new LampAndBuzzer(pins, outputs.lamp(), outputs.buzzer()));
        GatewayConfig.Voice voice = config.voice();
        Speaker speaker = part(new Speaker(Settings.sound(config), voice.player(), voice.transcript(), clock));
        return signal -> {
            LOG.atInfo().addKeyValue("signal", signal.wireName()).log("The citizen is told");
            lamp.tell(signal);
            speaker.tell(signal);
        };
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }

    /** Stops everything, last started first. What waits stays on disk. */
    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception stuck) {
                LOG.atWarn().setCause(stuck).log("A part did not stop well");
            }
        }
    }
}
