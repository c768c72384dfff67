package dk.nattevagt.central.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/** Runs what may block beside the event loop, and brings the result back to it. */
final class Blocking {
    private final Vertx vertx;
    private final Executor executor;

    Blocking(Vertx vertx, Executor executor) {
        this.vertx = vertx;
        this.executor = executor;
    }

    /** Completes on the caller's event loop. */
    @SuppressWarnings("FutureReturnValueIgnored")
    <T> Future<T> run(Callable<T> work) {
        var context = vertx.getOrCreateContext();
        Promise<T> promise = Promise.promise();
        executor.execute(() -> {
            try {
                T result = work.call();
                context.runOnContext(_ -> promise.complete(result));
            } catch (Throwable failed) {
                context.runOnContext(_ -> promise.fail(failed));
            }
        });
        return promise.future();
    }
}
