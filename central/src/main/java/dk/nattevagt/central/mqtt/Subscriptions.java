package dk.nattevagt.central.mqtt;

import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.wire.Topics;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one connection listens to: its own gateway's {@code down} topics and nothing else. */
final class Subscriptions {
    private final String down;
    private final int atMost;
    private final Map<String, MqttQoS> filters = new HashMap<>();

    Subscriptions(GatewayId gateway, int atMost) {
        String allDown = Topics.allDown(gateway);
        this.down = allDown.substring(0, allDown.length() - 1);
        this.atMost = atMost;
    }

    /** What came of a wish to subscribe. */
    enum Answer {
        GRANTED_QOS_0, GRANTED_QOS_1, FOREIGN, TOO_MANY
    }

    /** QoS 1 is the most that is granted. */
    Answer add(String filter, MqttQoS wanted) {
        if (!own(filter)) {
            return Answer.FOREIGN;
        }
        if (!filters.containsKey(filter) && filters.size() >= atMost) {
            return Answer.TOO_MANY;
        }
        MqttQoS granted = wanted == MqttQoS.AT_MOST_ONCE ? MqttQoS.AT_MOST_ONCE : MqttQoS.AT_LEAST_ONCE;
        filters.put(filter, granted);
        return granted == MqttQoS.AT_MOST_ONCE ? Answer.GRANTED_QOS_0 : Answer.GRANTED_QOS_1;
    }

    /** False when there was no such subscription. */
    boolean remove(String filter) {
        return filters.remove(filter) != null;
    }

    /** How messages on this topic are wanted: the highest of the matching subscriptions; empty when they are not. */
    Optional<MqttQoS> wanted(String topic) {
        return filters.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), topic))
                .map(Map.Entry::getValue)
                .max(Enum::compareTo);
    }

    /** {@code …/down/#}, {@code …/down/+} or {@code …/down/{channel}}. */
    private boolean own(String filter) {
        if (!filter.startsWith(down)) {
            return false;
        }
        String last = filter.substring(down.length());
        return last.equals("#") || last.equals("+") || last.matches("[a-z-]{1,32}");
    }

    /** Only filters that {@link #own} let in, and only this gateway's own down topics, meet here. */
    private boolean matches(String filter, String topic) {
        String last = filter.substring(down.length());
        return last.equals("#") || last.equals("+") || filter.equals(topic);
    }
}
