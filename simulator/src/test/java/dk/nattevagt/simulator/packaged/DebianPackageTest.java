package dk.nattevagt.simulator.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.nattevagt.simulator.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Needs the packages that {@code mvn package} builds, and dpkg-deb to open them; each missing part is named. */
@Timeout(180)
class DebianPackageTest {
    private static final String UNIT = "usr/lib/systemd/system/nattevagt-gateway.service";

    @TempDir
    Path folder;

    @BeforeEach
    void packagesAreBuilt() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")),
                "dpkg-deb is not installed: the packages are not opened");
        assumeTrue(Files.exists(deb("amd64")) && Files.exists(deb("arm64")),
                "the packages are not built (mvn package): they are not tested");
    }

    @ParameterizedTest
    @CsvSource({"amd64, 62", "arm64, 183"})
    void a_package_brings_the_library_of_its_own_machine_and_no_other(String architecture, int machine)
            throws Exception {
        Path tree = extract(architecture);

        byte[] library = Files.readAllBytes(tree.resolve("usr/lib/nattevagt-gateway/native/libsqlitejdbc.so"));
        // ELF: e_machine, the least significant byte first.
        assertThat(library[18] & 0xFF).isEqualTo(machine);
        assertThat(output("dpkg-deb", "-f", deb(architecture).toString(), "Architecture")).isEqualTo(architecture);
        assertThat(output("dpkg-deb", "-c", deb(architecture).toString())).contains(
                "./etc/nattevagt/gateway.yaml", "-rw-r----- root/root",
                "./usr/lib/udev/rules.d/60-nattevagt-gpio.rules",
                "./usr/lib/sysusers.d/nattevagt-gateway.conf", "./" + UNIT, "./usr/bin/nattevagt-gateway");
        assertThat(output("dpkg-deb", "--info", deb(architecture).toString(), "conffiles").strip())
                .isEqualTo("/etc/nattevagt/gateway.yaml");
    }

    @Test
    void what_the_package_brings_learns_starts_with_what_it_learned_and_ends_well() throws Exception {
        Path home = extract(output("dpkg", "--print-architecture")).resolve("usr/lib/nattevagt-gateway");
        Map<String, String> environment = Map.of("NATTEVAGT_JAVA", Programs.java(), "NATTEVAGT_CACHE",
                folder.resolve("cache").toString(), "NATTEVAGT_CONFIG", configuration().toString());

        Process learn = start(environment, home.resolve("learn").toString());
        String said = new String(learn.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(learn.waitFor()).as(said).isZero();
        assertThat(folder.resolve("cache/gateway.aot")).isNotEmptyFile();

        Process gateway = start(environment, home.resolve("run").toString());
        List<String> lines = new ArrayList<>();
        for (String line = gateway.inputReader().readLine(); line != null; line = gateway.inputReader().readLine()) {
            lines.add(line);
            if (line.equals("gateway ready id=gw-0001")) {
                break;
            }
        }
        assertThat(Files.readString(Path.of("/proc/" + gateway.pid() + "/maps"))).contains("gateway.aot");
        gateway.destroy();
        assertThat(gateway.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(gateway.exitValue()).as(String.join("\n", lines)).isZero();
        assertThat(lines).contains("gateway ready id=gw-0001");
    }

    @Test
    void a_start_that_did_not_get_ready_is_followed_by_one_without_the_cache() throws Exception {
        Path home = extract(output("dpkg", "--print-architecture")).resolve("usr/lib/nattevagt-gateway");
        Path runtime = Files.createDirectory(folder.resolve("run"));
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Files.writeString(cache.resolve("gateway.aot"), "no cache at all");
        Path java = Files.writeString(folder.resolve("java"), "#!/bin/sh\necho \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment = Map.of("NATTEVAGT_JAVA", java.toString(), "NATTEVAGT_CACHE", cache.toString(),
                "RUNTIME_DIRECTORY", runtime.toString());

        assertThat(read(start(environment, home.resolve("run").toString()))).contains("-XX:AOTCache=" + cache);
        assertThat(read(start(environment, home.resolve("run").toString()))).doesNotContain("AOTCache");
        Files.delete(runtime.resolve("starting"));
        assertThat(read(start(environment, home.resolve("run").toString()))).contains("-XX:AOTCache=" + cache);
    }

    @Test
    void the_service_is_shut_in_as_far_as_its_work_allows() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")),
                "systemd-analyze is not installed: the unit is not looked at");
        Path unit = extract("amd64").resolve(UNIT);

        String report = output("systemd-analyze", "security", "--offline=true", "--no-pager", unit.toString());

        assertThat(report).containsPattern("Overall exposure level for nattevagt-gateway.service: [01]\\.\\d");
    }

    private Path configuration() throws IOException {
        return Files.writeString(folder.resolve("gateway.yaml"), """
                gateway: gw-0001
                data: "%1$s/data"
                central: { uri: "tcp://127.0.0.1:1", password: demo }
                gpio: { provider: linuxfs, folder: "%1$s/pins" }
                inputs:
                  - { device: button-1, line: 17, cause: button }
                """.formatted(folder));
    }

    private Path extract(String architecture) throws Exception {
        Path tree = folder.resolve("tree-" + architecture);
        output("dpkg-deb", "-x", deb(architecture).toString(), tree.toString());
        return tree;
    }

    private static Path deb(String architecture) {
        return Programs.root().resolve("gateway/target/nattevagt-gateway_%s.deb".formatted(architecture));
    }

    private static String output(String... command) throws Exception {
        Process process = start(Map.of(), command);
        String text = read(process);
        assertThat(process.waitFor()).as(text).isZero();
        return text.strip();
    }

    private static String read(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Process start(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
