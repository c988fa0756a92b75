package org.crosstally.postgres;

import java.nio.file.Path;
import java.util.function.Consumer;

/** The settings of a server; {@link #start()} starts it. Each setter returns this builder. */
public final class Postgres {

    private final Path dataDirectory;
    private int port;
    private boolean durable = true;
    private Path cache = Binaries.defaultCache();
    private Consumer<String> say = message -> {};

    private Postgres(Path dataDirectory) {
        this.dataDirectory = dataDirectory.toAbsolutePath().normalize();
    }

    /** A server with its data in {@code dataDirectory}, which is created when it does not exist and survives restarts. */
    public static Postgres at(Path dataDirectory) {
        return new Postgres(dataDirectory);
    }

    /** Sets the TCP port on 127.0.0.1; 0, the default, takes a free one. */
    public Postgres port(int port) {
        this.port = port;
        return this;
    }

    /** Switches durability off for speed ({@code fsync=off}): a power cut may then destroy the data. For tests only. */
    public Postgres durable(boolean durable) {
        this.durable = durable;
        return this;
    }

    /** Sets the folder of the unpacked programs; the default is {@code ~/.cache/crosstally}. */
    public Postgres cache(Path cache) {
        this.cache = cache;
        return this;
    }

    /** Sets the receiver of messages such as "Waiting for the previous PostgreSQL ..."; by default they are dropped. */
    public Postgres say(Consumer<String> say) {
        this.say = say;
        return this;
    }

    /**
     * Unpacks, initialises and starts the server, and waits until it accepts connections.
     *
     * @throws PostgresException when the port is taken or the directory is in use, not writable or incomplete; the message
     *     says what to do
     */
    public PostgresServer start() {
        return PostgresServer.start(cache, dataDirectory, port, durable, say);
    }
}
