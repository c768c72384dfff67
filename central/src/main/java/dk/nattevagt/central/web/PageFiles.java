package dk.nattevagt.central.web;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's own files and the libraries it is built of, from the class path. Serves nothing else. */
final class PageFiles implements Handler<RoutingContext> {
    private static final Pattern OWN = Pattern.compile("/(?:(?:js/)?[a-z-]+\\.(?:js|css|svg|webmanifest|html))");
    private static final Pattern LIBRARY = Pattern.compile(
            "/webjars/(?:lit[a-z_-]*|leaflet)/[0-9.]+/(?:[a-z-]+/)*[a-z-]+(?:\\.esm)?\\.(?:js|css)");
    private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>",
            Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json");

    private record Asset(Buffer content, String etag, String type, boolean library) {}

    private final Blocking blocking;
    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    PageFiles(Blocking blocking) {
        this.blocking = blocking;
    }

    /** The hash of the page's import map, as a Content-Security-Policy names it. */
    String inlineScriptHash() {
        Asset index = load("/index.html")
                .orElseThrow(() -> new IllegalStateException("the page is not on the class path"));
        Matcher map = IMPORT_MAP.matcher(index.content().toString(StandardCharsets.UTF_8));
        if (!map.find()) {
            throw new IllegalStateException("the page has no import map");
        }
        return "sha256-" + sha256(map.group(1).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void handle(RoutingContext context) {
        String path = context.request().path().equals("/") ? "/index.html" : context.request().path();
        Asset known = assets.get(path);
        if (known != null) {
            send(context, known);
        } else if (!OWN.matcher(path).matches() && !LIBRARY.matcher(path).matches()) {
            context.fail(404);
        } else {
            blocking.run(() -> load(path)).onSuccess(found -> found.ifPresentOrElse(asset -> send(context, asset),
                    () -> context.fail(404))).onFailure(context::fail);
        }
    }

    private Optional<Asset> load(String path) {
        boolean library = path.startsWith("/webjars/");
        String resource = library ? "/META-INF/resources" + path : "/web" + path;
        try (InputStream in = PageFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] content = in.readAllBytes();
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
            Asset asset = new Asset(Buffer.buffer(content), '"' + sha256(content) + '"', type, library);
            assets.put(path, asset);
            return Optional.of(asset);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Library paths carry their version and never change; the page's own files are asked for anew each time. */
    private static void send(RoutingContext context, Asset asset) {
        var response = context.response()
                .putHeader("ETag", asset.etag())
                .putHeader("Cache-Control", asset.library() ? "public, max-age=31536000, immutable" : "no-cache");
        if (asset.etag().equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", asset.type()).end(asset.content());
        }
    }

    private static String sha256(byte[] content) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
