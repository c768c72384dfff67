package dk.nattevagt.central.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.casework.Confirmation;
import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantComplaint;
import dk.nattevagt.central.casework.GrantDecision;
import dk.nattevagt.central.casework.GrantEntry;
import dk.nattevagt.central.casework.GrantFact;
import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.casework.GrantNote;
import dk.nattevagt.central.casework.Judgement;
import dk.nattevagt.central.casework.Stage;
import dk.nattevagt.central.casework.Verdict;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.UserId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grants kept in a database, the same on every one. */
abstract class GrantStoreContract {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    private static final CitizenId GRETHE = new CitizenId("grethe");
    private static final UserId BO = new UserId("bo");
    private static final UserId DORTE = new UserId("dorte");
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Grant NEED = new Grant("nødkald", "§112 stk. 1", DAY.minusDays(9), DAY.minusDays(3),
            DAY.minusDays(2), GrantDuration.PERMANENT, "»del«");

    private SqlStores stores;
    private SqlGrants grants;

    /** The address of an empty database. */
    abstract String url();

    @BeforeEach
    void open() {
        stores = SqlStores.open(url(), (changes, effects) -> {}, false);
        stores.people().register(new RegistryData(SOLBY, "Solby Kommune", null, List.of(), List.of(), List.of()));
        grants = stores.grants();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private static GrantCase granted(String id, long revision) {
        return new GrantCase(new GrantId(id), GRETHE, SOLBY, "greve-2022", NEED, Stage.GRANTED, revision);
    }

    private static GrantCase ended(String id, long revision) {
        return new GrantCase(new GrantId(id), GRETHE, SOLBY, "greve-2022", NEED, Stage.ENDED, DAY, BO, revision);
    }

    private static Judgement end(Confirmation confirmation, @Nullable UserId second) {
        return new Judgement("nødkald-6-months", DAY, Verdict.END, "Ingen kald", BO, NOW, "a:b", null, DAY,
                confirmation, second, second == null ? null : NOW);
    }

    private static GrantFile full(GrantCase grant, Judgement judgement) {
        GrantFact fact = new GrantFact(new GrantEvent(DAY, DAY.plusDays(2), EventKind.STAY, null, "hospital"), BO, NOW);
        GrantDecision decision = new GrantDecision(1, GrantDecision.Act.GRANTED, "Falder ofte", "§112 stk. 1", DAY,
                DAY.plusDays(1), true, BO, NOW, Confirmation.NONE, null, null);
        GrantComplaint complaint = new GrantComplaint(1, 1, DAY, "Uenig", true, GrantComplaint.State.PASSED_ON, DAY,
                GrantComplaint.Outcome.UPHELD, "Intet nyt", DAY, BO, NOW);
        GrantNote note = new GrantNote(GrantNote.Kind.MOVED, DAY, "Roskilde", BO, NOW);
        return new GrantFile(grant, List.of(fact), List.of(judgement), List.of(decision), List.of(complaint),
                List.of(note));
    }

    private GrantFile put(GrantFile file, GrantEntry... entries) {
        return grants.inTransaction(transaction -> {
            transaction.put(file, List.of(entries));
            return file;
        });
    }

    @Test
    void a_grant_comes_back_with_everything_that_was_written_about_it() {
        GrantFile file = put(full(granted("one", 1), end(Confirmation.WAITING, null)));
        put(GrantFile.of(granted("two", 1)));
        assertThat(grants.file(file.id())).contains(file);
        assertThat(grants.files(SOLBY, GRETHE)).hasSize(2).contains(file);
        assertThat(grants.lastingFiles(SOLBY)).hasSize(2).contains(file);
        assertThat(grants.all(SOLBY)).hasSize(2);
        assertThat(grants.of(SOLBY, List.of(GRETHE, new CitizenId("poul")))).hasSize(2);
        assertThat(grants.of(SOLBY, List.of())).isEmpty();
        String service = file.grant().grant().service();
        assertThat(grants.<Integer>inTransaction(work -> work.ofService(SOLBY, service).size())).isEqualTo(2);
        assertThat(grants.<Integer>inTransaction(work -> work.ofService(SOLBY, "taxa").size())).isZero();
        assertThat(grants.all(new MunicipalityId("nabo"))).isEmpty();
        assertThat(grants.lastingFiles(new MunicipalityId("nabo"))).isEmpty();
    }

    @Test
    void what_a_second_person_says_is_added_and_the_rest_stands() {
        put(full(granted("one", 1), end(Confirmation.WAITING, null)));
        GrantFile confirmed = put(full(ended("one", 2), end(Confirmation.CONFIRMED, DORTE)));
        assertThat(grants.file(confirmed.id())).contains(confirmed);
        assertThat(grants.lastingFiles(SOLBY)).isEmpty();
        assertThat(grants.endedFiles(SOLBY, DAY)).containsExactly(confirmed);
        assertThat(grants.endedFiles(SOLBY, DAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_change_of_what_stood_before_somebody_elses_change_is_not_written_at_all() {
        put(GrantFile.of(granted("one", 1)));
        put(GrantFile.of(granted("one", 2)));
        GrantEntry line = new GrantEntry(NOW, GrantEntry.Kind.JUDGED, DORTE, Map.of());
        assertThatThrownBy(() -> put(full(ended("one", 2), end(Confirmation.NONE, null)), line))
                .isInstanceOf(StoreFailedException.class);
        GrantFile stands = grants.file(new GrantId("one")).orElseThrow();
        assertThat(stands.grant().stage()).isEqualTo(Stage.GRANTED);
        assertThat(stands.judgements()).isEmpty();
        assertThat(grants.journal(new GrantId("one"))).isEmpty();
    }

    @Test
    void a_failure_in_the_middle_leaves_nothing() {
        assertThatThrownBy(() -> grants.inTransaction(transaction -> {
            transaction.put(full(granted("one", 1), end(Confirmation.NONE, null)), List.of());
            throw new IllegalStateException("the power is gone");
        })).isInstanceOf(RuntimeException.class);
        assertThat(grants.all(SOLBY)).isEmpty();
    }

    @Test
    void the_journal_keeps_the_order_in_which_it_was_written() {
        GrantEntry first = new GrantEntry(NOW, GrantEntry.Kind.APPLIED, BO, Map.of("service", "nødkald"));
        GrantEntry second = new GrantEntry(NOW.minusSeconds(5), GrantEntry.Kind.MOVED, DORTE,
                Map.of("to", "»æøå« \"citat\"\nny linje"));
        put(GrantFile.of(granted("one", 1)), first, second);
        assertThat(grants.journal(new GrantId("one"))).containsExactly(first, second);
    }

    @Test
    void the_database_itself_lets_no_grant_end_without_a_person() throws SQLException {
        put(GrantFile.of(granted("one", 1)));
        stores.close();
        for (String change : List.of("stage = 'ended', ended = '2026-11-21'", "stage = 'refused'",
                "stage = 'withdrawn', ended = '2026-11-21'", "stage = 'ended', closed_by = 'bo'",
                "closed_by = 'bo'", "stage = 'gone', closed_by = 'bo'")) {
            assertThatThrownBy(() -> update(change)).as(change).isInstanceOf(SQLException.class)
                    .hasMessageContaining("constraint");
        }
        update("stage = 'ended', ended = '2026-11-21', closed_by = 'bo'");
        stores = SqlStores.open(url(), (changes, effects) -> {}, false);
        assertThat(stores.grants().file(new GrantId("one")).orElseThrow().grant().closedBy()).isEqualTo(BO);
    }

    private void update(String change) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE grant_case SET " + change + " WHERE id = 'one'");
        }
    }
}
