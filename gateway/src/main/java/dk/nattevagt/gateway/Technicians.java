package dk.nattevagt.gateway;

import dk.nattevagt.gateway.config.ConfigException;
import dk.nattevagt.gateway.config.ConfigReader;
import dk.nattevagt.gateway.config.GatewayConfig;
import dk.nattevagt.gateway.page.PagePorts;
import dk.nattevagt.gateway.page.PageServer;
import dk.nattevagt.gateway.page.PageSettings;
import dk.nattevagt.gateway.page.Pairing;
import dk.nattevagt.gateway.page.PairingDiary;
import dk.nattevagt.gateway.page.QueueDesk;
import dk.nattevagt.gateway.page.RefusalList;
import dk.nattevagt.gateway.technician.WrongUseException;
import dk.nattevagt.gateway.tracker.TrackerServer;
import dk.nattevagt.gateway.zigbee.PairingNews;
import dk.nattevagt.gateway.zigbee.ZigbeeCommands;
import dk.nattevagt.gateway.zigbee.ZigbeeHouse;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The technician's page, wired to the desk, the radio and what the adapters refused. */
final class Technicians implements RefusalList {
    private static final int SHOWN = 64;

    private final DeskLoop desk;
    private final InstantSource clock;
    private final Supplier<Duration> uptime;
    private final PairingDiary diary;
    private volatile @Nullable House house;
    private volatile @Nullable TrackerServer trackers;

    Technicians(DeskLoop desk, InstantSource clock, Supplier<Duration> uptime) {
        this.desk = desk;
        this.clock = clock;
        this.uptime = uptime;
        this.diary = new PairingDiary(time -> commands().filter(radio -> radio.openPairing(time)).isPresent(),
                () -> commands().filter(ZigbeeCommands::closePairing).isPresent(), clock, uptime);
    }

    void heard(House made) {
        house = made;
    }

    void heard(TrackerServer made) {
        trackers = made;
    }

    /** The radio has news. */
    void pairing(PairingNews news) {
        diary.heard(switch (news.step()) {
            case OPEN -> Pairing.Step.OPEN;
            case JOINED -> Pairing.Step.JOINED;
            case INTERVIEW -> Pairing.Step.INTERVIEW;
            case READY -> Pairing.Step.READY;
            case INTERVIEW_FAILED -> Pairing.Step.INTERVIEW_FAILED;
            case UNSUPPORTED -> Pairing.Step.UNSUPPORTED;
            case LEFT -> Pairing.Step.LEFT;
            case CLOSED -> Pairing.Step.CLOSED;
            case REFUSED -> Pairing.Step.REFUSED;
        }, news.ieee(), news.label(), news.detail());
    }

    PageServer open(GatewayConfig config, GatewayConfig.Page page, SecureRandom random) throws IOException {
        QueueDesk queue = new QueueDesk(piece -> desk.offer(_ -> piece.run()), desk::workshop);
        PagePorts ports = new PagePorts(queue, config.adapters().zigbee() == null ? null : diary, this);
        return new PageServer(Settings.page(page), config.gateway(), ports, clock, uptime, random);
    }

    private Optional<ZigbeeCommands> commands() {
        House there = house;
        return there == null ? Optional.empty() : there.zigbee().map(ZigbeeHouse::commands);
    }

    @Override
    public List<Refused> lately() {
        List<Refused> all = new ArrayList<>();
        House there = house;
        if (there != null) {
            all.addAll(there.refusals().lately());
        }
        TrackerServer listening = trackers;
        if (listening != null) {
            listening.refusals().recent().forEach(one -> all.add(new Refused(
                    "tracker:" + one.protocol() + " " + one.device(), one.reason().wireName(), one.times(),
                    one.last())));
        }
        return all.stream().sorted(Comparator.comparing(Refused::last).reversed()).limit(SHOWN).toList();
    }

    /** Where the page of the gateway with this configuration is; empty when it has none. */
    static Optional<PageSettings> pageOf(Path file) throws WrongUseException {
        try {
            return Optional.ofNullable(ConfigReader.read(file).page()).map(Settings::page);
        } catch (ConfigException wrong) {
            throw new WrongUseException(String.valueOf(wrong.getMessage()));
        } catch (IllegalArgumentException wrong) {
            throw new WrongUseException(file + ": " + wrong.getMessage());
        }
    }
}
