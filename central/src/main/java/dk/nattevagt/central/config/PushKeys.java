package dk.nattevagt.central.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phones that are rung with the page closed.
 *
 * @param enabled off unless said otherwise: messages then go to the push services of browser makers, encrypted
 * @param contact told to the push services: {@code mailto:…} or {@code https:…}; must be there when enabled
 * @param services hosts of push services that may be sent to; the usual ones when left out
 * @param plainLoopback whether a push service on this machine may be spoken to without TLS, for tests
 */
public record PushKeys(
        @Nullable Boolean enabled,
        @Nullable String contact,
        @Nullable List<String> services,
        @Nullable Boolean plainLoopback) {}
