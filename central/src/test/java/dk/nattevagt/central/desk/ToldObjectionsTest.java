package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.Objection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever watches a tracker is told of an objection as it comes and as it goes, and not before it is kept. */
class ToldObjectionsTest {
    private static final CitizenId GRETHE = new CitizenId("grethe");
    private static final Instant NOW = Instant.parse("2026-11-22T02:13:00Z");
    private static final Objection.End SETTLED = new Objection.End(NOW, new UserId("koordinator"), "Aftalt");

    private final List<Boolean> told = new ArrayList<>();
    private final OneObjection kept = new OneObjection();
    private final ToldObjections objections = new ToldObjections(kept, citizen -> told.add(kept.inForce(citizen)));

    @Test
    void an_objection_is_told_once_it_is_kept_and_so_is_its_end() {
        objections.file(new Objection(0, GRETHE, new MunicipalityId("solby"), Objection.Who.CITIZEN, null, null, NOW,
                new UserId("koordinator"), null));
        assertThat(told).containsExactly(true);
        assertThat(objections.inForce(GRETHE)).isTrue();
        objections.end(GRETHE, 1, SETTLED);
        assertThat(told).containsExactly(true, false);
    }

    @Test
    void an_end_of_nothing_is_told_to_nobody() {
        objections.end(GRETHE, 1, SETTLED);
        assertThat(told).isEmpty();
    }

    private static final class OneObjection implements ObjectionBook {
        private final List<Objection> all = new ArrayList<>();

        @Override
        public List<Objection> of(CitizenId citizen) {
            return List.copyOf(all);
        }

        @Override
        public Objection file(Objection objection) {
            all.add(objection);
            return objection;
        }

        @Override
        public Optional<Objection> end(CitizenId citizen, long number, Objection.End end) {
            Optional<Objection> found = all.stream().findFirst().map(one -> new Objection(one.number(), one.citizen(),
                    one.municipality(), one.by(), one.name(), one.words(), one.filedAt(), one.filedBy(), end));
            found.ifPresent(ended -> all.set(0, ended));
            return found;
        }
    }
}
