package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.TestWearers;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.tracking.CaseStanding;
import dk.nattevagt.central.tracking.LocationAccess;
import dk.nattevagt.central.tracking.LocationAccess.Ask;
import dk.nattevagt.central.tracking.LocationAccess.Asker;
import dk.nattevagt.central.tracking.LookUp;
import dk.nattevagt.central.tracking.Objection;
import dk.nattevagt.central.tracking.Purpose;
import dk.nattevagt.central.tracking.RefusedBecause;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing is read before it stands in the journal. */
class PositionDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-18T11:00:00Z");
    private static final Wearer GRETHE = TestWearers.grethe();
    private static final Asker ULLA = new Asker(new UserId("ulla"), Role.COORDINATOR, GRETHE.municipality());
    private static final Ask FEARED = new Ask(GRETHE.citizen(), Purpose.SUSPECTED_LOST, "Hun er ikke her", null, null,
            null);

    /** What happened, in order: {@code journal}, {@code reading}, {@code refused:…}, {@code read}. */
    private final List<String> happened = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private boolean journalBroken;
    private boolean readingsBroken;

    private final PositionDesk desk = new PositionDesk(
            new PositionDesk.Ground(registry(), new NoAlarms(), new NoCases(),
                    new Book(), new Journal(), (tracker, since, limit) -> {
                        happened.add("read");
                        return List.of();
                    }, LocationAccess.STANDARD, () -> NOW));

    private static RegistrySnapshot registry() {
        Home home = new Home(GRETHE.homeId(), GRETHE.municipality(),
                new Address("Lindevej 4", null, null, "2670", "Solby"),
                null, List.of());
        return new RegistrySnapshot(
                List.of(new RegistryData(GRETHE.municipality(), "Solby", null, List.of(), List.of(home),
                        List.of(), List.of(), List.of(), RegistryData.HELP_WITHIN, List.of(GRETHE))));
    }

    private RefusedBecause refusal(PositionDesk.Given given) {
        return ((PositionDesk.NotShown) given).refused().reason();
    }

    @Test
    void the_journal_comes_first_and_only_then_the_position_is_read() {
        assertThat(desk.lookUp(ULLA, FEARED)).isInstanceOf(PositionDesk.Shown.class);
        assertThat(happened).containsExactly("journal", "reading", "read");
    }

    @Test
    void a_refusal_stands_in_the_journal_and_nothing_is_read() {
        Ask curious = new Ask(GRETHE.citizen(), Purpose.SUSPECTED_LOST, null, null, null, null);
        assertThat(refusal(desk.lookUp(ULLA, curious))).isEqualTo(RefusedBecause.NO_REASON);
        assertThat(happened).containsExactly("journal");
    }

    @Test
    void where_the_journal_cannot_be_written_nothing_is_shown() {
        journalBroken = true;
        assertThatThrownBy(() -> desk.lookUp(ULLA, FEARED)).isInstanceOf(StoreFailedException.class);
        assertThat(happened).isEmpty();
        journalBroken = false;
        readingsBroken = true;
        assertThatThrownBy(() -> desk.lookUp(ULLA, FEARED)).isInstanceOf(StoreFailedException.class);
        assertThat(happened).containsExactly("journal");
        assertThatThrownBy(() -> desk.again(ULLA, 1)).isInstanceOf(StoreFailedException.class);
        assertThat(happened).doesNotContain("read");
    }

    @Test
    void an_objection_filed_while_a_look_up_is_open_ends_it_and_that_is_written_down() {
        desk.lookUp(ULLA, FEARED);
        objections.add(new Objection(1, GRETHE.citizen(), GRETHE.municipality(), Objection.Who.CITIZEN, null, null, NOW,
                ULLA.user(), null));
        happened.clear();
        assertThat(refusal(desk.again(ULLA, 1))).isEqualTo(RefusedBecause.OBJECTION);
        assertThat(happened).containsExactly("refused:objection");
    }

    @Test
    void nobody_sees_what_another_opened_and_nothing_tells_that_it_is_there() {
        desk.lookUp(ULLA, FEARED);
        happened.clear();
        Asker other = new Asker(new UserId("bo"), Role.COORDINATOR, GRETHE.municipality());
        assertThat(refusal(desk.again(other, 1))).isEqualTo(RefusedBecause.NOT_FOUND);
        assertThat(refusal(desk.again(other, 2))).isEqualTo(RefusedBecause.NOT_FOUND);
        assertThat(happened).isEmpty();
    }

    private final class Journal implements LookUpJournal {
        private final List<LookUp> lines = new ArrayList<>();

        @Override
        public LookUp add(LookUp lookUp) {
            fail(journalBroken);
            happened.add("journal");
            LookUp line = new LookUp(lines.size() + 1, lookUp.at(), lookUp.asker(), lookUp.ask(), lookUp.home(),
                    lookUp.municipality(), lookUp.tracker(), lookUp.answer(), lookUp.readings());
            lines.add(line);
            return line;
        }

        @Override
        public void addReading(long number, Instant at, @Nullable RefusedBecause refused) {
            fail(readingsBroken);
            happened.add(refused == null ? "reading" : "refused:" + refused.wireName());
        }

        private static void fail(boolean broken) {
            if (broken) {
                throw new StoreFailedException("the disk is full", new IllegalStateException());
            }
        }

        @Override
        public Optional<LookUp> lookUp(long number) {
            return lines.stream().filter(line -> line.number() == number).findFirst();
        }

        @Override
        public List<LookUp> of(CitizenId citizen, Instant since) {
            return lines;
        }

        @Override
        public List<LookUp> of(MunicipalityId municipality, Instant since) {
            return lines;
        }
    }

    private final class Book implements ObjectionBook {
        @Override
        public List<Objection> of(CitizenId citizen) {
            return objections;
        }

        @Override
        public Objection file(Objection objection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Objection> end(CitizenId citizen, long number, Objection.End end) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoCases implements CaseBook {
        @Override
        public Optional<CaseStanding> openCase(CitizenId citizen) {
            return Optional.empty();
        }

        @Override
        public Optional<CaseStanding> standing(CaseId id) {
            return Optional.empty();
        }
    }

    private static final class NoAlarms implements AlarmArchive {
        @Override
        public List<Alarm> open(MunicipalityId municipality) {
            return List.of();
        }

        @Override
        public List<Alarm> closed(MunicipalityId municipality, int limit) {
            return List.of();
        }

        @Override
        public Optional<Alarm> alarm(AlarmId alarm) {
            return Optional.empty();
        }

        @Override
        public List<JournalEntry> journal(AlarmId alarm) {
            return List.of();
        }

        @Override
        public List<AlarmChange> changesAfter(MunicipalityId municipality, long number, int limit) {
            return List.of();
        }

        @Override
        public long latestChange() {
            return 0;
        }
    }
}
