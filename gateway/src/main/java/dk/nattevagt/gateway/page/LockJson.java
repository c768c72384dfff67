package dk.nattevagt.gateway.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.gateway.desk.DeviceStatus;
import org.jspecify.annotations.Nullable;

/** A lock as the page's JSON has it: what its sensor said, with its age, and never what it was told. */
final class LockJson {

    private LockJson() {}

    /** Null when it is no lock, or has never said. */
    static @Nullable ObjectNode of(DeviceStatus status) {
        if (status.bolt() == null) {
            return null;
        }
        return JsonNodeFactory.instance.objectNode().put("bolt", status.bolt().wireName())
                .put("words", Words.bolt(status.bolt())).put("ageSeconds", status.silentFor().toSeconds());
    }
}
