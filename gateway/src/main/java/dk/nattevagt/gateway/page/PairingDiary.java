package dk.nattevagt.gateway.page;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers the latest news of pairing and how long it is still open. Safe for any thread. */
public final class PairingDiary implements Pairing {
    private static final int NEWS = 20;

    private final Predicate<Duration> open;
    private final BooleanSupplier close;
    private final InstantSource clock;
    private final Supplier<Duration> uptime;
    private final Deque<News> news = new ArrayDeque<>();
    private @Nullable Duration until;

    /**
     * Nothing is open yet.
     *
     * @param open asks the radio to let devices in, false when it cannot be asked
     * @param close asks it to let no more in
     */
    public PairingDiary(Predicate<Duration> open, BooleanSupplier close, InstantSource clock,
            Supplier<Duration> uptime) {
        this.open = open;
        this.close = close;
        this.clock = clock;
        this.uptime = uptime;
    }

    @Override
    public boolean open(Duration time) {
        // Before it is asked: its news may come sooner than its word. Asked without the lock, which the news need.
        begin(uptime.get().plus(time));
        boolean asked = open.test(time);
        if (!asked) {
            end();
        }
        return asked;
    }

    @Override
    public boolean close() {
        end();
        return close.getAsBoolean();
    }

    private synchronized void begin(Duration end) {
        news.clear();
        until = end;
    }

    private synchronized void end() {
        until = null;
    }

    /** The radio has news. */
    public synchronized void heard(Step step, @Nullable String address, @Nullable String label,
            @Nullable String detail) {
        if (step == Step.CLOSED || step == Step.REFUSED) {
            until = null;
        }
        if (news.size() == NEWS) {
            news.removeFirst();
        }
        news.addLast(new News(clock.instant(), step, address, label, detail));
    }

    @Override
    public synchronized State state() {
        Duration left = until == null ? null : until.minus(uptime.get());
        return new State(left == null || !left.isPositive() ? null : left, List.copyOf(news));
    }
}
