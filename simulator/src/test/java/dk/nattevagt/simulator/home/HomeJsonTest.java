package dk.nattevagt.simulator.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.simulator.network.CableState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeJsonTest {

    @Test
    void each_act_has_one_field() {
        assertThat(HomeJson.act("{\"button\":true}")).isEqualTo(new HomeAct.Button(true));
        assertThat(HomeJson.act("{\"cigarette\":false}")).isEqualTo(new HomeAct.Cigarette(false));
        assertThat(HomeJson.act("{\"plug\":false}")).isEqualTo(new HomeAct.Plug(false));
        assertThat(HomeJson.act("{\"walk\":\"out\"}")).isEqualTo(new HomeAct.Walk(true));
        assertThat(HomeJson.act("{\"walk\":\"home\"}")).isEqualTo(new HomeAct.Walk(false));
        assertThat(HomeJson.act("{\"gps\":\"off\"}")).isEqualTo(new HomeAct.Gps(false));
        assertThat(HomeJson.act("{\"gps\":\"sos\"}")).isEqualTo(new HomeAct.GpsSos());
        assertThat(HomeJson.act("{\"network\":\"cut\"}")).isEqualTo(new HomeAct.Network(CableState.CUT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"nonsense | one JSON object", "[] | one JSON object", "{} | exactly one",
            "{\"button\":true,\"plug\":true} | exactly one", "{\"oven\":true} | no oven in this home",
            "{\"walk\":\"far\"} | walk must be out or home", "{\"gps\":true} | gps must be on, off or sos",
            "{\"button\":1} | button must be true or false", "{\"network\":\"torn\"} | whole, cut or refusing"})
    void what_is_no_act_is_refused_with_a_sentence(String body, String reason) {
        assertThatThrownBy(() -> HomeJson.act(body)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
