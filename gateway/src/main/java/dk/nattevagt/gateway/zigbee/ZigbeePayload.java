package dk.nattevagt.gateway.zigbee;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dk.nattevagt.gateway.zigbee.JsonValue.Kind;
import java.io.IOException;

/**
 * What a device's payload says. Read token by token, so that no depth, length or number of digits can hurt, and a property said
 * twice is alarming when one of the two is.
 */
public final class ZigbeePayload {
    /** Real payloads are below 2 kB. */
    static final int LARGEST = 64 * 1024;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            // All beyond LARGEST: a strange value must not cost the alarm beside it.
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(2 * LARGEST)
                    .maxNumberLength(2 * LARGEST).maxStringLength(2 * LARGEST).maxNameLength(2 * LARGEST).build())
            .build();

    private ZigbeePayload() {}

    /** Reads any bytes; never throws. */
    public static ZigbeeReading read(byte[] json, ZigbeeMapping mapping) {
        return read(json, mapping, false);
    }

    /** @param retained the broker kept it: actions in it happened long ago, and are passed over */
    static ZigbeeReading read(byte[] json, ZigbeeMapping mapping, boolean retained) {
        if (json.length == 0) {
            return new ZigbeeReading.Refused("empty");
        }
        if (json.length > LARGEST) {
            return new ZigbeeReading.Refused("too long");
        }
        try (JsonParser parser = JSON.createParser(json)) {
            return read(parser, new PropertyReader(mapping, retained));
        } catch (JsonParseException notJson) {
            return new ZigbeeReading.Refused("not JSON");
        } catch (IOException notText) {
            return new ZigbeeReading.Refused("not text");
        }
    }

    private static ZigbeeReading read(JsonParser parser, PropertyReader reader) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            return new ZigbeeReading.Refused(first == null ? "empty" : "not a JSON object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String property = parser.currentName();
            reader.read(property, value(parser, parser.nextToken()));
        }
        return parser.nextToken() == null ? reader.result() : new ZigbeeReading.Refused("more than one JSON value");
    }

    private static JsonValue value(JsonParser parser, JsonToken token) throws IOException {
        if (token.isStructStart()) {
            parser.skipChildren();
            return new JsonValue(Kind.STRUCTURE, "");
        }
        if (token == JsonToken.VALUE_NULL) {
            return new JsonValue(Kind.NULL, "");
        }
        Kind kind = token.isNumeric() ? Kind.NUMBER : token.isBoolean() ? Kind.BOOLEAN : Kind.TEXT;
        return new JsonValue(kind, parser.getText());
    }
}
