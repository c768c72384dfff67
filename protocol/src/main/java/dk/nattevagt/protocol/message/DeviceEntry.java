package dk.nattevagt.protocol.message;

import org.jspecify.annotations.Nullable;

/**
 * What a device is and where it hangs, as the technician wrote it. Holds nothing about the citizen.
 *
 * @param name what people in the home call it, 1-64 characters; null when nobody has named it
 * @param room where it hangs, 1-64 characters; null when nobody has said
 * @param model maker and model, 1-64 characters; null when unknown
 */
public record DeviceEntry(DeviceKind kind, @Nullable String name, @Nullable String room, @Nullable String model) {
    private static final int LONGEST = 64;

    /** @throws IllegalArgumentException on an empty or long text */
    public DeviceEntry {
        check("name", name);
        check("room", room);
        check("model", model);
    }

    private static void check(String field, @Nullable String text) {
        if (text != null && (text.isEmpty() || text.length() > LONGEST)) {
            throw new IllegalArgumentException(field + " must be 1-64 characters");
        }
    }
}
