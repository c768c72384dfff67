package dk.nattevagt.central.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The staff's telephone: alarms by voice call, and calls back to citizens. Its lines are never those to 112.
 *
 * @param trunk the line, {@code sip:host:port}
 * @param trunks more lines, tried in order after it
 * @param user for the line, when its provider asks who we are
 * @param from the number that calls are shown to come from; the user name unless said otherwise
 * @param ringSeconds how long a phone rings; 25 unless said otherwise, shorter than most voicemails wait
 * @param callsAtOnce how many messages are spoken at the same time; 8 unless said otherwise
 */
public record TelephoneKeys(
        @Nullable String trunk,
        @Nullable List<CentralConfig.Trunk> trunks,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @Nullable Integer ringSeconds,
        @Nullable Integer callsAtOnce) {

    /** The lines in the order they are tried. */
    public List<CentralConfig.Trunk> lines() {
        List<CentralConfig.Trunk> all = new ArrayList<>();
        if (trunk != null) {
            all.add(new CentralConfig.Trunk(trunk, user, password));
        }
        if (trunks != null) {
            all.addAll(trunks);
        }
        return List.copyOf(all);
    }

    /** How long a phone rings. */
    public Duration ring(Duration otherwise) {
        return ringSeconds == null ? otherwise : Duration.ofSeconds(ringSeconds);
    }

    /** How many messages are spoken at the same time. */
    public int callsAtOnce(int otherwise) {
        return callsAtOnce == null ? otherwise : callsAtOnce;
    }
}
