package dk.nattevagt.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics and names: nothing that a gateway sends can name another place than it says. */
class TopicsTest {
    private static final GatewayId GATEWAY = new GatewayId("gw-0001");

    @ParameterizedTest
    @EnumSource
    void an_up_topic_reads_back_as_it_was_written(UpChannel channel) {
        assertThat(Topics.parseUp(Topics.up(GATEWAY, channel))).contains(new Topics.Up(GATEWAY, channel));
    }

    @ParameterizedTest
    @EnumSource
    void a_down_topic_is_read_by_its_own_gateway_only(DownChannel channel) {
        String topic = Topics.down(GATEWAY, channel);
        assertThat(Topics.parseDown(GATEWAY, topic)).contains(channel);
        assertThat(Topics.parseDown(new GatewayId("gw-0002"), topic)).isEmpty();
        assertThat(Topics.parseUp(topic)).isEmpty();
    }

    @Test
    void a_gateway_listens_to_all_its_down_topics() {
        assertThat(Topics.allDown(GATEWAY)).isEqualTo("nattevagt/1/gw-0001/down/+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "nattevagt/1/gw-0001/up", "nattevagt/1/gw-0001/up/alarm/", "nattevagt/1//up/alarm",
            "nattevagt/2/gw-0001/up/alarm", "nattevagt/1/gw 1/up/alarm", "nattevagt/1/+/up/alarm",
            "/nattevagt/1/gw-0001/up/alarm", "nattevagt/1/gw-0001/up/ALARM", "nattevagt/1/gw-0001/up/weather"})
    void any_other_topic_is_none_of_ours(String topic) {
        assertThat(Topics.parseUp(topic)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gateways/gw-0001", "/gateways/gw-0001/devices/button-1"})
    void a_source_reads_back_as_it_was_written(String path) {
        assertThat(EventSource.parse(path)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "#", "a/b", "a b", "æ", "a\n",
            "0123456789012345678901234567890123456789012345678901234567890123x"})
    void a_name_that_is_not_safe_in_a_topic_is_no_gateway(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GatewayId(name));
    }
}
