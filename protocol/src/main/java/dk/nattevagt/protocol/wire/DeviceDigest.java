package dk.nattevagt.protocol.wire;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A short word for a whole device table: gateway and central have the same word exactly when they have the same table. */
public final class DeviceDigest {

    private DeviceDigest() {}

    /** The first 16 hexadecimal digits of a SHA-256, as the AsyncAPI document describes it. */
    public static String of(Map<DeviceId, DeviceEntry> table) {
        Map<String, DeviceEntry> sorted = new TreeMap<>();
        table.forEach((device, entry) -> sorted.put(device.value(), entry));
        String text = sorted.entrySet().stream().map(line -> line(line.getKey(), line.getValue()))
                .collect(Collectors.joining("\u0001"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String line(String device, DeviceEntry entry) {
        return String.join("\u0000", device, entry.kind().wireName(), orEmpty(entry.name()), orEmpty(entry.room()),
                orEmpty(entry.model()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
