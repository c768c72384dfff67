package dk.nattevagt.simulator.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "localhost"})
    void this_machine_may_be_reached(String host) {
        assertThat(Loopback.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "0.0.0.0", "192.168.1.1", "2001:db8::1", "central.example", "localhost.example",
            "127.0.0.1.example", ""})
    void nothing_else_may_and_no_name_is_looked_up(String host) {
        assertThat(Loopback.isLoopback(host)).isFalse();
    }
}
