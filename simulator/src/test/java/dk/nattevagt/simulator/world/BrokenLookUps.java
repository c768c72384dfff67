package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.CaseBook;
import dk.nattevagt.central.desk.LookUpJournal;
import dk.nattevagt.central.desk.ObjectionBook;
import dk.nattevagt.central.desk.PositionDesk.Ground;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.tracking.CaseStanding;
import dk.nattevagt.central.tracking.LocationAccess;
import dk.nattevagt.central.tracking.LookUp;
import dk.nattevagt.central.tracking.Objection;
import dk.nattevagt.central.tracking.RefusedBecause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Services whose seal on positions is broken in one way each. */
final class BrokenLookUps {
    private BrokenLookUps() {}

    /** Every night has trackers: what is broken is their seal. */
    abstract static class Looked extends Wiring {
        @Override
        double nightsWithTrackers() {
            return 1;
        }
    }

    static final class DeafToObjections extends Looked {
        @Override
        Ground positions(Ground real) {
            return new Ground(real.registry(), real.alarms(), real.cases(), new NoObjections(real.objections()),
                    real.journal(), real.positions(), real.access(), real.clock());
        }
    }

    static final class ShowsAndWritesNothing extends Looked {
        @Override
        Ground positions(Ground real) {
            return new Ground(real.registry(), real.alarms(), real.cases(), real.objections(),
                    new NoJournal(real.journal()), real.positions(), real.access(), real.clock());
        }
    }

    static final class CasesThatNeverEnd extends Looked {
        @Override
        Ground positions(Ground real) {
            return new Ground(real.registry(), real.alarms(), new EndlessCases(real.cases()), real.objections(),
                    real.journal(), real.positions(), real.access(), real.clock());
        }
    }

    static final class NeverReseals extends Looked {
        @Override
        Ground positions(Ground real) {
            return new Ground(real.registry(), real.alarms(), real.cases(), real.objections(), real.journal(),
                    real.positions(), new LocationAccess(Duration.ofDays(1)), real.clock());
        }
    }

    private record NoObjections(ObjectionBook real) implements ObjectionBook {
        @Override
        public List<Objection> of(CitizenId citizen) {
            return List.of();
        }

        @Override
        public Objection file(Objection objection) {
            return real.file(objection);
        }

        @Override
        public Optional<Objection> end(CitizenId citizen, long number, Objection.End end) {
            return real.end(citizen, number, end);
        }
    }

    private record NoJournal(LookUpJournal real) implements LookUpJournal {
        @Override
        public LookUp add(LookUp lookUp) {
            return lookUp;
        }

        @Override
        public void addReading(long number, Instant at, @Nullable RefusedBecause refused) {
            // Nobody will know.
        }

        @Override
        public Optional<LookUp> lookUp(long number) {
            return real.lookUp(number);
        }

        @Override
        public List<LookUp> of(CitizenId citizen, Instant since) {
            return real.of(citizen, since);
        }

        @Override
        public List<LookUp> of(MunicipalityId municipality, Instant since) {
            return real.of(municipality, since);
        }
    }

    private record EndlessCases(CaseBook real) implements CaseBook {
        @Override
        public Optional<CaseStanding> openCase(CitizenId citizen) {
            return ((MemoryCases) real).latest(citizen).map(one -> new CaseStanding(one.id(), one.citizen(),
                    one.openedAt(), one.people(), true));
        }

        @Override
        public Optional<CaseStanding> standing(CaseId id) {
            return real.standing(id);
        }
    }
}
