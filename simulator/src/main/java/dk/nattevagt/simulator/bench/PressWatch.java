package dk.nattevagt.simulator.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pairs presses with the page's events. All presses are of one home and so of one alarm, whose event counts them: the event with
 * {@code "presses":7} shows the seventh. A press that the gateway never saw shifts the rest by one, so figures err on the slow
 * side, and it is counted as missed.
 */
final class PressWatch {
    private static final Pattern PRESSES = Pattern.compile("\"presses\":(\\d+)");

    private final List<Long> pressedAt = new ArrayList<>();
    private Figures figures = new Figures();
    private int shownBefore;
    private int shown;

    /** From here on presses count towards new figures. */
    synchronized Figures measure() {
        shownBefore = shown;
        pressedAt.clear();
        figures = new Figures();
        return figures;
    }

    /** A press is being made now. */
    synchronized void pressed() {
        pressedAt.add(System.nanoTime());
    }

    /** One line of the stream. */
    synchronized void line(String line) {
        long now = System.nanoTime();
        Matcher matcher = PRESSES.matcher(line);
        if (!line.startsWith("data:") || !matcher.find()) {
            return;
        }
        int count = Math.min(Integer.parseInt(matcher.group(1)), shownBefore + pressedAt.size());
        for (; shown < count; shown++) {
            figures.add(now - pressedAt.get(shown - shownBefore));
        }
        notifyAll();
    }

    /** Waits until every press was shown, or for this long; what has not been shown by then is missed. */
    synchronized void awaitAll(int patienceMs) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMs);
        try {
            long leftMs = patienceMs;
            while (shown - shownBefore < pressedAt.size() && leftMs > 0) {
                wait(leftMs);
                leftMs = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        figures.missed(pressedAt.size() - (shown - shownBefore));
    }
}
