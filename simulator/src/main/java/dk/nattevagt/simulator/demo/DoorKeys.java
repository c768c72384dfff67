package dk.nattevagt.simulator.demo;

import dk.nattevagt.simulator.home.FrontDoor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks the central for what a technician would write into a gateway's file: by what its front door may be opened. */
final class DoorKeys {
    private static final int PATIENCE_SECONDS = 60;
    private static final String PUBLIC_KEY = "door-key.pub";

    private DoorKeys() {}

    /**
     * The keys of one gateway. A central without them leaves the door shut.
     *
     * @param central starts the central's program; its options are appended
     * @param page port of the page at the door
     */
    static FrontDoor of(List<String> central, Path data, String gateway, int page) throws IOException {
        List<String> printed = ask(central, data, gateway);
        String codeKey = value(printed, "doorCodeKey").orElse(null);
        String orderKey = value(printed, "centralKey").or(() -> file(data.resolve(PUBLIC_KEY))).orElse(null);
        return orderKey == null ? FrontDoor.SHUT : new FrontDoor(orderKey, codeKey, codeKey == null ? 0 : page);
    }

    private static List<String> ask(List<String> central, Path data, String gateway) throws IOException {
        List<String> whole = new ArrayList<>(central);
        whole.addAll(List.of("door-keys", "--gateway", gateway, "--data", data.toString()));
        Path answer = Files.createTempFile("door-keys", ".txt");
        try {
            Process asked = new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(answer.toFile()).start();
            if (!asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
                return List.of();
            }
            return asked.exitValue() == 0 ? Files.readAllLines(answer, StandardCharsets.UTF_8) : List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    static Optional<String> value(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip()).filter(text -> !text.isEmpty()).findFirst();
    }

    private static Optional<String> file(Path key) {
        try {
            return Files.exists(key) ? Optional.of(Files.readString(key).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
