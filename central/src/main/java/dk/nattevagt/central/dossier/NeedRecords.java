package dk.nattevagt.central.dossier;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about calls and equipment.
 *
 * @param calls by when they were made
 * @param mountings in the order in which they happened
 * @param firstHeard when each device first called and was heard
 * @param said the last a person has said of whose a call was
 */
public record NeedRecords(List<Call> calls, List<TechnicalAlarm> troubles, List<Mounting> mountings,
        List<UnitTest> tests, Map<EventSource, Instant> firstHeard, Map<AlarmId, WhoseCall> said) {
    public NeedRecords {
        calls = List.copyOf(calls);
        troubles = List.copyOf(troubles);
        mountings = List.copyOf(mountings);
        tests = List.copyOf(tests);
        firstHeard = Map.copyOf(firstHeard);
        said = Map.copyOf(said);
    }

    /**
     * What is asked for.
     *
     * @param home null for the whole municipality; corrections are read for one home only
     * @param gateways those the home speaks through; without meaning for the whole municipality
     * @param from of calls and troubles
     * @param testsFrom of tests, whose proof lasts
     */
    public record Question(MunicipalityId municipality, @Nullable HomeId home, Set<GatewayId> gateways, Instant from,
            Instant before, Instant testsFrom) {
        public Question {
            gateways = Set.copyOf(gateways);
        }
    }
}
