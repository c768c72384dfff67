package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.EquipmentOverview;
import dk.nattevagt.central.desk.Handover;
import dk.nattevagt.central.desk.HandoverDesk;
import dk.nattevagt.central.desk.StaffingBook;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notice.NoticeWords;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.ShiftKey;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;

/** What is open when shifts change, and who has read it. */
final class HandoverRoutes {
    private final HandoverDesk desk;
    private final StaffingBook book;
    private final AlarmJson alarms;
    private final HomeJson homes = new HomeJson();
    private final InstantSource clock;

    HandoverRoutes(StaffingParts staffing, Registry registry, InstantSource clock) {
        this.desk = staffing.handover();
        this.book = staffing.book();
        this.alarms = new AlarmJson(registry);
        this.clock = clock;
    }

    void now(Exchange exchange) {
        MunicipalityId municipality = RotaRoutes.municipality(exchange);
        exchange.then(() -> desk.now(municipality, clock.instant()),
                handover -> exchange.json(json(municipality, handover, exchange.caller().user().id())));
    }

    void read(Exchange exchange) {
        ShiftKey shift = ShiftKey.of(exchange.text(exchange.body(), "shift", 64))
                .orElseThrow(() -> BodyReader.bad("shift"));
        MunicipalityId municipality = RotaRoutes.municipality(exchange);
        UserId me = exchange.caller().user().id();
        exchange.then(() -> desk.read(municipality, shift, me, clock.instant()), current -> {
            if (current) {
                now(exchange);
            } else {
                exchange.problem(new Problem(409, "shift-over", "Vagten har skiftet.", "Læs listen igen."));
            }
        });
    }

    private JsonObject json(MunicipalityId municipality, Handover handover, UserId me) {
        RotaJson people = new RotaJson(book.book(municipality).rota());
        return new JsonObject()
                .put("shift", people.bare(handover.shift()))
                .put("alarms", RotaJson.array(handover.open(), alarms::alarm))
                .put("notices", RotaJson.array(handover.notices(), HandoverRoutes::notice))
                .put("unprotected", RotaJson.array(handover.unprotected(), this::unprotected))
                .put("readers", RotaJson.array(handover.readers().entrySet(), reader -> people.person(reader.getKey())
                        .put("at", AlarmJson.text(reader.getValue()))))
                .put("unread", RotaJson.array(handover.unread(), people::person))
                .put("readByMe", handover.readers().containsKey(me));
    }

    private static JsonObject notice(Notice notice) {
        return new JsonObject()
                .put("id", notice.id().value())
                .put("kind", notice.condition().kind().wireName())
                .put("title", NoticeWords.title(notice.condition()))
                .put("text", NoticeWords.text(notice.condition()))
                .put("beganAt", AlarmJson.text(notice.beganAt()))
                .put("acknowledged", notice.acknowledgedBy() != null);
    }

    private JsonObject unprotected(EquipmentOverview.Troubled troubled) {
        return new JsonObject()
                .put("home", homes.home(troubled.home()))
                .put("trouble", troubled.alarm().trouble().wireName())
                .put("beganAt", AlarmJson.text(troubled.alarm().beganAt()));
    }
}
