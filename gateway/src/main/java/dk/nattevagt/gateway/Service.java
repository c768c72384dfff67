package dk.nattevagt.gateway;

import dk.nattevagt.gateway.config.ConfigException;
import dk.nattevagt.gateway.config.ConfigReader;
import dk.nattevagt.gateway.config.GatewayConfig;
import dk.nattevagt.gateway.systemd.Watchdog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

/**
 * The gateway as systemd starts it: {@code java -cp gateway.jar dk.nattevagt.gateway.Service FILE}. Does what {@code --config FILE} does, without
 * the reading of a command line, which on a small computer costs a tenth of the start. Exit codes as for {@link Main}.
 */
public final class Service {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private Service() {}

    /** Runs the gateway until it is asked to stop. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: Service FILE");
            return WRONG_USE;
        }
        try {
            return run(ConfigReader.read(Path.of(arguments[0])));
        } catch (ConfigException wrong) {
            System.err.println(wrong.getMessage());
            return WRONG_USE;
        } catch (IllegalArgumentException wrong) {
            System.err.println(arguments[0] + ": " + wrong.getMessage());
            return WRONG_USE;
        } catch (IOException cannotStart) {
            System.err.println(cannotStart.getMessage());
            return FAILED;
        }
    }

    /** Runs the gateway until it is asked to stop, and answers its exit code. */
    static int run(GatewayConfig config) throws IOException {
        Watchdog watchdog = Watchdog.of(System.getenv());
        Gateway gateway = new Gateway(config, Version.number(), watchdog::alive);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            watchdog.stopping();
            gateway.close();
            // Being asked to stop and stopping is ending well; the JVM itself would answer 143.
            Runtime.getRuntime().halt(0);
        }));
        System.out.println("gateway ready id=" + config.gateway());
        watchdog.ready();
        try {
            gateway.ended().join();
            return 0;
        } catch (CompletionException failed) {
            // Past the shutdown hook, which would call it well; what the citizen pressed is on disk already.
            Runtime.getRuntime().halt(FAILED);
            return FAILED;
        }
    }
}
