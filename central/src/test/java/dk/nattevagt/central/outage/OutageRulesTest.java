package dk.nattevagt.central.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.outage.Outage.Member;
import dk.nattevagt.central.outage.OutageRules.Silence;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageRulesTest {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    private static final Instant NIGHT = Instant.parse("2026-11-21T01:00:00Z");
    private final OutageRules rules = new OutageRules(OutageSettings.STANDARD);
    /** Which gateways are silent, and since how many seconds after the beginning of the night. */
    private final Map<Integer, Integer> silent = new TreeMap<>();
    private List<Outage> outages = List.of();

    private static GatewayId gateway(int number) {
        return new GatewayId("gw-" + number);
    }

    private void fall(int from, int to, int second) {
        IntStream.rangeClosed(from, to).forEach(number -> silent.put(number, second));
    }

    private void back(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(silent::remove);
    }

    /** The rules see the town at this second; what has ended is forgotten, as the store does. */
    private List<Outage> look(int second, int gateways) {
        Map<GatewayId, Instant> since = new java.util.HashMap<>();
        silent.forEach((number, at) -> since.put(gateway(number), NIGHT.plusSeconds(at)));
        List<Outage> next = rules.next(outages, new Silence(SOLBY, gateways, since), NIGHT.plusSeconds(second));
        outages = next.stream().filter(Outage::lasting)
                .map(outage -> outage.number() > 0 ? outage : numbered(outage, second)).toList();
        return next;
    }

    private static Outage numbered(Outage outage, int number) {
        return new Outage(number, outage.municipality(), outage.beganAt(), outage.noticedAt(), outage.endedAt(),
                outage.members());
    }

    @ParameterizedTest(name = "{0} of {1} gateways: an outage is {2}")
    @CsvSource({"9, 1000, false", "10, 1000, true", "4, 20, false", "5, 20, true", "5, 25, true", "5, 26, false",
            "6, 26, true", "4, 4, false", "5, 5, true", "9, 50, false", "10, 50, true"})
    void ten_are_an_outage_and_so_is_a_fifth_of_a_small_municipality_but_never_fewer_than_five(int falling,
            int gateways, boolean outage) {
        fall(1, falling, 0);
        assertThat(look(61, gateways).size()).isEqualTo(outage ? 1 : 0);
    }

    @Test
    void a_failed_substation_is_one_outage_from_its_earliest_silence() {
        IntStream.rangeClosed(1, 300).forEach(number -> silent.put(number, number % 20));
        List<Outage> found = look(81, 1000);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().beganAt()).isEqualTo(NIGHT);
        assertThat(found.getFirst().noticedAt()).isEqualTo(NIGHT.plusSeconds(81));
        assertThat(found.getFirst().members()).hasSize(300);
        assertThat(look(82, 1000)).as("looking again changes nothing").isEqualTo(outages);
    }

    @Test
    void a_slow_trickle_is_no_outage() {
        IntStream.rangeClosed(1, 60).forEach(number -> silent.put(number, number * 40));
        assertThat(look(2500, 1000)).as("eight in any five minutes").isEmpty();
        silent.clear();
        IntStream.rangeClosed(1, 60).forEach(number -> silent.put(number, number * 33));
        assertThat(look(2500, 1000)).as("ten in five minutes").hasSize(1);
    }

    @Test
    void exactly_five_minutes_apart_still_belongs_together() {
        fall(1, 5, 0);
        fall(6, 10, 300);
        assertThat(look(400, 1000)).hasSize(1);
        outages = List.of();
        fall(6, 10, 301);
        assertThat(look(400, 1000)).isEmpty();
    }

    @Test
    void an_outage_grows_with_what_falls_silent_shortly_after_and_no_further() {
        fall(1, 10, 0);
        look(61, 1000);
        fall(11, 12, 290);
        fall(13, 13, 580);
        fall(14, 14, 1000);
        look(1061, 1000);
        assertThat(outages).hasSize(1);
        assertThat(outages.getFirst().members()).extracting(Member::gateway).hasSize(13)
                .contains(gateway(13)).doesNotContain(gateway(14));
    }

    @Test
    void another_crowd_later_is_another_outage() {
        fall(1, 10, 0);
        look(61, 1000);
        fall(11, 25, 3600);
        look(3661, 1000);
        assertThat(outages).extracting(outage -> outage.members().size()).containsExactly(10, 15);
    }

    @Test
    void it_ends_when_nine_of_ten_are_back_and_have_stayed_for_two_minutes() {
        fall(1, 20, 0);
        look(61, 1000);
        back(1, 17);
        look(600, 1000);
        assertThat(look(900, 1000).getFirst().lasting()).as("17 of 20").isTrue();
        back(18, 18);
        look(1000, 1000);
        assertThat(look(1119, 1000).getFirst().lasting()).isTrue();
        Outage ended = look(1120, 1000).getFirst();
        assertThat(ended.endedAt()).isEqualTo(NIGHT.plusSeconds(1120));
        assertThat(ended.silent()).isEqualTo(2);
        assertThat(ended.member(gateway(18)).orElseThrow().heardAgainAt()).isEqualTo(NIGHT.plusSeconds(1000));
        assertThat(look(1121, 1000)).as("the two left over are no outage").isEmpty();
    }

    @Test
    void what_is_left_over_of_a_great_outage_must_not_be_an_outage_again() {
        fall(1, 300, 0);
        look(61, 1000);
        back(1, 280);
        look(600, 1000);
        assertThat(look(2000, 1000).getFirst().lasting()).as("20 are still silent").isTrue();
        back(281, 291);
        look(2100, 1000);
        assertThat(look(2300, 1000).getFirst().lasting()).isFalse();
        assertThat(look(2301, 1000)).isEmpty();
    }

    @Test
    void gateways_that_flap_neither_end_it_nor_begin_another() {
        fall(1, 20, 0);
        look(61, 1000);
        for (int minute = 2; minute < 30; minute++) {
            if (minute % 2 == 0) {
                back(1, 20);
            } else {
                fall(1, 20, minute * 60 - 61);
            }
            assertThat(look(minute * 60, 1000)).as("minute " + minute).hasSize(1).allMatch(Outage::lasting);
        }
        assertThat(outages.getFirst().members()).hasSize(20).allMatch(member -> member.silentSince().equals(NIGHT));
    }

    @Test
    void a_gateway_that_has_left_the_registry_does_not_hold_it_open() {
        fall(1, 10, 0);
        look(61, 1000);
        silent.clear();
        look(62, 990);
        assertThat(look(200, 990)).noneMatch(Outage::lasting);
    }
}
