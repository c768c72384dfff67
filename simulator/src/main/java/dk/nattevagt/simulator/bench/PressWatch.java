package dk.nattevagt.simulator.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pairs presses with the page's events. All presses are of one home and so of one alarm, whose event counts them: an event with
 * {@code "presses":7} shows the seventh and all before it.
 */
final class PressWatch {
    private static final Pattern PRESSES = Pattern.compile("\"presses\":(\\d+)");

    private final List<Long> pressedAt = new ArrayList<>();
    private final Figures figures = new Figures();
    private int shown;
    private int measuredFrom = Integer.MAX_VALUE;

    Figures figures() {
        return figures;
    }

    /** Presses before this one, counted from 0, were for warming up. */
    synchronized void measureFrom(int press) {
        measuredFrom = press;
    }

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
        int count = Math.min(Integer.parseInt(matcher.group(1)), pressedAt.size());
        for (; shown < count; shown++) {
            if (shown >= measuredFrom) {
                figures.add(now - pressedAt.get(shown));
            }
        }
        notifyAll();
    }

    /** Waits until every press was shown; false when that takes too long. */
    synchronized boolean awaitAll(int seconds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (shown < pressedAt.size()) {
                long leftMs = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (leftMs <= 0) {
                    return false;
                }
                wait(leftMs);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
