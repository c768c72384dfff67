package dk.nattevagt.gateway.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dk.nattevagt.protocol.id.GatewayId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the technician's page and its JSON. At most {@link #CONNECTIONS} connections; one that takes longer than 10 s for a request
 * is closed. Waits for the desk, which never waits for it.
 */
public final class PageServer implements AutoCloseable {
    /** A technician's phone and a command need a handful. */
    static final int CONNECTIONS = 32;
    private static final Logger LOG = LoggerFactory.getLogger(PageServer.class);
    private static final List<String> READING = List.of("GET", "HEAD");

    static {
        // The JDK's server is limited by these alone, and reads them once.
        Map.of("jdk.httpserver.maxConnections", CONNECTIONS, "sun.net.httpserver.maxReqTime", 10,
                "sun.net.httpserver.maxRspTime", 20, "sun.net.httpserver.idleInterval", 30,
                "sun.net.httpserver.maxIdleConnections", 16, "sun.net.httpserver.maxReqHeaders", 64,
                "sun.net.httpserver.maxReqHeaderSize", 16_384, "sun.net.httpserver.drainAmount", 16_384,
                "sun.net.httpserver.nodelay", true)
                .forEach((key, value) -> System.getProperties().putIfAbsent(key, value.toString()));
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final PageFiles files = new PageFiles();
    private final Answers answers;
    private final Api api;
    private final Door door;
    private final DoorApi homeDoor;

    /**
     * Listens from now on.
     *
     * @param clock wall time, for dates
     * @param uptime by a clock that never jumps, for sessions and waiting times
     * @throws IOException when it cannot listen there, or its key cannot be used
     */
    public PageServer(PageSettings settings, GatewayId gateway, PagePorts ports, InstantSource clock,
            Supplier<Duration> uptime, SecureRandom random) throws IOException {
        this.api = new Api(gateway, ports, clock, uptime);
        this.homeDoor = new DoorApi(gateway, ports.desk(), uptime);
        this.door = new Door(settings.password(), random, uptime);
        this.answers = new Answers(settings.tls() != null);
        this.server = listen(settings);
        this.threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("page-", 0).factory());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        LOG.atInfo().addKeyValue("port", port()).addKeyValue("tls", settings.tls() != null)
                .log("The technician's page can be opened");
    }

    private static HttpServer listen(PageSettings settings) throws IOException {
        InetSocketAddress address = new InetSocketAddress(settings.address(), settings.port());
        PageSettings.Tls tls = settings.tls();
        try {
            if (tls == null) {
                return HttpServer.create(address, 0);
            }
            HttpsServer server = HttpsServer.create(address, 0);
            server.setHttpsConfigurator(new HttpsConfigurator(Tls.context(tls)));
            return server;
        } catch (java.net.BindException taken) {
            throw new IOException("the technician's page cannot listen on %s port %d: %s; set page.port to another one"
                    .formatted(settings.address().getHostAddress(), settings.port(), taken.getMessage()), taken);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            answers.send(exchange, answer(exchange));
        } catch (IOException gone) {
            LOG.atDebug().log("A phone went away before its answer");
        } catch (RuntimeException bug) {
            LOG.atError().setCause(bug).log("A page's answer could not be sent");
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            String path = exchange.getRequestURI().getPath();
            return path != null && path.startsWith("/api/") ? data(exchange, path.substring(5)) : file(exchange, path);
        } catch (BadRequestException bad) {
            return bad.problem();
        } catch (DeskBusyException busy) {
            LOG.atWarn().addKeyValue("why", busy.getMessage()).log("The technician's page got no answer");
            return new Answer.Problem(503, "busy", "Boksen har travlt og svarede ikke i tide. Prøv igen om lidt.");
        } catch (RuntimeException bug) {
            LOG.atError().setCause(bug).log("A request to the technician's page was not answered");
            return new Answer.Problem(500, "failed", "Boksen kunne ikke svare på grund af en fejl.");
        }
    }

    private Answer file(HttpExchange exchange, @org.jspecify.annotations.Nullable String path) {
        if (!READING.contains(exchange.getRequestMethod())) {
            return new Answer.Problem(405, "method-not-allowed", "Det kan ikke gøres på den adresse.");
        }
        return files.find(path == null ? "" : path).<Answer>map(file -> file)
                .orElseGet(() -> new Answer.Problem(404, "not-found", "Den adresse findes ikke her."));
    }

    private Answer data(HttpExchange exchange, String path)
            throws IOException, BadRequestException, DeskBusyException {
        String method = exchange.getRequestMethod();
        if (!READING.contains(method)) {
            Requests.refuseOtherSites(exchange);
        }
        byte[] body = Requests.body(exchange);
        String token = Requests.token(exchange);
        if (path.equals("session")) {
            return switch (method) {
                case "POST" -> door.logIn(exchange.getRemoteAddress().getAddress(), body);
                case "DELETE" -> door.logOut(token);
                default -> new Answer.Problem(405, "method-not-allowed", "Det kan ikke gøres på den adresse.");
            };
        }
        if (path.equals("door") || path.startsWith("door/")) {
            return homeDoor.answer(method, path, body);
        }
        if (!door.isIn(token)) {
            return new Answer.Problem(401, "not-logged-in", "Log ind først.");
        }
        return api.answer(method, path, body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
