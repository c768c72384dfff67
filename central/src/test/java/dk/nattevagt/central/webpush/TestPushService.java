package dk.nattevagt.central.webpush;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A push service on this machine: checks who sends as RFC 8292 §2 and §4 want, and keeps what it was handed. */
final class TestPushService implements AutoCloseable {
    private static final Pattern VAPID = Pattern.compile("vapid t=([\\w-]+\\.[\\w-]+)\\.([\\w-]+), k=([\\w-]+)");

    final List<Handed> handed = new CopyOnWriteArrayList<>();
    final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    /** A message as it came, and the statement that came with it. */
    record Handed(String path, Headers headers, Buffer body, JsonObject claims) {}

    TestPushService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String endpoint(String phone) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + phone;
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = answers.getOrDefault(path, 201);
        try {
            handed.add(new Handed(path, exchange.getRequestHeaders(), Buffer.buffer(body),
                    claims(exchange.getRequestHeaders().getFirst("Authorization"))));
        } catch (GeneralSecurityException | RuntimeException nobodyKnown) {
            status = 403;
        }
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", origin() + "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static JsonObject claims(String authorization) throws GeneralSecurityException {
        Matcher vapid = VAPID.matcher(authorization);
        if (!vapid.matches()) {
            throw new GeneralSecurityException("no VAPID");
        }
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(P256.decode(P256.bytes(vapid.group(3))));
        signature.update(vapid.group(1).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(P256.bytes(vapid.group(2)))) {
            throw new GeneralSecurityException("signed by another");
        }
        String[] parts = vapid.group(1).split("\\.", -1);
        JsonObject header = json(parts[0]);
        if (!header.getString("alg").equals("ES256") || !header.getString("typ").equals("JWT")) {
            throw new GeneralSecurityException("not a statement we know");
        }
        return json(parts[1]).put("k", vapid.group(3));
    }

    private static JsonObject json(String base64) {
        return new JsonObject(new String(P256.bytes(base64), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
