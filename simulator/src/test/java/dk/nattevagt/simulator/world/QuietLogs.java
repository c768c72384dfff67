package dk.nattevagt.simulator.world;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Thousands of nights of trouble would log millions of lines; the story says what happened. */
public final class QuietLogs {
    private QuietLogs() {}

    /** Runs this without a word in the log from the service. */
    public static void during(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger("dk.nattevagt");
        Level before = logger.getLevel();
        logger.setLevel(Level.OFF);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
        }
    }
}
