package org.crosstally.postgres;

import java.nio.file.Path;
import java.util.function.Consumer;

/** How to start a server; {@link #start()} starts it. Each setting returns this builder. */
public final class Postgres {

    final Path dataDirectory;
    int port;
    boolean durable = true;
    Path cache = Binaries.defaultCache();
    Consumer<String> say = message -> {};

    private Postgres(Path dataDirectory) {
        this.dataDirectory = dataDirectory.toAbsolutePath().normalize();
    }

    /** A server whose data live in {@code dataDirectory}, which is created if it does not exist and survives restarts. */
    public static Postgres at(Path dataDirectory) {
        return new Postgres(dataDirectory);
    }

    /** The TCP port on 127.0.0.1; 0, the default, takes a free one. */
    public Postgres port(int port) {
        this.port = port;
        return this;
    }

    /** False gives up durability for speed (fsync off): a power cut may then destroy the data. For tests only. */
    public Postgres durable(boolean durable) {
        this.durable = durable;
        return this;
    }

    /** Where the unpacked programs are kept; the default is {@code ~/.cache/crosstally}. */
    public Postgres cache(Path cache) {
        this.cache = cache;
        return this;
    }

    /** Receives a message for anything unusual: waiting for an old server, removing an incomplete directory. */
    public Postgres say(Consumer<String> say) {
        this.say = say;
        return this;
    }

    /**
     * Unpacks, initialises and starts the server, and waits until it answers.
     *
     * @throws PostgresException with what to do, when the port is taken, the directory is in use, not writable or not whole
     */
    public PostgresServer start() {
        return PostgresServer.start(this);
    }
}
