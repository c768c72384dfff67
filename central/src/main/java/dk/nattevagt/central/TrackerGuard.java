package dk.nattevagt.central;

import dk.nattevagt.central.desk.AlarmStore;
import dk.nattevagt.central.desk.GpsTasks;
import dk.nattevagt.central.desk.Intake;
import dk.nattevagt.central.desk.Lanes;
import dk.nattevagt.central.desk.Objections;
import dk.nattevagt.central.desk.TrackerArchive;
import dk.nattevagt.central.desk.TrackerDesk;
import dk.nattevagt.central.desk.TrackerGround;
import dk.nattevagt.central.desk.TrackerOverview;
import dk.nattevagt.central.desk.ZoneSource;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.tracking.DoubtfulFix;
import dk.nattevagt.central.tracking.WornRules;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/** The watch over those who wear trackers, put together. */
final class TrackerGuard {
    private final Ground ground;
    private final TrackerOverview overview;
    private final GpsTasks gps;
    private final Map<DoubtfulFix, Counter> doubtful = new EnumMap<>(DoubtfulFix.class);

    /** What it is built on. */
    record Ground(AlarmStore store, TrackerArchive archive, Registry registry, ZoneSource zones, Objections objections,
            WornRules worn, MeterRegistry meters) {}

    TrackerGuard(Ground ground) {
        this.ground = ground;
        this.overview = new TrackerOverview(ground.archive(), ground.registry(), ground.objections(), ground.worn());
        this.gps = new GpsTasks(ground.store(), ground.archive(), ground.registry(), ground.objections());
        for (DoubtfulFix kind : DoubtfulFix.values()) {
            doubtful.put(kind, Counter.builder("nattevagt_fixes_doubtful").tag("kind", kind.wireName())
                    .description("Positions not believed, or not quite").register(ground.meters()));
        }
    }

    /** What positions are judged by as they come in. */
    TrackerGround judging() {
        return new TrackerGround(ground.zones(), ground.objections(), this::count);
    }

    private void count(DoubtfulFix kind) {
        Counter counter = doubtful.get(kind);
        if (counter != null) {
            counter.increment();
        }
    }

    /** What looks at wearers when no fix comes. */
    TrackerDesk desk(Lanes lanes, Intake intake) {
        return new TrackerDesk(ground.store(), ground.archive(), lanes, intake, ground.registry());
    }

    TrackerOverview overview() {
        return overview;
    }

    GpsTasks gps() {
        return gps;
    }
}
