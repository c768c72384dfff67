package dk.nattevagt.simulator.bench;

import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how many presses the page's stream has shown: all are of one home, and so of one alarm, whose event counts them. */
final class PressWatch {
    private static final Pattern PRESSES = Pattern.compile("\"presses\":(\\d+)");

    private int shown;
    private long shownAtNanos;

    /** One line of the stream. */
    synchronized void line(String line) {
        long now = System.nanoTime();
        Matcher matcher = PRESSES.matcher(line);
        if (line.startsWith("data:") && matcher.find()) {
            int count = Integer.parseInt(matcher.group(1));
            if (count > shown) {
                shown = count;
                shownAtNanos = now;
                notifyAll();
            }
        }
    }

    synchronized int shown() {
        return shown;
    }

    /** Waits for more presses than this; when they came, by {@link System#nanoTime}, or -1 when that takes too long. */
    synchronized long awaitMoreThan(int before, int patienceMs) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMs);
        try {
            while (shown <= before) {
                long leftMs = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (leftMs <= 0) {
                    return -1;
                }
                wait(leftMs);
            }
            return shownAtNanos;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
