package org.crosstally.desk.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Calls services in parallel, with the token of the current visitor. */
@ApplicationScoped
public class ParallelCalls {

    private final ManagedExecutor executor;

    ParallelCalls(ManagedExecutor executor) {
        this.executor = executor;
    }

    /** Starts a call. Read its answer with {@link #await}. */
    public <T> CompletableFuture<T> start(Supplier<T> call) {
        return executor.supplyAsync(call);
    }

    /** Makes one call for each key and returns the answers in the same order; {@code null} for a record that does not exist. */
    public <K, T> List<T> all(List<K> keys, Function<K, T> call) {
        List<CompletableFuture<T>> started =
                keys.stream().map(key -> start(() -> found(call, key))).toList();
        return started.stream().map(ParallelCalls::await).toList();
    }

    /** Waits for the answer of a call and rethrows its {@link ApiException}. */
    public static <T> T await(CompletableFuture<T> started) {
        try {
            return started.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static <K, T> T found(Function<K, T> call, K key) {
        try {
            return call.apply(key);
        } catch (ApiException error) {
            if (error.isMissing()) {
                return null;
            }
            throw error;
        }
    }
}
