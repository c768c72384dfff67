package dk.nattevagt.gateway.technician;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.page.PagePassword;
import dk.nattevagt.gateway.page.PageSettings;
import dk.nattevagt.gateway.page.Pairing;
import dk.nattevagt.gateway.page.PasswordHash;
import dk.nattevagt.gateway.page.TechnicianHouse;
import dk.nattevagt.protocol.message.DeviceKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code gateway device} as a technician types it, against a real desk and its page. */
class DeviceCommandTest {
    @TempDir
    Path folder;

    private TechnicianHouse house;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    /** What happens in the home while a command waits, second by second. */
    private final List<Runnable> meanwhile = new ArrayList<>();

    @BeforeEach
    void arrive() throws Exception {
        house = new TechnicianHouse(folder);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    private int run(String... arguments) {
        return run(Optional.of(house.settings()), arguments);
    }

    private int run(Optional<PageSettings> page, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine command = DeviceCommand.commandLine(_ -> page, this::aSecond);
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private void aSecond() {
        if (meanwhile.isEmpty()) {
            house.pass(Duration.ofSeconds(1));
        } else {
            meanwhile.removeFirst().run();
        }
    }

    @Test
    void a_device_is_found_mounted_tested_and_listed() {
        meanwhile.add(() -> house.pairing.heard(Pairing.Step.READY, "0x00158d0001", "Heiman HS1SA", null));
        meanwhile.add(() -> house.says(TechnicianHouse.zigbee("0x00158d0001"), Sign.TEST, "Heiman HS1SA"));
        assertThat(run("find", "--config", "x")).isZero();
        assertThat(out.toString().lines()).containsExactly("Tænd den nye enhed, eller hold dens parringsknap inde.",
                "Heiman HS1SA er klar til at blive monteret.");

        assertThat(run("list", "--config", "x")).isZero();
        assertThat(out.toString().lines()).containsExactly(
                "Boks gw-0001: Boksen har kontakt med vagtcentralen. Intet venter på at blive sendt.",
                "zigbee:0x00158d0001: Fundet, ikke monteret (Heiman HS1SA)");

        assertThat(run("mount", "--config", "x", "zigbee:0x00158d0001", "--kind", "smoke", "--room", "Gang"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("uden et aktivt nødkald", "Kvalitetsstandard 2022 §15");
        house.mount("button-1", DeviceKind.BUTTON, null, null);
        assertThat(run("mount", "--config", "x", "zigbee:0x00158d0001", "--kind", "smoke", "--room", "Gang")).isZero();
        assertThat(out.toString()).startsWith(
                "smoke-1 (Røgalarm, Gang) er monteret. Prøv den nu: gateway device test smoke-1")
                .contains("Mangler: Låsen ved hoveddøren");

        meanwhile.add(() -> {
            house.centralAnswers(false);
            house.says(TechnicianHouse.zigbee("0x00158d0001"), Sign.SMOKE, null);
        });
        meanwhile.add(() -> house.centralAnswers(true));
        assertThat(run("test", "--config", "x", "smoke-1")).isZero();
        assertThat(out.toString().lines()).containsExactly(
                "Hold testknappen inde nu, til den hyler (boksen venter i 120 sekunder)",
                "Sendt, venter på vagtcentralen", "Prøven er modtaget. Enheden er aktiv.");

        assertThat(run("name", "--config", "x", "smoke-1", "--name", "Loftet")).isZero();
        assertThat(run("list", "--config", "x")).isZero();
        assertThat(out.toString()).contains("smoke-1 (Røgalarm, Loftet, Gang): Aktiv, prøvet 21.11.2026");
        assertThat(run("remove", "--config", "x", "smoke-1")).isZero();
        assertThat(run("remove", "--config", "x", "smoke-1")).isEqualTo(1);
        assertThat(err.toString()).contains("Her er ingen enhed, der hedder smoke-1.");
    }

    @Test
    void a_test_without_a_signal_ends_with_one_and_says_what_to_look_at() {
        house.mount("button-1", DeviceKind.BUTTON, null, null);
        assertThat(run("test", "--config", "x", "button-1")).isEqualTo(1);
        assertThat(out.toString().lines()).last().asString().startsWith("Der kom intet signal. Tjek batteriet");
    }

    @Test
    void what_was_typed_wrong_ends_with_two() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(run("list")).isEqualTo(2);
        assertThat(run("mount", "--config", "x", "zigbee:1", "--kind", "bomb")).isEqualTo(2);
        assertThat(err.toString()).contains("Feltet »kind«");
        assertThat(run(Optional.empty(), "list", "--config", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("key page: mangler");
        assertThat(run("test", "--help")).isZero();
        assertThat(out.toString()).contains("--config", "--password-file");
    }

    @Test
    void a_gateway_that_does_not_run_and_a_wrong_password_end_with_one() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.txt"), "gæt\n");
        assertThat(run("list", "--config", "x", "--password-file", wrong.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Adgangskoden er forkert.");
        house.close();
        assertThat(run("list", "--config", "x")).isEqualTo(1);
        assertThat(err.toString()).contains("Boksen svarer ikke. Kører den?");
    }

    @Test
    void a_page_on_the_network_is_reached_by_its_own_certificate_and_with_its_hashed_password() throws Exception {
        PageSettings.Tls tls = TestKeys.selfSigned(folder.resolve("tls"));
        PageSettings.Tls another = TestKeys.selfSigned(folder.resolve("another"));
        PagePassword hashed = new PagePassword.Hashed(
                PasswordHash.of(TechnicianHouse.PASSWORD, new SecureRandom()));
        Path password = Files.writeString(folder.resolve("password.txt"), TechnicianHouse.PASSWORD + "\n");
        Path data = Files.createDirectory(folder.resolve("network"));
        try (TechnicianHouse network = new TechnicianHouse(data, Instant.parse("2026-11-21T09:13:45Z"),
                new PageSettings(InetAddress.ofLiteral("0.0.0.0"), 0, hashed, tls))) {
            PageSettings there = network.settings();
            assertThat(run(Optional.of(there), "list", "--config", "x", "--password-file", password.toString()))
                    .as(err.toString()).isZero();
            assertThat(run(Optional.of(there), "list", "--config", "x")).isEqualTo(2);
            assertThat(err.toString()).contains("--password-file");
            PageSettings false_ = new PageSettings(there.address(), there.port(), hashed, another);
            assertThat(run(Optional.of(false_), "list", "--config", "x", "--password-file", password.toString()))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_device_that_would_steer_the_terminal_is_shown_without_that() {
        house.says(TechnicianHouse.zigbee("0x\u001b[2J"), Sign.TEST, "\u001b]0;x\u0007");
        assertThat(run("list", "--config", "x")).isZero();
        assertThat(out.toString()).contains("zigbee:0x?[2J").doesNotContain("\u001b", "\u0007");
    }
}
