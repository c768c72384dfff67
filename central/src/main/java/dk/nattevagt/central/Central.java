package dk.nattevagt.central;

import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.config.CentralConfig;
import dk.nattevagt.central.config.ConfigurationException;
import dk.nattevagt.central.desk.AlarmDesk;
import dk.nattevagt.central.desk.AlarmSignals;
import dk.nattevagt.central.desk.BriefWriter;
import dk.nattevagt.central.desk.CommitFanOut;
import dk.nattevagt.central.desk.DeadlineLoop;
import dk.nattevagt.central.desk.EffectRunner;
import dk.nattevagt.central.desk.EquipmentOverview;
import dk.nattevagt.central.desk.ExerciseDesk;
import dk.nattevagt.central.desk.Intake;
import dk.nattevagt.central.desk.OutageLoop;
import dk.nattevagt.central.desk.SilenceLoop;
import dk.nattevagt.central.desk.StaffingBook;
import dk.nattevagt.central.desk.TrackerDesk;
import dk.nattevagt.central.escalation.Staffing;
import dk.nattevagt.central.keys.DoorKeys;
import dk.nattevagt.central.mqtt.FrontDoor;
import dk.nattevagt.central.mqtt.MqttSettings;
import dk.nattevagt.central.outage.OutageSettings;
import dk.nattevagt.central.password.Passwords;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.rota.RotaStaffing;
import dk.nattevagt.central.runtime.ThreadLanes;
import dk.nattevagt.central.runtime.Ticker;
import dk.nattevagt.central.sip.EmergencyLines;
import dk.nattevagt.central.sip.EmergencySettings;
import dk.nattevagt.central.sip.EmergencyTelephone;
import dk.nattevagt.central.sip.SipTrunk;
import dk.nattevagt.central.sql.DamagedDatabaseException;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.supervision.ProofTasks;
import dk.nattevagt.central.web.AlarmStreams;
import dk.nattevagt.central.web.ServiceCondition;
import dk.nattevagt.central.web.WebParts;
import dk.nattevagt.central.web.WebServer;
import dk.nattevagt.central.web.WebSettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running central. Put together here, part by part, in the order in which the parts need each other; taken apart in the
 * opposite order.
 */
