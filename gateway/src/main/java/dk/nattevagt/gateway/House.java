package dk.nattevagt.gateway;

import dk.nattevagt.gateway.config.GatewayConfig;
import dk.nattevagt.gateway.desk.LockPort;
import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.CommandAnswer;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.ReportingCommands;
import dk.nattevagt.gateway.owntracks.OwnTracks;
import dk.nattevagt.gateway.page.RefusalBook;
import dk.nattevagt.gateway.page.RefusalList;
import dk.nattevagt.gateway.paho.BrokerListener;
import dk.nattevagt.gateway.paho.LocalBroker;
import dk.nattevagt.gateway.zigbee.PairingNews;
import dk.nattevagt.gateway.zigbee.ZigbeeHouse;
import dk.nattevagt.gateway.zigbee.ZigbeeSettings;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.LockCommand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What speaks on the MQTT broker in the house: Zigbee2MQTT and telephones. */
final class House implements BrokerListener, LockPort, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(House.class);
    private static final Duration ASK_HEALTH = Duration.ofMinutes(1);

    private final LocalBroker broker;
    private final @Nullable ZigbeeHouse zigbee;
    private final ZigbeeEars ears;
    private final DeskLoop desk;
    private final boolean telephonesHeard;
    private final Set<FrameRefusal> refused = ConcurrentHashMap.newKeySet();
    private final RefusalBook telephones;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("house-rounds").daemon().factory());

    House(GatewayConfig config, GatewayConfig.Broker where, DeskLoop desk, Consumer<PairingNews> pairing,
            InstantSource clock, RandomGenerator random) {
        GatewayConfig.Zigbee written = config.adapters().zigbee();
        ZigbeeSettings settings = written == null ? null : Settings.zigbee(written);
        List<String> topics = settings == null ? List.of() : settings.topics();
        this.desk = desk;
        this.telephonesHeard = config.adapters().owntracks();
        this.telephones = new RefusalBook(clock);
        this.broker = new LocalBroker(Settings.broker(config, where, topics), random);
        this.ears = new ZigbeeEars(desk, pairing);
        this.zigbee = settings == null ? null : new ZigbeeHouse(settings, broker::publish, ears, clock);
    }

    /** Begins to listen; returns at once. */
    void start() {
        if (zigbee != null) {
            zigbee.start();
            desk.put(owner -> owner.onRadio(Adapter.ZIGBEE, false));
            var _ = rounds.scheduleWithFixedDelay(() -> askHealth(zigbee), ASK_HEALTH.toSeconds(),
                    ASK_HEALTH.toSeconds(), TimeUnit.SECONDS);
        }
        broker.start(this);
    }

    Optional<ZigbeeHouse> zigbee() {
        return Optional.ofNullable(zigbee);
    }

    /** What was said in the house and could not be used. */
    RefusalList refusals() {
        return () -> {
            Map<List<String>, RefusalList.Refused> all = new LinkedHashMap<>();
            telephones.lately().forEach(one -> all.put(List.of(one.source(), one.reason()), one));
            zigbee().ifPresent(there -> there.refusals().recent().forEach(one -> all.merge(
                    List.of(one.name(), one.reason()),
                    new RefusalList.Refused("zigbee:" + one.name(), one.reason(), 1, one.at()),
                    (before, more) -> new RefusalList.Refused(more.source(), more.reason(), before.count() + 1,
                            more.last()))));
            return List.copyOf(all.values());
        };
    }

    /** A bridge that hangs still has its retained "online" on the broker; only an answer shows that it lives. */
    private void askHealth(ZigbeeHouse asked) {
        if (asked.commands().askHealth() && !ears.asked()) {
            desk.put(owner -> owner.onRadio(Adapter.ZIGBEE, false));
        }
    }

    @Override
    public void up() {
        if (zigbee != null) {
            zigbee.brokerUp();
        }
    }

    @Override
    public void down() {
        if (zigbee != null) {
            zigbee.brokerDown();
        }
    }

    @Override
    public void message(String topic, byte[] payload, boolean retained, Runnable done) {
        Optional<DeviceAddress> telephone = OwnTracks.address(topic);
        if (telephone.isPresent()) {
            telephone(telephone.get(), payload, done);
        } else if (zigbee != null) {
            zigbee.message(topic, payload, retained, done);
        } else {
            done.run();
        }
    }

    private void telephone(DeviceAddress address, byte[] payload, Runnable done) {
        switch (OwnTracks.read(payload)) {
            case FrameReading.Reports(var reports) -> desk.offer(owner -> {
                reports.forEach(report -> owner.onReport(address, report, true, "OwnTracks"));
                done.run();
            });
            case FrameReading.Nothing _ -> done.run();
            case FrameReading.Refused(var reason) -> {
                telephones.add(address.toString(), reason.wireName());
                // Each reason once: a telephone that says it for hours would fill the log. The desk makes it a trouble.
                if (refused.add(reason)) {
                    LOG.atInfo().addKeyValue("reason", reason.wireName())
                            .log("A telephone said something that was not taken");
                }
                desk.offer(owner -> owner.onNonsense(address));
                done.run();
            }
        }
    }

    @Override
    public boolean turn(DeviceAddress lock, LockCommand command) {
        return zigbee != null && lock.adapter() == Adapter.ZIGBEE && !zigbee.isAway()
                && zigbee.commands().turn(lock, command);
    }

    @Override
    public void answer(DeviceAddress keypad, int transaction, CodeAnswer answer) {
        if (zigbee != null && keypad.adapter() == Adapter.ZIGBEE) {
            var _ = zigbee.commands().answerKeypad(keypad, transaction, switch (answer) {
                case TURNED -> "disarm";
                case WRONG -> "invalid_code";
                case NOT_TURNED, TOO_MANY, CLOCK_UNSURE -> "not_ready";
            });
        }
    }

    /** Tells a telephone how often to report; it hears it when it is on the broker at this moment, and lets itself be told. */
    CommandAnswer report(DeviceAddress telephone, ReportingCommands commands, @Nullable Duration every) {
        if (!telephonesHeard) {
            return CommandAnswer.CANNOT;
        }
        String text = commands.text(every, OwnTracks.REPORT_OFTEN, OwnTracks.REPORT_AS_USUAL);
        return broker.publish(OwnTracks.commandTopic(telephone), text.getBytes(StandardCharsets.UTF_8))
                ? CommandAnswer.TOLD
                : CommandAnswer.NOT_NOW;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        broker.close();
        if (zigbee != null) {
            zigbee.close();
        }
    }
}
