package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.ReceiptReader.Receipt;
import dk.nattevagt.central.escalation.Channel;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the carrier of text messages tells of them. It has no log-in: a secret it shares with us lets it in. */
final class SmsReceiptRoutes {
    private static final String BEARER = "Bearer ";

    private final ReachParts reach;
    private final InstantSource clock;

    SmsReceiptRoutes(ReachParts reach, InstantSource clock) {
        this.reach = reach;
        this.clock = clock;
    }

    List<Route> table() {
        return List.of(new Route("POST", "/api/sms/receipt", new Access.Everyone(), this::receipt));
    }

    private void receipt(Exchange exchange) {
        if (!reach.receiptReader().trusts(token(exchange))) {
            throw new ProblemException(new Problem(403, "wrong-token", "Kvitteringen har ikke det rigtige kendetegn.",
                    null));
        }
        Receipt receipt = reach.receiptReader().read(isJson(exchange), body(exchange))
                .orElseThrow(() -> new ProblemException(
                        Problem.badRequest("bad-receipt", "Kvitteringen kan ikke forstås.")));
        switch (receipt.outcome()) {
            case DELIVERED -> write(exchange, receipt.reference(), true);
            case FAILED -> write(exchange, receipt.reference(), false);
            case UNDER_WAY -> exchange.noContent();
        }
    }

    private void write(Exchange exchange, String reference, boolean delivered) {
        exchange.then(() -> reach.receipts().received(Channel.SMS, reference, delivered, clock.instant()), known -> {
            if (known) {
                exchange.noContent();
            } else {
                exchange.problem(new Problem(404, "no-such-message", "Beskeden kendes ikke.", "Prøv igen om lidt."));
            }
        });
    }

    /** Some carriers can send a header, others can only be given an address. */
    private static @Nullable String token(Exchange exchange) {
        String authorization = exchange.context().request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : exchange.context().queryParams().get("token");
    }

    private static boolean isJson(Exchange exchange) {
        String type = exchange.context().request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static String body(Exchange exchange) {
        var buffer = exchange.context().body().buffer();
        return buffer == null ? "" : buffer.toString(StandardCharsets.UTF_8);
    }
}
