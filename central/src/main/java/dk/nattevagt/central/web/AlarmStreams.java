package dk.nattevagt.central.web;

import dk.nattevagt.central.access.Sessions;
import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.desk.AlarmArchive;
import dk.nattevagt.central.desk.AlarmChange;
import dk.nattevagt.central.desk.CommitListener;
import dk.nattevagt.central.desk.RoundScreens;
import dk.nattevagt.central.desk.StaffScreens;
import dk.nattevagt.central.outage.RoundId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.UserId;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Every open page's stream of changes. A page that reads too slowly is cut off rather than allowed to fill the memory: it comes
 * back and resumes. A page that hears no beat for longer than {@link #BEAT_EVERY} twice over knows that it is alone.
 */
public final class AlarmStreams implements CommitListener, StaffScreens, RoundScreens {
    /** Pages warn after two missed beats. */
    public static final Duration BEAT_EVERY = Duration.ofSeconds(2);
    private static final Duration SESSIONS_EVERY = Duration.ofMinutes(1);
    private static final int MOST_STREAMS = 5000;

    private final Vertx vertx;
    private final Context loop;
    private final AlarmArchive archive;
    private final AlarmJson json;
    private final BeatWriter beats;
    private final Sessions sessions;
    private final InstantSource clock;
    private final Blocking blocking;
    private final Set<AlarmStream> streams = ConcurrentHashMap.newKeySet();
    private long beatTimer = -1;
    private long sessionTimer = -1;

    public AlarmStreams(Vertx vertx, AlarmArchive archive, Registry registry, ServiceCondition condition,
            Sessions sessions, InstantSource clock, Executor blocking) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.archive = archive;
        this.json = new AlarmJson(registry);
        this.beats = new BeatWriter(condition, registry);
        this.sessions = sessions;
        this.clock = clock;
        this.blocking = new Blocking(vertx, blocking);
    }

    /** How many pages follow. */
    public int open() {
        return streams.size();
    }

    void startBeating() {
        beatTimer = vertx.setPeriodic(BEAT_EVERY.toMillis(), _ -> beat());
        sessionTimer = vertx.setPeriodic(SESSIONS_EVERY.toMillis(), _ -> streams.forEach(this::endWithItsSession));
    }

    void stop() {
        vertx.cancelTimer(beatTimer);
        vertx.cancelTimer(sessionTimer);
        streams.forEach(AlarmStream::cut);
    }

    /** A page begins to follow, from after {@code Last-Event-ID} where it names one. */
    void connect(Exchange exchange) {
        if (streams.size() >= MOST_STREAMS) {
            throw new ProblemException(
                    new Problem(503, "too-many-streams", "For mange skærme er åbne på én gang.", null));
        }
        Long after = lastEventId(exchange.context().request().getHeader("Last-Event-ID"));
        Caller caller = exchange.caller();
        AlarmStream stream = new AlarmStream(exchange.response(), caller, after != null, streams::remove);
        exchange.context().request().connection().closeHandler(_ -> streams.remove(stream));
        exchange.response().closeHandler(_ -> streams.remove(stream));
        streams.add(stream);
        stream.open();
        stream.beat(beats.beat(caller.user().municipality(), clock.instant()));
        if (after != null) {
            catchUp(stream, caller.user().municipality(), after);
        }
    }

    private static @Nullable Long lastEventId(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        if (!header.matches("\\d{1,18}")) {
            throw new ProblemException(Problem.badRequest("bad-last-event-id", "»Last-Event-ID« skal være et tal."));
        }
        return Long.valueOf(header);
    }

    private void catchUp(AlarmStream stream, MunicipalityId municipality, long after) {
        blocking.run(() -> archive.changesAfter(municipality, after, AlarmStream.PAGE)).onComplete(read -> {
            if (read.failed()) {
                stream.cut();
                return;
            }
            List<AlarmChange> missed = read.result();
            missed.forEach(change -> stream.missed(change.number(), event(change)));
            if (missed.size() < AlarmStream.PAGE) {
                stream.goLive();
            } else {
                stream.whenDrained(() -> catchUp(stream, municipality, missed.getLast().number()));
            }
        });
    }

    @Override
    public void committed(List<AlarmChange> changes, List<Effect> effects) {
        loop.runOnContext(_ -> changes.forEach(this::publish));
    }

    private void publish(AlarmChange change) {
        String event = null;
        for (AlarmStream stream : streams) {
            if (stream.municipality().equals(change.alarm().municipality())) {
                event = event == null ? event(change) : event;
                stream.changed(change.number(), event);
            }
        }
    }

    private String event(AlarmChange change) {
        return "event: alarm\nid: %d\ndata: %s\n\n".formatted(change.number(), json.alarm(change.alarm()).encode());
    }

    @Override
    public int ring(Alarm alarm, List<UserId> people) {
        String event = "event: ring\ndata: %s\n\n".formatted(new JsonObject()
                .put("alarm", alarm.id().value())
                .encode());
        int reached = 0;
        for (AlarmStream stream : streams) {
            if (stream.municipality().equals(alarm.municipality()) && people.contains(stream.caller().user().id())
                    && stream.reachable()) {
                reached++;
                loop.runOnContext(_ -> stream.send(event));
            }
        }
        return reached;
    }

    @Override
    public void roundChanged(MunicipalityId municipality, RoundId round, Instant at) {
        String event = "event: round\ndata: %s\n\n".formatted(
                new JsonObject().put("round", round.text()).put("revision", at.toEpochMilli()).encode());
        loop.runOnContext(_ -> streams.stream().filter(stream -> stream.municipality().equals(municipality))
                .forEach(stream -> stream.send(event)));
    }

    private void beat() {
        Map<MunicipalityId, String> written = new HashMap<>();
        var now = clock.instant();
        for (AlarmStream stream : streams) {
            stream.beat(written.computeIfAbsent(stream.municipality(), municipality -> beats.beat(municipality, now)));
        }
    }

    private void endWithItsSession(AlarmStream stream) {
        blocking.run(() -> sessions.find(stream.caller().token(), clock.instant())).onSuccess(found -> {
            if (found.isEmpty()) {
                stream.cut();
            }
        });
    }

    /** Ends the streams of somebody who has logged out. */
    void closeSession(String token) {
        for (AlarmStream stream : streams) {
            if (stream.caller().token().equals(token)) {
                stream.cut();
            }
        }
    }
}
