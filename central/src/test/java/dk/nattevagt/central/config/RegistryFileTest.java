package dk.nattevagt.central.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryFileTest {
    private static final GatewayId TRACKERS = new GatewayId("gw-trackers");
    private static final String HOME = """
                  - id: %s
                    address: { street: Lindevej 4, postalCode: "0000", city: Solby }
                    citizens: [ { name: Ellen } ]
                    devices: [ { gateway: %s, device: tracker-7 } ]
            """;

    @TempDir
    Path folder;

    private RegistrySnapshot read(String homes) throws IOException {
        Path file = Files.writeString(folder.resolve("registry.yaml"), """
                municipalities:
                  - id: solby
                    name: Solby Kommune
                    staff: []
                    gateways: [ { id: gw-trackers, passwordHash: x } ]
                    homes:
                """ + homes);
        return new RegistrySnapshot(RegistryFile.read(file));
    }

    @Test
    void a_home_may_own_a_device_on_a_gateway_placed_centrally() throws IOException {
        RegistrySnapshot registry = read(HOME.formatted("home-1", "gw-trackers"));
        DeviceId owned = new DeviceId("tracker-7");
        assertThat(registry.homeOf(TRACKERS, owned).map(Home::id)).contains(new HomeId("home-1"));
        assertThat(registry.knows(TRACKERS, owned)).isTrue();
        assertThat(registry.homeOf(TRACKERS).map(Home::standIn)).contains(true);
        assertThat(registry.homeOf(TRACKERS, new DeviceId("other")).map(Home::standIn)).contains(true);
        assertThat(registry.homeOf(new GatewayId("gw-9"), owned)).isEmpty();
    }

    @Test
    void a_municipality_says_who_speaks_to_112_where_nobody_takes_the_call() throws IOException {
        assertThat(alwaysByAPerson("person")).containsExactly(new MunicipalityId("solby"));
        assertThat(alwaysByAPerson("automatic")).isEmpty();
        assertThatThrownBy(() -> alwaysByAPerson("nobody")).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("solby: emergencyWithoutAnswer must be automatic or person, not \"nobody\"");
    }

    private Set<MunicipalityId> alwaysByAPerson(String word) throws IOException {
        return RegistryFile.emergencyByAPerson(Files.writeString(folder.resolve("registry.yaml"), """
                municipalities:
                  - { id: solby, name: Solby Kommune, staff: [], homes: [], emergencyWithoutAnswer: %s }
                  - { id: nabo, name: Nabo Kommune, staff: [], homes: [] }
                """.formatted(word)));
    }

    @Test
    void two_homes_cannot_own_the_same_device() {
        String both = HOME.formatted("home-1", "gw-trackers") + HOME.formatted("home-2", "gw-trackers");
        assertThatThrownBy(() -> read(both)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("homes home-1 and home-2 both have device tracker-7");
    }

    @Test
    void a_device_on_a_gateway_the_municipality_does_not_have_is_refused() {
        assertThatThrownBy(() -> read(HOME.formatted("home-1", "gw-9"))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("gateway gw-9, which the municipality does not have");
    }

    @Test
    void a_home_cannot_be_named_like_the_place_of_an_unknown_device() {
        assertThatThrownBy(() -> read(HOME.formatted("'gw-trackers:tracker-7'", "gw-trackers")))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("must not contain a colon");
    }
}
