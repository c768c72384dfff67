package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer. Takes whatever waits, up to a limit, runs each piece of work under a savepoint of its own, and commits them
 * together: one wait for the disk serves them all. What cannot wait goes to the front. A piece that fails undoes itself alone; a commit that fails undoes all.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int GROUP = 256;
    private static final int WAITING_AT_MOST = 10_000;

    private final Database database;
    private final BlockingDeque<Task<?>> waiting = new LinkedBlockingDeque<>();
    /** Room for what can wait: what cannot is put in front however many there are. */
    private final Semaphore room = new Semaphore(WAITING_AT_MOST);
    private final Thread thread;
    private @Nullable Connection connection;
    private volatile boolean closing;

    GroupCommit(Database database) {
        this.database = database;
        this.thread = Thread.ofPlatform().name("database-writer").start(this::run);
    }

    /** What is written in a transaction, and what is told once it is durable, in the order of commits. */
    interface Work<T> {
        T write(Connection connection) throws SQLException;

        default void committed(T result) {}
    }

    /**
     * Blocks until the work is durable. The work must not answer null.
     *
     * @throws StoreFailedException when nothing was written
     */
    <T> T commit(Work<T> work) {
        return commit(work, false);
    }

    /**
     * The same.
     *
     * @param first whether it is written before whatever waits
     */
    <T> T commit(Work<T> work, boolean first) {
        Task<T> task = new Task<>(work, first);
        try {
            if (closing) {
                throw new StoreFailedException("the database is closed", new IllegalStateException());
            }
            if (first) {
                waiting.putFirst(task);
            } else {
                room.acquire();
                waiting.putLast(task);
            }
            return task.answer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreFailedException("interrupted before the commit", interrupted);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** How many pieces of work wait. */
    int waiting() {
        return waiting.size();
    }

    private void run() {
        List<Task<?>> group = new ArrayList<>(GROUP);
        while (!closing || !waiting.isEmpty()) {
            try {
                group.add(waiting.take());
                waiting.drainTo(group, GROUP - 1);
                room.release((int) group.stream().filter(task -> !task.first).count());
                commitTogether(group);
            } catch (InterruptedException closed) {
                // Asked to close: what still waits is committed first.
            } finally {
                group.clear();
            }
        }
        discardConnection();
        waiting.forEach(
                task -> task.fail(new StoreFailedException("the database is closed", new IllegalStateException())));
    }

    private void commitTogether(List<Task<?>> group) {
        try {
            Connection open = connection();
            for (Task<?> task : group) {
                task.write(open);
            }
            open.commit();
        } catch (SQLException | RuntimeException | Error failed) {
            // Also an Error: a writer that ends would leave every commit waiting for ever.
            logFailure(failed, "the database did not commit");
            discardConnection();
            group.forEach(task -> task.fail(new StoreFailedException("the database could not commit", failed)));
            return;
        }
        group.forEach(Task::succeed);
    }

    /** Kind and code only: a database's own message may quote the row, and a row may hold a name. */
    private static void logFailure(Throwable failed, String what) {
        Throwable root = failed.getCause() instanceof SQLException sql ? sql : failed;
        LOG.atError()
                .addKeyValue("error", root.getClass().getSimpleName())
                .addKeyValue("code",
                        root instanceof SQLException sql ? sql.getErrorCode() + "/" + sql.getSQLState() : "")
                .log(what);
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.newWriter();
            connection = open;
        }
        return open;
    }

    /** After a failure nothing is known of the connection: the next group gets a fresh one. */
    private void discardConnection() {
        Connection old = connection;
        connection = null;
        if (old != null) {
            try (old) {
                old.rollback();
            } catch (SQLException alreadyBroken) {
                // It is thrown away either way.
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Task<T> {
        private final Work<T> work;
        private final boolean first;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private @Nullable T result;

        Task(Work<T> work, boolean first) {
            this.work = work;
            this.first = first;
        }

        void write(Connection connection) throws SQLException {
            Savepoint before = connection.setSavepoint();
            try {
                result = work.write(connection);
                connection.releaseSavepoint(before);
            } catch (SQLException | RuntimeException | Error failed) {
                logFailure(failed, "the database refused a piece of work");
                connection.rollback(before);
                answer.completeExceptionally(failed instanceof RuntimeException bug
                        ? bug
                        : new StoreFailedException("the database refused the work", failed));
            }
        }

        void succeed() {
            T written = result;
            if (written != null && !answer.isDone()) {
                try {
                    work.committed(written);
                } catch (RuntimeException | Error bug) {
                    LOG.error("a listener failed after a commit", bug);
                }
                answer.complete(written);
            }
        }

        void fail(StoreFailedException failure) {
            answer.completeExceptionally(failure);
        }
    }
}
