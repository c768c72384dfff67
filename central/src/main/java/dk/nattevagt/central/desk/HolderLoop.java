package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import java.util.List;
import java.util.function.Function;

/** Looks for alarms held by somebody who is not on the staff any more: they begin anew, because nobody else would. */
public final class HolderLoop {
    private final Function<MunicipalityId, List<Alarm>> open;
    private final Registry registry;
    private final AlarmDesk desk;

    /** @param open a municipality's open alarms */
    public HolderLoop(Function<MunicipalityId, List<Alarm>> open, Registry registry, AlarmDesk desk) {
        this.open = open;
        this.registry = registry;
        this.desk = desk;
    }

    /** One round; to be called every half minute. */
    public void tick() {
        for (MunicipalityId municipality : registry.municipalities()) {
            for (Alarm alarm : open.apply(municipality)) {
                if (alarm.state() instanceof AlarmState.Held held && registry.user(held.responder()).isEmpty()) {
                    desk.holderGone(alarm, held.responder());
                }
            }
        }
    }
}
