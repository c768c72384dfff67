package dk.nattevagt.gateway.supervision;

import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What is remembered of one device's health.
 *
 * @param lastHeard uptime of its last message, or of the start
 * @param troubles what is wrong and reported
 * @param goneSince for a reported trouble that is no longer so: the uptime since which
 * @param nonsense messages in a row nobody understood
 */
public record Watch(Duration lastHeard, Set<Trouble> troubles, Map<Trouble, Duration> goneSince, int nonsense) {

    public Watch {
        troubles = troubles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(troubles));
        goneSince = Map.copyOf(goneSince);
    }

    /**
     * At the start of a boot.
     *
     * @param reported troubles that an earlier boot has reported and that have not ended: their end must be said, too
     */
    public static Watch from(Duration uptime, Set<Trouble> reported) {
        return new Watch(uptime, reported, Map.of(), 0);
    }

    Watch heardAt(Duration uptime) {
        return new Watch(uptime, troubles, goneSince, nonsense);
    }

    Watch nonsense(int inARow) {
        return new Watch(lastHeard, troubles, goneSince, inARow);
    }

    Watch present(Trouble trouble) {
        Set<Trouble> more = EnumSet.of(trouble);
        more.addAll(troubles);
        return new Watch(lastHeard, more, without(trouble), nonsense);
    }

    Watch gone(Trouble trouble, Duration since) {
        Map<Trouble, Duration> more = new EnumMap<>(Trouble.class);
        more.putAll(goneSince);
        more.putIfAbsent(trouble, since);
        return new Watch(lastHeard, troubles, more, nonsense);
    }

    Watch ended(Trouble trouble) {
        Set<Trouble> fewer = EnumSet.noneOf(Trouble.class);
        fewer.addAll(troubles);
        fewer.remove(trouble);
        return new Watch(lastHeard, fewer, without(trouble), nonsense);
    }

    private Map<Trouble, Duration> without(Trouble trouble) {
        Map<Trouble, Duration> fewer = new EnumMap<>(Trouble.class);
        fewer.putAll(goneSince);
        fewer.remove(trouble);
        return fewer;
    }
}
