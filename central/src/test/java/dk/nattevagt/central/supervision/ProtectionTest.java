package dk.nattevagt.central.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.supervision.Protection.Bearer;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceKind;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProtectionTest {
    /** G the gateway itself, L a lifeline, O any other device: for whom the trouble leaves a citizen unprotected. */
    private static final String TABLE = """
            silent          GL-
            low-battery     ---
            mains-lost      ---
            tamper          GL-
            radio-lost      GL-
            fault           GL-
            stuck           GL-
            nonsense        GL-
            gateway-silent  GLO
            disk-low        ---
            too-hot         ---
            clock-off       ---
            table-differs   ---
            outbox-growing  GLO
            """;

    @Test
    void a_trouble_leaves_a_citizen_unprotected_where_the_table_says_so() {
        String rule = Arrays.stream(TechnicalTrouble.values())
                .map(trouble -> "%-16s%s\n".formatted(trouble.wireName(), letters(trouble)))
                .collect(Collectors.joining());
        assertThat(rule).isEqualTo(TABLE);
    }

    private static String letters(TechnicalTrouble trouble) {
        return Arrays.stream(Bearer.values())
                .map(bearer -> Protection.isLost(trouble, bearer) ? bearer.name().substring(0, 1) : "-")
                .collect(Collectors.joining());
    }

    @Test
    void lifelines_are_what_is_worn_or_pulled_and_what_senses_a_fall_fire_or_gas() {
        assertThat(Arrays.stream(DeviceKind.values())
                .filter(kind -> bearer("device-1", kind) == Bearer.LIFELINE)).containsExactly(DeviceKind.BUTTON,
                        DeviceKind.PULL_CORD, DeviceKind.FALL, DeviceKind.SMOKE, DeviceKind.HEAT, DeviceKind.CO,
                        DeviceKind.INACTIVITY, DeviceKind.TRACKER);
    }

    @Test
    void a_device_nobody_knows_may_be_a_lifeline() {
        assertThat(Protection.bearer(EventSource.parse("/gateways/gw-1/devices/new-1"), null))
                .isEqualTo(Bearer.LIFELINE);
        assertThat(Protection.bearer(EventSource.parse("/gateways/gw-1"), null)).isEqualTo(Bearer.GATEWAY);
    }

    private static Bearer bearer(String device, DeviceKind kind) {
        return Protection.bearer(EventSource.of(new GatewayId("gw-1"), new DeviceId(device)), kind);
    }
}
