package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.AlarmArchive;
import dk.nattevagt.central.desk.Presence;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notice.NoticeWords;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Who is on shift and in reach, notices, and how each person was told of an alarm. */
final class ShiftRoutes {
    private static final Duration ENDED_SHOWN_FOR = Duration.ofHours(24);

    private final ShiftParts shift;
    private final AlarmArchive archive;
    private final AlarmJson json;
    private final InstantSource clock;

    ShiftRoutes(ShiftParts shift, AlarmArchive archive, AlarmJson json, InstantSource clock) {
        this.shift = shift;
        this.archive = archive;
        this.json = json;
        this.clock = clock;
    }

    /** A page says that it is open and its user can hear it, or that it closes. */
    void present(Exchange exchange) {
        UserId user = exchange.caller().user().id();
        if (Boolean.FALSE.equals(exchange.body().getValue("open"))) {
            shift.presence().pageClosed(user);
        } else {
            shift.presence().pageOpen(user, clock.instant());
        }
        exchange.noContent();
    }

    void presence(Exchange exchange) {
        MunicipalityId municipality = municipality(exchange);
        exchange.then(() -> shift.presence().onShift(municipality, clock.instant()), people -> {
            JsonArray array = new JsonArray();
            people.forEach(one -> array.add(person(one)));
            exchange.json(array);
        });
    }

    private JsonObject person(Presence.OnShift one) {
        TeamId team = one.team();
        return new JsonObject()
                .put("user", one.user().value())
                .put("name", json.nameOf(one.user()))
                .put("team", team == null ? null : team.value())
                .put("reach", one.reach().wireName())
                .put("since", AlarmJson.text(one.since()));
    }

    void notices(Exchange exchange) {
        MunicipalityId municipality = municipality(exchange);
        Instant endedAfter = clock.instant().minus(ENDED_SHOWN_FOR);
        exchange.then(() -> shift.notifications().notices(municipality, endedAfter), notices -> {
            JsonArray array = new JsonArray();
            notices.forEach(notice -> array.add(notice(notice)));
            exchange.json(array);
        });
    }

    void acknowledge(Exchange exchange) {
        exchange.body();
        NoticeId id = noticeId(exchange);
        exchange.then(() -> shift.notices().acknowledge(id, exchange.caller().user().id(), municipality(exchange),
                clock.instant()),
                seen -> exchange.json(notice(seen.orElseThrow(ShiftRoutes::noSuchNotice))));
    }

    private static NoticeId noticeId(Exchange exchange) {
        try {
            return new NoticeId(exchange.pathParameter("id"));
        } catch (IllegalArgumentException notAnId) {
            throw noSuchNotice();
        }
    }

    private static ProblemException noSuchNotice() {
        return new ProblemException(new Problem(404, "no-such-notice", "Den meddelelse findes ikke.", null));
    }

    private JsonObject notice(Notice notice) {
        JsonObject details = new JsonObject();
        notice.condition().details().forEach(details::put);
        UserId by = notice.acknowledgedBy();
        return new JsonObject()
                .put("id", notice.id().value())
                .put("kind", notice.condition().kind().wireName())
                .put("about", notice.condition().about())
                .put("title", NoticeWords.title(notice.condition()))
                .put("text", NoticeWords.text(notice.condition()))
                .put("details", details)
                .put("beganAt", AlarmJson.text(notice.beganAt()))
                .put("endedAt", AlarmJson.text(notice.endedAt()))
                .put("acknowledgedBy", by == null ? null : by.value())
                .put("acknowledgedByName", by == null ? null : json.nameOf(by))
                .put("acknowledgedAt", AlarmJson.text(notice.acknowledgedAt()))
                .put("told", notice.told());
    }

    /** The page shows the alarm, and rings for it: its user need not be rung up as well. */
    void seen(Exchange exchange) {
        exchange.body();
        UserId user = exchange.caller().user().id();
        withAlarm(exchange, subject -> {
            shift.signs().seen(subject, user, Channel.PAGE, clock.instant());
            return subject;
        }, _ -> exchange.noContent());
    }

    void notifications(Exchange exchange) {
        withAlarm(exchange, subject -> shift.notifications().about(subject), found -> {
            JsonArray array = new JsonArray();
            found.forEach(one -> array.add(notification(one)));
            exchange.json(array);
        });
    }

    private JsonObject notification(Notification one) {
        return new JsonObject()
                .put("person", one.key().person().value())
                .put("personName", json.nameOf(one.key().person()))
                .put("channel", one.key().channel().wireName())
                .put("round", one.key().round())
                .put("reason", one.reason().wireName())
                .put("state", one.state().wireName())
                .put("plannedAt", AlarmJson.text(one.plannedAt()))
                .put("changedAt", AlarmJson.text(one.changedAt()))
                .put("attempts", one.attempts())
                .put("detail", one.detail());
    }

    private <T> void withAlarm(Exchange exchange, java.util.function.Function<Subject, T> work,
            java.util.function.Consumer<T> next) {
        MunicipalityId municipality = municipality(exchange);
        String id = exchange.pathParameter("id");
        exchange.then(() -> alarm(id, municipality).stream().map(work).toList(), found -> next
                .accept(found.stream().findFirst().orElseThrow(() -> new ProblemException(Problem.noSuchAlarm()))));
    }

    private List<Subject> alarm(String id, MunicipalityId municipality) {
        try {
            return archive.alarm(new AlarmId(id))
                    .filter(alarm -> alarm.municipality().equals(municipality))
                    .<Subject>map(alarm -> new Subject.OfAlarm(alarm.id()))
                    .stream()
                    .toList();
        } catch (IllegalArgumentException notAnId) {
            return List.of();
        }
    }

    private static MunicipalityId municipality(Exchange exchange) {
        return exchange.caller().user().municipality();
    }
}
