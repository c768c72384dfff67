package dk.nattevagt.central.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The staff's telephone: rings people up with alarms, and connects them with citizens. Never the line to 112.
 *
 * @param trunk the line, {@code sip:host:port}
 * @param trunks more lines, tried in order after it
 * @param from the number or name shown to those who are rung up; the user name unless said otherwise
 * @param ringSeconds how long a phone rings; 25 unless said otherwise, before most voicemails answer
 * @param callsAtOnce how many are rung up at the same time; 8 unless said otherwise
 */
public record TelephoneKeys(
        @Nullable String trunk,
        @Nullable List<CentralConfig.Trunk> trunks,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @Nullable Integer ringSeconds,
        @Nullable Integer callsAtOnce) {}
