package dk.nattevagt.central.runtime;

import dk.nattevagt.central.desk.Lanes;
import dk.nattevagt.central.people.HomeId;
import java.util.Arrays;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fixed number of lanes, each one thread and one bounded queue; a home always has the same lane. */
public final class ThreadLanes implements Lanes, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadLanes.class);

    private final Lane[] lanes;

    /**
     * Starts the lanes.
     *
     * @param count how many; more than the writer needs to have always something to commit together
     * @param capacity tasks from outside that may wait in one lane; a quarter as many again where they are of a fire
     */
    public ThreadLanes(int count, int capacity) {
        lanes = Stream.generate(() -> new Lane(capacity)).limit(count).toArray(Lane[]::new);
        for (int i = 0; i < count; i++) {
            lanes[i].start("lane-" + i);
        }
    }

    @Override
    public boolean offer(HomeId home, Priority priority, Runnable task) {
        return lane(home).offer(priority, task);
    }

    @Override
    public void run(HomeId home, Priority priority, Runnable task) {
        lane(home).add(priority, task);
    }

    /** Tasks that wait in all lanes together. */
    public int waiting() {
        return Arrays.stream(lanes).mapToInt(lane -> lane.queue.size()).sum();
    }

    private Lane lane(HomeId home) {
        return lanes[Math.floorMod(home.hashCode(), lanes.length)];
    }

    @Override
    public void close() {
        Arrays.stream(lanes).forEach(Lane::stop);
        Arrays.stream(lanes).forEach(Lane::join);
    }

    /** Fire first, then in order of arrival. */
    private record Task(Priority priority, long number, Runnable work) implements Comparable<Task> {
        @Override
        public int compareTo(Task other) {
            int byPriority = priority.compareTo(other.priority);
            return byPriority != 0 ? byPriority : Long.compare(number, other.number);
        }
    }

    private static final class Lane {
        private final PriorityBlockingQueue<Task> queue = new PriorityBlockingQueue<>();
        private final AtomicInteger fromOutside = new AtomicInteger();
        private final AtomicLong numbers = new AtomicLong();
        private final int capacity;
        private volatile boolean stopping;
        private Thread thread = new Thread(() -> {});

        Lane(int capacity) {
            this.capacity = capacity;
        }

        void start(String name) {
            thread = Thread.ofVirtual().name(name).start(this::work);
        }

        boolean offer(Priority priority, Runnable task) {
            if (fromOutside.incrementAndGet() > allowed(priority)) {
                fromOutside.decrementAndGet();
                return false;
            }
            add(priority, () -> {
                fromOutside.decrementAndGet();
                task.run();
            });
            return true;
        }

        /** A lane that is full of everything else has room for a fire. */
        private int allowed(Priority priority) {
            return switch (priority) {
                case FIRE -> capacity + (capacity + 3) / 4;
                case NORMAL -> capacity;
                case ROUTINE -> (capacity + 1) / 2;
            };
        }

        void add(Priority priority, Runnable task) {
            queue.add(new Task(priority, numbers.incrementAndGet(), task));
        }

        private void work() {
            while (!stopping) {
                try {
                    queue.take().work().run();
                } catch (InterruptedException stopped) {
                    return;
                } catch (RuntimeException | Error bug) {
                    // Also an Error: a lane that ends would leave its homes without anyone.
                    LOG.error("a task failed in its lane", bug);
                }
            }
        }

        void stop() {
            stopping = true;
            queue.add(new Task(Priority.FIRE, 0, () -> {}));
        }

        void join() {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
