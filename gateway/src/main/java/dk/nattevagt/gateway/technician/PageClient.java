package dk.nattevagt.gateway.technician;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.gateway.page.PageSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** The page's JSON, asked from the same machine. */
final class PageClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int CONNECT_MS = 3_000;
    /** A little longer than the page waits for its desk. */
    private static final int ANSWER_MS = 8_000;
    private static final int LARGEST = 1024 * 1024;

    private final String base;
    private final @Nullable SSLSocketFactory sockets;
    private @Nullable String cookie;

    PageClient(PageSettings settings) throws IOException {
        PageSettings.Tls tls = settings.tls();
        this.sockets = tls == null ? null : Pinned.sockets(tls.certificate());
        this.base = (tls == null ? "http://" : "https://") + host(settings.address()) + ":" + settings.port() + "/api/";
    }

    private static String host(InetAddress address) {
        InetAddress reached = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        return reached instanceof Inet6Address ? "[" + reached.getHostAddress() + "]" : reached.getHostAddress();
    }

    void logIn(String password) throws IOException, RefusedException {
        ask("POST", "session", JsonNodeFactory.instance.objectNode().put("password", password));
    }

    JsonNode get(String path) throws IOException, RefusedException {
        return ask("GET", path, null);
    }

    /** @throws RefusedException with the gateway's own sentence, when it says no */
    JsonNode ask(String method, String path, @Nullable ObjectNode body) throws IOException, RefusedException {
        HttpURLConnection connection = open(path);
        try {
            connection.setRequestMethod(method);
            if (cookie != null) {
                connection.setRequestProperty("Cookie", cookie);
            }
            if (body != null) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                connection.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
            }
            int status = connection.getResponseCode();
            remember(connection.getHeaderField("Set-Cookie"));
            JsonNode answer = read(connection);
            if (status >= 400) {
                throw new RefusedException(status, answer.path("detail").asText("Boksen svarede " + status + "."));
            }
            return answer;
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(base + path).toURL()
                .openConnection(java.net.Proxy.NO_PROXY);
        if (connection instanceof HttpsURLConnection secure && sockets != null) {
            secure.setSSLSocketFactory(sockets);
            // The very certificate of the configuration is asked for: whichever name it bears, there is no other.
            secure.setHostnameVerifier((_, _) -> true);
        }
        connection.setConnectTimeout(CONNECT_MS);
        connection.setReadTimeout(ANSWER_MS);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }

    private void remember(@Nullable String set) {
        if (set != null) {
            cookie = set.split(";", 2)[0];
        }
    }

    private static JsonNode read(HttpURLConnection connection) throws IOException {
        try (InputStream in = connection.getErrorStream() != null
                ? connection.getErrorStream()
                : connection.getInputStream()) {
            byte[] bytes = in.readNBytes(LARGEST);
            return bytes.length == 0 ? JsonNodeFactory.instance.objectNode() : JSON.readTree(bytes);
        } catch (JsonProcessingException notOurs) {
            throw new IOException("Svaret er ikke fra en boks.", notOurs);
        }
    }
}
