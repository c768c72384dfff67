package dk.nattevagt.central.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallRightTest {

    @ParameterizedTest(name = "mode {0} with live={1} gives {2}")
    @CsvSource({"PRACTICE, false, Practice", "PRACTICE, true, Practice", "AUTOMATIC, false, Practice",
            "AUTOMATIC, true, Real", "ASSISTED, false, Practice", "ASSISTED, true, Real"})
    void a_real_call_must_be_asked_for_in_two_places(EmergencyMode mode, boolean live, String right) {
        assertThat(CallRight.of(mode, live).getClass().getSimpleName()).isEqualTo(right);
    }

    @Test
    void modes_go_by_their_configuration_names() {
        assertThat(EmergencyMode.ofConfigName("automatic")).contains(EmergencyMode.AUTOMATIC);
        assertThat(EmergencyMode.ofConfigName("Automatic")).isEmpty();
    }
}
