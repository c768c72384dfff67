package dk.nattevagt.gateway.device;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes one tracker report often, and as usual again: devices of one protocol differ. In a text, {@code {seconds}} stands for
 * the time between two reports.
 *
 * @param fast null for the protocol's own; {@link #NONE} for a device that has no such command
 * @param normal null for the protocol's own, or for {@code fast} with the usual time
 */
public record ReportingCommands(@Nullable String fast, @Nullable String normal) {
    /** Written for a device that has no such command. */
    public static final String NONE = "none";
    /** Those of the protocol. */
    public static final ReportingCommands OF_THE_PROTOCOL = new ReportingCommands(null, null);
    /** Between two reports of a tracker nobody looks for, where the configuration does not say otherwise. */
    public static final Duration USUAL = Duration.ofMinutes(5);
    private static final String SECONDS = "{seconds}";
    /** Printable ASCII: all that every protocol can carry, and as much of it as the shortest frame takes. */
    private static final Pattern TEXT = Pattern.compile("[ -~]{1,200}");

    /** @throws IllegalArgumentException when a text cannot be sent, or the way back is missing */
    public ReportingCommands {
        check(fast);
        check(normal);
        if (fast != null && normal == null && !fast.equals(NONE) && !fast.contains(SECONDS)) {
            throw new IllegalArgumentException(
                    "needs a normalCommand beside it, because no {seconds} in it says how often");
        }
    }

    private static void check(@Nullable String text) {
        if (text != null && !TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("must be 1-200 printable ASCII characters");
        }
    }

    /** Whether there is anything to say to the device. */
    public boolean areThere() {
        return !NONE.equals(fast);
    }

    /**
     * The command's text.
     *
     * @param every between two reports; null for the usual
     * @param ofFast the protocol's own, for this and {@code ofNormal}
     */
    public String text(@Nullable Duration every, String ofFast, String ofNormal) {
        String template = every == null ? normal(ofNormal) : or(fast, ofFast);
        return template.replace(SECONDS, String.valueOf((every == null ? USUAL : every).toSeconds()));
    }

    private String normal(String ofNormal) {
        return or(normal, or(fast, ofNormal));
    }

    private static String or(@Nullable String own, String otherwise) {
        return own == null ? otherwise : own;
    }
}
