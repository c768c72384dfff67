package dk.nattevagt.central.sql;

import static dk.nattevagt.central.search.TestCases.ANNE;
import static dk.nattevagt.central.search.TestCases.JENS;
import static dk.nattevagt.central.search.TestCases.METTE;
import static dk.nattevagt.central.search.TestCases.NOW;
import static dk.nattevagt.central.search.TestCases.OLE;
import static dk.nattevagt.central.search.TestCases.SOLBY;
import static dk.nattevagt.central.search.TestCases.after;
import static dk.nattevagt.central.search.TestCases.called;
import static dk.nattevagt.central.search.TestCases.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.CaseTransaction.Answered;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.search.CaseEnding;
import dk.nattevagt.central.search.CaseEntry;
import dk.nattevagt.central.search.CaseEvent;
import dk.nattevagt.central.search.CaseOrigin;
import dk.nattevagt.central.search.CaseRefusal;
import dk.nattevagt.central.search.ChecklistItem;
import dk.nattevagt.central.search.Fetching;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.search.RelativeAsked;
import dk.nattevagt.central.search.Risk;
import dk.nattevagt.central.search.TestCases;
import dk.nattevagt.central.tracking.CaseStanding;
import dk.nattevagt.protocol.id.AlarmId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lost-person cases kept in a database, the same on every one. */
abstract class CaseStoreContract {
    private static final CaseEvent FOUND = new CaseEvent.Close(METTE, CaseEnding.How.FOUND_WELL, "Ved søen", NOW,
            "Frøs lidt");

    private SqlStores stores;
    private SqlCases cases;

    /** The address of an empty database. */
    abstract String url();

