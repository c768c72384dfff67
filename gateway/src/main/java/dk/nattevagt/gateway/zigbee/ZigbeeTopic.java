package dk.nattevagt.gateway.zigbee;

import java.util.List;
import java.util.function.Predicate;

/** What a topic under the base speaks of. */
sealed interface ZigbeeTopic {

    record BridgeState() implements ZigbeeTopic {}

    record BridgeDevices() implements ZigbeeTopic {}

    record BridgeEvent() implements ZigbeeTopic {}

    /**
     * Zigbee2MQTT has been asked something.
     *
     * @param request {@code permit_join}, {@code health_check}
     */
    record BridgeResponse(String request) implements ZigbeeTopic {}

    record Availability(String name) implements ZigbeeTopic {}

    record Device(String name) implements ZigbeeTopic {}

    /** Zigbee2MQTT's other talk, and commands to devices. */
    record Other() implements ZigbeeTopic {}

    /** What follows a device's name: our own commands, and a copy of the action as bare text. */
    List<String> NOT_STATES = List.of("/set", "/get", "/action");

    String AVAILABILITY = "/availability";

    /**
     * Reads a topic.
     *
     * @param base without a slash at its end
     * @param isDevice whether a device has just this name: it may end like one of the other topics
     */
    static ZigbeeTopic of(String topic, String base, Predicate<String> isDevice) {
        if (!topic.startsWith(base + "/") || topic.length() == base.length() + 1) {
            return new Other();
        }
        String rest = topic.substring(base.length() + 1);
        if (rest.startsWith("bridge/")) {
            return bridge(rest.substring("bridge/".length()));
        }
        if (isDevice.test(rest)) {
            return new Device(rest);
        }
        if (rest.endsWith(AVAILABILITY)) {
            return new Availability(rest.substring(0, rest.length() - AVAILABILITY.length()));
        }
        boolean command = rest.contains("/set/") || rest.contains("/get/")
                || NOT_STATES.stream().anyMatch(rest::endsWith);
        return command ? new Other() : new Device(rest);
    }

    private static ZigbeeTopic bridge(String rest) {
        return switch (rest) {
            case "state" -> new BridgeState();
            case "devices" -> new BridgeDevices();
            case "event" -> new BridgeEvent();
            default -> rest.startsWith("response/")
                    ? new BridgeResponse(rest.substring("response/".length()))
                    : new Other();
        };
    }
}
