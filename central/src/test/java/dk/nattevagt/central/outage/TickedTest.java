package dk.nattevagt.central.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.outage.Tick.Result;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickedTest {
    private static final RoundId ROUND = new RoundId.OfOutage(7);

    private static Tick tick(long number, String by, Result result, long upon) {
        return new Tick(number, ROUND, new HomeId("home-1"), result, new UserId(by), Instant.EPOCH, null, upon);
    }

    @Test
    void the_last_tick_counts() {
        Tick first = tick(1, "mette", Result.NO_ANSWER, 0);
        Tick second = tick(2, "ole", Result.CALLED_OK, 1);
        assertThat(Ticked.of(List.of(first))).isEqualTo(new Ticked(first, null));
        assertThat(Ticked.of(List.of(first, second))).isEqualTo(new Ticked(second, null));
        assertThat(Ticked.of(List.of(first, second)).settled()).isTrue();
        assertThat(Ticked.of(List.of())).isEqualTo(Ticked.NOT_YET);
    }

    @Test
    void two_in_the_same_second_are_both_kept_and_the_one_overruled_unseen_is_shown() {
        Tick mette = tick(4, "mette", Result.VISIT_NEEDED, 0);
        Tick ole = tick(5, "ole", Result.CALLED_OK, 0);
        assertThat(Ticked.of(List.of(mette, ole))).isEqualTo(new Ticked(ole, mette));
        Tick looked = tick(6, "mette", Result.VISIT_NEEDED, 5);
        assertThat(Ticked.of(List.of(mette, ole, looked)).overruled()).as("until somebody has looked").isNull();
    }

    @Test
    void two_who_say_the_same_or_one_who_ticks_twice_are_no_conflict() {
        assertThat(Ticked.of(List.of(tick(4, "mette", Result.CALLED_OK, 0), tick(5, "ole", Result.CALLED_OK, 0)))
                .overruled()).isNull();
        assertThat(Ticked.of(List.of(tick(4, "ole", Result.NO_ANSWER, 0), tick(5, "ole", Result.CALLED_OK, 0)))
                .overruled()).isNull();
    }

    @Test
    void a_mistake_is_taken_back_and_the_home_waits_again() {
        Ticked undone = Ticked.of(List.of(tick(4, "ole", Result.CALLED_OK, 0), tick(5, "ole", Result.UNDONE, 4)));
        assertThat(undone.settled()).isFalse();
        assertThat(undone.seen()).isEqualTo(5);
    }

    @Test
    void a_round_is_known_again_by_its_name() {
        RoundId homes = new RoundId.OfSingleHomes(new MunicipalityId("solby"));
        assertThat(RoundId.parse(homes.text())).isEqualTo(homes);
        assertThat(RoundId.parse("outage:7")).isEqualTo(ROUND);
        assertThatThrownBy(() -> RoundId.parse("street:7")).isInstanceOf(IllegalArgumentException.class);
    }
}
