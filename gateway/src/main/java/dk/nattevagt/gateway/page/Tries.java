package dk.nattevagt.gateway.page;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Wrong passwords: after some free tries each costs a longer wait, for one sender and, more gently, for all others together, so that
 * neither one guesser nor many get far, and none can lock the technician out for long.
 */
final class Tries {
    private static final int SENDERS = 256;
    private static final Rule ONE = new Rule(5, Duration.ofMinutes(15));
    private static final Rule ALL = new Rule(50, Duration.ofSeconds(30));
    private static final Wrong NONE = new Wrong(0, Duration.ZERO);

    private record Rule(int free, Duration longest) {

        Duration wait(int wrong) {
            if (wrong < free) {
                return Duration.ZERO;
            }
            Duration grown = Duration.ofSeconds(1L << Math.min(20, wrong - free));
            return grown.compareTo(longest) < 0 ? grown : longest;
        }
    }

    private record Wrong(int count, Duration until) {}

    private final Supplier<Duration> uptime;
    private final Map<String, Wrong> senders = new LinkedHashMap<>();
    private Wrong all = NONE;

    Tries(Supplier<Duration> uptime) {
        this.uptime = uptime;
    }

    /** How long this sender must wait before its next try; zero: none. */
    synchronized Duration wait(InetAddress sender) {
        Duration own = left(senders.getOrDefault(name(sender), NONE));
        return own.isZero() && !sender.isLoopbackAddress() ? left(all) : own;
    }

    synchronized void wrong(InetAddress sender) {
        Wrong before = senders.remove(name(sender));
        senders.put(name(sender), next(before == null ? NONE : before, ONE));
        if (senders.size() > SENDERS) {
            senders.remove(senders.keySet().iterator().next());
        }
        all = next(all, ALL);
    }

    synchronized void right(InetAddress sender) {
        senders.remove(name(sender));
        all = NONE;
    }

    private Wrong next(Wrong before, Rule rule) {
        return new Wrong(before.count() + 1, uptime.get().plus(rule.wait(before.count() + 1)));
    }

    private Duration left(Wrong wrong) {
        Duration left = wrong.until().minus(uptime.get());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** An IPv6 machine has as many addresses as it likes, of one network. */
    private static String name(InetAddress sender) {
        byte[] bytes = sender.getAddress();
        return HexFormat.of().formatHex(sender instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
