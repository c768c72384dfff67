package dk.nattevagt.central.desk;

import static dk.nattevagt.central.search.TestCases.METTE;
import static dk.nattevagt.central.search.TestCases.NOW;
import static dk.nattevagt.central.search.TestCases.SOLBY;
import static dk.nattevagt.central.search.TestCases.after;
import static dk.nattevagt.central.search.TestCases.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.TestWearers;
import dk.nattevagt.central.search.CaseEnding;
import dk.nattevagt.central.search.CaseEvent;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.protocol.id.EventSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from a case being open or closed, also when the central dies in between. */
class CaseLoopTest {
    private static final EventSource TRACKER = TestWearers.grethe().tracker();

    @TempDir
    Path directory;
    private SqlStores stores;
    private final Outside outside = new Outside();

    private static final class Outside implements CasePositions, TrackerOrders {
        final List<String> heard = new ArrayList<>();
        boolean broken;

        @Override
        public void keep(CaseId id, EventSource tracker, Instant since) {
            told("keep %s %s since %s".formatted(id, tracker, since));
        }

        @Override
        public void release(CaseId id, Instant closedAt, Instant deleteAt) {
            told("release %s closed %s delete %s".formatted(id, closedAt, deleteAt));
        }

        @Override
        public void reportOften(EventSource tracker, Duration every, Instant until) {
            told("report each %s until %s".formatted(every, until));
        }

        private void told(String what) {
            if (broken) {
                throw new IllegalStateException("out of reach");
            }
            heard.add(what);
        }
    }

    @BeforeEach
    void open() {
        stores = SqlStores.open("jdbc:sqlite:" + directory.resolve("central.db"), (changes, effects) -> {}, false);
        Home home = new Home(new HomeId("home-1"), SOLBY, new Address("Lindevej 4", null, null, "2670", "Solby"), null,
                List.of(new Citizen(TestWearers.grethe().citizen(), "Grethe Hansen", null, false)));
        stores.people().register(new RegistryData(SOLBY, "Solby Kommune", null, List.of(), List.of(home), List.of(),
                List.of(), List.of(), RegistryData.HELP_WITHIN, List.of(TestWearers.grethe())));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private CaseLoop loop() {
        return new CaseLoop(stores.cases(), stores.people().load(), outside, outside);
    }

    private LostPersonCase put(LostPersonCase lost) {
        return stores.cases().inTransaction(transaction -> {
            transaction.put(lost, List.of());
            return lost;
        });
    }

    private static LostPersonCase found(LostPersonCase lost) {
        return after(lost, new CaseEvent.Close(METTE, CaseEnding.How.FOUND_WELL, "Ved søen", NOW, null));
    }

    private List<String> heard() {
        List<String> said = List.copyOf(outside.heard);
        outside.heard.clear();
        return said;
    }

    @Test
    void while_a_case_is_open_its_positions_are_kept_and_its_tracker_asked_again_before_it_stops() {
        put(opened());
        CaseLoop loop = loop();
        loop.tick(NOW);
        assertThat(heard()).containsExactly("report each PT30S until " + NOW.plusSeconds(1800),
                "keep case-1 " + TRACKER + " since " + NOW.minus(Duration.ofDays(1)));
        loop.tick(NOW.plusSeconds(299));
        assertThat(heard()).isEmpty();
        loop.tick(NOW.plusSeconds(300));
        assertThat(heard()).containsExactly("report each PT30S until " + NOW.plusSeconds(2100));
    }

    @Test
    void what_a_dead_central_had_asked_for_is_asked_again_by_the_next_one() {
        put(opened());
        loop().tick(NOW);
        heard();
        loop().tick(NOW.plusSeconds(60));
        assertThat(heard()).hasSize(2);
    }

    @Test
    void a_closed_case_lets_go_once_and_keeps_what_it_has_for_thirty_days() {
        LostPersonCase closed = put(found(put(opened())));
        Instant closedAt = Objects.requireNonNull(closed.ending()).closedAt();
        Instant now = closedAt.plusSeconds(5);
        CaseLoop loop = loop();
        loop.tick(now);
        assertThat(heard()).containsExactly("report each PT30S until " + now,
                "release case-1 closed " + closedAt + " delete " + closedAt.plus(Duration.ofDays(30)));
        loop.tick(now);
        loop().tick(now);
        assertThat(heard()).isEmpty();
    }

    @Test
    void what_could_not_be_done_is_done_when_it_can() {
        put(opened());
        CaseLoop loop = loop();
        outside.broken = true;
        loop.tick(NOW);
        outside.broken = false;
        loop.tick(NOW.plusSeconds(5));
        assertThat(heard()).hasSize(2);
        put(found(opened()));
        outside.broken = true;
        loop.tick(NOW.plusSeconds(10));
        outside.broken = false;
        loop.tick(NOW.plusSeconds(15));
        assertThat(heard()).hasSize(2);
        assertThat(stores.cases().unreleased()).isEmpty();
    }
}
