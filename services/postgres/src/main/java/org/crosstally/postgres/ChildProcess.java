package org.crosstally.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts programs that end with this JVM and do not receive the Ctrl-C meant for it.
 *
 * <p>Where util-linux is installed, a child gets its own session ({@code setsid}), so that Ctrl-C reaches only the parent,
 * which stops its children in order, and a signal when the parent dies for any reason ({@code setpriv --pdeathsig}). The
 * kernel ties that signal to the thread that forked, so one thread that never ends forks every child. On other systems
 * children are started plainly.
 */
public final class ChildProcess {

    private static final boolean SETSID = works("setsid", "true");
    private static final boolean SETPRIV = works("setpriv", "--pdeathsig", "INT", "true");
    private static final boolean UNSHARE = works("unshare", "-U", "true");
    private static final boolean ROOT = works("sh", "-c", "[ \"$(id -u)\" = 0 ]");

    private static final ExecutorService FORKER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "crosstally-forker");
        thread.setDaemon(true);
        return thread;
    });

    private ChildProcess() {}

    /**
     * Starts the command of {@code builder} as a child that dies with this JVM.
     *
     * @param deathSignal the signal that the child gets when this JVM dies: {@code INT}, {@code TERM}
     */
    public static Process start(ProcessBuilder builder, String deathSignal) throws IOException {
        return start(builder, deathSignal, false);
    }

    /** As {@link #start(ProcessBuilder, String)}, but never as user 0, which PostgreSQL refuses. */
    static Process startUnprivileged(ProcessBuilder builder, String deathSignal) throws IOException {
        return start(builder, deathSignal, true);
    }

    /** Sends a signal by name ({@code INT}); Java itself sends only TERM and KILL. */
    static void signal(long pid, String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                .redirectErrorStream(true)
                .start()
                .waitFor();
    }

    private static Process start(ProcessBuilder builder, String deathSignal, boolean unprivileged) throws IOException {
        List<String> command = new ArrayList<>();
        if (SETSID) {
            command.add("setsid");
        }
        if (unprivileged && ROOT) {
            if (!UNSHARE) {
                throw new PostgresException(
                        "PostgreSQL refuses to run as root, and user namespaces are not available here"
                                + " (`unshare -U true` fails). Run the command as another user.");
            }
            command.addAll(List.of("unshare", "-U"));
        }
        if (SETPRIV) {
            command.addAll(List.of("setpriv", "--pdeathsig", deathSignal));
        }
        command.addAll(builder.command());
        builder.command(command);
        try {
            return FORKER.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException(
                    "Cannot start " + command + ": " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while starting " + command, e);
        }
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
