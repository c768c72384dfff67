package dk.nattevagt.central.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Headers that keep a browser from doing what the page never asks for. */
final class SecurityHeaders {
    private final boolean tls;

    SecurityHeaders(boolean tls) {
        this.tls = tls;
    }

    /** @param inlineScriptHash the one inline script allowed: the page's import map */
    Handler<RoutingContext> allowing(String inlineScriptHash) {
        String policy = "default-src 'none'; script-src 'self' '%s'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                .formatted(inlineScriptHash)
                + "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return context -> {
            var headers = context.response().headers()
                    .set("Content-Security-Policy", policy)
                    .set("X-Content-Type-Options", "nosniff")
                    .set("Referrer-Policy", "no-referrer")
                    .set("Cross-Origin-Opener-Policy", "same-origin")
                    .set("Cross-Origin-Resource-Policy", "same-origin")
                    .set("Cache-Control", "no-store");
            if (tls) {
                headers.set("Strict-Transport-Security", "max-age=31536000");
            }
            context.next();
        };
    }
}
