package org.crosstally.desk.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Calls that do not wait for each other, in the name of the same visitor. */
@ApplicationScoped
public class Together {

    private final ManagedExecutor executor;

    Together(ManagedExecutor executor) {
        this.executor = executor;
    }

    /** Starts a call; {@link #await} its answer. */
    public <T> CompletableFuture<T> start(Supplier<T> call) {
        return executor.supplyAsync(call);
    }

    /** The answers of one call for each, in their order; {@code null} for a record that is missing. */
    public <K, T> List<T> all(List<K> keys, Function<K, T> call) {
        List<CompletableFuture<T>> started =
                keys.stream().map(key -> start(() -> found(call, key))).toList();
        return started.stream().map(Together::await).toList();
    }

    /** The answer of a call; what the service refused is thrown as it was. */
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
        } catch (Refusal refusal) {
            if (refusal.isMissing()) {
                return null;
            }
            throw refusal;
        }
    }
}
