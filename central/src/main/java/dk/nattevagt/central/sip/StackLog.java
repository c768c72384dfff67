package dk.nattevagt.central.sip;

import gov.nist.core.LogLevels;
import gov.nist.core.StackLogger;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries jain-sip's own log to SLF4J, so that the stack needs no log4j. Its errors are our warnings (it cries over every
 * malformed packet from outside); below that it is silent, because its debug log prints whole messages.
 */
public final class StackLog implements StackLogger {

    private static final Logger LOG = LoggerFactory.getLogger("dk.nattevagt.central.sip.stack");

    private static final int MOST_CHARACTERS = 200;

    /** Called by jain-sip, by name. */
    public StackLog() {}

    @Override
    public boolean isLoggingEnabled() {
        return true;
    }

    @Override
    public boolean isLoggingEnabled(int level) {
        return level == LogLevels.TRACE_FATAL || level == LogLevels.TRACE_ERROR;
    }

    @Override
    public void logFatalError(String message) {
        LOG.warn(message);
    }

    @Override
    public void logError(String message) {
        LOG.warn(message);
    }

    @Override
    public void logError(String message, Exception cause) {
        warn(message, cause);
    }

    @Override
    public void logException(Throwable cause) {
        warn("the SIP stack met an exception", cause);
    }

    /** Its threads cry when they are interrupted to stop, and print the packet they had in hand. */
    private static void warn(String message, Throwable cause) {
        boolean stopping = cause instanceof InterruptedException || cause.getCause() instanceof InterruptedException;
        if (!stopping) {
            LOG.warn(message.substring(0, Math.min(message.length(), MOST_CHARACTERS)), cause);
        }
    }

    @Override
    public void logWarning(String message) {}

    @Override
    public void logInfo(String message) {}

    @Override
    public void logDebug(String message) {}

    @Override
    public void logDebug(String message, Exception cause) {}

    @Override
    public void logTrace(String message) {}

    @Override
    public void logStackTrace() {}

    @Override
    public void logStackTrace(int level) {}

    @Override
    public int getLineCount() {
        return 0;
    }

    @Override
    public void disableLogging() {}

    @Override
    public void enableLogging() {}

    @Override
    public void setBuildTimeStamp(@Nullable String stamp) {}

    @Override
    public void setStackProperties(Properties properties) {}

    @Override
    public String getLoggerName() {
        return LOG.getName();
    }
}
