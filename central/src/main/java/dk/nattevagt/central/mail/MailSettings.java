package dk.nattevagt.central.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes letters.
 *
 * @param security how the way to it is kept secret
 * @param user the log-in; null when the server wants none
 * @param from the sender, {@code Nattevagt <nattevagt@solby.example>}; its domain names the letters
 * @param page the page's address outside, {@code https://…}, for the link in a letter; null for none
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from,
        @Nullable String page) {

    /** How the way to the server is kept secret. */
    public enum Security {
        /** The connection begins in the clear and must be encrypted before anything is said (RFC 3207). */
        STARTTLS,
        /** Encrypted from the first byte (RFC 8314). */
        TLS,
        /** Not at all. */
        NONE
    }

    /**
     * Settings that make sense.
     *
     * @throws IllegalArgumentException with a sentence, when they do not
     */
    public MailSettings {
        if (!host.matches("[A-Za-z0-9.:-]{1,255}") || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("mail.host must be a host name and mail.port from 1 to 65535.");
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("mail.user and mail.password go together.");
        }
        address(from);
        if (page != null && !page.matches("https?://[^\\s]+")) {
            throw new IllegalArgumentException("mail.page must be the page's address, https://….");
        }
    }

    /**
     * Settings as they stand in the configuration.
     *
     * @param security {@code starttls}, {@code tls} or {@code none}; null for starttls, on this machine for none
     * @param plainAllowed whether letters may go to another machine in the clear
     * @throws IllegalArgumentException with a sentence, when they make no sense
     */
    public static MailSettings of(String host, @Nullable Integer port, @Nullable String security, boolean plainAllowed,
            @Nullable String user, @Nullable String password, String from, @Nullable String page) {
        Security way = switch (security) {
            case null -> onThisMachine(host) ? Security.NONE : Security.STARTTLS;
            case "starttls" -> Security.STARTTLS;
            case "tls" -> Security.TLS;
            case "none" -> Security.NONE;
            default -> throw new IllegalArgumentException("mail.security must be starttls, tls or none.");
        };
        if (way == Security.NONE && !plainAllowed && !onThisMachine(host)) {
            throw new IllegalArgumentException(
                    "mail.security none is for a server on this machine; mail.plainAllowed: true if you must.");
        }
        return new MailSettings(host, port == null ? usualPort(way) : port, way, user, password, from, page);
    }

    private static int usualPort(Security security) {
        return switch (security) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
        };
    }

    /** Whether no letter leaves this machine by these settings alone. */
    public boolean onThisMachine() {
        return onThisMachine(host);
    }

    private static boolean onThisMachine(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
    }

    InternetAddress sender() {
        return address(from);
    }

    String domain() {
        String address = sender().getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static InternetAddress address(String from) {
        try {
            InternetAddress address = new InternetAddress(from, true);
            if (from.matches("(?s).*\\p{Cntrl}.*") || !address.getAddress().contains("@")) {
                throw new AddressException();
            }
            return address;
        } catch (AddressException wrong) {
            throw new IllegalArgumentException("mail.from must be an address such as nattevagt@solby.example.", wrong);
        }
    }

    /** Without the password: this may end in a log. */
    @Override
    public String toString() {
        return "smtp://" + host + ":" + port;
    }
}
