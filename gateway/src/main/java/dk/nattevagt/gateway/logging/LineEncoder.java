package dk.nattevagt.gateway.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.slf4j.event.KeyValuePair;

/**
 * One line an event. In a terminal {@code 2026-11-21T02:13:45.123+01:00 INFO  PahoLink Connected central="…"}; for the journal, which
 * stamps time itself, {@code <6>PahoLink Connected central="…"}, with the severity of sd-daemon(3) on each line of a stack trace too.
 */
final class LineEncoder extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final boolean journal;

    LineEncoder(boolean journal) {
        this.journal = journal;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(160);
        text.append(event.getLoggerName(), event.getLoggerName().lastIndexOf('.') + 1,
                event.getLoggerName().length()).append(' ').append(event.getFormattedMessage());
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                text.append(' ').append(pair.key).append("=\"").append(pair.value).append('"');
            }
        }
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            text.append('\n').append(ThrowableProxyUtil.asString(thrown));
        }
        return lines(event, text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private String lines(ILoggingEvent event, String text) {
        if (journal) {
            String severity = severity(event.getLevel());
            return severity + text.strip().replace("\n", "\n" + severity) + "\n";
        }
        return "%s %-5s %s%n".formatted(TIME.format(event.getInstant().atZone(ZoneId.systemDefault())),
                event.getLevel(), text.strip());
    }

    private static String severity(Level level) {
        if (level.isGreaterOrEqual(Level.ERROR)) {
            return "<3>";
        }
        if (level.isGreaterOrEqual(Level.WARN)) {
            return "<4>";
        }
        return level.isGreaterOrEqual(Level.INFO) ? "<6>" : "<7>";
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
