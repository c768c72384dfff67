package dk.nattevagt.central.webpush;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where push messages may go.
 *
 * @param contact told to push services, so that they can complain: {@code mailto:…} or {@code https:…}
 * @param services hosts of push services; {@code *.} at the beginning stands for any host below
 * @param plainLoopback whether a push service on this machine may be spoken to without TLS
 */
public record PushSettings(String contact, List<String> services, boolean plainLoopback) {
    /** Those of Chrome and Android, Firefox, Safari and iPhone, Edge. */
    public static final List<String> USUAL_SERVICES = List.of("fcm.googleapis.com",
            "updates.push.services.mozilla.com", "*.push.apple.com", "*.notify.windows.com");

    private static final int LONGEST_ENDPOINT = 1500;

    /** @throws IllegalArgumentException with a sentence, when the contact or a service is not what it should be */
    public PushSettings {
        services = List.copyOf(services);
        if (!contact.matches("mailto:[^\\s\"\\\\@]+@[^\\s\"\\\\]+|https://[^\\s\"\\\\]+")) {
            throw new IllegalArgumentException("push.contact must be mailto:… or https://…, for the push services.");
        }
        for (String service : services) {
            if (!service.matches("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+|localhost")) {
                throw new IllegalArgumentException("push.services must be host names, not " + service + ".");
            }
        }
    }

    /** The same, but nothing leaves this machine: for the demo and for tests. */
    public PushSettings onThisMachineOnly() {
        return new PushSettings(contact, List.of("localhost", "127.0.0.1"), true);
    }

    /** The endpoint as an address, when messages may be sent there: whoever subscribes names it, and could name anything. */
    Optional<URI> allowed(String endpoint) {
        if (endpoint.length() > LONGEST_ENDPOINT) {
            return Optional.empty();
        }
        try {
            URI address = new URI(endpoint);
            String host = address.getHost();
            return host != null && address.getRawUserInfo() == null && address.getRawFragment() == null
                    && services.stream().anyMatch(service -> names(service, host.toLowerCase(Locale.ROOT)))
                    && secure(address) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private boolean secure(URI address) {
        String host = address.getHost();
        boolean thisMachine = host.equals("127.0.0.1") || host.equals("localhost");
        if (thisMachine && plainLoopback && "http".equals(address.getScheme())) {
            return true;
        }
        return "https".equals(address.getScheme()) && (address.getPort() == -1 || address.getPort() == 443);
    }

    private static boolean names(String service, String host) {
        return service.startsWith("*.") ? host.endsWith(service.substring(1)) : host.equals(service);
    }
}
