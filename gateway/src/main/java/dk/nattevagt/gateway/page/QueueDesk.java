package dk.nattevagt.gateway.page;

import dk.nattevagt.gateway.desk.Workshop;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Puts questions into the desk's queue, never more than one at a time: however many phones ask, an alarm waits for one answer at most. */
public final class QueueDesk implements TechnicianDesk {
    /** How long a phone is kept waiting. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Predicate<Runnable> queue;
    private final Supplier<Workshop> workshop;
    private final Duration patience;
    private final Semaphore turn = new Semaphore(1);

    /**
     * Asks through this queue.
     *
     * @param queue hands work over to the desk's thread; false when it is full
     * @param workshop read by that thread
     */
    public QueueDesk(Predicate<Runnable> queue, Supplier<Workshop> workshop) {
        this(queue, workshop, PATIENCE);
    }

    QueueDesk(Predicate<Runnable> queue, Supplier<Workshop> workshop, Duration patience) {
        this.queue = queue;
        this.workshop = workshop;
        this.patience = patience;
    }

    @Override
    public <T> T ask(Function<Workshop, T> question) throws DeskBusyException {
        long until = System.nanoTime() + patience.toNanos();
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            if (!turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new DeskBusyException("the desk answers somebody else");
            }
            // The turn is given back by the desk's thread: a question that nobody waits for any more still stands in its queue.
            if (!queue.test(() -> answerTo(question, answer))) {
                turn.release();
                throw new DeskBusyException("the desk's queue is full");
            }
            return answer.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(false);
            throw new DeskBusyException("the desk did not answer in time");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new DeskBusyException("the gateway is being stopped");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the desk could not answer", failed.getCause());
        }
    }

    private <T> void answerTo(Function<Workshop, T> question, CompletableFuture<T> answer) {
        turn.release();
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete(question.apply(workshop.get()));
        } catch (RuntimeException bug) {
            answer.completeExceptionally(bug);
        }
    }
}
