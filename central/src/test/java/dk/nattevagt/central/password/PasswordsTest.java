package dk.nattevagt.central.password;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistryData.Credential;
import dk.nattevagt.central.people.RegistryData.GatewayEntry;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.GatewayId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    private static final User METTE = new User(new UserId("mette"), "Mette", Role.RESPONDER, SOLBY);
    private static final User DEMO = new User(new UserId("vagt"), "Demo", Role.RESPONDER, SOLBY);
    private static final GatewayId CHOSEN = new GatewayId("gw-0001");
    private static final GatewayId MADE = new GatewayId("gw-0002");
    private static final String HASH = Argon2Hash.of("hemmelig", "0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    private final RegistrySnapshot registry = new RegistrySnapshot(List.of(new RegistryData(SOLBY, "Solby", null,
            List.of(new Credential<>(METTE, HASH, false), new Credential<>(DEMO, HASH, true)),
            List.of(),
            List.of(gateway(CHOSEN, HASH), gateway(MADE, SecretHash.of("machine-made"))))));
    private final Passwords passwords = new Passwords(registry, false, Runnable::run);

    private static GatewayEntry gateway(GatewayId id, String hash) {
        return new GatewayEntry(new Credential<>(id, hash, false), new HomeId("home-" + id), List.of());
    }

    @Test
    void the_right_password_is_let_in_and_a_wrong_one_is_not() {
        assertThat(passwords.authenticate(METTE.id(), "hemmelig").join()).contains(METTE);
        assertThat(passwords.authenticate(METTE.id(), "Hemmelig").join()).isEmpty();
        assertThat(passwords.authenticate(new UserId("nobody"), "hemmelig").join()).isEmpty();
        assertThat(passwords.authenticate(new UserId("nobody"), "").join()).isEmpty();
    }

    @Test
    void a_demo_password_never_works_without_the_demo() {
        assertThat(passwords.authenticate(DEMO.id(), "hemmelig").join()).isEmpty();
        assertThat(new Passwords(registry, true, Runnable::run).authenticate(DEMO.id(), "hemmelig").join())
                .contains(DEMO);
    }

    @Test
    void a_gateway_is_let_in_by_a_chosen_password_again_and_again() {
        assertThat(passwords.authenticate(CHOSEN, "hemmelig").join()).isTrue();
        assertThat(passwords.authenticate(CHOSEN, "hemmelig").join()).isTrue();
        assertThat(passwords.authenticate(CHOSEN, "other").join()).isFalse();
        assertThat(passwords.authenticate(new GatewayId("gw-9999"), "hemmelig").join()).isFalse();
        assertThat(passwords.authenticate(new GatewayId("gw-9999"), "").join()).isFalse();
    }

    @Test
    void a_machine_made_secret_is_checked_on_the_spot() {
        Passwords withoutHashing = new Passwords(registry, false, task -> {
            throw new AssertionError("nothing to hash slowly here");
        });
        assertThat(withoutHashing.authenticate(MADE, "machine-made").join()).isTrue();
        assertThat(withoutHashing.authenticate(MADE, "machine-mode").join()).isFalse();
    }
}
