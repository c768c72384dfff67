package dk.nattevagt.gateway.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads requests, and refuses those that another site makes a browser send. */
final class Requests {

    private Requests() {}

    static byte[] body(HttpExchange exchange) throws IOException, BadRequestException {
        byte[] body = exchange.getRequestBody().readNBytes(Form.LARGEST + 1);
        if (body.length > Form.LARGEST) {
            throw new BadRequestException(413, "too-large", "Anmodningen er for stor.");
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        boolean json = type != null && type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip()
                .equals("application/json");
        if (body.length > 0 && !json) {
            throw new BadRequestException(415, "not-json", "Anmodningen skal være application/json.");
        }
        return body;
    }

    /** A browser says where a request comes from; a command says nothing. */
    static void refuseOtherSites(HttpExchange exchange) throws BadRequestException {
        Headers headers = exchange.getRequestHeaders();
        String site = headers.getFirst("Sec-Fetch-Site");
        boolean other = site != null && !List.of("same-origin", "none").contains(site);
        if (other || !isOwn(headers.getFirst("Origin"), headers.getFirst("Host"))) {
            throw new BadRequestException(403, "another-site", "Anmodningen kommer fra en anden side.");
        }
    }

    private static boolean isOwn(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    static @Nullable String token(HttpExchange exchange) {
        List<String> cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
        for (String line : cookies) {
            for (String cookie : line.split(";", 32)) {
                String[] parts = cookie.strip().split("=", 2);
                if (parts.length == 2 && parts[0].equals(Sessions.COOKIE)) {
                    return parts[1];
                }
            }
        }
        return null;
    }
}
