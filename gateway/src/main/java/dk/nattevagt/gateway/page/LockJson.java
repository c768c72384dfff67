package dk.nattevagt.gateway.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.gateway.lock.LockView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A lock as the page's JSON has it: how the bolt stands by its own sensor, with its age; what it was told is never shown as done. */
final class LockJson {

    private LockJson() {}

    static @Nullable ObjectNode of(@Nullable LockView lock) {
        if (lock == null) {
            return null;
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("certainty", lock.certainty().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("bolt", lock.bolt().wireName());
        json.put("words", words(lock));
        json.put("ageSeconds", lock.boltAge() == null ? null : lock.boltAge().toSeconds());
        return json;
    }

    private static String words(LockView lock) {
        String bolt = Words.bolt(lock.bolt());
        return switch (lock.certainty()) {
            case CONFIRMED -> bolt;
            case COMMANDED -> "Har fået besked, har ikke svaret endnu. Sidst meldt: " + bolt;
            case NOT_CONFIRMED -> "Har fået besked, men har ikke svaret. Se efter. Sidst meldt: " + bolt;
            case UNKNOWN -> lock.boltAge() == null ? "Ukendt, har aldrig meldt sig" : "Ukendt. Sidst meldt: " + bolt;
        };
    }
}
