package dk.nattevagt.central.sip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line to the telephone network: where INVITEs go, and as whom.
 *
 * @param host name or address of the provider's SIP server; a name is looked up as an address (A/AAAA, no SRV)
 * @param port UDP port
 * @param username for digest authentication (RFC 3261 §22); null when the provider knows us by address
 * @param password goes with the user name
 * @param caller the user part of From: usually our own telephone number
 */
public record SipTrunk(
        String host,
        int port,
        @Nullable String username,
        @Nullable String password,
        String caller) {

    private static final int DEFAULT_PORT = 5060;
    private static final Pattern URI = Pattern.compile(
            "sip:(?<host>\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9.-]+)(?::(?<port>[0-9]{1,5}))?(?:;transport=udp)?");
    private static final Pattern USER_PART = Pattern.compile("[A-Za-z0-9+._-]{1,64}");

    /**
     * A trunk whose parts can stand in a SIP message.
     *
     * @throws IllegalArgumentException with a sentence, when one cannot
     */
    public SipTrunk {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("The trunk's port must be from 1 to 65535, not " + port + ".");
        }
        if (!USER_PART.matcher(caller).matches()) {
            throw new IllegalArgumentException("The caller must be a number or a plain name of at most 64 characters.");
        }
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("A trunk's username and password go together.");
        }
    }

    /**
     * Reads a trunk from configuration.
     *
     * @param uri {@code sip:host} or {@code sip:host:port}; UDP only
     * @param caller null: the user name, or {@code nattevagt}
     * @throws IllegalArgumentException with a sentence saying what is wrong
     */
    public static SipTrunk parse(String uri, @Nullable String username, @Nullable String password,
            @Nullable String caller) {
        Matcher parts = URI.matcher(uri.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("A trunk looks like sip:host:port (UDP), not " + uri + ".");
        }
        String port = parts.group("port");
        String from = caller != null ? caller : username != null ? username : "nattevagt";
        return new SipTrunk(parts.group("host"), port == null ? DEFAULT_PORT : Integer.parseInt(port), username,
                password, from);
    }

    /** Without the password: this may end in a log. */
    @Override
    public String toString() {
        return "sip:" + host + ":" + port;
    }
}