    @BeforeEach
    void open() {
        stores = SqlStores.open(url(), (changes, effects) -> {}, false);
        stores.people().register(new RegistryData(SOLBY, "Solby Kommune", null, List.of(), List.of(), List.of()));
        cases = stores.cases();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private LostPersonCase put(LostPersonCase lost, CaseEntry... entries) {
        return cases.inTransaction(transaction -> {
            transaction.put(lost, List.of(entries));
            return lost;
        });
    }

    private static LostPersonCase eventful(LostPersonCase lost) {
        return after(lost, new CaseEvent.Join(JENS, "Skoven"), new CaseEvent.Search(METTE, METTE.user(), "Søen"),
                new CaseEvent.Answered(METTE, ChecklistItem.CLOTHES, "Blå frakke"), new CaseEvent.SeenAt(METTE, NOW),
                new CaseEvent.Risks(METTE, Set.of(Risk.WATER, Risk.WEATHER)),
                called(ANNE, RelativeAsked.Answer.KNOWS_NOTHING, false),
                called(OLE, RelativeAsked.Answer.NOT_REACHED, null),
                new CaseEvent.ToldPolice(METTE, NOW, "0700-1"),
                new CaseEvent.Fetch(METTE, new Fetching.Verdict.Granted()), new CaseEvent.Lead(JENS));
    }

    /** Every step written, one after the other, as they are done. */
    private LostPersonCase kept(LostPersonCase first, LostPersonCase last) {
        put(first);
        for (long revision = first.revision() + 1; revision < last.revision(); revision++) {
            put(at(first, revision));
        }
        return put(last);
    }

    private static LostPersonCase at(LostPersonCase lost, long revision) {
        LostPersonCase step = lost;
        while (step.revision() < revision) {
            step = step.touched();
        }
        return step;
    }

    @Test
    void a_case_comes_back_as_it_was_written() {
        LostPersonCase lost = kept(opened(), eventful(opened()));
        assertThat(cases.find(lost.id())).contains(lost);
        assertThat(cases.open()).containsExactly(lost);
        LostPersonCase closed = put(after(lost, FOUND));
        assertThat(cases.find(lost.id())).contains(closed);
        assertThat(cases.open()).isEmpty();
        assertThat(cases.closed(SOLBY, NOW.minusSeconds(1))).containsExactly(closed);
        assertThat(cases.closed(SOLBY, NOW.plusSeconds(100_000))).isEmpty();
        assertThat(cases.closed(new MunicipalityId("nabo"), NOW.minusSeconds(1))).isEmpty();
    }

    @Test
    void however_it_began_is_kept() {
        List.of(new CaseOrigin.Staff(), new CaseOrigin.ZoneAlarm(new AlarmId("alarm-1")),
                new CaseOrigin.RelativeCalled("Anne Hansen", "55 11 99 01"),
                new CaseOrigin.RelativeCalled("Nabo", null)).forEach(origin -> {
                    LostPersonCase lost = put(TestCases.opening("case-" + origin.hashCode(), origin).next());
                    assertThat(cases.find(lost.id())).contains(lost);
                    put(after(lost, FOUND));
                });
    }

    @Test
    void a_citizen_has_one_open_case_whoever_tries_to_write_another() {
        LostPersonCase first = put(opened("case-1"));
        assertThatThrownBy(() -> put(opened("case-2"))).isInstanceOf(StoreFailedException.class);
        assertThat(cases.open()).containsExactly(first);
        put(after(first, FOUND));
        put(opened("case-2"));
        assertThat(cases.openCase(first.citizen()).map(CaseStanding::id)).contains(opened("case-2").id());
    }

    @Test
    void a_change_of_what_stood_before_somebody_elses_change_is_not_written() {
        LostPersonCase lost = put(opened());
        put(after(lost, new CaseEvent.Join(JENS, null)));
        CaseEntry line = new CaseEntry(NOW, CaseEntry.Kind.NOTED, METTE.user(), null, Map.of("text", "…"));
        assertThatThrownBy(() -> put(after(lost, new CaseEvent.SeenAt(METTE, NOW)), line))
                .isInstanceOf(StoreFailedException.class);
        assertThat(cases.timeline(lost.id())).isEmpty();
        assertThat(cases.find(lost.id()).orElseThrow().has(JENS.user())).isTrue();
    }

    @Test
    void the_timeline_keeps_the_order_in_which_it_was_written() {
        LostPersonCase lost = opened();
        CaseEntry first = new CaseEntry(NOW, CaseEntry.Kind.OPENED, METTE.user(), null, Map.of("how", "staff"));
        CaseEntry second = new CaseEntry(NOW.minusSeconds(5), CaseEntry.Kind.NOTED, METTE.user(), "Bo",
                Map.of("text", "»æøå« \"citat\"\nny linje"));
        put(lost, first, second);
        assertThat(cases.timeline(lost.id())).containsExactly(first, second);
    }

    @Test
    void an_answered_act_is_known_again_with_its_refusal() {
        LostPersonCase lost = put(opened());
        Answered done = new Answered(METTE.user(), "key-1", lost.id(), NOW, null);
        Answered refused = new Answered(METTE.user(), "key-2", lost.id(), NOW, CaseRefusal.NOT_GRANTED);
        cases.inTransaction(transaction -> {
            transaction.answered(done);
            transaction.answered(refused);
            return done;
        });
        cases.inTransaction(transaction -> {
            assertThat(transaction.answered(METTE.user(), "key-1")).contains(done);
            assertThat(transaction.answered(METTE.user(), "key-2")).contains(refused);
            assertThat(transaction.answered(JENS.user(), "key-1")).isEmpty();
            assertThat(transaction.openOf(lost.citizen())).contains(lost);
            return done;
        });
    }

    @Test
    void a_closed_case_waits_until_its_tracker_has_been_let_go() {
        LostPersonCase closed = after(put(opened()), FOUND);
        assertThat(cases.unreleased()).isEmpty();
        put(closed);
        assertThat(cases.unreleased()).containsExactly(closed);
        cases.inTransaction(transaction -> {
            transaction.released(closed.id(), NOW);
            return closed;
        });
        assertThat(cases.unreleased()).isEmpty();
    }

    @Test
    void access_to_positions_is_told_who_is_on_the_case_and_whether_it_is_open() {
        LostPersonCase lost = put(opened());
        put(after(lost, new CaseEvent.Join(JENS, null)));
        assertThat(cases.openCase(lost.citizen())).contains(new CaseStanding(lost.id(), lost.citizen(),
                lost.openedAt(), Set.of(METTE.user(), JENS.user()), true));
        put(after(lost, new CaseEvent.Join(JENS, null), FOUND));
        assertThat(cases.openCase(lost.citizen())).isEmpty();
        assertThat(cases.standing(lost.id()).orElseThrow().open()).isFalse();
    }
}
