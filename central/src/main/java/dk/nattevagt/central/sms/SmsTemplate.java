package dk.nattevagt.central.sms;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is posted to the gateway, with {@code {number}} (+4512345678), {@code {digits}} (4512345678), {@code {text}} and
 * {@code {reference}} where they belong. What is filled in can never change the shape of what it is filled into.
 */
final class SmsTemplate {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable JsonNode json;
    private final String form;

    private SmsTemplate(@Nullable JsonNode json, String form) {
        this.json = json;
        this.form = form;
    }

    /** What is filled in. */
    record Values(String number, String text, String reference) {
        /** In one pass: a text that contains a placeholder keeps it as it is. */
        String into(String template) {
            StringBuilder filled = new StringBuilder();
            int at = 0;
            for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
                int close = template.indexOf('}', open);
                String value = close < 0 ? null : named(template.substring(open + 1, close));
                filled.append(template, at, open).append(value == null ? "{" : value);
                at = value == null ? open + 1 : close + 1;
            }
            return filled.append(template.substring(at)).toString();
        }

        private @Nullable String named(String name) {
            return switch (name) {
                case "number" -> number;
                case "digits" -> number.substring(1);
                case "text" -> text;
                case "reference" -> reference;
                default -> null;
            };
        }
    }

    /**
     * Reads a template: JSON when it begins with a brace or bracket, else a form.
     *
     * @throws IllegalArgumentException with a sentence, when it is neither, or says nothing or to nobody
     */
    static SmsTemplate parse(String template) {
        if (!template.contains("{text}") || !(template.contains("{number}") || template.contains("{digits}"))) {
            throw new IllegalArgumentException("sms.body must name {text}, and {number} or {digits}.");
        }
        String body = template.strip();
        if (body.matches("(?s)\\{\\s*\".*|\\[.*")) {
            return new SmsTemplate(readJson(body), "");
        }
        if (!body.matches("[^=&\\s]+=[^&]*(&[^=&\\s]+=[^&]*)*")) {
            throw new IllegalArgumentException(
                    "sms.body must be a JSON object or a form such as to={number}&text={text}.");
        }
        return new SmsTemplate(null, body);
    }

    private static JsonNode readJson(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("sms.body is not JSON: placeholders stand between quotation marks.",
                    wrong);
        }
    }

    String contentType() {
        return json == null ? "application/x-www-form-urlencoded" : "application/json";
    }

    String filled(Values values) {
        return json == null ? form(values) : fill(json, values).toString();
    }

    private static JsonNode fill(JsonNode node, Values values) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode filled = JSON.createObjectNode();
                object.properties().forEach(field -> filled.set(field.getKey(), fill(field.getValue(), values)));
                yield filled;
            }
            case ArrayNode array -> {
                ArrayNode filled = JSON.createArrayNode();
                array.forEach(item -> filled.add(fill(item, values)));
                yield filled;
            }
            default -> node.isTextual() ? JsonNodeFactory.instance.textNode(values.into(node.textValue())) : node;
        };
    }

    private String form(Values values) {
        return Arrays.stream(form.split("&", -1)).map(field -> {
            int equals = field.indexOf('=');
            return encoded(decoded(field.substring(0, equals))) + "="
                    + encoded(values.into(decoded(field.substring(equals + 1))));
        }).collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
