package dk.nattevagt.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each promise is broken on purpose, and the world must find it: a check that cannot fail would be worth nothing. */
class BrokenWorldsTest {
    /** Most are found in the first few nights, the rarest in some ten. */
    private static final long WITHIN_SEEDS = 400;

    @ParameterizedTest(name = "{0} breaks {1}")
    @MethodSource("brokenWorlds")
    void a_broken_world_is_found(String what, Promise promise, Wiring wiring) {
        QuietLogs.during(() -> assertThat(LongStream.rangeClosed(1, WITHIN_SEEDS)
                .mapToObj(seed -> Night.of(seed, wiring))
                .flatMap(night -> night.broken().stream())
                .anyMatch(broken -> broken.promise() == promise))
                .as(what + " went unseen for " + WITHIN_SEEDS + " nights")
                .isTrue());
    }

    static Stream<Arguments> brokenWorlds() {
        return Stream.of(
                Arguments.of("a gateway that tells the citizen before the disk has the press",
                        Promise.ON_DISK_UNTIL_RECEIVED, new BrokenWirings.WritesLater()),
                Arguments.of("a gateway that forgets an event when the wire has taken it",
                        Promise.ON_DISK_UNTIL_RECEIVED, new BrokenWirings.RemovesOnWireAcknowledgement()),
                Arguments.of("a central that sends the receipt before the commit", Promise.RECEIVED_MEANS_COMMITTED,
                        new BrokenWirings.ReceiptBeforeCommit()),
                Arguments.of("a database that says committed before it is", Promise.RECEIVED_MEANS_COMMITTED,
                        new BrokenWirings.LyingDisk()),
                Arguments.of("a central that forgets which events it has had", Promise.ONE_EVENT_ONE_ALARM,
                        new BrokenWirings.ForgetsEvents()),
                Arguments.of("a central that swallows presses on an open alarm", Promise.ONE_EVENT_ONE_ALARM,
                        new BrokenWirings.SwallowsPresses()),
                Arguments.of("a central that does not raise the urgency", Promise.ONE_EVENT_ONE_ALARM,
                        new BrokenWirings.NeverMoreUrgent()),
                Arguments.of("a deadline loop that is off", Promise.NEVER_SILENT, new BrokenWirings.NoDeadlines()),
                Arguments.of("screens that are never made to ring", Promise.NEVER_SILENT,
                        new BrokenWirings.NoEffects()),
                Arguments.of("deadlines that live in memory", Promise.NEVER_SILENT,
                        new BrokenWirings.DeadlinesInMemory()),
                Arguments.of("a watchdog that sees nothing", Promise.WATCHED, new BrokenWirings.BlindWatchdog()),
                Arguments.of("a line that dials twice", Promise.EFFECTS_REACH_OUTSIDE, new BrokenWirings.DialsTwice()),
                Arguments.of("a central that does not ask at start what a crash cut off",
                        Promise.EFFECTS_REACH_OUTSIDE, new BrokenWirings.ForgetsCutOffCalls()),
                Arguments.of("a central that redials by itself after a crash", Promise.EFFECTS_REACH_OUTSIDE,
                        new BrokenWirings.RedialsAtStart()),
                Arguments.of("a central that never dials", Promise.EFFECTS_REACH_OUTSIDE,
                        new BrokenWirings.NeverDials()),
                Arguments.of("messages that are planned and never carried", Promise.EFFECTS_REACH_OUTSIDE,
                        new BrokenWirings.NobodyIsTold()),
                Arguments.of("a gateway that forgets at a power cut which orders it has obeyed",
                        Promise.NO_DOOR_WITHOUT_AN_ORDER, new BrokenDoors.ForgetsUsedOrders()),
                Arguments.of("a central that opens doors while the helper is still driving",
                        Promise.NO_DOOR_WITHOUT_AN_ORDER, new BrokenDoors.OpensWhileTheyAreStillDriving()),
                Arguments.of("one code for every door", Promise.NO_DOOR_WITHOUT_AN_ORDER,
                        new BrokenDoors.OneCodeForEveryDoor()),
                Arguments.of("positions that are shown against an objection", Promise.NO_POSITION_WITHOUT_A_RIGHT,
                        new BrokenLookUps.DeafToObjections()),
                Arguments.of("positions that are shown and stand in no journal", Promise.NO_POSITION_WITHOUT_A_RIGHT,
                        new BrokenLookUps.ShowsAndWritesNothing()),
                Arguments.of("a case that opens positions after it is closed", Promise.NO_POSITION_WITHOUT_A_RIGHT,
                        new BrokenLookUps.CasesThatNeverEnd()),
                Arguments.of("a look-up that never seals itself again", Promise.NO_POSITION_WITHOUT_A_RIGHT,
                        new BrokenLookUps.NeverReseals()),
                Arguments.of("a central that shows every gateway as heard", Promise.LOST_CONTACT_SHOWS,
                        new BrokenWirings.EveryGatewayIsWell()));
    }
}
