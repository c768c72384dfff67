package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.GrantLetters;
import dk.nattevagt.central.letter.Letter;
import dk.nattevagt.central.letter.LetterKind;
import dk.nattevagt.central.letter.LetterRefusal;
import dk.nattevagt.central.letter.StoredLetter;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters as the interface writes them. */
final class LetterJson {
    private final Registry registry;

    LetterJson(Registry registry) {
        this.registry = registry;
    }

    JsonObject overview(GrantLetters.Overview overview) {
        JsonArray letters = new JsonArray();
        overview.letters().forEach(letter -> letters.add(line(letter)));
        JsonArray kinds = new JsonArray();
        overview.kinds().stream().map(LetterKind::wireName).forEach(kinds::add);
        JsonObject json = new JsonObject().put("letters", letters).put("kinds", kinds);
        String note = overview.journalNote();
        return note == null ? json : json.put("journalNote", note);
    }

    private JsonObject line(StoredLetter stored) {
        JsonObject json = new JsonObject().put("number", stored.number())
                .put("kind", stored.letter().kind().wireName()).put("title", stored.letter().title())
                .put("draftedAt", stored.draftedAt().toString()).put("by", stored.draftedBy().value())
                .put("byName", name(stored.draftedBy()));
        StoredLetter.Sent sent = stored.sent();
        return sent == null
                ? json
                : json.put("sentOn", sent.on().toString()).put("how", sent.how().wireName())
                        .put("sentByName", name(sent.by()));
    }

    JsonObject whole(StoredLetter stored, @Nullable LetterRefusal fault) {
        Letter letter = stored.letter();
        JsonArray paragraphs = new JsonArray();
        letter.paragraphs().forEach(one -> {
            JsonObject paragraph = new JsonObject().put("text", one.text());
            paragraphs.add(one.heading() == null ? paragraph : paragraph.put("heading", one.heading()));
        });
        JsonObject sender = new JsonObject().put("municipality", letter.sender().municipality())
                .put("office", letter.sender().office()).put("address", lines(letter.sender().address()));
        if (letter.sender().phone() != null) {
            sender.put("phone", letter.sender().phone());
        }
        JsonObject json = line(stored).put("date", letter.date().toString()).put("reference", letter.reference())
                .put("sender", sender)
                .put("addressee", new JsonObject().put("name", letter.addressee().name()).put("address",
                        lines(letter.addressee().address())))
                .put("paragraphs", paragraphs)
                .put("signature", new JsonObject().put("name", letter.signature().name()).put("title",
                        letter.signature().title()))
                .put("enclosures", lines(letter.enclosures()));
        return fault == null
                ? json
                : json.put("warning", new JsonObject().put("code", fault.wireName()).put("text", fault.sentence()));
    }

    private static JsonArray lines(List<String> lines) {
        JsonArray array = new JsonArray();
        lines.forEach(array::add);
        return array;
    }

    private String name(UserId user) {
        return registry.user(user).map(User::name).orElse(user.value());
    }
}
