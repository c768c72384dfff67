package dk.nattevagt.central.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.protocol.authority.CentralKey;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.GatewayId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorKeysTest {
    private static final GatewayId GATEWAY = new GatewayId("gw-0001");
    private static final LocalDateTime SHIFT = LocalDateTime.parse("2026-11-20T23:00");

    @TempDir
    Path folder;

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }

    @Test
    void keys_are_made_once_and_are_their_owners_alone() throws IOException {
        DoorKeys made = DoorKeys.open(folder);
        DoorKeys again = DoorKeys.open(folder);

        assertThat(again.central()).hasToString(made.central().toString());
        assertThat(again.codes(GATEWAY).code(SHIFT, 3)).isEqualTo(made.codes(GATEWAY).code(SHIFT, 3));
        assertThat(again.codes(new GatewayId("gw-0002")).secretText())
                .isNotEqualTo(made.codes(GATEWAY).secretText());
        assertThat(permissions("door-key.pem")).isEqualTo("rw-------");
        assertThat(permissions("door-codes.secret")).isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("door-key.pem",
                    "door-key.pub", "door-codes.secret");
        }
    }

    @Test
    void the_public_half_knows_what_the_private_half_signs() {
        DoorKeys keys = DoorKeys.open(folder);
        CentralKey parsed = CentralKey.parse(keys.central().toString());

        assertThat(parsed.signed(GATEWAY, keys.signing().heard(GATEWAY, new EventId("e1"), Instant.EPOCH, null)))
                .isTrue();
    }

    @Test
    void a_key_that_others_can_read_is_refused_with_what_to_do() throws IOException {
        DoorKeys.open(folder);
        for (String file : new String[]{"door-key.pem", "door-codes.secret"}) {
            Path path = folder.resolve(file);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
            assertThatThrownBy(() -> DoorKeys.open(folder)).isInstanceOf(UnusableKeyException.class)
                    .hasMessageContaining("others can read").hasMessageContaining("chmod 600");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void a_broken_key_is_refused_and_never_replaced() throws IOException {
        DoorKeys.open(folder);
        String secret = Files.readString(folder.resolve("door-codes.secret"));
        Files.writeString(folder.resolve("door-codes.secret"), "c2hvcnQ=");
        assertThatThrownBy(() -> DoorKeys.open(folder)).isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("door-codes.secret is not 32 bytes");
        Files.writeString(folder.resolve("door-codes.secret"), secret);
        Files.writeString(folder.resolve("door-key.pem"), "");
        assertThatThrownBy(() -> DoorKeys.open(folder)).isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("door-key.pem holds no Ed25519 private key");
        assertThat(folder.resolve("door-key.pem")).isEmptyFile();
    }

    @Test
    void halves_of_two_keys_are_refused(@TempDir Path other) throws IOException {
        DoorKeys.open(folder);
        DoorKeys.open(other);
        Files.copy(other.resolve("door-key.pub"), folder.resolve("door-key.pub"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> DoorKeys.open(folder)).isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("not the two halves of one key");
        Files.delete(folder.resolve("door-key.pub"));
        assertThatThrownBy(() -> DoorKeys.open(folder)).isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("is missing");
    }
}
