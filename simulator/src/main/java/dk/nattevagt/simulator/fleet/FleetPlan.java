package dk.nattevagt.simulator.fleet;

import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.simulator.network.Loopback;
import java.time.Duration;

/**
 * How much load, within bounds.
 *
 * @param prefix of the gateways' ids, before a number of four digits
 * @param first the first gateway's number
 * @param rate presses a second, over the whole fleet
 * @param duration how long presses are published
 * @param heartbeat time between two heartbeats of one gateway
 */
public record FleetPlan(String host, int port, String prefix, String password, int first, int gateways, int rate,
        Duration duration,
        Duration heartbeat, Cause cause) {
    static final int MOST_GATEWAYS = 15_000;
    static final int HIGHEST_RATE = 20_000;
    static final Duration LONGEST = Duration.ofMinutes(30);

    /** @throws IllegalArgumentException with a sentence when a host is not this machine or a number is out of bounds */
    public FleetPlan {
        check(Loopback.isLoopback(host), Loopback.refusal(host));
        check(first >= 0, "first must not be negative");
        check(gateways >= 1 && gateways <= MOST_GATEWAYS, "gateways must be 1 to " + MOST_GATEWAYS);
        check(rate >= 0 && rate <= HIGHEST_RATE, "rate must be 0 to %d presses a second".formatted(HIGHEST_RATE));
        check(duration.isPositive() && duration.compareTo(LONGEST) <= 0,
                "seconds must be 1 to %d".formatted(LONGEST.toSeconds()));
        check(heartbeat.compareTo(Duration.ofSeconds(1)) >= 0, "heartbeat must be at least 1 second");
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    String gatewayId(int number) {
        return "%s%04d".formatted(prefix, number);
    }

    long presses() {
        return rate * duration.toSeconds();
    }
}
