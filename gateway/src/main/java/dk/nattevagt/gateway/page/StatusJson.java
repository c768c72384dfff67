package dk.nattevagt.gateway.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.gateway.desk.DeskStatus;
import dk.nattevagt.protocol.message.DeviceKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The box, pairing and refusals as the page's JSON has them. */
final class StatusJson {
    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

    private StatusJson() {}

    static ObjectNode box(DeskStatus status) {
        boolean contact = status.linkUp() && !status.contactLost();
        ObjectNode box = NEW.objectNode();
        box.put("contact", contact);
        box.put("words", contact
                ? "Boksen har kontakt med vagtcentralen"
                : status.linkUp() ? "Vagtcentralen svarer ikke" : "Boksen har ingen kontakt med vagtcentralen");
        box.put("advice", contact
                ? null
                : status.linkUp()
                        ? "Vent et minut. Bliver det ved, så ring til vagtcentralen."
                        : "Tjek netværkskablet eller mobilnettet. Boksen prøver igen af sig selv.");
        box.put("outboxDepth", status.outboxDepth());
        box.put("unstored", status.unstored());
        return box;
    }

    static ObjectNode pairing(@Nullable Pairing pairing) {
        ObjectNode json = NEW.objectNode();
        json.put("possible", pairing != null);
        Pairing.State state = pairing == null ? new Pairing.State(null, List.of()) : pairing.state();
        json.put("open", state.left() != null);
        json.put("secondsLeft", state.left() == null ? 0 : state.left().toSeconds());
        ArrayNode news = json.putArray("news");
        for (Pairing.News each : state.news()) {
            news.addObject().put("at", each.at().toString())
                    .put("step", each.step().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("address", each.address()).put("words", Words.pairing(each));
        }
        return json;
    }

    static ArrayNode refusals(RefusalList refusals) {
        ArrayNode json = NEW.arrayNode();
        for (RefusalList.Refused refused : refusals.lately()) {
            json.addObject().put("source", refused.source()).put("reason", refused.reason())
                    .put("words", Words.refusal(refused.reason())).put("count", refused.count())
                    .put("last", refused.last().toString());
        }
        return json;
    }

    /** What can be mounted. */
    static ArrayNode kinds() {
        ArrayNode json = NEW.arrayNode();
        for (DeviceKind kind : DeviceKind.values()) {
            json.addObject().put("kind", kind.wireName()).put("words", Words.kind(kind));
        }
        return json;
    }
}
