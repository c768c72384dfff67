package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.central.supervision.EquipmentBreach;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.ProofTask;
import dk.nattevagt.central.supervision.ProofTasks;
import dk.nattevagt.central.supervision.ProofTasks.HomeDevice;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A municipality's equipment put together from what is stored and what is registered. Blocking; not for an event loop. */
public final class EquipmentOverview {
    private final EquipmentArchive archive;
    private final Supplier<Map<GatewayId, Instant>> contacts;
    private final Registry registry;
    private final Duration proofEvery;

    /**
     * @param contacts when each gateway that was ever heard was last heard
     * @param proofEvery how often each device must have called for help and been heard
     */
    public EquipmentOverview(EquipmentArchive archive, Supplier<Map<GatewayId, Instant>> contacts, Registry registry,
            Duration proofEvery) {
        this.archive = archive;
        this.contacts = contacts;
        this.registry = registry;
        this.proofEvery = proofEvery;
    }

    /**
     * A technical alarm and where it is.
     *
     * @param entry what its device is; null for the gateway itself, and where nobody knows
     */
    public record Troubled(TechnicalAlarm alarm, Home home, @Nullable DeviceEntry entry) {}

    /**
     * Something to prove and where.
     *
     * @param entry what its device is; null for a whole home, and where nobody knows
     */
    public record ToProve(ProofTask task, Home home, @Nullable DeviceEntry entry) {}

    /** A rule about equipment that is not kept, and where. */
    public record Breach(EquipmentBreach breach, Home home) {}

    /** When each gateway that was ever heard was last heard. */
    public Map<GatewayId, Instant> contacts() {
        return contacts.get();
    }

    /** The technical alarms that last: first those that leave a citizen unprotected, then by how long they have lasted. */
    public List<Troubled> alarms(MunicipalityId municipality) {
        Map<EventSource, DeviceLine> lines = lines();
        return archive.lasting().stream()
                .flatMap(alarm -> registry.homeOf(alarm.source().gateway(), alarm.source().device())
                        .filter(home -> home.municipality().equals(municipality))
                        .map(home -> new Troubled(alarm, home, entry(lines, alarm.source())))
                        .stream())
                .sorted(Comparator.comparing((Troubled troubled) -> !troubled.alarm().unprotected())
                        .thenComparing(troubled -> troubled.alarm().beganAt()))
                .toList();
    }

    /** What there is to prove, the gravest first. */
    public List<ToProve> tasks(MunicipalityId municipality, Instant now) {
        Map<EventSource, DeviceLine> lines = lines();
        Map<EventSource, Proof> proofs = archive.proofs();
        Set<GatewayId> heard = contacts.get().keySet();
        return homes(municipality, lines, proofs).values().stream()
                .flatMap(place -> place.tasks(heard, proofEvery, now).stream()
                        .map(task -> new ToProve(task, place.home(), entry(lines, source(task)))))
                .sorted(Comparator.comparing(toProve -> toProve.task().kind()))
                .toList();
    }

    /** The homes in which something hangs that may not hang there so, whoever mounted it: the gravest first. */
    public List<Breach> breaches(MunicipalityId municipality) {
        Set<EventSource> silent = archive.lasting().stream().filter(alarm -> alarm.trouble() == TechnicalTrouble.SILENT
                || alarm.trouble() == TechnicalTrouble.GATEWAY_SILENT)
                .map(TechnicalAlarm::source).collect(Collectors.toSet());
        return homes(municipality, lines(), Map.of()).values().stream()
                .flatMap(place -> EquipmentBreach.of(place.home().id(), place.devices(),
                        source -> silent.contains(source) || silent.contains(EventSource.of(source.gateway()))).stream()
                        .map(breach -> new Breach(breach, place.home())))
                .sorted(Comparator.comparing(breach -> breach.breach().rule()))
                .toList();
    }

    /** Every device that belongs to the home, wherever it speaks. */
    public List<HomeDevice> devices(Home home) {
        Place place = homes(home.municipality(), lines(), archive.proofs()).get(home.id());
        return place == null ? List.of() : List.copyOf(place.devices());
    }

    /** When anything in the home last called for help and was heard; nothing when nothing ever was. */
    public Optional<Instant> lastProven(Home home) {
        Place place = homes(home.municipality(), lines(), archive.proofs()).get(home.id());
        return place == null ? Optional.empty() : ProofTasks.lastProven(place.devices());
    }

    /** Every technical alarm that lasts, of every municipality. */
    public List<TechnicalAlarm> allAlarms() {
        return registry.municipalities().stream()
                .flatMap(municipality -> alarms(municipality).stream())
                .map(Troubled::alarm)
                .toList();
    }

    /** Every task of every municipality. */
    public List<ProofTask> allTasks(Instant now) {
        return registry.municipalities().stream()
                .flatMap(municipality -> tasks(municipality, now).stream())
                .map(ToProve::task)
                .toList();
    }

    /** A home, the gateway that hangs there, and every device that belongs there. */
    private record Place(Home home, @Nullable GatewayId gateway, List<HomeDevice> devices) {

        List<ProofTask> tasks(Set<GatewayId> heard, Duration every, Instant now) {
            GatewayId own = gateway;
            return own == null
                    ? ProofTasks.deviceTasks(home.id(), devices, every, now)
                    : ProofTasks.of(home.id(), own, heard.contains(own), devices, every, now);
        }
    }

    private Map<HomeId, Place> homes(MunicipalityId municipality, Map<EventSource, DeviceLine> lines,
            Map<EventSource, Proof> proofs) {
        Map<HomeId, Place> places = new LinkedHashMap<>();
        Map<GatewayId, List<DeviceLine>> mounted = lines.values().stream()
                .collect(Collectors.groupingBy(DeviceLine::gateway));
        List<Placement> placements = registry.placements(municipality);
        placements.stream().filter(placement -> !placement.home().standIn()).forEach(placement -> places
                .put(placement.home().id(), new Place(placement.home(), placement.gateway(), new ArrayList<>())));
        for (Placement placement : placements) {
            GatewayId gateway = placement.gateway();
            devices(placement, mounted.getOrDefault(gateway, List.of())).forEach(device -> {
                Home home = registry.homeOf(gateway, device).orElse(placement.home());
                EventSource source = EventSource.of(gateway, device);
                DeviceEntry entry = entry(lines, source);
                places.computeIfAbsent(home.id(), _ -> new Place(home, null, new ArrayList<>())).devices()
                        .add(new HomeDevice(gateway, device, entry == null ? null : entry.kind(), proofs.get(source)));
            });
        }
        return places;
    }

    private static Stream<DeviceId> devices(Placement placement, List<DeviceLine> mounted) {
        return Stream.concat(placement.devices().stream(), mounted.stream().map(DeviceLine::device)).distinct();
    }

    private Map<EventSource, DeviceLine> lines() {
        return archive.mounted().stream().collect(Collectors.toMap(DeviceLine::source, Function.identity()));
    }

    private static @Nullable DeviceEntry entry(Map<EventSource, DeviceLine> lines, EventSource source) {
        DeviceLine line = lines.get(source);
        return line == null ? null : line.entry();
    }

    private static EventSource source(ProofTask task) {
        return new EventSource(task.gateway(), task.device());
    }
}
