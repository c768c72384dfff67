package dk.nattevagt.gateway.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.gateway.desk.DoorWay;
import dk.nattevagt.gateway.lock.Budget;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The door's page, for whoever stands before it with a phone and a code: no log-in, because the code is one. All phones together ask so
 * often and no more, and wrong codes are counted by the desk, with those from the keypad.
 */
final class DoorApi {
    private static final Pattern CODE = Pattern.compile("[0-9]{8}");
    private static final int AT_ONCE = 40;
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Answer NO_DOOR = new Answer.Problem(404, "no-door",
            "Denne boks åbner ingen dør med en kode.");

    private final GatewayId gateway;
    private final TechnicianDesk desk;
    private final Supplier<Duration> uptime;
    private final Budget budget = new Budget(AT_ONCE, EVERY);

    DoorApi(GatewayId gateway, TechnicianDesk desk, Supplier<Duration> uptime) {
        this.gateway = gateway;
        this.desk = desk;
        this.uptime = uptime;
    }

    /** @param path below {@code /api/}, beginning with {@code door} */
    Answer answer(String method, String path, byte[] body) throws BadRequestException, DeskBusyException {
        if (!mayAsk()) {
            return new Answer.Wait(Duration.ofSeconds(2));
        }
        return switch (path) {
            case "door" -> method.equals("GET") ? at(this::state) : notAllowed();
            case "door/code" -> method.equals("POST") ? enter(body) : notAllowed();
            default -> new Answer.Problem(404, "not-found", "Den adresse findes ikke her.");
        };
    }

    private synchronized boolean mayAsk() {
        return budget.take(uptime.get());
    }

    private Answer enter(byte[] body) throws BadRequestException, DeskBusyException {
        String code = Form.read(body, Set.of("code")).raw("code", 8);
        if (code == null || !CODE.matcher(code).matches()) {
            return new Answer.Problem(400, "wrong-form", "En kode er otte cifre.");
        }
        return at(door -> {
            DoorWay.Entered entered = door.enter(code);
            return state(door).put("answer", entered.answer().wireName());
        });
    }

    private Answer at(Function<DoorWay, ObjectNode> question) throws DeskBusyException {
        Optional<ObjectNode> answer = desk.ask(workshop -> workshop.door().map(question));
        return answer.map(Answer::ok).map(Answer.class::cast).orElse(NO_DOOR);
    }

    private ObjectNode state(DoorWay door) {
        DoorWay.View view = door.view();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("gateway", gateway.value());
        json.set("lock", LockJson.of(view.lock()));
        json.put("strike", view.isStrike());
        json.put("pauseSeconds", view.pauseLeft().plusMillis(999).toSeconds());
        json.put("clockSure", view.clockSure());
        json.put("triesLeft", view.triesLeft());
        return json;
    }

    private static Answer notAllowed() {
        return new Answer.Problem(405, "method-not-allowed", "Det kan ikke gøres på den adresse.");
    }
}
