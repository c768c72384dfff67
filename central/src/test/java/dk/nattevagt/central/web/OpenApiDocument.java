package dk.nattevagt.central.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document, and what it says of a JSON value: enough of JSON Schema for this document, and no more. */
final class OpenApiDocument {
    private static final Set<String> METHODS = Set.of("get", "post", "delete", "put", "patch");
    private final JsonNode root;

    OpenApiDocument() {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream("/openapi.yaml")) {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(1_000);
            Object withAnchorsResolved = new Yaml(options).load(in);
            root = new YAMLMapper().valueToTree(withAnchorsResolved);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code GET /api/alarms} to the roles it names, in alphabetical order. */
    Map<String, Set<String>> rolesByCall() {
        Map<String, Set<String>> roles = new TreeMap<>();
        root.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> roles.put(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        texts(method.getValue().get("x-roles")))));
        return roles;
    }

    Set<String> enumOf(String schema, String property) {
        return texts(root.at("/components/schemas/" + schema + "/properties/" + property + "/enum"));
    }

    Set<String> enumOf(String schema) {
        return texts(root.at("/components/schemas/" + schema + "/enum"));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** What is wrong with a value that should be of this schema; empty when nothing is. */
    List<String> faults(String schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        check(root.at("/components/schemas/" + schema), value, schema, faults);
        return faults;
    }

    private void check(JsonNode schema, JsonNode value, String where, List<String> faults) {
        if (schema.has("$ref")) {
            check(root.at(schema.get("$ref").asText().substring(1)), value, where, faults);
            return;
        }
        if (schema.has("oneOf")) {
            checkOneOf(schema.get("oneOf"), value, where, faults);
        }
        if (schema.has("enum")
                && !StreamSupport.stream(schema.get("enum").spliterator(), false).toList().contains(value)) {
            faults.add(where + " may not be " + value);
        }
        if (schema.has("type") && !hasType(schema.get("type"), value)) {
            faults.add(where + " is " + value.getNodeType() + ", not " + schema.get("type"));
        }
        if (value.isObject()) {
            checkObject(schema, value, where, faults);
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> check(schema.get("items"), item, where + "[]", faults));
        }
    }

    private void checkOneOf(JsonNode choices, JsonNode value, String where, List<String> faults) {
        for (JsonNode choice : choices) {
            List<String> ofChoice = new ArrayList<>();
            check(choice, value, where, ofChoice);
            if (ofChoice.isEmpty()) {
                return;
            }
        }
        faults.add(where + " fits none of the choices");
    }

    /** An object must have what is required, and may have nothing the document does not name. */
    private void checkObject(JsonNode schema, JsonNode value, String where, List<String> faults) {
        Set<String> missing = new HashSet<>(schema.has("required") ? texts(schema.get("required")) : Set.of());
        value.properties().forEach(field -> {
            missing.remove(field.getKey());
            JsonNode property = schema.path("properties").path(field.getKey());
            JsonNode other = schema.path("additionalProperties");
            if (!property.isMissingNode()) {
                check(property, field.getValue(), where + "." + field.getKey(), faults);
            } else if (!other.isMissingNode()) {
                check(other, field.getValue(), where + "." + field.getKey(), faults);
            } else if (!schema.has("oneOf")) {
                faults.add(where + "." + field.getKey() + " is not in the document");
            }
        });
        missing.forEach(name -> faults.add(where + "." + name + " is missing"));
    }

    private static boolean hasType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return StreamSupport.stream(type.spliterator(), false).anyMatch(one -> hasType(one, value));
        }
        return switch (type.asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }
}
