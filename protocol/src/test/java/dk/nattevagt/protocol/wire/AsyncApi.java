package dk.nattevagt.protocol.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the AsyncAPI document, and the few words of JSON Schema that it uses. */
final class AsyncApi {
    final JsonNode document;

    AsyncApi() {
        try (InputStream yaml = Objects.requireNonNull(AsyncApi.class.getResourceAsStream("/asyncapi.yaml"))) {
            document = new YAMLMapper().readTree(yaml);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** What a reference points to, or the node itself. */
    JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        if (reference == null) {
            return node;
        }
        JsonNode target = document.at(reference.asText().substring(1));
        if (target.isMissingNode()) {
            throw new AssertionError("the document has no " + reference.asText());
        }
        return resolved(target);
    }

    JsonNode channels() {
        return document.get("channels");
    }

    JsonNode messages() {
        return document.at("/components/messages");
    }

    /** The schema of a message's payload. */
    JsonNode schema(String message) {
        return resolved(messages().get(message).get("payload"));
    }

    List<JsonNode> examples(String message) {
        return messages().get(message).get("examples").valueStream().map(example -> example.get("payload")).toList();
    }

    /** Every field by its path, such as {@code /data/cause}, with its schema. */
    Map<String, JsonNode> fields(JsonNode schema) {
        Map<String, JsonNode> fields = new TreeMap<>();
        schema.get("properties").propertyStream().forEach(property -> {
            JsonNode field = resolved(property.getValue());
            fields.put("/" + property.getKey(), field);
            if (field.has("properties")) {
                fields(field).forEach((path, inner) -> fields.put("/" + property.getKey() + path, inner));
            }
        });
        return fields;
    }

    /** The paths of the fields that must be there. */
    Stream<String> required(JsonNode schema) {
        Stream<String> inner = schema.get("properties").propertyStream().flatMap(property -> {
            JsonNode field = resolved(property.getValue());
            return field.has("properties") ? required(field).map(path -> "/" + property.getKey() + path) : Stream.of();
        });
        return Stream.concat(schema.get("required").valueStream().map(name -> "/" + name.asText()), inner);
    }

    /** Whether a field's schema lets the value pass. */
    static boolean allows(JsonNode schema, JsonNode value) {
        return switch (schema.get("type").asText()) {
            case "object" -> value.isObject();
            case "integer" -> value.isIntegralNumber()
                    && value.bigIntegerValue().compareTo(schema.get("minimum").bigIntegerValue()) >= 0
                    && value.bigIntegerValue().compareTo(schema.get("maximum").bigIntegerValue()) <= 0;
            case "number" -> value.isNumber()
                    && value.decimalValue().compareTo(schema.get("minimum").decimalValue()) >= 0
                    && value.decimalValue().compareTo(schema.get("maximum").decimalValue()) <= 0;
            case "boolean" -> value.isBoolean();
            case "string" -> value.isTextual() && allowsText(schema, value.textValue());
            default -> throw new AssertionError("this test does not know the type of " + schema);
        };
    }

    private static boolean allowsText(JsonNode schema, String text) {
        return text.length() >= schema.path("minLength").asInt(0)
                && text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && (!schema.has("pattern") || Pattern.compile(schema.get("pattern").asText()).matcher(text).find())
                && (!schema.has("const") || schema.get("const").asText().equals(text))
                && (!schema.has("enum")
                        || schema.get("enum").valueStream().anyMatch(word -> word.asText().equals(text)))
                && (!schema.has("format") || isDateTime(text));
    }

    /** RFC 3339, written without the help of the code under test. */
    private static boolean isDateTime(String text) {
        return text.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])[Tt]"
                + "([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");
    }
}
