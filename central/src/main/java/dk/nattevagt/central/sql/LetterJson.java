package dk.nattevagt.central.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.central.letter.Letter;
import dk.nattevagt.central.letter.LetterKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter as JSON; the same letter is always the same text. */
final class LetterJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LetterJson() {}

    static String write(Letter letter) {
        ObjectNode json = JSON.createObjectNode();
        json.put("title", letter.title()).put("date", letter.date().toString()).put("reference", letter.reference());
        ObjectNode sender = json.putObject("sender");
        sender.put("municipality", letter.sender().municipality()).put("office", letter.sender().office())
                .put("phone", letter.sender().phone());
        lines(sender.putArray("address"), letter.sender().address());
        ObjectNode addressee = json.putObject("addressee");
        addressee.put("name", letter.addressee().name());
        lines(addressee.putArray("address"), letter.addressee().address());
        ArrayNode paragraphs = json.putArray("paragraphs");
        letter.paragraphs().forEach(
                one -> paragraphs.addObject().put("heading", one.heading()).put("text", one.text()));
        json.putObject("signature").put("name", letter.signature().name()).put("title", letter.signature().title());
        lines(json.putArray("enclosures"), letter.enclosures());
        return json.toString();
    }

    static Letter read(LetterKind kind, String text) {
        JsonNode json = parsed(text);
        JsonNode sender = json.path("sender");
        JsonNode addressee = json.path("addressee");
        List<Letter.Paragraph> paragraphs = new ArrayList<>();
        json.path("paragraphs").forEach(
                one -> paragraphs.add(new Letter.Paragraph(orNull(one.path("heading")), one.path("text").asText())));
        return new Letter(kind, json.path("title").asText(), LocalDate.parse(json.path("date").asText()),
                new Letter.Sender(sender.path("municipality").asText(), sender.path("office").asText(),
                        lines(sender.path("address")), orNull(sender.path("phone"))),
                new Letter.Addressee(addressee.path("name").asText(), lines(addressee.path("address"))),
                json.path("reference").asText(), paragraphs,
                new Letter.Signature(json.path("signature").path("name").asText(),
                        json.path("signature").path("title").asText()),
                lines(json.path("enclosures")));
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("a stored letter is no JSON", notJson);
        }
    }

    private static void lines(ArrayNode array, List<String> lines) {
        lines.forEach(array::add);
    }

    private static List<String> lines(JsonNode array) {
        List<String> lines = new ArrayList<>();
        array.forEach(line -> lines.add(line.asText()));
        return lines;
    }

    private static @Nullable String orNull(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }
}
