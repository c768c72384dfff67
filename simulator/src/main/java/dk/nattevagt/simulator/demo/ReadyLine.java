package dk.nattevagt.simulator.demo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the central prints when it can take an alarm: {@code central ready http=8080 mqtt=1883}. */
public record ReadyLine(int http, int mqtt) {
    private static final Pattern FORM = Pattern.compile("central ready http=(\\d+) mqtt=(\\d+)\\b.*");

    /** Reads the line, or nothing when it says something else. */
    public static Optional<ReadyLine> parse(String line) {
        Matcher matcher = FORM.matcher(line);
        return matcher.matches()
                ? Optional.of(new ReadyLine(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
