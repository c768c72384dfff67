package dk.nattevagt.gateway.zigbee;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code bridge/devices}: some 10 kB a device, of which five words concern us, so that it is read as a stream. */
final class DeviceList {
    static final int MOST = 512;
    private static final Pattern IEEE = Pattern.compile("0x[0-9a-f]{16}");
    private static final JsonFactory JSON = new JsonFactory();

    private DeviceList() {}

    /** Lower case when it is an IEEE address; empty when it is none. */
    static Optional<String> ieee(@Nullable String text) {
        return Optional.ofNullable(text).map(given -> given.toLowerCase(Locale.ROOT))
                .filter(given -> IEEE.matcher(given).matches());
    }

    /**
     * The devices, without the coordinator; empty when the payload is no such list. One without as much as a coordinator is none
     * either: believed, it would take every device's name away.
     */
    static Optional<List<ZigbeeDevice>> read(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return Optional.empty();
            }
            List<ZigbeeDevice> devices = new ArrayList<>();
            boolean isList = false;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    Fields entry = entry(parser);
                    isList |= entry.isCoordinator() || entry.device().isPresent();
                    entry.device().filter(_ -> devices.size() < MOST).ifPresent(devices::add);
                } else {
                    parser.skipChildren();
                }
            }
            return isList ? Optional.of(devices) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Fields entry(JsonParser parser) throws IOException {
        Fields fields = new Fields();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            fields.read(parser.currentName(), parser, parser.nextToken());
        }
        return fields;
    }

    private static final class Fields {
        private @Nullable String ieee;
        private @Nullable String name;
        private @Nullable String type;
        private @Nullable String maker;
        private @Nullable String model;
        private boolean known;

        void read(String field, JsonParser parser, JsonToken token) throws IOException {
            if (field.equals("definition") && token == JsonToken.START_OBJECT) {
                definition(parser);
                return;
            }
            String text = token == JsonToken.VALUE_STRING ? parser.getText() : null;
            switch (field) {
                case "ieee_address" -> ieee = text;
                case "friendly_name" -> name = text;
                case "type" -> type = text;
                case "interview_completed" -> known |= token == JsonToken.VALUE_TRUE;
                // Zigbee2MQTT 2.x says it in a word.
                case "interview_state" -> known |= "SUCCESSFUL".equalsIgnoreCase(text);
                default -> {
                    // One of the many that do not concern us.
                }
            }
            // Whatever stands where a word should: what follows it is read in its own place.
            parser.skipChildren();
        }

        private void definition(JsonParser parser) throws IOException {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                JsonToken token = parser.nextToken();
                if (token == JsonToken.VALUE_STRING && field.equals("vendor")) {
                    maker = parser.getText();
                } else if (token == JsonToken.VALUE_STRING && field.equals("model")) {
                    model = parser.getText();
                } else {
                    parser.skipChildren();
                }
            }
        }

        boolean isCoordinator() {
            return "Coordinator".equals(type);
        }

        Optional<ZigbeeDevice> device() {
            if (isCoordinator()) {
                return Optional.empty();
            }
            String given = name;
            return ieee(ieee).map(address -> new ZigbeeDevice(address, given == null ? address : given,
                    ZigbeeDevice.label(maker, model), known));
        }
    }
}
