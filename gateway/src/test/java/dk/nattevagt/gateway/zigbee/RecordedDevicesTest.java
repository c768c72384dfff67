package dk.nattevagt.gateway.zigbee;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.LockReading;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.LockCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of payloads in test resources, each read without a rule of its own. */
class RecordedDevicesTest {

    record Row(String maker, String model, String payload, String kind, Set<String> signs, String battery, String bolt,
            String commanded) {
        static Row of(String line) {
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            Set<String> signs = new HashSet<>(Arrays.asList(cells.get(4).split(" ", -1)));
            signs.remove("");
            return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), signs, cells.get(5), cells.get(6),
                    cells.get(7));
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream table = Objects.requireNonNull(
                RecordedDevicesTest.class.getResourceAsStream("/zigbee/devices.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).map(Row::of).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_device_off_the_shelf_is_understood(Row row) {
        ZigbeeReading reading = ZigbeePayload.read(row.payload().getBytes(StandardCharsets.UTF_8),
                ZigbeeMapping.standard());

        assertThat(reading).isInstanceOfSatisfying(ZigbeeReading.Report.class, read -> {
            DeviceReport report = read.report();
            assertThat(report.kind().wireName()).isEqualTo(row.kind());
            assertThat(signs(report)).isEqualTo(row.signs());
            assertThat(text(report.batteryPercent())).isEqualTo(row.battery());
            assertThat(bolt(report.lock())).isEqualTo(row.bolt());
            assertThat(commanded(report.lock())).isEqualTo(row.commanded());
            assertThat(read.unreadable()).isEmpty();
        });
    }

    @Test
    void the_table_holds_what_the_issue_asks_for() throws IOException {
        assertThat(rows().stream().map(Row::model).distinct()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(rows().stream().map(Row::maker).distinct()).hasSizeGreaterThanOrEqualTo(6);
    }

    private static Set<String> signs(DeviceReport report) {
        Stream<String> signs = report.signs().entrySet().stream()
                .map(sign -> (sign.getValue() ? "+" : "-") + sign.getKey().wireName());
        return signs.collect(Collectors.toSet());
    }

    private static String bolt(@Nullable LockReading lock) {
        BoltState bolt = lock == null ? null : lock.bolt();
        return bolt == null ? "" : bolt.wireName();
    }

    private static String commanded(@Nullable LockReading lock) {
        LockCommand commanded = lock == null ? null : lock.commanded();
        return commanded == null ? "" : commanded.wireName();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
