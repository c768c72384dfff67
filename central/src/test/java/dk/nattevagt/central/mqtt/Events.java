package dk.nattevagt.central.mqtt;

import java.nio.charset.StandardCharsets;

/** Messages as gateways write them. */
final class Events {
    /** The example of the outward contract, word for word. */
    static final String CONTRACT = """
            {"specversion":"1.0","id":"01JDA3W9Z4M8Q6T2","type":"dk.nattevagt.alarm.raised",
             "source":"/gateways/gw-0001/devices/button-1","time":"2026-11-21T02:13:45.123Z",
             "data":{"cause":"button","boot":"b7f2","sequence":42,"uptimeMs":123456}}
            """;

    private Events() {}

    static byte[] press(String gateway, String id) {
        return press(gateway, "button-1", id, "2026-11-21T02:13:45Z");
    }

    static byte[] press(String gateway, String device, String id, String time) {
        return bytes("""
                {"specversion":"1.0","id":"%s","type":"dk.nattevagt.alarm.raised",
                 "source":"/gateways/%s/devices/%s","time":"%s","data":{"cause":"button"}}
                """.formatted(id, gateway, device, time));
    }

    static byte[] heartbeat(String gateway, String id) {
        return bytes("""
                {"specversion":"1.0","id":"%s","type":"dk.nattevagt.gateway.heartbeat",
                 "source":"/gateways/%s","data":{"version":"1.0","outboxDepth":0}}
                """.formatted(id, gateway));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