public final class Central implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Central.class);
    private static final int LANES = 16;
    private static final int LANE_CAPACITY = 1_000;
    private static final int HASHING_AT_ONCE = 2;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final InstantSource clock = Clock.tickMillis(ZoneOffset.UTC);
    private final int httpPort;
    private final int mqttPort;

    /**
     * Starts, and returns when an alarm can be taken.
     *
     * @throws ConfigurationException when something must be changed by whoever starts it
     */
    public static Central start(CentralSettings settings) {
        return new Central(settings);
    }

    private Central(CentralSettings settings) {
        try {
            // The telephone takes as long to open as the database: they do it side by side.
            CompletableFuture<EmergencyTelephone> dialTone = opened(
                    CompletableFuture.supplyAsync(() -> telephone(settings)),
                    opening -> {
                        var _ = opening.thenAccept(EmergencyTelephone::close);
                    });
            Vertx vertx = opened(Vertx.vertx(), v -> await(v.close()));
            DataFolder data = opened(DataFolder.take(settings.dataFolder()));
            CommitFanOut commits = new CommitFanOut();
            SqlStores stores = opened(stores(settings, data, commits));
            RegistrySnapshot registry = Registration.read(settings, stores);
            EmergencyTelephone telephone = dialTone.join();
            ThreadLanes lanes = opened(new ThreadLanes(LANES, LANE_CAPACITY));
            ExecutorService workers = opened(Executors.newVirtualThreadPerTaskExecutor());
            Passwords passwords = new Passwords(registry, settings.demo(),
                    opened(Executors.newFixedThreadPool(HASHING_AT_ONCE)));
            PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

            StaffingBook book = StaffingBook.open(stores.rota(), registry, Registration.staffing(settings),
                    clock.instant());
            Staffing staffing = new RotaStaffing(registry, book);
            AlarmLifecycle lifecycle = new AlarmLifecycle(staffing, Registration.emergencies(settings));
            MapGround ground = opened(MapGround.open(settings, data.path(), clock));
            Tracking tracking = new Tracking(settings, stores, registry, ground, meters, clock);
            Intake intake = new Intake(lifecycle, registry, new NewAlarmIds(clock), tracking.guard().judging());
            AlarmDesk desk = new AlarmDesk(stores.alarms(), lanes, lifecycle, intake, clock);
            TrackerDesk trackers = tracking.guard().desk(lanes, intake);
            tracking.whenChanged(citizen -> trackers.lookAgain(citizen, clock.instant()));
            DoorKeys keys = DoorKeysCommand.keys(data.path());
            FrontDoor frontDoor = opened(new FrontDoor(vertx, mqttSettings(settings), passwords,
                    registry, desk, keys.signing()::heard, meters, clock), door -> await(door.close()));
            EquipmentOverview equipment = new EquipmentOverview(stores.equipment(), stores.alarms()::contacts,
                    registry, settings.config().proofEvery(ProofTasks.STANDARD));
            ExerciseDesk exercises = new ExerciseDesk(stores.alarms(), stores.alarms(), stores.exercises(), lanes,
                    equipment, () -> new NewAlarmIds(clock).get().value(), clock);
            Incidents incidents = new Incidents(stores, equipment, registry, tracking.guard().overview());
            NightShift shift = opened(new NightShift(new NightShift.Ground(settings, stores, registry, book, staffing,
                    desk, equipment, incidents, telephone.isExercise(), meters, workers, clock)));
            Doors doors = new Doors(new Doors.Ground(stores, lanes, lifecycle, registry, book, incidents.doors(),
                    frontDoor, keys, settings.config().lockAccess(), clock));
            Searching searching = new Searching(new Searching.Ground(stores, registry, tracking.positions(), frontDoor,
                    ZoneId.of("Europe/Copenhagen"), clock));
            Supervision supervision = new Supervision(opened(stores.watchdogView()), equipment,
                    shift.watchdogVoice());
            ServiceCondition condition = new ServiceCondition(supervision::silentGateways, supervision::complaints);
            AlarmStreams streams = new AlarmStreams(vertx, stores.alarms(), registry, condition, stores.sessions(),
                    clock,
                    workers);
            EffectRunner effects = new EffectRunner(stores.alarms(), lanes, lifecycle,
                    new EffectRunner.Outside(streams, frontDoor, telephone),
                    new BriefWriter(registry, new AlarmSignals(stores.alarms(), stores.equipment(), registry),
                            telephone.isExercise()),
                    workers, clock);
            commits.add(effects);
            commits.add(shift.notifications());
            commits.add(streams);
            new CentralMetrics(meters, lanes, streams, supervision).bind();
            WebServer web = opened(new WebServer(vertx, webSettings(settings, telephone),
                    new WebParts(desk, stores.alarms(), stores.equipment(), equipment,
                            shift.parts(), shift.staffing(),
                            streams, registry, condition,
                            passwords, stores.sessions(),
                            incidents.parts(streams, exercises, ZoneId.of("Europe/Copenhagen")),
                            doors.parts(), tracking.parts(searching),
                            new Grants(new Grants.Ground(settings, stores, registry,
                                    ZoneId.of("Europe/Copenhagen"), clock)).parts(),
                            shift.reach(),
                            List.of(new WebParts.ReadinessCheck("database", () -> stores.alarms().latestChange() >= 0),
                                    new WebParts.ReadinessCheck("watchdog", supervision::moves)),
                            meters::scrape, clock, workers)),
                    server -> await(server.stop()));

            effects.resume();
            mqttPort = listening(frontDoor.start(), "MQTT", "mqtt", settings.mqttPort());
            httpPort = listening(web.start(), "HTTP", "http", settings.httpPort());
            startLoops(new DeadlineLoop(stores.alarms(), desk), effects, supervision);
            shift.startLoops();
            opened(new Ticker()).every(Duration.ofSeconds(1), "doors", doors::tick);
            trackers.lookAtAll(clock.instant());
            opened(new Ticker()).every(Duration.ofSeconds(10), "map", ground::tick);
            opened(new Ticker()).every(Duration.ofSeconds(1), "trackers", () -> trackers.tick(clock.instant()));
            opened(new Ticker()).every(Duration.ofSeconds(5), "lost-persons", searching::tick);
            startSlowLoops(stores, supervision, exercises,
                    incidents.loop(stores.alarms(), OutageSettings.STANDARD, streams,
                            clock.instant()));
            workers.execute(() -> telephone.check()
                    .ifPresent(why -> LOG.atWarn().addKeyValue("why", why).log("112 would not hear a voice")));
        } catch (CompletionException failed) {
            close();
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private void startLoops(DeadlineLoop deadlines, EffectRunner effects, Supervision supervision) {
        Ticker ticker = opened(new Ticker());
        ticker.every(Duration.ofMillis(500), "deadlines", () -> deadlines.tick(clock.instant()));
        ticker.every(Duration.ofSeconds(1), "effects", () -> effects.tick(clock.instant()));
        ticker.every(Duration.ofSeconds(1), "silence", () -> supervision.lookForSilence(clock.instant()));
        ticker.every(Duration.ofSeconds(5), "watchdog", () -> supervision.lookForStandstill(clock.instant()));
    }

    private void startSlowLoops(SqlStores stores, Supervision supervision, ExerciseDesk exercises,
            OutageLoop outages) {
        Ticker ticker = opened(new Ticker());
        SilenceLoop silence = new SilenceLoop(stores.alarms(), stores.equipment());
        ticker.every(Duration.ofSeconds(1), "silence-written", () -> silence.tick(clock.instant()));
        ticker.every(Duration.ofSeconds(1), "exercises", exercises::settle);
        ticker.every(Duration.ofSeconds(1), "outages", () -> outages.tick(clock.instant()));
        ticker.every(Duration.ofSeconds(30), "equipment", () -> supervision.lookAtEquipment(clock.instant()));
        ticker.every(Duration.ofMinutes(5), "positions", () -> stores.forgetPositions(clock.instant()));
        ticker.every(Duration.ofHours(1), "prune", () -> stores.prune(clock.instant()));
    }

    private static SqlStores stores(CentralSettings settings, DataFolder data, CommitFanOut commits) {
        try {
            return SqlStores.open(settings.config().databaseUrl(data.path()), commits, settings.demo());
        } catch (DamagedDatabaseException damaged) {
            throw new ConfigurationException(String.valueOf(damaged.getMessage()));
        }
    }

    private static EmergencyTelephone telephone(CentralSettings settings) {
        CentralConfig config = settings.config();
        try {
            return EmergencyLines.open(new EmergencySettings(config.emergencyMode(), settings.emergencyLive(),
                    config.emergencyNumber(),
                    config.emergencyTrunks().stream()
                            .map(trunk -> SipTrunk.parse(trunk.uri(), trunk.user(), trunk.password(), null))
                            .toList(),
                    config.emergencyRing(), StaffTelephone.forResponders(config),
                    config.emergencyAnswerWithin(EmergencySettings.USUAL_ANSWER_WITHIN),
                    config.emergencyLinesAtOnce(EmergencySettings.USUAL_LINES_AT_ONCE)));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("emergency: " + wrong.getMessage());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static MqttSettings mqttSettings(CentralSettings settings) {
        CentralConfig.Tls tls = settings.config().mqttTls();
        try {
            return new MqttSettings(settings.config().mqttHost(), settings.mqttPort(),
                    tls == null ? null : new MqttSettings.Tls(tls.certificate(), tls.key()));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(String.valueOf(wrong.getMessage()));
        }
    }

    private static WebSettings webSettings(CentralSettings settings, EmergencyTelephone telephone) {
        return new WebSettings(settings.config().httpHost(), settings.httpPort(), settings.config().httpBehindTls(),
                telephone.isExercise(), WebSettings.USUAL_SESSION);
    }

    private static int listening(Future<Integer> starting, String what, String option, int port) {
        try {
            return await(starting);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof BindException) {
                throw new ConfigurationException("%s port %d is taken: choose another with --%s PORT or the key %s.port"
                        .formatted(what, port, option, option));
            }
            throw failed;
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
        } catch (CompletionException late) {
            if (late.getCause() instanceof TimeoutException) {
                throw new IllegalStateException("a part of the central did not start or stop within 10 s", late);
            }
            throw late;
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    private interface Closing<T> {
        void close(T part) throws Exception;
    }

    private <T> T opened(T part, Closing<T> closing) {
        parts.push(() -> closing.close(part));
        return part;
    }

    /** The port of the page and its API. */
    public int httpPort() {
        return httpPort;
    }

    /** The port of the gateways' door. */
    public int mqttPort() {
        return mqttPort;
    }

    /** Stops. What is committed goes on after the next start. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failed) {
                LOG.warn("a part did not stop cleanly", failed);
            }
        }
    }
}
