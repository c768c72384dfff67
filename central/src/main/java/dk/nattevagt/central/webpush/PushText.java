package dk.nattevagt.central.webpush;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.central.notification.Message;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a phone is sent: what {@code sw.js} understands. */
final class PushText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_TEXT = 500;

    private PushText() {}

    /** Show this, and make the phone heard. */
    static byte[] message(Message message) {
        return bytes(about(message, "message").put("text", cut(message.text(), LONGEST_TEXT))
                .put("urgency", message.urgency()));
    }

    /** It is over: what is shown says so and is quiet. */
    static byte[] withdrawal(Message message, @Nullable String takenBy) {
        return bytes(about(message, "withdraw")
                .put("text", takenBy == null ? "Afsluttet." : "Taget af " + cut(takenBy, LONGEST_TITLE) + "."));
    }

    private static ObjectNode about(Message message, String kind) {
        return JSON.createObjectNode().put("kind", kind)
                .put("subject", message.key().subject().text())
                .put("round", message.key().round())
                .put("title", cut(message.title(), LONGEST_TITLE))
                .put("link", cut(message.link(), LONGEST_TEXT));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
