package dk.nattevagt.gateway.paho;

import dk.nattevagt.protocol.wire.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to the central.
 *
 * @param networkInterface the interface to leave by, such as {@code wwan0}; null for whichever leads there. Linux then needs a
 *     routing rule for that interface's address
 */
public record Uplink(LinkSettings settings, @Nullable String networkInterface) {

    /** By whichever interface leads there. */
    public Uplink(LinkSettings settings) {
        this(settings, null);
    }

    WireSettings wire() {
        String id = settings.gateway().value();
        return new WireSettings("central", settings.uri(), id, id, settings.password(), settings.trust(),
                settings.own(),
                settings.keepAlive(), settings.patience(), List.of(Topics.allDown(settings.gateway())), false);
    }

    /** The address to leave from; null for any. */
    @Nullable
    InetAddress local() throws IOException {
        if (networkInterface == null) {
            return null;
        }
        NetworkInterface named = NetworkInterface.getByName(networkInterface);
        if (named == null) {
            throw new IOException("there is no network interface " + networkInterface);
        }
        Class<?> family = InetAddress.getByName(settings.uri().getHost()).getClass();
        return Collections.list(named.getInetAddresses()).stream()
                .filter(address -> family.isInstance(address) && !address.isLinkLocalAddress())
                .findFirst()
                .orElseThrow(
                        () -> new IOException("the network interface %s has no address".formatted(networkInterface)));
    }

    /** Whether something answers there, found out without disturbing the way in use. */
    boolean answers(Duration within) {
        URI uri = settings.uri();
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(local(), 0));
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), (int) within.toMillis());
            return true;
        } catch (IOException silent) {
            return false;
        }
    }

    @Override
    public String toString() {
        return networkInterface == null ? settings.uri().toString() : settings.uri() + " by " + networkInterface;
    }
}
