package dk.nattevagt.central.mqtt;

import dk.nattevagt.central.access.GatewayAuthenticator;
import dk.nattevagt.central.desk.AlarmDesk;
import dk.nattevagt.central.desk.CitizenLink;
import dk.nattevagt.central.desk.DoorLink;
import dk.nattevagt.central.desk.TrackerOrders;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.SignedLockOrder;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/** The MQTT server that gateways connect to, wired by hand. Also the way back to their lamps, locks and trackers. */
public final class FrontDoor implements CitizenLink, DoorLink, TrackerOrders {
    private final MqttServer server;
    private final Sessions sessions;
    private final Downlink downlink;

    /** @param time says what time it is, so that gateways can believe it */
    public FrontDoor(Vertx vertx, MqttSettings settings, GatewayAuthenticator authenticator, Registry registry,
            AlarmDesk desk, TimeVoice time, MeterRegistry meters, InstantSource clock) {
        this(vertx, settings, authenticator, registry, desk, time, meters, clock, Limits.standard());
    }

    FrontDoor(Vertx vertx, MqttSettings settings, GatewayAuthenticator authenticator, Registry registry, AlarmDesk desk,
            TimeVoice time, MeterRegistry meters, InstantSource clock, Limits limits) {
        this.sessions = new Sessions(limits.sideSessions());
        this.downlink = new Downlink(sessions, limits, clock);
        MqttMetrics metrics = new MqttMetrics(meters, sessions::gateways);
        Mailbox mailbox = new Mailbox(vertx, registry, desk, downlink, time, metrics, limits, clock);
        Admission admission = new Admission(authenticator, registry, limits);
        Porter porter = new Porter(vertx, admission, sessions, mailbox, metrics, limits);
        this.server = MqttServer.create(vertx, options(settings)).endpointHandler(porter::connected);
    }

    private static MqttServerOptions options(MqttSettings settings) {
        MqttServerOptions options = new MqttServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setMaxMessageSize(Limits.MAX_PACKET_BYTES)
                .setMaxClientIdLength(Limits.MAX_CLIENT_ID_BYTES)
                .setTimeoutOnConnect(Limits.CONNECT_WITHIN_SECONDS)
                .setAutoClientId(false);
        options.setTcpKeepAlive(true);
        MqttSettings.Tls tls = settings.tls();
        if (tls != null) {
            options.setSsl(true).setKeyCertOptions(new PemKeyCertOptions()
                    .setCertPath(tls.certificate().toString())
                    .setKeyPath(tls.key().toString()));
        }
        return options;
    }

    /** Opens the door; the port it listens on. Fails when the port is taken or the certificate cannot be read. */
    public Future<Integer> start() {
        return server.listen().map(MqttServer::actualPort);
    }

    /** The port it listens on. */
    public int actualPort() {
        return server.actualPort();
    }

    @Override
    public CompletableFuture<Boolean> tell(GatewayId gateway, Progress progress) {
        return downlink.tell(gateway, progress);
    }

    @Override
    public CompletableFuture<Boolean> send(GatewayId gateway, SignedLockOrder order) {
        return downlink.send(gateway, order);
    }

    @Override
    public void reportOften(EventSource tracker, Duration every, Instant until) {
        downlink.reportOften(tracker, every, until);
    }

    /** Ends every connection and closes the door. What is not acknowledged by now comes again. */
    public Future<Void> close() {
        sessions.all().forEach(
                session -> session.run(() -> session.disconnect(MqttDisconnectReasonCode.SERVER_SHUTTING_DOWN)));
        return server.close();
    }
}
