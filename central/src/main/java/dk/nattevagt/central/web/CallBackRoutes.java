package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.desk.AlarmArchive;
import dk.nattevagt.central.desk.CallBacks;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.User;
import dk.nattevagt.protocol.id.AlarmId;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Calling a citizen back through the service, on the responder's own registered phone. */
final class CallBackRoutes {
    private final AlarmArchive archive;
    private final CallBacks callBacks;

    CallBackRoutes(AlarmArchive archive, CallBacks callBacks) {
        this.archive = archive;
        this.callBacks = callBacks;
    }

    /** The responder's phone rings from now; what came of it stands in the journal when it is over. */
    void callBack(Exchange exchange) {
        exchange.body();
        User responder = exchange.caller().user();
        exchange.then(() -> find(exchange.pathParameter("id"), responder.municipality())
                .map(alarm -> callBacks.callBack(alarm, responder.id())), asked -> answer(exchange, asked));
    }

    private Optional<Alarm> find(String id, MunicipalityId municipality) {
        try {
            return archive.alarm(new AlarmId(id)).filter(alarm -> alarm.municipality().equals(municipality));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static void answer(Exchange exchange, Optional<CallBacks.Asked> asked) {
        if (asked.isEmpty()) {
            exchange.problem(Problem.noSuchAlarm());
            return;
        }
        switch (asked.get()) {
            case RINGING -> {
                exchange.response().setStatusCode(202);
                exchange.json(new JsonObject().put("ringing", true));
            }
            case NO_TELEPHONE -> refuse(exchange, "no-telephone",
                    "Centralen har ingen telefon. Ring selv til borgeren.");
            case NO_NUMBER_OF_YOURS -> refuse(exchange, "no-number-of-yours",
                    "Du har ikke et telefonnummer, centralen kan ringe til. Ring selv til borgeren.");
            case NO_NUMBER_OF_THE_HOME -> refuse(exchange, "no-number-of-the-home",
                    "Hjemmet har ikke et telefonnummer, centralen kan ringe til.");
            case ALREADY_CALLING -> refuse(exchange, "already-calling", "Centralen er allerede ved at ringe for dig.");
            case CLOSED -> refuse(exchange, "closed", "Alarmen er afsluttet.");
        }
    }

    private static void refuse(Exchange exchange, String name, String sentence) {
        exchange.problem(new Problem(409, name, sentence, null));
    }
}
