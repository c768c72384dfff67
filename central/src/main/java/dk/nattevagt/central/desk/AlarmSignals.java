package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.DeviceSignals;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which devices have called during an alarm, and where they hang. Blocking; not for an event loop. */
public final class AlarmSignals {
    private final AlarmArchive archive;
    private final EquipmentArchive equipment;
    private final Registry registry;

    public AlarmSignals(AlarmArchive archive, EquipmentArchive equipment, Registry registry) {
        this.archive = archive;
        this.equipment = equipment;
        this.registry = registry;
    }

    /**
     * A device that has called.
     *
     * @param name what people in the home call it; null when nobody has named it
     * @param room where it hangs; null when nobody has said, or two devices of the home go by the same id
     */
    public record Signalled(DeviceSignals signals, @Nullable String name, @Nullable String room) {}

    /** The devices in the order in which they were heard. */
    public List<Signalled> of(Alarm alarm) {
        List<DeviceLine> lines = gateways(alarm).flatMap(gateway -> equipment.mounted(gateway).stream()).toList();
        return DeviceSignals.in(archive.journal(alarm.id())).stream()
                .map(signals -> new Signalled(signals, only(lines, signals.device(), DeviceEntry::name).orElse(null),
                        only(lines, signals.device(), DeviceEntry::room).orElse(null)))
                .toList();
    }

    private Stream<GatewayId> gateways(Alarm alarm) {
        return Stream.concat(Stream.of(alarm.gateway()), registry.placements(alarm.municipality()).stream()
                .filter(placement -> placement.home().id().equals(alarm.home()))
                .map(Placement::gateway)).distinct();
    }

    /** A wrong room sends the fire brigade to the wrong door: where two devices go by the same id, nothing is known. */
    private static Optional<String> only(List<DeviceLine> lines, @Nullable DeviceId device,
            Function<DeviceEntry, @Nullable String> field) {
        List<DeviceLine> named = lines.stream().filter(line -> line.device().equals(device)).toList();
        return named.size() == 1
                ? Optional.ofNullable(field.apply(named.getFirst().entry()))
                : Optional.empty();
    }
}
