package dk.nattevagt.central.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.outage.CallRoundOrder.Placed;
import dk.nattevagt.central.outage.CallRoundOrder.Waiting;
import dk.nattevagt.central.outage.CallRoundOrder.Why;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.VisitNotes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallRoundOrderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final Citizen WELL = new Citizen(new CitizenId("citizen-11"), "A", null, false);
    private static final Citizen NEEDS_HELP = new Citizen(new CitizenId("citizen-12"), "B", null, true);

    private static Waiting home(String id, boolean oxygen, int recentAlarms, long minutes, Citizen... citizens) {
        VisitNotes visit = new VisitNotes(null, null, oxygen ? "Stuen" : null, null, null);
        Home home = new Home(new HomeId(id), new MunicipalityId("solby"),
                new Address("Lindevej 4", null, null, "2670", "Solby"), null, List.of(citizens), null, visit, false);
        return new Waiting(home, NOW.minus(Duration.ofMinutes(minutes)), recentAlarms);
    }

    @Test
    void who_is_in_most_danger_is_called_first() {
        List<Waiting> homes = List.of(
                home("a-couple", false, 0, 10, WELL, WELL),
                home("alone", false, 0, 10, WELL),
                home("three-real-alarms", false, 3, 10, WELL),
                home("one-real-alarm", false, 1, 10, WELL),
                home("cannot-get-out", false, 0, 10, NEEDS_HELP, WELL),
                home("oxygen", true, 0, 10, WELL),
                home("oxygen-and-cannot-get-out", true, 0, 10, NEEDS_HELP),
                home("nobody-known", false, 0, 10));
        assertThat(CallRoundOrder.order(homes, NOW)).extracting(placed -> placed.waiting().home().id().value())
                .containsExactly("oxygen-and-cannot-get-out", "oxygen", "cannot-get-out", "three-real-alarms",
                        "one-real-alarm", "alone", "a-couple", "nobody-known");
    }

    @Test
    void equal_homes_are_called_in_the_order_in_which_they_fell_silent() {
        assertThat(CallRoundOrder.order(
                List.of(home("b", false, 0, 10, WELL), home("c", false, 0, 12, WELL), home("a", false, 0, 10, WELL)),
                NOW)).extracting(placed -> placed.waiting().home().id().value()).containsExactly("c", "a", "b");
    }

    @Test
    void every_reason_is_told_the_weightiest_first() {
        Placed placed = CallRoundOrder.order(List.of(home("x", true, 2, 90, NEEDS_HELP)), NOW).getFirst();
        assertThat(placed.reasons()).containsExactly(Why.OXYGEN, Why.NEEDS_HELP_OUT, Why.RECENT_ALARMS,
                Why.LIVES_ALONE, Why.LONG_OFFLINE);
    }

    @ParameterizedTest(name = "{0} recent alarms and {1} minutes offline: {2} points")
    @CsvSource({"0, 0, 10", "1, 0, 18", "3, 0, 34", "30, 0, 34", "0, 29, 10", "0, 30, 11", "0, 240, 18", "0, 9999, 18"})
    void many_alarms_and_long_silence_weigh_more_up_to_a_limit(int alarms, long minutes, int points) {
        assertThat(CallRoundOrder.order(List.of(home("x", false, alarms, minutes, WELL)), NOW).getFirst().points())
                .isEqualTo(points);
    }
}
