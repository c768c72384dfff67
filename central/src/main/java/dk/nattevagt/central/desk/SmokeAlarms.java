package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.protocol.message.DeviceKind;
import java.util.function.ToIntFunction;

/** How many smoke alarms are mounted in a home, as its gateway lists them [004 §15]. Blocking. */
public final class SmokeAlarms implements ToIntFunction<HomeId> {
    private final EquipmentArchive archive;
    private final Registry registry;

    public SmokeAlarms(EquipmentArchive archive, Registry registry) {
        this.archive = archive;
        this.registry = registry;
    }

    @Override
    public int applyAsInt(HomeId home) {
        return (int) archive.mounted().stream().filter(line -> line.entry().kind() == DeviceKind.SMOKE)
                .filter(line -> registry.homeOf(line.gateway(), line.device()).filter(at -> at.id().equals(home))
                        .isPresent())
                .count();
    }
}
