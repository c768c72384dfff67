package dk.nattevagt.central.web;

import java.time.Duration;

/**
 * How the page is served.
 *
 * @param host the address to listen on
 * @param port 0 for any that is free
 * @param tls whether browsers come by HTTPS, through a proxy that ends TLS: cookies are then sent over nothing else
 * @param exercise practice mode: every screen says so
 * @param sessionLength how long a log-in lasts; longer than the longest shift
 */
public record WebSettings(String host, int port, boolean tls, boolean exercise, Duration sessionLength) {
    /** A night of nine hours, the hand-overs around it, and some. */
    public static final Duration USUAL_SESSION = Duration.ofHours(16);
}
